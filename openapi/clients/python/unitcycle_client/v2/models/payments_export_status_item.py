from enum import StrEnum


class PaymentsExportStatusItem(StrEnum):
    COMPLETED = "completed"
    FAILED = "failed"
    PENDING = "pending"
    REFUNDED = "refunded"

    def __str__(self) -> str:
        return str(self.value)
