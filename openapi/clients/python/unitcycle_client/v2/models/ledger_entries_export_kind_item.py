from enum import StrEnum


class LedgerEntriesExportKindItem(StrEnum):
    ADJUSTMENT = "adjustment"
    CHARGE = "charge"
    CREDIT_APPLIED = "credit_applied"
    OPENING_BALANCE = "opening_balance"
    PAYMENT = "payment"
    REFUND = "refund"
    REVERSAL = "reversal"
    WRITE_OFF = "write_off"

    def __str__(self) -> str:
        return str(self.value)
