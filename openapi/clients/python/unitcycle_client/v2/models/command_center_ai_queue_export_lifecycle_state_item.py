from enum import StrEnum


class CommandCenterAiQueueExportLifecycleStateItem(StrEnum):
    ACTIVE = "active"
    MONTH_TO_MONTH = "month_to_month"
    NOTICE = "notice"
    VACANT = "vacant"

    def __str__(self) -> str:
        return str(self.value)
