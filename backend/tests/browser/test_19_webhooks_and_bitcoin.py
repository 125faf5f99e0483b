"""A server of one's own is told what happens; a payment in Bitcoin is shown to its payer, and coins are moved out."""

import base64
import hashlib
import hmac
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import BESIDE, SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_17_money_screens import an_unpaid_invoice

pytestmark = pytest.mark.browser

OWNER = "owner@meridian.example"
MANAGER = "manager@meridian.example"
ACCOUNTANT = "accountant@meridian.example"


@dataclass
class Receiver:
    """A server of an integrator: what it was told, and what it answers."""

    address: str = ""
    answers: int = 204
    calls: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@contextmanager
def receiver() -> Iterator[Receiver]:
    told = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.calls.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(told.answers)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/rent"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()


def is_signed(call: tuple[dict[str, str], bytes], secret: str) -> bool:
    """As Standard Webhooks says."""
    headers, body = call
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    return f"v1,{digest}" in headers["webhook-signature"].split()


def test_a_server_is_told_and_what_it_answered_is_seen(signed_in: SignedIn):
    page = signed_in(OWNER)
    dialog = page.get_by_role("dialog")
    with receiver() as server:
        page.goto("/settings/webhooks")
        page.get_by_role("button", name="Add endpoint").click()
        dialog.get_by_role("textbox", name="Address").fill("https://")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog.get_by_role("alert").first).to_be_visible()
        look_at(page, "dialog-add-endpoint")
        dialog.get_by_role("textbox", name="Address").fill(server.address)
        dialog.get_by_label("Description").fill("Books of the story")
        dialog.get_by_role("checkbox", name=re.compile("^payment.received")).check()
        dialog.get_by_role("checkbox", name=re.compile("^payment.returned")).check()
        dialog.get_by_role("button", name="Save").click()
        secret = dialog.locator("app-secret-note code").inner_text()
        look_at(page, "dialog-endpoint-secret")
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(1)
        dialog.get_by_role("button", name="I have copied it").click()

        card = page.locator("app-endpoint-card").filter(has_text=server.address)
        card.get_by_role("button", name="Send a test event").click()
        expect(card.locator(".notice.good")).to_contain_text("The test event arrived: HTTP 204")
        assert is_signed(server.calls[-1], secret)
        look_at(page, "settings-webhooks-tested")

        card.get_by_role("button", name="Rotate secret").click()
        look_at(page, "dialog-rotate-secret")
        dialog.get_by_role("button", name="Make a new secret").click()
        newer = dialog.locator("app-secret-note code").inner_text()
        dialog.get_by_role("button", name="I have copied it").click()
        expect(card).to_contain_text("signed with the old one, too")
        server.answers = 503
        card.get_by_role("button", name="Send a test event").click()
        expect(card.locator(".notice.bad")).to_contain_text("did not arrive: HTTP 503")
        expect(card.locator("app-tag")).to_have_text("Failing")
        assert is_signed(server.calls[-1], secret)
        assert is_signed(server.calls[-1], newer)

        card.get_by_role("link", name="Deliveries").click()
        expect(page.get_by_role("heading", name="Delivery log")).to_be_visible()
        # payments arrive in the stories beside this one
        deliveries = page.get_by_role("region", name="All deliveries").locator("tbody tr")
        rows = deliveries.filter(has_text="webhook.ping")
        expect(rows).to_have_count(2)
        delivered = rows.filter(has_text="Delivered")
        delivered.get_by_role("button", name="Details").click()
        details = page.locator("app-delivery-details")
        expect(details.get_by_role("region", name="What was sent")).to_contain_text("webhook.ping")
        look_at(page, "settings-webhooks-deliveries-open")
        page.get_by_role("button", name="Filter").click()
        page.get_by_label("Status").select_option(label="Delivered")
        page.get_by_role("button", name="Apply").click()
        expect(page).to_have_url(re.compile("status=delivered"))
        expect(rows).to_have_count(1)
        rows.get_by_role("button", name="Details").click()
        server.answers = 204
        details.get_by_role("button", name="Send again").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Send again").click()
        expect(page.get_by_text("It is on its way again.")).to_be_visible()

        page.goto("/settings/webhooks")
        card.get_by_role("button", name="Switch off").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Switch off").click()
        expect(card).to_contain_text("Somebody switched it off.")
        expect(card.get_by_role("button", name="Send a test event")).to_have_count(0)
        look_at(page, "settings-webhooks-off")
        card.get_by_role("button", name="Switch on").click()
        expect(card.get_by_role("button", name="Send a test event")).to_be_visible()
        card.get_by_role("button", name="Edit").click()
        expect(dialog.get_by_label("Description")).to_have_value("Books of the story")
        dialog.get_by_label("Description").fill("Books of the next story")
        dialog.get_by_role("button", name="Save").click()
        expect(card).to_contain_text("Books of the next story")
        card.get_by_role("button", name="Remove").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Remove").click()
        expect(card).to_have_count(0)


def pay_in_the_sandbox(address: str, satoshis: int) -> None:
    """Somebody sends coins, and six blocks are found."""
    chain = f"{os.environ['PAYMENT_SANDBOX_URL']}/_control/mempool/pay"
    paid = {"payment": address, "fate": str(satoshis)}
    for letter in (paid, *[{"payment": "", "fate": "mine"}] * 6):
        httpx.post(chain, json=letter).raise_for_status()


# two minutes of waiting for blocks, at a property that nobody else counts
@pytest.mark.xdist_group(BESIDE)
def test_a_payer_sends_bitcoins_and_they_are_moved_out_by_two_people(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Garrison Heights")
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Take a payment online").click()
    dialog = page.get_by_role("dialog")
    through = dialog.get_by_label("Through")
    through.select_option(label=through.locator("option", has_text="Bitcoin").first.inner_text())
    look_at(page, "dialog-take-bitcoin")
    dialog.get_by_role("button", name="Show the address").click()
    expect(dialog.get_by_role("timer")).to_contain_text(re.compile(r"\d+:\d\d"))
    expect(dialog.get_by_role("img", name="QR code of the payment")).to_be_visible()
    look_at(page, "dialog-take-bitcoin-address")
    address = dialog.locator("app-bitcoin-request code").inner_text()
    asked = page.request.get(f"/api/v1/bitcoin-payments/?search={address}").json()["results"][0]
    pay_in_the_sandbox(address, asked["expected_satoshis"])
    # looked at a minute later, and then with the next turn of the monitor
    came = dialog.locator("app-bitcoin-request [role=status]")
    expect(came).to_contain_text("are credited", timeout=200_000)
    look_at(page, "dialog-take-bitcoin-credited")
    dialog.get_by_role("button", name="Done").click()

    page.goto("/billing/bitcoin")
    wallet = page.locator("app-wallet-card").first
    wallet.get_by_role("button", name="Refresh").click()
    expect(page.get_by_text("The balance is read from the chain.")).to_be_visible()
    expect(wallet).not_to_contain_text("Balance 0.00000000 BTC")
    page.get_by_role("link", name="Pending").click()
    expect(page).to_have_url(re.compile("show=pending"))
    page.goto(f"/billing/bitcoin?search={address}")
    row = page.get_by_role("region", name="Recent payments").locator("tbody tr")
    expect(row).to_contain_text("Confirmed")
    look_at(page, "billing-bitcoin-paid")
    row.get_by_role("button", name="Show").click()
    expect(dialog).to_contain_text(address)
    look_at(page, "dialog-bitcoin-payment")

    page = signed_in(ACCOUNTANT)
    page.goto("/billing/bitcoin/transfer")
    own = page.request.get("/api/v1/bitcoin/wallets/").json()["results"][0]["first_address"]
    form = page.locator("app-transfer-form")
    form.get_by_label("Destination").fill("bc1qnobody")
    form.get_by_label("Amount in BTC").fill("0.0001")
    expect(page.get_by_text("This is about $")).to_be_visible()
    form.get_by_role("button", name="Ask for the transfer").click()
    expect(form.get_by_role("alert")).to_be_visible()
    look_at(page, "billing-bitcoin-transfer-refused")
    form.get_by_label("Destination").fill(own)
    form.get_by_label("Notes").fill(f"After {invoice['invoice_number']}")
    form.get_by_role("button", name="Ask for the transfer").click()
    expect(page.get_by_text("Another person has to approve it.").first).to_be_visible()

    page = signed_in(OWNER)
    page.goto(f"/billing/bitcoin/transfer?search={invoice['invoice_number']}")
    row = page.get_by_role("region", name="All transfers").locator("tbody tr").first
    row.get_by_role("button", name="Details").click()
    details = page.locator("app-transfer-details")
    details.get_by_role("button", name="Approve").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Approve").click()
    expect(row).to_contain_text("Approved")
    details.get_by_role("button", name="Take out the transaction").click()
    psbt = details.get_by_role("region", name="The unsigned transaction (PSBT)")
    expect(psbt).to_contain_text(re.compile("^cHNidP"))
    look_at(page, "billing-bitcoin-transfer-taken-out")
    with page.expect_download() as download:
        details.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename.endswith(".psbt")
    assert download.value.path().read_bytes().startswith(b"psbt\xff")
    details.get_by_role("button", name="Enter the transaction’s id").click()
    dialog = page.get_by_role("dialog")
    suggested = dialog.get_by_label("Id of the transaction").input_value()
    dialog.get_by_label("Id of the transaction").fill("no id")
    dialog.get_by_role("button", name="Record it as sent").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    look_at(page, "dialog-complete-transfer")
    dialog.get_by_label("Id of the transaction").fill(suggested)
    dialog.get_by_role("button", name="Record it as sent").click()
    expect(row).to_contain_text("Sent")
    expect(details).to_contain_text(suggested)
