"""One property, one month, every provider: billed, paid through each, and heard of by webhook.

The ninth provider, Bitcoin, takes minutes and has a story of its own in test_19.
"""

import os
import re
import time
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_16_money import bill_a_month

pytestmark = pytest.mark.browser

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


def pay(page: Page, invoice: dict[str, Any], gateway: str, twin: str) -> str:
    """One invoice through one gateway, as somebody at the desk takes it. The payment's id."""
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    through = dialog.get_by_label("Through")
    through.select_option(label=f"{gateway} (sandbox)")
    expect(dialog.get_by_label("Amount")).to_have_value(invoice["balance_due"])
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


def test_a_month_is_paid_through_every_provider(signed_in: SignedIn):
    page = signed_in(OWNER)
    assert bill_a_month(page, PROPERTY) >= len(GATEWAYS)
    invoices = unpaid(page)
    assert len(invoices) >= len(GATEWAYS)

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
