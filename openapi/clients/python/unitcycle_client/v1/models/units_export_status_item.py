from enum import StrEnum


class UnitsExportStatusItem(StrEnum):
    MAINTENANCE = "maintenance"
    OCCUPIED = "occupied"
    PARTIALLY_OCCUPIED = "partially_occupied"
    VACANT = "vacant"

    def __str__(self) -> str:
        return str(self.value)
