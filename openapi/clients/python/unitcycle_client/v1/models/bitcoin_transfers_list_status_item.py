from enum import StrEnum


class BitcoinTransfersListStatusItem(StrEnum):
    APPROVED = "approved"
    CANCELLED = "cancelled"
    DONE = "done"
    EXPORTED = "exported"
    REQUESTED = "requested"

    def __str__(self) -> str:
        return str(self.value)
