"""Every route, wide and narrow: no accessibility finding, no sideways scrolling, a picture for whoever wants one."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.routes import APP, routes

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("looks")]

ROOT = Path(__file__).parents[3]
AXE = APP.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
# nobody asserts anything about them, and a page of two metres takes its time
PICTURES = os.environ.get("UNITCYCLE_PICTURES")
SIZES = {1440: 900, 375: 812}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# a spinner never ends, and a paused animation does not either
ANIMATIONS_ENDED = """Promise.all(document.getAnimations()
  .filter(a => a.playState === 'running' && a.effect.getComputedTiming().endTime !== Infinity)
  .map(a => a.finished.catch(() => 0))).then(() => 0)"""

OWNER = "owner@meridian.example"
OPEN = {
    "/sign-in": "/sign-in",
    "/account/password/reset": "/account/password/reset",
    "/account/password/reset/key/:key": "/account/password/reset/key/no-such-key",
    "/account/verify-email/:key": "/account/verify-email/no-such-key",
    "/account/invitations/:token": "/account/invitations/no-such-token",
}
SIGNED_IN = {
    "/unavailable": "/unavailable",
    "/dashboard": "/dashboard",
    "/lifecycle": "/lifecycle",
    "/leases": "/leases",
    "/tenants": "/tenants",
    "/properties": "/properties",
    "/units": "/units",
    "/work-orders": "/work-orders",
    "/vendors": "/vendors",
    "/money": "/money",
    "/billing/invoices": "/billing/invoices",
    "/payments": "/payments",
    "/billing/cycles": "/billing/cycles",
    "/billing/settings": "/billing/settings",
    "/billing/settings/webhooks": "/billing/settings/webhooks",
    "/billing/bitcoin": "/billing/bitcoin",
    "/billing/bitcoin/transfer": "/billing/bitcoin/transfer",
    "/ledger/trial-balance": "/ledger/trial-balance",
    "/ledger/aging": "/ledger/aging",
    "/portfolio/command-center": "/portfolio/command-center",
    "/portfolio/command-center/batches": "/portfolio/command-center/batches",
    "/portfolio/command-center/settings": "/portfolio/command-center/settings",
    "/collections": "/collections",
    "/collections/settings": "/collections/settings",
    "/collections/wordings": "/collections/wordings",
    "/renewals": "/renewals",
    "/renewals/settings": "/renewals/settings",
    "/agents": "/agents",
    "/imports": "/imports",
    "/inbox": "/inbox",
    "/inbox/preferences": "/inbox/preferences",
    "/people": "/people",
    "/api-keys": "/api-keys",
    "/exports": "/exports",
    "/jobs": "/jobs",
    "/security": "/security",
    "/settings/organization": "/settings/organization",
    "/settings/audit": "/settings/audit",
    "/settings/messages": "/settings/messages",
    "/settings/templates": "/settings/templates",
    "/settings/opt-outs": "/settings/opt-outs",
    "/settings/providers": "/settings/providers",
    "/settings/webhooks": "/settings/webhooks",
    "/settings/webhooks/deliveries": "/settings/webhooks/deliveries",
    "/**": "/no/such/page",
}
OF_ONE_THING = {
    "/lifecycle/:leaseId",
    "/properties/:propertyId",
    "/units/:unitId",
    "/work-orders/:workOrderId",
    "/vendors/:vendorId",
    "/imports/:importId",
    "/tenants/:tenantId",
    "/billing/invoices/:invoiceId",
    "/payments/:paymentId",
    "/renewals/:renewalId",
    "/portfolio/command-center/batches/:batchId",
    "/collections/:caseId",
}
FORBIDDEN = (
    "/lifecycle", "/leases", "/tenants", "/imports", "/people", "/api-keys", "/exports",
    "/settings/audit", "/settings/messages", "/settings/templates", "/settings/opt-outs", "/money",
    "/billing/invoices", "/payments", "/billing/settings", "/billing/settings/webhooks",
    "/ledger/trial-balance", "/ledger/aging", "/billing/cycles", "/settings/providers",
    "/ledger/trial-balance", "/ledger/aging", "/settings/webhooks", "/settings/webhooks/deliveries",
    "/billing/bitcoin", "/billing/bitcoin/transfer", "/agents",
    "/renewals", "/renewals/settings", "/collections", "/collections/settings",
    "/collections/wordings",
    "/portfolio/command-center", "/portfolio/command-center/batches",
    "/portfolio/command-center/settings",
)  # fmt: skip


def test_every_route_is_looked_at():
    assert routes() == OPEN.keys() | SIGNED_IN.keys() | OF_ONE_THING


def test_the_design_page_is_not_in_a_production_build(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/design")
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()

    built = (APP.parents[1] / "dist" / "unitcycle" / "browser").glob("*.js")
    assert [file.name for file in built if "app-design-page" in file.read_text()] == []


def look_at(page: Page, name: str) -> None:
    """Settled and measured in both sizes, and photographed if somebody wants the pictures."""
    for width, height in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        settle(page)
        if PICTURES:
            page.screenshot(path=Path(PICTURES, f"{name}-{width}.png"), full_page=True)
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert overflow <= 0, f"{name} at {width} px scrolls sideways by {overflow} px"
        require_accessible(page, f"{name} at {width} px")


def settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    expect(page.locator("app-skeleton")).to_have_count(0)
    page.evaluate(ANIMATIONS_ENDED)
    page.evaluate("document.fonts.ready.then(() => 0)")


# one row of a table is made as the next
MORE_OF_THE_SAME = "tbody tr:nth-child(n + 7)"


def require_accessible(page: Page, where: str) -> None:
    told = violations(page)
    if told:
        # a message that was just fading in or out has no contrast; what is wrong stays wrong
        settle(page)
        told = violations(page)
    assert told == [], f"{where}: " + "\n".join(told)


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text() + "; 0")
    found = page.evaluate(
        "([rows, tags]) => axe.run({ exclude: [rows] }, { runOnly: tags }).then(r => r.violations)",
        [MORE_OF_THE_SAME, TAGS],
    )
    return [
        f"{v['id']}: {v['help']}: {json.dumps([n['target'] for n in v['nodes'][:5]])}"
        for v in found
    ]


def name_of(pattern: str) -> str:
    return pattern.strip("/").replace("/", "-").replace(":", "").replace("**", "not-found")


@pytest.mark.parametrize("pattern", OPEN)
def test_a_page_for_everybody(page: Page, pattern: str):
    page.goto(OPEN[pattern])
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    look_at(page, name_of(pattern))


@pytest.mark.parametrize("pattern", SIGNED_IN)
def test_a_page_of_the_owner(signed_in: SignedIn, pattern: str):
    page = signed_in(OWNER)
    page.goto(SIGNED_IN[pattern])
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    look_at(page, name_of(pattern))


@pytest.mark.parametrize("status", ["active", "month_to_month", "notice", "vacant"])
def test_a_lease_in_each_state(signed_in: SignedIn, status: str):
    page = signed_in(OWNER)
    page.goto(f"/lifecycle?status={status}")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    expect(page.locator(".page-title app-lease-status-badge")).to_be_visible()

    look_at(page, f"lifecycle-leaseId-{status}")


def test_a_tenant(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/tenants?lease=yes")
    page.get_by_role("region", name="All tenants").locator("tbody th a").first.click()
    expect(page.locator("app-current-lease app-lease-progress-bar")).to_be_visible()

    look_at(page, "tenants-tenantId")


def test_a_change_in_the_audit_log(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/settings/audit?model=tenants.lease")
    page.get_by_role("button", name="Details").first.click()
    expect(page.locator("app-change-details")).to_be_visible()

    look_at(page, "settings-audit-open")


def open_property(page: Page, name: str = "Harbor View") -> None:
    page.goto(f"/properties?search={name}")
    page.get_by_role("link", name=name).click()
    page.locator("app-honeycomb .canvas svg a").first.wait_for()


def test_a_property_with_its_units_as_hexes_and_as_a_table(signed_in: SignedIn):
    page = signed_in(OWNER)
    open_property(page)
    look_at(page, "properties-propertyId")

    page.get_by_role("link", name="Table").click()
    page.locator("app-unit-grid-table tbody tr").first.wait_for()
    look_at(page, "properties-propertyId-units")

    page.goto("/properties?view=table&archived=true")
    look_at(page, "properties-table")


def open_unit(page: Page, status: str, tab: str = "") -> None:
    page.goto(f"/leases?status={status}")
    unit = page.locator("tbody a[href^='/units/']").first.get_attribute("href")
    page.goto(f"{unit}{tab and f'?tab={tab}'}")
    expect(page.locator("app-unit-stats")).to_be_visible()


@pytest.mark.parametrize("status", ["active", "month_to_month", "notice", "vacant"])
def test_a_unit_in_each_state(signed_in: SignedIn, status: str):
    page = signed_in(OWNER)
    open_unit(page, status)

    look_at(page, f"units-unitId-{status}")


@pytest.mark.parametrize("status", ["active", "vacant"])
@pytest.mark.parametrize("tab", ["tenant", "financials", "maintenance", "compliance"])
def test_each_part_of_a_unit(signed_in: SignedIn, tab: str, status: str):
    page = signed_in(OWNER)
    open_unit(page, status, tab)
    expect(page.locator("app-tabs [aria-current]")).to_have_attribute(
        "href", re.compile(f"tab={tab}$")
    )

    look_at(page, f"units-unitId-{tab}-{status}")


def test_a_unit_as_the_crew_sees_it(signed_in: SignedIn):
    page = signed_in("maintenance@meridian.example")
    page.goto("/units")
    page.locator("tbody th a").first.click()
    expect(page.locator("app-unit-overview")).to_be_visible()

    look_at(page, "units-unitId-maintenance")


def test_a_property_as_the_crew_sees_it(signed_in: SignedIn):
    page = signed_in("maintenance@meridian.example")
    open_property(page)

    look_at(page, "properties-propertyId-maintenance")


def test_the_board_of_work_orders(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/work-orders?view=board")
    expect(page.locator("app-work-order-card").first).to_be_visible()

    look_at(page, "work-orders-board")


@pytest.mark.parametrize("path", ["/work-orders", "/vendors", "/renewals", "/collections"])
def test_one_of_a_list(signed_in: SignedIn, path: str):
    page = signed_in(OWNER)
    page.goto(path)
    page.locator("tbody th a").first.click()
    expect(page.locator(".facts").first).to_be_visible()

    look_at(page, f"{path[1:]}-one")


def test_an_import_in_each_step(signed_in: SignedIn):
    page = signed_in("owner@saltmarsh.example")
    page.goto("/imports")
    lines = ["Property,Unit,Tenant,Rent,Lease From,Lease To"]
    lines += ["Axe House,1,Ann Lee,900,2026-01-01,2026-12-31", "Axe House,2,Bo Ray,9oo,2026-02-30,"]
    page.locator("input[type=file]").set_input_files(
        {"name": "axe.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    )
    page.get_by_role("button", name="Check the file").wait_for()
    look_at(page, "imports-importId-1-columns")

    page.get_by_role("button", name="Check the file").click()
    page.get_by_text("Rows that are fine").wait_for()
    look_at(page, "imports-importId-2-check")

    page.get_by_role("radio", name="The good rows only").check()
    page.get_by_role("button", name="Import 1 row").click()
    page.get_by_text("Tie-out as of").wait_for()
    look_at(page, "imports-importId-3-tie-out")


@pytest.mark.parametrize("path", FORBIDDEN)
def test_a_page_that_the_role_forbids(signed_in: SignedIn, path: str):
    page = signed_in("maintenance@meridian.example")
    page.goto(path)
    expect(page.get_by_role("heading").first).to_be_visible()

    look_at(page, f"forbidden{path.replace('/', '-')}")


def open_notice(page: Page) -> None:
    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.locator(".page-title app-lease-status-badge").wait_for()
    page.get_by_role("button", name="notice").first.click()


def open_convert(page: Page) -> None:
    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.get_by_role("button", name="Convert").first.click()


def open_vacate(page: Page) -> None:
    page.goto("/lifecycle?status=notice")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.get_by_role("button", name="Mark vacant").first.click()


def open_new_lease(page: Page) -> None:
    page.goto("/lifecycle?status=vacant")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.get_by_role("button", name="New lease").first.click()


def open_new_key(page: Page) -> None:
    page.goto("/api-keys")
    page.get_by_role("button", name="New key").first.click()


def open_invite(page: Page) -> None:
    page.goto("/people")
    page.get_by_role("button", name="Invite").first.click()


def open_new_tenant(page: Page) -> None:
    page.goto("/tenants")
    page.get_by_role("button", name="New tenant").click()


def open_occupant(page: Page) -> None:
    page.goto("/tenants?lease=yes")
    page.get_by_role("region", name="All tenants").locator("tbody th a").first.click()
    page.get_by_role("button", name="Add an occupant").click()


def open_filter_of_leases(page: Page) -> None:
    page.goto("/leases")
    page.get_by_role("button", name="Filter").click()


def open_new_property(page: Page) -> None:
    page.goto("/properties")
    page.get_by_role("button", name="New property").click()


def open_new_building(page: Page) -> None:
    open_property(page)
    page.get_by_role("button", name="Add a building").click()


def open_new_unit(page: Page) -> None:
    page.goto("/units")
    page.get_by_role("button", name="New unit").click()


def open_edit_unit(page: Page) -> None:
    open_unit(page, "active")
    page.get_by_role("button", name="Edit", exact=True).click()


def open_equipment(page: Page) -> None:
    open_unit(page, "active", "maintenance")
    page.get_by_role("button", name="Add equipment").click()


def open_filter_of_units(page: Page) -> None:
    page.goto("/units")
    page.get_by_role("button", name="Filter").click()


def open_work_order(page: Page) -> None:
    page.goto("/work-orders")
    page.get_by_role("button", name="Report work").click()


def open_work_order_status(page: Page) -> None:
    page.goto("/work-orders?status=in_progress")
    page.locator("tbody th a").first.click()
    page.get_by_role("button", name="Complete").click()


def open_work_order_filters(page: Page) -> None:
    page.goto("/work-orders")
    page.get_by_role("button", name="Filter").click()


def open_vendor(page: Page) -> None:
    page.goto("/vendors")
    page.get_by_role("button", name="New vendor").click()


def open_palette(page: Page) -> None:
    page.goto("/lifecycle")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("combobox").fill("gonzalez")
    page.get_by_role("option").filter(has_text="Gonzalez").first.wait_for()


def open_bill_month(page: Page) -> None:
    page.goto("/billing/invoices")
    page.get_by_role("button", name="Bill a month").click()


def open_late_fees(page: Page) -> None:
    page.goto("/billing/invoices")
    page.get_by_role("button", name="Late fees").click()


def open_record_payment(page: Page) -> None:
    page.goto("/payments")
    page.get_by_role("button", name="Record a payment").click()


def open_filter_of_payments(page: Page) -> None:
    page.goto("/payments")
    page.get_by_role("button", name="Filter").click()


def open_template(page: Page) -> None:
    page.goto("/settings/templates")
    page.get_by_role("button", name="Edit").first.click()


def open_opt_out(page: Page) -> None:
    page.goto("/settings/opt-outs")
    page.get_by_role("button", name="Add an opt-out").click()


def open_inbox(page: Page) -> None:
    page.goto("/lifecycle")
    page.get_by_role("button", name="Notifications").click()


def open_lease_terms(page: Page) -> None:
    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.get_by_role("button", name="Change how it bills").click()


def open_jobs(page: Page) -> None:
    page.goto("/lifecycle")
    page.get_by_role("button", name="Jobs").click()


@pytest.mark.parametrize(
    "open_dialog",
    [
        open_notice,
        open_convert,
        open_vacate,
        open_new_lease,
        open_new_key,
        open_invite,
        open_palette,
        open_jobs,
        open_new_tenant,
        open_occupant,
        open_filter_of_leases,
        open_new_property,
        open_new_building,
        open_new_unit,
        open_edit_unit,
        open_equipment,
        open_filter_of_units,
        open_work_order,
        open_work_order_status,
        open_work_order_filters,
        open_vendor,
        open_bill_month,
        open_late_fees,
        open_record_payment,
        open_filter_of_payments,
        open_template,
        open_opt_out,
        open_inbox,
        open_lease_terms,
    ],
)
def test_a_dialog(signed_in: SignedIn, open_dialog: Callable[[Page], None]):
    page = signed_in(OWNER)
    open_dialog(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    focused = page.locator("[role=dialog]:focus, [role=dialog] :focus, mat-dialog-container:focus")
    expect(focused).to_have_count(1)

    look_at(page, open_dialog.__name__.replace("open_", "dialog-").replace("_", "-"))

    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_keyboard_reaches_the_content_and_the_rows(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/lifecycle")
    page.get_by_role("region", name="Leases").locator("tbody tr").first.wait_for()
    page.locator("body").press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.textContent.trim().split(/\\s+/)[0]"))
    assert {"Filter", "Export"} <= seen
    assert any(name.startswith("Rent") for name in seen)
