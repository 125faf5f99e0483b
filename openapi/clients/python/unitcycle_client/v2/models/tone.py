from enum import StrEnum


class Tone(StrEnum):
    FIRM = "firm"
    FORMAL = "formal"
    FRIENDLY = "friendly"
    LEGAL = "legal"

    def __str__(self) -> str:
        return str(self.value)
