from enum import StrEnum


class UnitStatus(StrEnum):
    MAINTENANCE = "maintenance"
    OCCUPIED = "occupied"
    PARTIALLY_OCCUPIED = "partially_occupied"
    VACANT = "vacant"

    def __str__(self) -> str:
        return str(self.value)
