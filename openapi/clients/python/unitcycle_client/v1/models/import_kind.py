from enum import StrEnum


class ImportKind(StrEnum):
    PROPERTIES = "properties"
    RENT_ROLL = "rent_roll"

    def __str__(self) -> str:
        return str(self.value)
