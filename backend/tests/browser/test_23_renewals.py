"""A renewal from the list to the tenant's answer by the link, and the rent that the lease has afterwards."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
OWNER = "owner@meridian.example"
# a property that no other story uses
PROPERTY = "Ironworks Square"
DESKTOP = {"width": 1440, "height": 900}
LINK = re.compile(r"https?://\S*(/renewal-offer/\S+)")


def found(page: Page, path: str, **params: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = page.request.get(f"/api/v1/{path}/", params=params).json()[
        "results"
    ]
    return rows


def one_to_review(page: Page) -> dict[str, Any]:
    """A recommendation for somebody there whom an e-mail reaches, and whose term still runs: others count them."""
    house = found(page, "properties", search=PROPERTY)[0]["id"]
    for row in found(page, "renewals", property=house, status="pending", ordering="churn_score"):
        lease = page.request.get(f"/api/v1/tenants/leases/{row['lease']}/").json()
        tenant = page.request.get(f"/api/v1/tenants/people/{row['tenant']}/").json()
        if tenant["email"] and lease["lease_status"] == "active":
            return row
    raise AssertionError(f"Nobody of {PROPERTY} is to be reviewed.")


def open_list(page: Page) -> None:
    page.goto("/renewals")
    expect(page.get_by_role("heading", name="Renewals", level=1)).to_be_visible()


def look(page: Page, name: str) -> None:
    look_at(page, name)
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def approve_at(page: Page, rent: str) -> None:
    """Refused outside of what the settings allow, and said so; then taken."""
    page.get_by_role("button", name="Approve with changes").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Monthly rent").fill("99000")
    dialog.get_by_role("button", name="Approve").click()
    expect(dialog.get_by_role("alert").first).to_contain_text("The rent is between")
    look(page, "dialog-renewals-approve")
    dialog.get_by_label("Monthly rent").fill(rent)
    dialog.get_by_role("button", name="Approve").click()
    expect(dialog).to_have_count(0)


def offer_sent_to(page: Page, renewal: dict[str, Any]) -> str:
    """The path of the link in the message, as the tenant has it."""
    rows = found(page, "notifications/messages", event_type="renewal_offer", page_size="50")
    email = page.request.get(f"/api/v1/tenants/people/{renewal['tenant']}/").json()["email"]
    body = next(row["body_preview"] for row in rows if row["recipient"] == email)
    link = LINK.search(body)
    assert link, body
    return link[1]


def test_a_renewal_is_approved_sent_and_accepted_by_the_tenant(
    signed_in: SignedIn, page: Page
) -> None:
    desk = signed_in(MANAGER)
    open_list(desk)
    renewal = one_to_review(desk)
    rent = f"{float(renewal['current_rent']) + 25:.2f}"
    shown = f"${float(rent):,.2f}"
    desk.get_by_role("searchbox").fill(renewal["lease_number"])
    row = desk.locator("app-renewal-table tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(renewal["tenant_name"])
    row.get_by_role("link", name=renewal["tenant_name"]).click()

    expect(desk.get_by_role("img", name=re.compile(r"^Churn risk \d+ of 100"))).to_be_visible()
    expect(desk.locator("app-factors-chart li")).to_have_count(5)
    look(desk, "renewals-renewalId-pending")
    desk.goto(f"/units/{renewal['unit']}")
    churn = desk.locator("app-unit-stats").get_by_role("link", name="Churn risk")
    expect(churn).to_contain_text(str(renewal["gauge"]))
    look(desk, "units-unitId-churn")
    churn.click()
    approve_at(desk, rent)
    letter = desk.get_by_role("article", name="Text of the letter")
    expect(letter).to_contain_text(f"{float(rent):,.2f}")
    desk.get_by_role("button", name="Send the offer").click()
    look(desk, "dialog-renewals-send")
    desk.get_by_role("dialog").get_by_role("button", name="Send the offer").click()
    expect(desk.get_by_text("The tenant can answer until")).to_be_visible()
    look(desk, "renewals-renewalId-sent")

    # the tenant has no account: the link is all there is
    page.goto(offer_sent_to(desk, renewal))
    expect(page.get_by_text(f"{float(rent):.2f}").first).to_be_visible()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("heading", name="You have accepted")).to_be_visible()

    desk.reload()
    expect(desk.locator("app-renewal-timeline")).to_contain_text("The tenant, by the link")
    expect(desk.get_by_text("Renewed: from")).to_contain_text(shown)
    look(desk, "renewals-renewalId-accepted")
    desk.goto(f"/lifecycle/{renewal['lease']}")
    expect(desk.locator("app-renewal-card")).to_contain_text("Accepted")
    expect(desk.locator("dl").filter(has_text="Monthly rent").first).to_contain_text(shown)
    look(desk, "lifecycle-leaseId-renewed")


def test_a_letter_is_written_in_and_a_tenant_who_calls_declines(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    open_list(page)
    renewal = one_to_review(page)
    page.goto(f"/renewals/{renewal['id']}")
    card = page.get_by_role("region", name="Letter")
    card.get_by_role("button", name="Edit").click()
    text = card.get_by_role("textbox", name="Text of the letter")
    text.fill(f"{text.input_value()}\n\nThe new windows come in May.")
    look(page, "renewals-renewalId-letter")
    card.get_by_role("button", name="Save the letter").click()
    expect(card.get_by_role("article")).to_contain_text("The new windows come in May.")

    page.get_by_role("button", name="Approve", exact=True).click()
    page.get_by_role("button", name="Send the offer").click()
    page.get_by_role("dialog").get_by_role("button", name="Send the offer").click()
    page.get_by_role("button", name="The tenant declined").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("A new job in another city")
    look(page, "dialog-renewals-declined")
    dialog.get_by_role("button", name="Declined").click()
    expect(page.locator("app-renewal-timeline")).to_contain_text("A new job in another city")
    expect(page.locator(".page-header .actions button")).to_have_count(0)


def test_the_list_is_filtered_by_several_values_and_scanned_for(signed_in: SignedIn) -> None:
    page = signed_in(OWNER)
    open_list(page)
    page.get_by_role("button", name="Filter").click()
    form = page.get_by_role("dialog", name="Filter the renewals")
    look(page, "renewals-filter")
    for label in ("Critical", "High", PROPERTY, "Summit Ridge"):
        form.get_by_label(label, exact=True).check()
    form.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile(r"churn_risk_level=critical,high"))
    page.reload()
    expect(page.get_by_role("button", name=f"{PROPERTY}, Summit Ridge")).to_be_visible()
    page.get_by_role("link", name="Lease ends").click()
    expect(page).to_have_url(re.compile("ordering=recommended_lease_start"))
    look(page, "renewals-filtered")

    page.get_by_role("button", name="Scan now").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Property").select_option(label=PROPERTY)
    dialog.get_by_label("Leases with less than 30 days left, too").check()
    look(page, "dialog-renewals-scan")
    dialog.get_by_role("button", name="Scan", exact=True).click()
    expect(dialog).to_have_count(0)
    said = re.compile("new recommendation|has its recommendation")
    expect(page.get_by_text(said)).to_be_visible()


def test_settings_are_saved_and_a_wrong_wording_is_refused(signed_in: SignedIn) -> None:
    page = signed_in("owner@saltmarsh.example")
    page.goto("/renewals/settings")
    page.get_by_label("Letter", exact=True).fill("Dear {{ nobody }}")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").first).to_contain_text("nobody")
    look(page, "renewals-settings-refused")
    page.get_by_label("Letter", exact=True).fill("Dear {{ tenant_name }}, please stay.")
    page.get_by_label("Most increase, in %").fill("7.5")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The settings are saved.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Most increase, in %")).to_have_value("7.50")
