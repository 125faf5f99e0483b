"""A payment is asked for: its address, its sum, its rate; and no address twice."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction

from sandbox.credentials import CREDENTIALS
from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import clock
from unitcycle.core.errors import KeyReused, NotFound
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.actors import race
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.bitcoin import errors, services
from unitcycle.finance.bitcoin.models import (
    BitcoinPayment,
    BitcoinPriceSnapshot,
    BitcoinWalletConfig,
)
from unitcycle.finance.bitcoin.services.rates import current_rate
from unitcycle.finance.bitcoin.tests.factories import (
    make_bitcoin_gateway,
    make_bitcoin_payment,
    make_rate,
)
from unitcycle.finance.payments.errors import GatewayInUse, InvoiceNotOpen, WrongAmount
from unitcycle.finance.payments.services import record_payment, remove_gateway, update_gateway
from unitcycle.finance.payments.services.gateways import wallet_of
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db
# the key of BIP84's words on the test network, and its first addresses
FIRST = "tb1q6rz28mcfaxtmd6v789l9rrlrusdprr9pqcpvkl"
# the key of the same words on the main network, written in both ways
ZPUB = (
    "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mG"
    "DtKsAYz2oz2AGutZYs"
)
XPUB = (
    "xpub6CatWdiZiodmUeTDp8LT5or8nmbKNcuyvz7WyksVFkKB4RHwCD3XyuvPEbvqAQY3rAPshWcMLoP2fMFMKHPJ4ZeZX"
    "YVUhLv1VMrjPC7PW6V"
)


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease("1200.00"))


def ask(of, amount="1200.00", **given):
    return services.ask_for_payment(
        tenant_id=of.tenant_id, amount=Decimal(amount), invoice_id=of.pk, **given
    )


def test_a_payer_gets_an_address_a_sum_and_an_hour(chain, invoice):
    """R-P-06, R-P-07."""
    make_bitcoin_gateway()

    payment = ask(invoice)

    assert payment.btc_address == FIRST
    assert (payment.expected_satoshis, payment.rate) == (1846154, 65000)
    assert (payment.status, payment.derivation_index) == ("pending", 0)
    assert timedelta(minutes=59) < payment.expires_at - clock.now() <= timedelta(minutes=60)
    wallet = BitcoinWalletConfig.objects.get()
    assert (wallet.next_index, wallet.network) == (1, "testnet")
    assert wallet.derivation_path == "m/84'/1'/0'"


def test_an_index_that_is_taken_is_never_taken_again(chain, invoice):
    make_bitcoin_gateway()
    wallet = ask(invoice).wallet
    BitcoinWalletConfig.objects.update(next_index=7)
    eighth = ask(invoice)
    wallet.refresh_from_db()
    assert (eighth.derivation_index, wallet.next_index) == (7, 8)
    addresses = {ask(invoice).btc_address for _ in range(3)}
    assert len(addresses | {FIRST, eighth.btc_address}) == 5


def test_another_key_begins_anew_and_the_old_one_goes_on_where_it_was(chain, invoice):
    gateway = make_bitcoin_gateway()
    ask(invoice)
    main = {"xpub": ZPUB, "network": "bitcoin"}

    update_gateway(gateway_id=gateway.pk, config=main)
    assert ask(invoice).derivation_index == 0
    update_gateway(gateway_id=gateway.pk, config={"xpub": XPUB})
    assert ask(invoice).derivation_index == 1, "the same key, written in another way"
    update_gateway(gateway_id=gateway.pk, config=CREDENTIALS["bitcoin"])
    assert ask(invoice).derivation_index == 1
    assert BitcoinWalletConfig.objects.count() == 2


def test_two_gateways_with_one_key_share_its_addresses(chain, invoice):
    one, other = make_bitcoin_gateway("One"), make_bitcoin_gateway("Other")
    addresses = {make_bitcoin_payment(invoice, gateway=row).btc_address for row in (one, other)}
    assert len(addresses) == 2


def test_a_neighbour_with_the_same_key_gets_other_addresses(chain, invoice):
    """Else coins at one address would be credited twice."""
    make_bitcoin_gateway()
    taken = {ask(invoice).btc_address for _ in range(3)}
    with organization_context(make_organization().pk):
        make_bitcoin_gateway()
        other = ask(billed(make_billed_lease("1200.00")))
        assert other.btc_address not in taken
        assert other.derivation_index == 3


def test_the_rate_is_asked_for_every_five_minutes(chain, organization):
    """R-P-11."""
    with transaction.atomic():
        watched = wallet_of(make_bitcoin_gateway())
    with time_machine.travel("2026-03-10T10:00:00Z", tick=False) as then:
        current_rate(watched, "USD")
        then.move_to("2026-03-10T10:04:59Z")
        current_rate(watched, "USD")
        assert chain.calls("coingecko") == 1
        then.move_to("2026-03-10T10:05:01Z")
        current_rate(watched, "USD")
    assert chain.calls("coingecko") == 2
    assert BitcoinPriceSnapshot.objects.count() == 2


def test_without_a_source_the_last_rate_holds_until_it_is_stale(chain, organization):
    """N-35."""
    watched = wallet_of(make_bitcoin_gateway())
    with time_machine.travel("2026-03-10T10:00:00Z", tick=False) as then:
        current_rate(watched, "USD")
        chain.hand.misbehave("coingecko", "error", times=2)
        then.move_to("2026-03-10T10:15:00Z")
        assert current_rate(watched, "USD").rate == 65000
        then.move_to("2026-03-10T10:15:01Z")
        with pytest.raises(errors.RateUnknown):
            current_rate(watched, "USD")


def test_nothing_is_asked_for_at_an_old_rate(chain, invoice):
    make_bitcoin_gateway()
    chain.price("stale")
    with pytest.raises(errors.RateUnknown):
        ask(invoice)
    assert not BitcoinPayment.objects.exists()


def test_without_an_active_gateway_there_is_nothing_to_pay_to(chain, invoice):
    with pytest.raises(errors.NoBitcoinGateway):
        ask(invoice)
    gateway = make_bitcoin_gateway()
    update_gateway(gateway_id=gateway.pk, is_active=False)
    with pytest.raises(errors.NoBitcoinGateway):
        ask(invoice)


def test_what_cannot_be_paid_is_not_asked_for(chain, invoice):
    make_bitcoin_gateway()
    for amount in ("0.00", "-1.00", "1.005"):
        with pytest.raises(WrongAmount):
            ask(invoice, amount)
    with pytest.raises(errors.TooSmall):
        ask(invoice, "0.19")
    assert ask(invoice, "0.20").expected_satoshis == 308
    with pytest.raises(NotFound):
        services.ask_for_payment(
            tenant_id=make_tenant().pk, amount=Decimal(5), invoice_id=invoice.pk
        )
    day = clock.now().date()
    record_payment(
        tenant_id=invoice.tenant_id,
        amount=Decimal(1200),
        method="cash",
        received_on=day,
        today=day,
    )
    with pytest.raises(InvoiceNotOpen):
        ask(invoice)


def test_the_same_key_of_the_caller_is_one_payment(chain, invoice):
    """R-C-26."""
    make_bitcoin_gateway()
    first = ask(invoice, idempotency_key="once")
    assert ask(invoice, idempotency_key="once").pk == first.pk
    with pytest.raises(KeyReused):
        ask(invoice, "5.00", idempotency_key="once")
    assert BitcoinPayment.objects.count() == 1


def test_a_gateway_that_payments_were_asked_for_through_stays(chain, invoice):
    gateway = make_bitcoin_gateway()
    ask(invoice)
    with pytest.raises(GatewayInUse):
        remove_gateway(gateway_id=gateway.pk)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_get_two_addresses(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))
        make_bitcoin_gateway()
        make_rate()

    one, two = race(
        committed, lambda: make_bitcoin_payment(invoice), lambda: make_bitcoin_payment(invoice)
    )

    assert (one.refusal, two.refusal) == (None, None)
    assert (one.result.derivation_index, two.result.derivation_index) == (0, 1)


@pytest.mark.django_db(transaction=True)
def test_a_request_that_is_sent_twice_at_once_is_one_payment(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))
        make_bitcoin_gateway()
        # so that the wallet is there, and nothing but its lock makes one wait
        make_bitcoin_payment(invoice)

    def once():
        return make_bitcoin_payment(invoice, key="once").pk

    one, two = race(committed, once, once)

    assert (one.refusal, two.refusal) == (None, None)
    assert one.result == two.result
