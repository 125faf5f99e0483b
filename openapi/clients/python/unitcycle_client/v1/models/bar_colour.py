from enum import StrEnum


class BarColour(StrEnum):
    AMBER = "amber"
    GRAY = "gray"
    ORANGE = "orange"
    RED = "red"
    TEAL = "teal"

    def __str__(self) -> str:
        return str(self.value)
