from enum import StrEnum


class LedgerAccountsListPurposeItem(StrEnum):
    BAD_DEBT = "bad_debt"
    BANK = "bank"
    CLEARING = "clearing"
    CUSTOM = "custom"
    DEPOSITS = "deposits"
    DISPUTED = "disputed"
    FEE_INCOME = "fee_income"
    GATEWAY_FEES = "gateway_fees"
    OPENING_BALANCES = "opening_balances"
    OTHER_INCOME = "other_income"
    PREPAYMENTS = "prepayments"
    RECEIVABLE = "receivable"
    RENT_INCOME = "rent_income"
    REWARDS_EXPENSE = "rewards_expense"
    UNDEPOSITED = "undeposited"
    UTILITY_INCOME = "utility_income"

    def __str__(self) -> str:
        return str(self.value)
