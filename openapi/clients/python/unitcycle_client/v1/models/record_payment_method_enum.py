from enum import StrEnum


class RecordPaymentMethodEnum(StrEnum):
    BANK_TRANSFER = "bank_transfer"
    CASH = "cash"
    CHECK = "check"
    MONEY_ORDER = "money_order"

    def __str__(self) -> str:
        return str(self.value)
