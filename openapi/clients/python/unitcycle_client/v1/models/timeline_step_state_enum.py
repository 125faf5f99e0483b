from enum import StrEnum


class TimelineStepStateEnum(StrEnum):
    AHEAD = "ahead"
    DONE = "done"
    DUE = "due"

    def __str__(self) -> str:
        return str(self.value)
