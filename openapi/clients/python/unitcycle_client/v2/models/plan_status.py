from enum import StrEnum


class PlanStatus(StrEnum):
    ACCEPTED = "accepted"
    ACTIVE = "active"
    COMPLETED = "completed"
    DEFAULTED = "defaulted"
    PROPOSED = "proposed"

    def __str__(self) -> str:
        return str(self.value)
