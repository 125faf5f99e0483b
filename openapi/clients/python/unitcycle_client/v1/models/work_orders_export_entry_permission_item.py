from enum import StrEnum


class WorkOrdersExportEntryPermissionItem(StrEnum):
    BY_APPOINTMENT = "by_appointment"
    GRANTED = "granted"
    REFUSED = "refused"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return str(self.value)
