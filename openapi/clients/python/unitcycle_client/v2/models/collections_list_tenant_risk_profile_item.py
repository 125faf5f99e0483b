from enum import StrEnum


class CollectionsListTenantRiskProfileItem(StrEnum):
    CHRONIC = "chronic"
    GOOD_HISTORY = "good_history"
    REPEAT_OFFENDER = "repeat_offender"
    STANDARD = "standard"

    def __str__(self) -> str:
        return str(self.value)
