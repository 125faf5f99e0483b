from enum import StrEnum


class RentRollImportsExportKindItem(StrEnum):
    PROPERTIES = "properties"
    RENT_ROLL = "rent_roll"

    def __str__(self) -> str:
        return str(self.value)
