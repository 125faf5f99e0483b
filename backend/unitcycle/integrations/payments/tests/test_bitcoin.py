"""Keys, sums and states of Bitcoin: the published vectors, the contract's examples, and what must be refused."""

import string
from datetime import timedelta
from decimal import Decimal

import pytest
from embit import bip32, bip39
from embit.psbt import PSBT
from hypothesis import given
from hypothesis import strategies as st

from sandbox.credentials import CREDENTIALS
from unitcycle.core import clock
from unitcycle.integrations.payments.bitcoin import invoice, rules
from unitcycle.integrations.payments.bitcoin.chain import Chain
from unitcycle.integrations.payments.bitcoin.errors import (
    ChainUnavailable,
    KeyRefused,
    RateUnavailable,
    TransferRefused,
)
from unitcycle.integrations.payments.bitcoin.keys import account_key
from unitcycle.integrations.payments.bitcoin.rules import BitcoinState, Received
from unitcycle.integrations.payments.bitcoin.transfer import Coin, Origin, unsigned_transfer
from unitcycle.integrations.payments.bitcoin.wallet import wallet_for
from unitcycle.integrations.payments.catalogue import gateway_for
from unitcycle.integrations.payments.errors import NotConfigured, UnknownProvider

# BIP84: the words "abandon" eleven times and "about", no passphrase
WORDS = "abandon " * 11 + "about"
ZPUB = (
    "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mG"
    "DtKsAYz2oz2AGutZYs"
)
XPUB = (
    "xpub6CatWdiZiodmUeTDp8LT5or8nmbKNcuyvz7WyksVFkKB4RHwCD3XyuvPEbvqAQY3rAPshWcMLoP2fMFMKHPJ4ZeZX"
    "YVUhLv1VMrjPC7PW6V"
)
VPUB = CREDENTIALS["bitcoin"]["xpub"]
FIRST = "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu"
TEST_FIRST = "tb1q6rz28mcfaxtmd6v789l9rrlrusdprr9pqcpvkl"
ORIGIN = Origin(bytes.fromhex("73c5da0a"), "m/84h/0h/0h")


@pytest.mark.parametrize("text", [ZPUB, XPUB, f"  {ZPUB}\n"])
def test_addresses_are_those_of_the_published_vectors(text):
    account = account_key(text, "bitcoin")

    assert account.address(0) == FIRST
    assert account.address(1) == "bc1qnjg0jd8228aq7egyzacy8cys3knf9xvrerkf9g"
    assert account.address(0, branch=1) == "bc1q8c6fshw2dlwun7ekn9qwf37cu2rn755upcp6el"
    assert account_key(VPUB, "testnet").address(0) == TEST_FIRST


def test_no_single_typing_error_in_a_key_goes_unnoticed():
    letters = sorted(set(string.ascii_letters + string.digits) - set("0OIl"))
    for place, letter in enumerate(ZPUB):
        other = letters[(letters.index(letter) + 1) % len(letters)]
        with pytest.raises(KeyRefused):
            account_key(ZPUB[:place] + other + ZPUB[place + 1 :], "bitcoin")


@pytest.mark.parametrize(
    ("text", "network", "word"),
    [
        (ZPUB, "testnet", "another network"),
        (VPUB, "bitcoin", "another network"),
        (
            "ypub6Ww3ibxVfGzLrAH1PNcjyAWenMTbbAosGNB6VvmSEgytSER9azLDWCxoJwW7Ke7icmizBMXrzBx",
            "bitcoin",
            "SegWit",
        ),
        ("", "bitcoin", "public key"),
        ("zpub", "bitcoin", "typing error"),
    ],
)
def test_a_key_that_is_no_account_of_the_network_is_refused(text, network, word):
    with pytest.raises(KeyRefused, match=word):
        account_key(text, network)


def root():
    return bip32.HDKey.from_seed(bip39.mnemonic_to_seed(WORDS))


def test_a_private_key_is_refused_and_not_repeated():
    private = root().derive("m/84h/0h/0h").to_base58()

    with pytest.raises(KeyRefused) as refused:
        account_key(private, "bitcoin")

    assert "private" in str(refused.value)
    assert private not in repr(refused.value)


def test_a_key_of_another_depth_is_refused():
    with pytest.raises(KeyRefused, match="account"):
        account_key(root().to_public().to_base58(), "bitcoin")


@pytest.mark.parametrize("index", [-1, 2**31, 2**31 + 5])
def test_a_hardened_address_cannot_be_had(index):
    with pytest.raises(ValueError, match="no such address"):
        account_key(ZPUB, "bitcoin").address(index)


@pytest.mark.parametrize(
    ("amount", "rate", "satoshis"),
    [
        ("1200.00", "65000.00", 1846154),
        ("650.00", "65000.00", 1000000),
        ("1250.00", "97123.45", 1287022),
        ("0.01", "99999999.99", 1),
    ],
)
def test_satoshis_are_rounded_up(amount, rate, satoshis):
    assert rules.expected_satoshis(Decimal(amount), Decimal(rate)) == satoshis


@given(
    st.decimals("0.01", "9999999.99", places=2),
    st.decimals("0.01", "9999999.99", places=2),
)
def test_a_payer_never_pays_too_little_nor_a_satoshi_too_much(amount, rate):
    satoshis = rules.expected_satoshis(amount, rate)

    assert satoshis * rate >= amount * rules.SATOSHIS
    assert (satoshis - 1) * rate < amount * rules.SATOSHIS


@pytest.mark.parametrize(
    ("tip", "height", "count"),
    [(840002, 840000, 3), (840000, 840000, 1), (840000, None, 0), (839999, 840001, 0)],
)
def test_confirmations_are_counted_by_height(tip, height, count):
    assert rules.confirmations(tip, height) == count


def test_nothing_counts_without_a_confirmation():
    loose = [Received("a" * 64, 1000)]

    assert rules.settled_satoshis(loose, 840000, 0) == 0
    assert rules.settled_satoshis([Received("a" * 64, 1000, 840000)], 840000, 0) == 1000
    assert rules.settled_satoshis([Received("a" * 64, 1000, 840000)], 840000, 2) == 0


EXPECTED = 1846154
SLACK = 1846


@pytest.mark.parametrize(
    ("seen", "settled", "is_expired", "state"),
    [
        (0, 0, False, BitcoinState.PENDING),
        (0, 0, True, BitcoinState.EXPIRED),
        (EXPECTED, 0, False, BitcoinState.MEMPOOL),
        (EXPECTED, 0, True, BitcoinState.MEMPOOL),
        (1000000, 1000000, False, BitcoinState.UNDERPAID),
        (EXPECTED, 1000000, False, BitcoinState.MEMPOOL),
        (EXPECTED - SLACK - 1, EXPECTED - SLACK - 1, False, BitcoinState.UNDERPAID),
        (EXPECTED - SLACK, EXPECTED - SLACK, False, BitcoinState.CONFIRMED),
        (EXPECTED, EXPECTED, True, BitcoinState.CONFIRMED),
        (EXPECTED + SLACK, EXPECTED + SLACK, False, BitcoinState.CONFIRMED),
        (EXPECTED + SLACK + 1, EXPECTED + SLACK + 1, False, BitcoinState.OVERPAID),
    ],
)
def test_what_was_received_is_compared_with_what_was_asked(seen, settled, is_expired, state):
    found = rules.payment_state(
        expected=EXPECTED, seen=seen, settled=settled, is_expired=is_expired
    )
    assert found == state


def test_only_what_came_is_credited():
    assert rules.credited(Decimal("1200.00"), EXPECTED, 1000000) == Decimal("649.99")
    assert rules.credited(Decimal("1200.00"), EXPECTED, EXPECTED - SLACK) == Decimal("1200.00")
    assert rules.credited(Decimal("1200.00"), EXPECTED, 2 * EXPECTED) == Decimal("2400.00")


def test_the_payer_gets_a_uri_and_the_same_as_a_picture():
    uri = invoice.payment_uri(FIRST, 1287022, label="Rent Booking 1", message="INV-1")

    assert uri == (f"bitcoin:{FIRST}?amount=0.01287022&label=Rent%20Booking%201&message=INV-1")
    assert invoice.qr_svg(uri).startswith("<svg")


def coins(*amounts):
    return [Coin(f"{number:064x}", 0, amount, number) for number, amount in enumerate(amounts)]


def test_a_transfer_is_signed_elsewhere_and_pays_what_it_says():
    account = account_key(ZPUB, "bitcoin")
    made = unsigned_transfer(
        account,
        coins(70000, 200000, 50000),
        destination=account.address(9),
        fee_rate=5,
        change_index=3,
        amount=240000,
        origin=ORIGIN,
    )

    psbt = PSBT.from_string(made.psbt)
    sums = [output.value for output in psbt.tx.vout]
    assert sums == [240000, made.change]
    assert made.amount + made.change + made.fee == 270000
    assert psbt.fee() == made.fee == 5 * (11 + 2 * 68 + 2 * 31)
    change = account.script(3, branch=1)
    assert psbt.tx.vout[1].script_pubkey.data == change.data
    assert psbt.tx.txid().hex() == made.txid
    assert psbt.sign_with(root()) == 2


def test_everything_can_be_sent():
    account = account_key(ZPUB, "bitcoin")
    made = unsigned_transfer(
        account, coins(70000, 30000), destination=FIRST, fee_rate=2, change_index=0
    )

    assert (made.amount + made.fee, made.change) == (100000, 0)


@pytest.mark.parametrize(
    ("amount", "fee_rate"),
    [(100000, 5), (99000, 50), (293, 1), (-5, 1), (1000, 0), (1000, 2001)],
)
def test_a_transfer_that_does_not_add_up_is_refused(amount, fee_rate):
    with pytest.raises(TransferRefused):
        unsigned_transfer(
            account_key(ZPUB, "bitcoin"),
            coins(100000),
            destination=FIRST,
            fee_rate=fee_rate,
            change_index=0,
            amount=amount,
        )


def test_a_coin_is_spent_once():
    with pytest.raises(TransferRefused, match="once"):
        unsigned_transfer(
            account_key(ZPUB, "bitcoin"),
            [*coins(100000), *coins(100000)],
            destination=FIRST,
            fee_rate=1,
            change_index=0,
            amount=150000,
        )


@pytest.mark.parametrize(
    "said",
    [
        [{"txid": "x" * 64, "vout": [], "status": {"confirmed": False}}],
        [{"txid": "a" * 64, "vout": [], "status": {"confirmed": True}}],
        [{"txid": "a" * 64, "vout": [], "status": {"confirmed": True, "block_height": -1}}],
        [{"txid": "a" * 64, "vout": None, "status": {"confirmed": False}}],
        *(
            [
                {
                    "txid": "a" * 64,
                    "vout": [{"scriptpubkey_address": TEST_FIRST, "value": value}],
                    "status": {"confirmed": False},
                }
            ]
            for value in (-1, "5000", 5.5, True, None, 21 * 10**14 + 1)
        ),
        [5],
        {"txid": "a"},
    ],
)
def test_a_chain_that_tells_nonsense_is_not_believed(monkeypatch, said):
    chain = Chain("http://127.0.0.1:1")
    monkeypatch.setattr(chain, "_asked", lambda path: said if "address" in path else 840000)

    with pytest.raises(ChainUnavailable):
        chain.observe(TEST_FIRST)


@pytest.mark.parametrize("destination", [TEST_FIRST, "nonsense", FIRST[:-1] + "v", ""])
def test_a_transfer_to_no_address_of_the_network_is_refused(destination):
    with pytest.raises(KeyRefused):
        unsigned_transfer(
            account_key(ZPUB, "bitcoin"),
            coins(100000),
            destination=destination,
            fee_rate=1,
            change_index=0,
            amount=50000,
        )


def wallet(hand, **config):
    return wallet_for({**CREDENTIALS["bitcoin"], **config}, hand.base_urls)


def test_a_payment_is_watched_until_it_is_confirmed(hand):
    watched = wallet(hand, required_confirmations="2")
    quote = watched.quote(7, Decimal("1200.00"), Decimal("65000.00"), label="Rent")

    def state(is_expired=False):
        seen = watched.observe(quote.address)
        return watched.state(seen, expected=quote.satoshis, is_expired=is_expired)

    assert (quote.satoshis, state()) == (1846154, BitcoinState.PENDING)
    hand.tell("mempool", "pay", payment=quote.address, fate="1846154")
    assert state(is_expired=True) == BitcoinState.MEMPOOL
    hand.tell("mempool", "pay", payment=quote.address, fate="mine")
    assert state() == BitcoinState.MEMPOOL
    hand.tell("mempool", "pay", payment=quote.address, fate="mine")
    assert state() == BitcoinState.CONFIRMED


def test_a_replaced_transaction_is_no_payment(hand):
    watched = wallet(hand)
    hand.tell("mempool", "pay", payment=TEST_FIRST, fate="5000")

    hand.tell("mempool", "pay", payment=TEST_FIRST, fate="replace")

    assert watched.observe(TEST_FIRST).seen == 0


def test_many_transactions_to_one_address_are_all_counted(hand):
    for _ in range(60):
        hand.tell("mempool", "pay", payment=TEST_FIRST, fate="1000")
    hand.tell("mempool", "pay", payment=TEST_FIRST, fate="mine")
    hand.tell("mempool", "pay", payment=TEST_FIRST, fate="500")

    seen = wallet(hand).observe(TEST_FIRST)

    assert (seen.seen, len(seen.received)) == (60500, 61)
    assert len(wallet(hand).chain.unspent(TEST_FIRST)) == 61


@pytest.mark.parametrize("mood", ["error", "garbage", "strange", "drop_after", "rate_limit"])
def test_a_chain_that_cannot_be_read_says_nothing(hand, mood):
    hand.misbehave("mempool", mood)

    with pytest.raises(ChainUnavailable):
        wallet(hand).observe(TEST_FIRST)


def test_the_rate_is_read_and_an_old_one_is_none(hand):
    rates = wallet(hand).rates
    rate = rates.current("USD", clock.now())
    assert (rate.rate, rate.currency) == (Decimal("65000.00"), "USD")

    with pytest.raises(RateUnavailable):
        rates.current("USD", clock.now() + timedelta(minutes=16))
    with pytest.raises(RateUnavailable):
        rates.current("XXX", clock.now())
    hand.tell("coingecko", "pay", payment="usd", fate="stale")
    with pytest.raises(RateUnavailable):
        rates.current("USD", clock.now())


def test_the_connection_says_the_first_address_and_what_is_wrong(hand):
    assert wallet(hand).test_connection().ok is True
    assert TEST_FIRST in wallet(hand).test_connection().message
    hand.misbehave("mempool", "error")
    check = wallet(hand).test_connection()
    assert (check.ok, "explorer" in check.message) == (False, True)
    assert wallet(hand).chain.fee_rates().hour == 5


@pytest.mark.parametrize(
    "config",
    [
        {"required_confirmations": "0"},
        {"required_confirmations": "7"},
        {"payment_window_minutes": "14"},
        {"payment_window_minutes": "1441"},
        {"network": "mainnet"},
        {"xpub": "not a key"},
    ],
)
def test_a_wallet_that_cannot_be_right_is_refused(hand, config):
    with pytest.raises(NotConfigured):
        wallet(hand, **config)


def test_bitcoin_is_no_gateway_that_could_be_sent_a_webhook():
    with pytest.raises(UnknownProvider):
        gateway_for("bitcoin", CREDENTIALS["bitcoin"])
