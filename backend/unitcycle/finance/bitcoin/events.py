"""What happens to Bitcoin payments and transfers. Money that is credited is told by `payment.received`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class BitcoinPaymentExpired(Event):
    """Nobody paid within the window. The subject is the Bitcoin payment."""

    name: ClassVar[str] = "bitcoin_payment.expired"
    tenant_id: UUID


@dataclass(frozen=True, kw_only=True)
class LateFundsArrived(Event):
    """Coins came to an address whose window is over: the staff decides. The subject is the Bitcoin payment."""

    name: ClassVar[str] = "bitcoin_payment.late_funds"
    tenant_id: UUID
    satoshis: int
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class BitcoinTransferRequested(Event):
    """Somebody wants to move coins out. The subject is the transfer."""

    name: ClassVar[str] = "bitcoin_transfer.requested"
    satoshis: int
    requested_by_id: UUID


@dataclass(frozen=True, kw_only=True)
class BitcoinTransferDone(Event):
    """The transaction was sent by the wallet that holds the key. The subject is the transfer."""

    name: ClassVar[str] = "bitcoin_transfer.done"
    satoshis: int
    txid: str
