from enum import StrEnum


class WriteCaseStatusEnum(StrEnum):
    WRITTEN_OFF = "written_off"

    def __str__(self) -> str:
        return str(self.value)
