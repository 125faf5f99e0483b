from enum import StrEnum


class BitcoinPaymentsListStatusItem(StrEnum):
    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    MEMPOOL = "mempool"
    OVERPAID = "overpaid"
    PENDING = "pending"
    UNDERPAID = "underpaid"

    def __str__(self) -> str:
        return str(self.value)
