from enum import StrEnum


class InstallmentStatus(StrEnum):
    OVERDUE = "overdue"
    PAID = "paid"
    PARTIAL = "partial"
    PENDING = "pending"

    def __str__(self) -> str:
        return str(self.value)
