"""Why something about Bitcoin is refused."""

from unitcycle.core.errors import Conflict, Forbidden, Invalid


class NoBitcoinGateway(Conflict):
    """No Bitcoin gateway is set up and active."""

    code = "no_bitcoin_gateway"


class RateUnknown(Conflict):
    """Nobody says a fresh rate: no payment may start."""

    code = "bitcoin_rate_unavailable"


class ChainSilent(Conflict):
    """The explorer gives no usable answer."""

    code = "bitcoin_chain_unavailable"


class TooSmall(Invalid):
    """Fewer satoshis than the network passes on."""

    code = "bitcoin_amount_too_small"


class NothingLate(Conflict):
    """No funds came to the address after its window, or they were credited before."""

    code = "nothing_late"


class NotInThisState(Conflict):
    """The transfer is past that step, or not there yet."""

    code = "bitcoin_transfer_state"


class OwnRequest(Forbidden):
    """Whoever asked for a transfer does not approve it."""

    code = "own_bitcoin_transfer"


class NotATransaction(Invalid):
    code = "not_a_txid"
