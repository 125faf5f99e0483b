"""The sandbox as a program, and its webhooks as a merchant gets them."""

import json
import queue
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from unitcycle.integrations.payments.catalogue import sandbox_urls
from unitcycle.integrations.payments.port import EventKind, WebhookRefused
from unitcycle.integrations.payments.tests.cases import CASES

BACKEND = Path(__file__).resolve().parents[4]
STRIPE = next(case for case in CASES if case.provider == "stripe")
PAYSTACK = next(case for case in CASES if case.provider == "paystack")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_and_ends_when_told(end):
    command = [sys.executable, "-m", "sandbox", "--port", "0"]
    with subprocess.Popen(command, cwd=BACKEND, stdout=subprocess.PIPE, text=True) as process:
        try:
            url = process.stdout.readline().strip().removeprefix("Sandbox on ")
            assert url.startswith("http://127.0.0.1:")
            with urllib.request.urlopen(f"{url}/log", timeout=30) as response:
                assert json.load(response) == {
                    "payments": [],
                    "calls": [],
                    "questions": [],
                    "webhooks": [],
                }

            process.send_signal(end)

            assert process.wait(timeout=60) == 0
        finally:
            process.kill()  # a test that fails does not wait for it


def read(url):
    with urllib.request.urlopen(url, timeout=30) as response:
        return response.read().decode()


def test_the_page_and_the_log_show_what_was_done(hand):
    gateway = STRIPE.gateway(hand)
    request = STRIPE.request(reference="<b>rent</b>")
    payment = gateway.create_payment(request)

    page, log = read(f"{hand.sandbox.url}/"), json.loads(read(f"{hand.sandbox.url}/log"))

    assert payment.provider_id in page
    assert "<b>rent</b>" not in page
    assert [(call["provider"], call["path"], call["status"]) for call in log["calls"]] == [
        ("stripe", "/v1/payment_intents", 200)
    ]
    assert json.loads(read(f"{hand.sandbox.url}/_control/base_urls")) == hand.base_urls
    assert sandbox_urls(hand.sandbox.url) == hand.base_urls


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("stripe/misbehave", {"how": "dance"}),
        ("stripe/misbehave", {"when": "now"}),
        ("stripe/pay", {"payment": "nobody", "fate": "ok"}),
        ("stripe/webhook", {"payment": "nobody"}),
        ("stripe/elsewhere", {}),
        ("venmo/misbehave", {"how": "error"}),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(hand, path, told):
    url = f"{hand.sandbox.url}/_control/{path}"

    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(url, json.dumps(told).encode()), timeout=30)

    assert refused.value.code in (400, 404)


@pytest.fixture
def merchant() -> Iterator[tuple[str, "queue.Queue[tuple[bytes, dict[str, str]]]"]]:
    """A server that webhooks go to: its URL, and what it got."""
    got: queue.Queue[tuple[bytes, dict[str, str]]] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            got.put((self.rfile.read(int(self.headers["Content-Length"])), dict(self.headers)))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", got
    server.shutdown()
    server.server_close()


def test_webhooks_come_by_themselves_as_often_and_in_the_order_wanted(hand, merchant):
    url, got = merchant
    gateway = STRIPE.gateway(hand)
    payment = STRIPE.paid(hand, gateway, STRIPE.request())
    hand.tell("stripe", "subscribe", url=url, times=2, order="reversed")

    gateway.refund_payment(STRIPE.refund(payment))

    events = [gateway.verify_webhook(*got.get(timeout=60)) for _ in range(4)]
    assert [event.provider_kind for event in events] == [
        *["refund.created"] * 2,
        *["charge.refunded"] * 2,
    ]
    assert events[0].event_id == events[1].event_id
    assert (events[0].kind, events[0].provider_id) == (
        EventKind.REFUND_COMPLETED,
        payment.provider_id,
    )


def test_forged_webhooks_come_by_themselves_too(hand, merchant):
    url, got = merchant
    gateway = STRIPE.gateway(hand)
    hand.tell("stripe", "subscribe", url=url, forge="secret")

    gateway.create_payment(STRIPE.request())

    with pytest.raises(WebhookRefused):
        gateway.verify_webhook(*got.get(timeout=60))


def test_a_webhook_can_be_sent_again_on_request(hand, merchant):
    url, got = merchant
    request = STRIPE.request()
    STRIPE.gateway(hand).create_payment(request)

    sent = hand.tell("stripe", "webhook", payment=request.reference, url=url, times=3)["sent"]

    assert [letter["statuses"] for letter in sent] == [[200, 200, 200]]
    assert got.qsize() == 3


def test_a_payer_pays_on_the_providers_page_and_comes_back(hand):
    gateway = PAYSTACK.gateway(hand)
    request = PAYSTACK.request(return_url=f"{hand.sandbox.url}/log")
    payment = gateway.create_payment(request)
    page = read(payment.next_step["authorization_url"])
    assert request.reference in page

    form = urllib.parse.urlencode({"fate": "ok"}).encode()
    with urllib.request.urlopen(payment.next_step["authorization_url"], form, timeout=30) as back:
        assert back.url == f"{hand.sandbox.url}/log?reference={request.reference}"

    assert gateway.verify_payment(reference=request.reference).status == "completed"
