"""Payment gateways: one is tried out, a card pays an invoice through it, its webhook comes in, part of it goes back."""

import os
import re

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_17_money_screens import an_unpaid_invoice

pytestmark = pytest.mark.browser

OWNER = "owner@meridian.example"
MANAGER = "manager@meridian.example"


def stripe_card(page: Page) -> Locator:
    return page.locator("app-gateway-card").filter(has_text="At Stripe: Developers")


def test_a_gateway_is_tried_out_and_refuses_a_key_that_is_none(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/billing/settings")
    stripe = stripe_card(page)
    stripe.get_by_role("button", name="Test connection").click()
    expect(stripe.locator(".notice.good")).to_be_visible()
    expect(stripe).to_contain_text("Connected")

    stripe.get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("leave empty to keep").first).to_be_visible()
    look_at(page, "dialog-edit-gateway")
    dialog.get_by_label("Publishable key").fill("sk_test_wrong_way_round")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_have_count(1)
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Add gateway").click()
    look_at(page, "dialog-add-gateway")
    dialog.get_by_role("button", name="Square").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("This is needed.").first).to_be_visible()
    look_at(page, "dialog-add-gateway-square")


def test_a_card_pays_an_invoice_and_part_of_it_goes_back(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Lakeshore Towers")
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    through = dialog.get_by_label("Through")
    through.select_option(label=through.locator("option", has_text="Stripe").first.inner_text())
    dialog.get_by_label("Test payer").select_option(label="Card that is paid")
    expect(dialog.get_by_label("Amount")).to_have_value(invoice["balance_due"])
    look_at(page, "dialog-take-payment")
    dialog.get_by_role("button", name="Take the payment").click()
    expect(dialog.locator(".notice.good")).to_contain_text("came through")
    look_at(page, "dialog-take-payment-taken")
    dialog.get_by_role("link", name="Show the payment").click()
    expect(page).to_have_url(re.compile("/payments/"))
    status = page.locator(".page-title app-payment-status-tag")
    expect(status).to_have_text("Received")
    payment = page.url.rsplit("/", 1)[1]

    page.get_by_role("button", name="Refund").click()
    dialog.get_by_label("Amount").fill("50.00")
    dialog.get_by_label("Reason").fill("Paid too much")
    look_at(page, "dialog-refund-payment")
    dialog.get_by_role("button", name="Refund").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("region", name="Refunds").last).to_contain_text("$50.00")
    look_at(page, "payments-paymentId-refunded")

    page.goto(f"/billing/invoices/{invoice['id']}")
    # by the day of the month: what is open of it is due, or not yet
    standing = page.locator(".page-title app-invoice-status-tag")
    expect(standing).to_have_text(re.compile("Partly paid|Overdue"))

    owner = signed_in(OWNER)
    owner.goto(f"/payments/{payment}")
    owner.get_by_role("link", name="What the provider called about it").click()
    expect(owner.get_by_role("heading", name="Webhook log")).to_be_visible()
    rows = owner.get_by_role("region", name="All webhooks").locator("tbody tr")

    # the provider calls a moment later, and the call is processed after it was answered
    def came() -> bool:
        owner.reload()
        owner.locator("app-paginator").wait_for()
        return rows.filter(has_text="Payment completed").count() > 0

    assert any(came() for _ in range(10))
    row = rows.filter(has_text="Payment completed").first
    row.get_by_role("button", name="Details").click()
    expect(owner.locator("app-webhook-details pre")).to_contain_text("payment_intent")
    look_at(owner, "billing-settings-webhooks-open")


def test_a_declined_card_says_what_to_do(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Magnolia Park")
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    through = dialog.get_by_label("Through")
    through.select_option(label=through.locator("option", has_text="Stripe").first.inner_text())
    dialog.get_by_label("Test payer").select_option(label="Card that is declined")
    dialog.get_by_role("button", name="Take the payment").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    look_at(page, "dialog-take-payment-declined")
    dialog.get_by_role("button", name="Try again").click()
    expect(dialog.get_by_role("button", name="Take the payment")).to_be_visible()


def pay_another_amount(payment_id: str, cents: int) -> None:
    """What a payer does at a provider that lets them, or a bank that keeps a part of it."""
    twin = f"{os.environ['PAYMENT_SANDBOX_URL']}/_control/stripe/pay"
    httpx.post(twin, json={"payment": payment_id, "amount": cents}).raise_for_status()


def test_another_amount_than_was_asked_for_is_accepted(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Lakeshore Towers")
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    through = dialog.get_by_label("Through")
    through.select_option(label=through.locator("option", has_text="Stripe").first.inner_text())
    dialog.get_by_label("Test payer").select_option(label="Bank account, takes days")
    dialog.get_by_label("Amount").fill("150.00")
    dialog.get_by_role("button", name="Take the payment").click()
    dialog.get_by_role("link", name="Show the payment").click()
    expect(page).to_have_url(re.compile("/payments/"))

    pay_another_amount(page.url.rsplit("/", 1)[1], 120_00)
    page.get_by_role("button", name="Check with the provider").click()
    expect(page.get_by_text("120.00 were paid for a payment of 150.00.")).to_be_visible()
    look_at(page, "payments-paymentId-another-amount")
    page.get_by_role("button", name="Accept what came").click()
    expect(dialog).to_contain_text("$120.00 are booked as received today")
    dialog.get_by_role("button", name="Accept $120.00").click()
    expect(dialog.get_by_role("alert")).to_contain_text("This is needed.")
    dialog.get_by_label("Reason").fill("The bank kept its fee")
    look_at(page, "dialog-accept-payment")
    dialog.get_by_role("button", name="Accept $120.00").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".page-title app-payment-status-tag")).to_have_text("Received")
    expect(page.locator(".facts").first).to_contain_text("The bank kept its fee")
    look_at(page, "payments-paymentId-accepted")

    page.goto(f"/billing/invoices/{invoice['id']}")
    standing = page.locator(".page-title app-invoice-status-tag")
    expect(standing).to_have_text(re.compile("Partly paid|Overdue"))
