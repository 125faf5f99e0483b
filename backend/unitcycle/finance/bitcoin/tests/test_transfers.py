"""What lies in a wallet, and how it is moved out without a key being here."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from embit import bip32, bip39
from embit.psbt import PSBT

from unitcycle.accounts.tests.factories import make_member
from unitcycle.core import clock
from unitcycle.core.errors import Invalid
from unitcycle.core.testing.actors import race
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.bitcoin import errors, selectors, services
from unitcycle.finance.bitcoin.models import BitcoinCoin, BitcoinTransfer
from unitcycle.finance.bitcoin.services import coins as reading
from unitcycle.finance.bitcoin.tasks import check_pending_btc_payments
from unitcycle.finance.bitcoin.tests.factories import make_bitcoin_payment, txid
from unitcycle.integrations.payments.bitcoin.errors import (
    ChainUnavailable,
    KeyRefused,
    TransferRefused,
)

pytestmark = pytest.mark.django_db
# of another wallet on the test network
THERE = "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"


@pytest.fixture
def wallet(organization):
    return make_bitcoin_payment(billed(make_billed_lease("1200.00"))).wallet


def make_coin(wallet, satoshis, number, **given):
    given = {"branch": 0, "derivation_index": number, "height": 840_000, **given}
    return BitcoinCoin.objects.create(
        wallet=wallet,
        address=f"tb1-{number}",
        txid=txid(number),
        vout=0,
        satoshis=satoshis,
        **given,
    )


def request(wallet, satoshis=150_000, by=None, **given):
    values = {"destination": THERE, "fee_rate": 5, **given}
    by = by or make_member("accountant")
    return services.request_transfer(wallet_id=wallet.pk, satoshis=satoshis, by_id=by.pk, **values)


def approve(transfer):
    return services.approve_transfer(transfer_id=transfer.pk, by_id=make_member("owner").pk)


def sums(wallet):
    row = selectors.bitcoin_wallets().get(pk=wallet.pk)
    return row.confirmed_satoshis, row.unconfirmed_satoshis


def test_the_balance_is_what_lies_at_all_used_addresses(chain, organization):
    """N-31."""
    with time_machine.travel("2026-03-10T16:00:00Z", tick=False) as march:
        invoice = billed(make_billed_lease("1200.00"))
        first, second, _ = (make_bitcoin_payment(invoice) for _ in range(3))
        chain.pay(first.btc_address, 100_000)
        chain.mine()
        chain.pay(second.btc_address, 50_000)
        march.shift(timedelta(minutes=2))
        services.check_payments()

        assert services.read_coins(wallet_id=first.wallet_id) == 2, "the third never saw anything"
        assert sums(first.wallet) == (100_000, 50_000)
        assert services.read_all_coins() == 2
        chain.replace()
        chain.mine()
        services.read_all_coins()
        assert sums(first.wallet) == (100_000, 0)
        assert services.read_all_coins() == 1

        chain.pay(second.btc_address, 7_000)
        march.shift(timedelta(minutes=2))
        services.check_payments()
        services.read_all_coins()
        assert sums(first.wallet) == (100_000, 7_000)


def test_what_the_monitor_saw_stands_in_the_balance_at_once(chain, organization):
    with time_machine.travel("2026-03-10T16:00:00Z", tick=False) as march:
        invoice = billed(make_billed_lease("1200.00"))
        one, other = (make_bitcoin_payment(invoice) for _ in range(2))
        chain.pay(one.btc_address, 100_000)
        chain.mine()
        march.shift(timedelta(minutes=2))
        check_pending_btc_payments(str(organization.pk))
        assert sums(one.wallet) == (100_000, 0)
        assert services.read_moved_coins() == 0, "nothing has moved since"
        chain.pay(other.btc_address, 50_000)
        march.shift(timedelta(minutes=2))
        chain.hand.misbehave("mempool", "error", path="/utxo", times=9)
        check_pending_btc_payments(str(organization.pk))
        assert sums(one.wallet) == (100_000, 0), "what is known stays"


def test_a_wallet_that_cannot_be_watched_does_not_stop_the_monitor(
    chain, organization, monkeypatch
):
    with time_machine.travel("2026-03-10T16:00:00Z", tick=False) as march:
        payment = make_bitcoin_payment(billed(make_billed_lease("1200.00")))
        chain.pay(payment.btc_address, 100_000)
        march.shift(timedelta(minutes=2))

        def refuse(*given):
            raise Invalid("This key is none.")

        monkeypatch.setattr(reading, "watch", refuse)
        assert check_pending_btc_payments(str(organization.pk)) == 1
        assert services.read_all_coins() == 0


def test_a_chain_that_cannot_be_read_leaves_what_is_known(chain, wallet):
    make_coin(wallet, 100_000, 1)
    chain.hand.misbehave("mempool", "error", times=3)
    with pytest.raises(ChainUnavailable):
        services.read_coins(wallet_id=wallet.pk)
    assert services.read_all_coins() == 0
    assert sums(wallet) == (100_000, 0)


def test_two_people_and_the_key_elsewhere_move_coins(wallet):
    """N-29, N-30."""
    coins = [make_coin(wallet, sum_, number) for number, sum_ in enumerate((70_000, 200_000), 1)]

    transfer = request(wallet)
    assert (transfer.status, transfer.psbt) == ("requested", "")
    transfer = approve(transfer)
    assert (transfer.status, transfer.change_index) == ("approved", 0)
    assert [coin.pk for coin in transfer.coins.all()] == [coins[1].pk]

    transfer = services.export_transfer(transfer_id=transfer.pk)
    psbt = PSBT.from_string(transfer.psbt)
    assert psbt.tx.vout[0].value == 150_000
    assert psbt.fee() == transfer.fee_satoshis
    assert 150_000 + transfer.fee_satoshis + transfer.change_satoshis == 200_000
    words = "abandon " * 11 + "about"
    root = bip32.HDKey.from_seed(bip39.mnemonic_to_seed(words)).derive("m/84h/1h/0h")
    assert psbt.sign_with(root) == 1
    assert services.export_transfer(transfer_id=transfer.pk).psbt == transfer.psbt

    done = services.complete_transfer(transfer_id=transfer.pk, txid=transfer.unsigned_txid.upper())
    assert (done.status, done.txid) == ("done", transfer.unsigned_txid)
    wallet.refresh_from_db()
    assert wallet.next_change_index == 1
    assert [coin.satoshis for coin in selectors.spendable_coins(wallet)] == [70_000]


def test_change_comes_back_into_the_balance(chain, wallet):
    make_coin(wallet, 200_000, 1)
    transfer = approve(request(wallet))
    services.export_transfer(transfer_id=transfer.pk)
    from unitcycle.finance.bitcoin.services.wallets import watch

    change = watch(wallet, wallet.gateway_config).account.address(0, branch=1)
    chain.pay(change, transfer.change_satoshis)
    chain.mine()
    services.read_coins(wallet_id=wallet.pk)
    assert sums(wallet) == (transfer.change_satoshis, 0), "what was spent is gone"
    coin = BitcoinCoin.objects.get()
    assert (coin.branch, coin.derivation_index) == (1, 0)


def test_who_asks_does_not_approve(wallet):
    make_coin(wallet, 200_000, 1)
    owner = make_member("owner")
    transfer = request(wallet, by=owner)
    with pytest.raises(errors.OwnRequest):
        services.approve_transfer(transfer_id=transfer.pk, by_id=owner.pk)
    transfer.refresh_from_db()
    assert (transfer.status, transfer.psbt) == ("requested", "")


def test_no_step_is_left_out_and_none_is_taken_back(wallet):
    make_coin(wallet, 200_000, 1)
    make_coin(wallet, 200_000, 2)
    transfer = request(wallet)
    with pytest.raises(errors.NotInThisState):
        services.export_transfer(transfer_id=transfer.pk)
    with pytest.raises(errors.NotInThisState):
        services.complete_transfer(transfer_id=transfer.pk, txid=txid(9))
    approve(transfer)
    with pytest.raises(errors.NotInThisState):
        approve(transfer)
    services.export_transfer(transfer_id=transfer.pk)
    for wrong in ("", "abc", "g" * 64, txid(9) + "0"):
        with pytest.raises(errors.NotATransaction):
            services.complete_transfer(transfer_id=transfer.pk, txid=wrong)
    services.complete_transfer(transfer_id=transfer.pk, txid=txid(9))
    with pytest.raises(errors.NotInThisState):
        services.cancel_transfer(transfer_id=transfer.pk)
    other = approve(request(wallet))
    services.export_transfer(transfer_id=other.pk)
    with pytest.raises(errors.NotATransaction):
        services.complete_transfer(transfer_id=other.pk, txid=txid(9))


def test_what_is_given_up_frees_its_coins(wallet):
    make_coin(wallet, 200_000, 1)
    transfer = approve(request(wallet))
    assert not selectors.spendable_coins(wallet).exists()
    with pytest.raises(TransferRefused):
        request(wallet)
    services.cancel_transfer(transfer_id=transfer.pk)
    assert selectors.spendable_coins(wallet).count() == 1
    assert approve(request(wallet)).change_index == 1, "no change address twice"


@pytest.mark.parametrize(
    ("given", "refusal", "field"),
    [
        ({"destination": "nonsense"}, KeyRefused, "destination"),
        (
            {"destination": "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu"},
            KeyRefused,
            "destination",
        ),
        ({"satoshis": 293}, TransferRefused, "satoshis"),
        ({"satoshis": 200_000}, TransferRefused, "satoshis"),
        ({"fee_rate": 0}, TransferRefused, "fee_rate"),
        ({"fee_rate": 2001}, TransferRefused, "fee_rate"),
    ],
)
def test_a_transfer_that_cannot_be_is_not_asked_for(wallet, given, refusal, field):
    make_coin(wallet, 200_000, 1)
    make_coin(wallet, 500_000, 2, height=None)
    with pytest.raises(refusal) as refused:
        request(wallet, **given)
    assert list(refused.value.fields) == [field]
    assert not BitcoinTransfer.objects.exists()


def test_what_does_not_pay_its_fee_is_not_approved(wallet):
    make_coin(wallet, 200_000, 1)
    transfer = request(wallet, satoshis=199_999)
    with pytest.raises(TransferRefused):
        approve(transfer)
    transfer.refresh_from_db()
    assert transfer.status == "requested"


@pytest.mark.django_db(transaction=True)
def test_two_transfers_do_not_promise_the_same_coins(committed):
    with transaction.atomic():
        wallet = make_bitcoin_payment(billed(make_billed_lease("1200.00"))).wallet
        make_coin(wallet, 200_000, 1)
        transfers = [request(wallet) for _ in range(2)]
        owner = make_member("owner").pk

    def approving(transfer):
        return lambda: services.approve_transfer(transfer_id=transfer.pk, by_id=owner)

    one, two = race(committed, *map(approving, transfers))

    assert one.refusal is None
    assert isinstance(two.refusal, TransferRefused)
    with transaction.atomic():
        assert BitcoinCoin.objects.get().transfer_id == transfers[0].pk
        assert clock.now() >= BitcoinTransfer.objects.get(pk=transfers[0].pk).approved_at
