from enum import StrEnum


class PaymentsListMethodItem(StrEnum):
    ACH = "ach"
    BANK_TRANSFER = "bank_transfer"
    CASH = "cash"
    CHECK = "check"
    CRYPTO = "crypto"
    MONEY_ORDER = "money_order"
    ONLINE = "online"

    def __str__(self) -> str:
        return str(self.value)
