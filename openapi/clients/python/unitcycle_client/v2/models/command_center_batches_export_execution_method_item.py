from enum import StrEnum


class CommandCenterBatchesExportExecutionMethodItem(StrEnum):
    BOTH = "both"
    EMAIL = "email"
    MANUAL = "manual"
    SMS = "sms"

    def __str__(self) -> str:
        return str(self.value)
