from enum import StrEnum


class Coverage(StrEnum):
    EVERYTHING = "everything"
    OPTIONAL = "optional"

    def __str__(self) -> str:
        return str(self.value)
