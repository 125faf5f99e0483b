from enum import StrEnum


class RowStatus(StrEnum):
    CREATED = "created"
    ERROR = "error"
    OK = "ok"
    SKIPPED = "skipped"
    UNCHANGED = "unchanged"
    UPDATED = "updated"

    def __str__(self) -> str:
        return str(self.value)
