from enum import StrEnum


class MappableFieldKindEnum(StrEnum):
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
