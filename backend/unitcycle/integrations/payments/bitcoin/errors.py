"""Why something about Bitcoin is refused."""

from unitcycle.core.errors import Invalid


class KeyRefused(Invalid):
    """Not the public key of an account: mistyped, of another network, of another kind, or private."""

    code = "bitcoin_key_refused"


class TransferRefused(Invalid):
    """Coins, amount, destination and fee do not make a transaction."""

    code = "bitcoin_transfer_refused"


class RateUnavailable(Exception):
    """Nobody says what a bitcoin costs right now, or what they say is old: no payment may start."""


class ChainUnavailable(Exception):
    """The chain could not be read: nothing is known, and nothing may be concluded."""
