from enum import StrEnum


class PlanOfferStatusEnum(StrEnum):
    ACCEPTED = "accepted"
    ACTIVE = "active"
    COMPLETED = "completed"
    DEFAULTED = "defaulted"
    OVER = "over"
    PROPOSED = "proposed"

    def __str__(self) -> str:
        return str(self.value)
