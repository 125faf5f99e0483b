from enum import StrEnum


class ProgressMode(StrEnum):
    COUNTDOWN = "countdown"
    MOVING_OUT = "moving_out"
    NONE = "none"
    OPEN_ENDED = "open_ended"
    ROLLING = "rolling"

    def __str__(self) -> str:
        return str(self.value)
