from enum import StrEnum


class BillingInvoicesExportStatusItem(StrEnum):
    CANCELLED = "cancelled"
    DRAFT = "draft"
    ISSUED = "issued"
    OVERDUE = "overdue"
    PAID = "paid"
    PARTIAL = "partial"

    def __str__(self) -> str:
        return str(self.value)
