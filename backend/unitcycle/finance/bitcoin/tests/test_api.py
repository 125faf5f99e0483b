"""Bitcoin over the API, by role."""

from decimal import Decimal
from uuid import uuid4

import pytest

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.core import clock
from unitcycle.core.models import Job
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.bitcoin import services, tasks
from unitcycle.finance.bitcoin.models import BitcoinPayment
from unitcycle.finance.bitcoin.tests.factories import (
    TIP,
    look,
    make_bitcoin_gateway,
    make_bitcoin_payment,
    make_rate,
)
from unitcycle.finance.bitcoin.tests.test_transfers import THERE, make_coin

pytestmark = pytest.mark.django_db
URL = "/api/v2/bitcoin-payments/"
WALLETS = "/api/v2/bitcoin/wallets/"
TRANSFERS = "/api/v2/bitcoin/transfers/"


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease("1200.00"))


def body(of, **given):
    return {"tenant": str(of.tenant_id), "invoice": str(of.pk), "amount": "1200.00", **given}


def test_a_payment_is_asked_for_shown_and_found(chain, invoice, organization):
    make_bitcoin_gateway()
    client = client_as(Role.MANAGER)

    answer = client.post(URL, body(invoice), format="json")

    assert answer.status_code == 201, answer.json()
    shown = answer.json()
    assert (shown["expected_satoshis"], shown["expected_btc"]) == (1846154, "0.01846154")
    assert (shown["rate"], shown["currency"]) == ("65000.00", "USD")
    name = organization.name.replace(" ", "%20")
    address = shown["btc_address"]
    assert shown["uri"] == (
        f"bitcoin:{address}?amount=0.01846154&label={name}&message={invoice.invoice_number}"
    )
    assert shown["qr_svg"].startswith("<svg")
    assert shown["credits"] == []
    services.take_in(payment_id=BitcoinPayment.objects.get().pk, look=look((1, 1846154, TIP)))
    for query in (f"search={address}", "status=confirmed", f"invoice={invoice.pk}"):
        (row,) = client.get(f"{URL}?{query}").json()["results"]
        assert (row["id"], row["status"]) == (shown["id"], "confirmed")
    assert client.get(f"{URL}?has_late_funds=true").json()["results"] == []
    detail = client.get(f"{URL}{shown['id']}/").json()
    assert detail["credits"][0]["amount"] == "1200.00"


def test_the_same_request_twice_is_one_payment(chain, invoice):
    """R-C-26."""
    make_bitcoin_gateway()
    client = client_as(Role.MANAGER)
    key = {"Idempotency-Key": "bitcoin-1"}
    first, again = (client.post(URL, body(invoice), format="json", headers=key) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"]
    assert BitcoinPayment.objects.count() == 1
    other = client.post(URL, body(invoice, amount="5.00"), format="json", headers=key)
    assert other.status_code == 422


def test_what_cannot_be_asked_for_is_refused_in_words(chain, invoice):
    client = client_as(Role.MANAGER)
    answer = client.post(URL, body(invoice), format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "no_bitcoin_gateway")
    make_bitcoin_gateway()
    for wrong in (
        {"amount": "0.00"},
        {"amount": "0.10"},
        {"tenant": str(uuid4())},
        {"invoice": "x"},
    ):
        answer = client.post(URL, body(invoice, **wrong), format="json")
        assert answer.status_code == 400, answer.json()
    assert not BitcoinPayment.objects.exists()


def test_without_a_rate_nothing_is_asked_for(chain, invoice):
    make_bitcoin_gateway()
    chain.price("stale")
    answer = client_as(Role.MANAGER).post(URL, body(invoice), format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "bitcoin_rate_unavailable")
    assert not BitcoinPayment.objects.exists()


def test_late_funds_are_credited_by_those_who_keep_the_money(invoice):
    payment = make_bitcoin_payment(invoice)
    services.take_in(payment_id=payment.pk, look=look(after=61))
    late = look((1, 1846154, TIP), after=62, rate=Decimal("65000.00"))
    services.take_in(payment_id=payment.pk, look=late)
    url = f"{URL}{payment.pk}/credit-late/"

    assert client_as(Role.VIEWER).post(url).status_code == 403
    client = client_as(Role.ACCOUNTANT)
    (row,) = client.get(f"{URL}?has_late_funds=true").json()["results"]
    assert (row["late_satoshis"], row["late_amount"]) == (1846154, "1200.00")
    credited = client.post(url).json()
    assert (credited["late_amount"], credited["credits"][0]["is_late"]) == ("0.00", True)
    again = client.post(url)
    assert (again.status_code, again.json()["code"]) == (409, "nothing_late")


def test_a_wallet_shows_what_lies_in_it(chain, invoice):
    wallet = make_bitcoin_payment(invoice).wallet
    make_coin(wallet, 200_000_000, 1)
    client = client_as(Role.ACCOUNTANT)

    (row,) = client.get(WALLETS).json()["results"]
    assert (row["balance_btc"], row["balance"]) == ("2.00000000", "130000.00")
    assert (row["open_payments"], row["network"], row["rate"]) == (1, "testnet", "65000.00")
    assert "xpub" not in row
    answer = client.post(f"{WALLETS}{wallet.pk}/refresh/")
    assert answer.status_code == 202
    assert Job.objects.get().title == "Balance of a Bitcoin wallet"
    assert client_as(Role.VIEWER).get(WALLETS).status_code == 403


def test_the_job_reads_the_wallet(chain, invoice):
    wallet = make_bitcoin_payment(invoice).wallet

    class Silent:
        def report(self, **given):
            pass

    make_coin(wallet, 5_000, 1)
    assert tasks.read_coins(Silent(), wallet_id=str(wallet.pk)) == {"addresses": 1}


def test_coins_are_moved_out_by_two_people(invoice):
    wallet = make_bitcoin_payment(invoice).wallet
    make_coin(wallet, 200_000, 1)
    wanted = {
        "wallet": str(wallet.pk),
        "destination": THERE,
        "satoshis": 150_000,
        "fee_rate": 5,
    }
    owner, admin = client_as(Role.OWNER), client_as(Role.ADMIN)
    assert client_as(Role.MANAGER).post(TRANSFERS, wanted, format="json").status_code == 403

    made = owner.post(TRANSFERS, wanted, format="json")
    assert made.status_code == 201, made.json()
    url = f"{TRANSFERS}{made.json()['id']}"
    refused = owner.post(f"{url}/approve/")
    assert (refused.status_code, refused.json()["code"]) == (403, "own_bitcoin_transfer")
    assert client_as(Role.ACCOUNTANT).post(f"{url}/approve/").status_code == 403
    approved = admin.post(f"{url}/approve/").json()
    assert (approved["status"], approved["btc"]) == ("approved", "0.00150000")
    assert "psbt" not in approved
    taken = owner.post(f"{url}/take-out/").json()
    assert taken["psbt"].startswith("cHNidP8")
    wrong = owner.post(f"{url}/complete/", {"txid": "x"}, format="json")
    assert (wrong.status_code, wrong.json()["code"]) == (400, "not_a_txid")
    done = owner.post(f"{url}/complete/", {"txid": taken["unsigned_txid"]}, format="json").json()
    assert (done["status"], done["closed_at"] is not None) == ("done", True)
    assert owner.post(f"{url}/cancel/").status_code == 409
    (row,) = owner.get(f"{TRANSFERS}?status=done&wallet={wallet.pk}").json()["results"]
    assert row["approved_by_name"] == "Ada Person"


def test_no_key_moves_coins_and_none_reads_names_it_may_not(invoice):
    make_bitcoin_payment(invoice)
    client = with_key(make_key("bitcoin_payments:view", "bitcoin_transfers:view")[1])
    (row,) = client.get(URL).json()["results"]
    assert (row["tenant_name"], row["amount"]) == (None, "1200.00")
    assert client.post(TRANSFERS, {}, format="json").status_code == 403


def test_the_monitor_runs_where_something_is_due(chain, invoice, monkeypatch):
    started = []
    monkeypatch.setattr(tasks.check_pending_btc_payments, "delay", started.append)
    assert tasks.check_pending_btc_payments() == 0
    payment = make_bitcoin_payment(invoice)
    BitcoinPayment.objects.update(next_check_at=clock.now())
    assert tasks.check_pending_btc_payments() == 1
    assert started == [str(payment.organization_id)]
    assert tasks.check_pending_btc_payments(started[0]) == 1


def test_lists_take_as_many_statements_however_long_they_are(
    invoice, django_assert_max_num_queries
):
    client = client_as(Role.MANAGER)
    for _ in range(3):
        make_bitcoin_payment(invoice, "5.00")
    make_rate()
    with django_assert_max_num_queries(6):
        assert len(client.get(URL).json()["results"]) == 3
    with django_assert_max_num_queries(8):
        assert len(client.get(WALLETS).json()["results"]) == 1
