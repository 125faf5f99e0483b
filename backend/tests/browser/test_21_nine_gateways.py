"""One property, one month, every provider: billed, paid through each, heard of by webhook, one refunded, all even."""

import os
import re
import time
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BESIDE, SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_16_money import bill_a_month
from tests.browser.test_19_webhooks_and_bitcoin import pay_in_the_sandbox

# it waits for webhooks, and nothing else counts what happens at its property
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(BESIDE)]

OWNER = "owner@meridian.example"
PROPERTY = "Northgate Station"

# they tell when the money is settled, the night after
TELL_LATER = {"Braintree", "Authorize.Net"}
# how the gateway is called -> the twin at which the payer or the bank acts; empty where the test card decides at once
GATEWAYS = {
    "Stripe": "",
    "Square": "",
    "Braintree": "",
    "Authorize.Net": "",
    "PayPal": "paypal",
    "Paystack": "paystack",
    "Flutterwave": "flutterwave",
    "Plaid + ACH": "stripe",
}


def unpaid(page: Page) -> list[dict[str, Any]]:
    """Newest first: those of this month, due or not yet."""
    found = page.request.get("/api/v1/properties/", params={"search": PROPERTY}).json()["results"]
    asked = f"property={found[0]['id']}&status=issued&status=overdue&ordering=-invoice_number"
    rows = page.request.get(f"/api/v1/billing/invoices/?{asked}").json()["results"]
    return [row for row in rows if row["amount_paid"] == "0.00"]


def ask_for(page: Page, invoice: dict[str, Any], gateway: str) -> Locator:
    """The dialog in which somebody at the desk takes the whole invoice through a gateway."""
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Through").select_option(label=f"{gateway} (sandbox)")
    expect(dialog.get_by_label("Amount")).to_have_value(invoice["balance_due"])
    return dialog


def send_bitcoins(page: Page, invoice: dict[str, Any]) -> None:
    """What is asked for, and six blocks; the page is left as it stands and waits for it."""
    dialog = ask_for(page, invoice, "Bitcoin")
    dialog.get_by_role("button", name="Show the address").click()
    address = dialog.locator("app-bitcoin-request code").inner_text()
    rows = page.request.get("/api/v1/bitcoin-payments/", params={"search": address}).json()
    pay_in_the_sandbox(address, rows["results"][0]["expected_satoshis"])


def pay(page: Page, invoice: dict[str, Any], gateway: str, twin: str) -> str:
    """One invoice through one gateway. The payment's id."""
    dialog = ask_for(page, invoice, gateway)
    dialog.get_by_role("button", name="Take the payment").click()
    link = dialog.get_by_role("link", name="Show the payment")
    payment = (link.get_attribute("href") or "").rsplit("/", 1)[1]
    if twin:
        control = f"{os.environ['PAYMENT_SANDBOX_URL']}/_control/{twin}/pay"
        httpx.post(control, json={"payment": payment, "fate": "ok"}).raise_for_status()
        dialog.get_by_role("button", name=re.compile("I have paid|Check with the provider")).click()
    expect(dialog.locator(".notice.good")).to_contain_text("came through")
    link.click()
    expect(page.locator(".page-title app-payment-status-tag")).to_have_text("Received")
    return payment


def heard_of(page: Page, payment: str) -> bool:
    """Whether its provider's webhook was believed and processed."""
    rows = page.request.get("/api/v1/payment-webhooks/", params={"payment": payment}).json()
    return any(row["is_verified"] and row["status"] == "processed" for row in rows["results"])


def account_of(page: Page, invoice: dict[str, Any]) -> Locator:
    page.goto(f"/tenants/{invoice['tenant']}")
    return page.get_by_role("region", name="Account", exact=True)


def test_a_month_is_paid_through_every_provider_and_one_payment_goes_back(signed_in: SignedIn):
    page = signed_in(OWNER)
    assert bill_a_month(page, PROPERTY) > len(GATEWAYS)
    invoices = unpaid(page)
    assert len(invoices) > len(GATEWAYS)
    payer = signed_in(OWNER)
    send_bitcoins(payer, invoices.pop())

    paid = {
        gateway: pay(page, invoice, gateway, twin)
        for invoice, (gateway, twin) in zip(invoices, GATEWAYS.items(), strict=False)
    }
    missing = set(paid) - TELL_LATER
    for _ in range(60):
        missing = {gateway for gateway in missing if not heard_of(page, paid[gateway])}
        if not missing:
            break
        time.sleep(1)
    assert not missing, "no webhook came"

    stripe = next(iter(GATEWAYS))
    entries = account_of(page, invoices[0]).locator("tbody tr")
    expect(entries.filter(has_text="Payment").last).to_be_visible()
    page.goto(f"/payments/{paid[stripe]}")
    page.get_by_role("button", name="Refund").click()
    page.get_by_role("dialog").get_by_role("button", name="Refund").click()
    expect(page.locator(".page-title app-payment-status-tag")).to_have_text("Refunded")
    owed = page.request.get(f"/api/v1/billing/invoices/{invoices[0]['id']}/").json()
    assert owed["balance_due"] == invoices[0]["balance_due"]
    expect(account_of(page, invoices[0])).to_contain_text("Refund")

    look_at(page, "tenants-tenantId-refunded")

    came = payer.locator("app-bitcoin-request [role=status]")
    expect(came).to_contain_text("are credited", timeout=200_000)
    page.goto("/ledger/trial-balance")
    expect(page.get_by_text("Even: debits and credits are equal.")).to_be_visible()
    debit, credit = page.locator("tr.totals td.number").all_inner_texts()
    assert debit == credit
