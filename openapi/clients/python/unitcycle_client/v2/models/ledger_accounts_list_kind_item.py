from enum import StrEnum


class LedgerAccountsListKindItem(StrEnum):
    ASSET = "asset"
    EQUITY = "equity"
    EXPENSE = "expense"
    INCOME = "income"
    LIABILITY = "liability"

    def __str__(self) -> str:
        return str(self.value)
