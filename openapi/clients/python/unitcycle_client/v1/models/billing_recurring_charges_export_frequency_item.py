from enum import StrEnum


class BillingRecurringChargesExportFrequencyItem(StrEnum):
    ANNUAL = "annual"
    MONTHLY = "monthly"
    ONE_TIME = "one_time"
    QUARTERLY = "quarterly"

    def __str__(self) -> str:
        return str(self.value)
