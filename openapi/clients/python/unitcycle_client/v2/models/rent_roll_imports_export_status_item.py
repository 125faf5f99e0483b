from enum import StrEnum


class RentRollImportsExportStatusItem(StrEnum):
    CHECKED = "checked"
    CHECKING = "checking"
    FAILED = "failed"
    IMPORTED = "imported"
    IMPORTING = "importing"
    MAPPED = "mapped"
    UPLOADED = "uploaded"

    def __str__(self) -> str:
        return str(self.value)
