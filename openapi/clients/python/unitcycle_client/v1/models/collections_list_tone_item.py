from enum import StrEnum


class CollectionsListToneItem(StrEnum):
    FIRM = "firm"
    FORMAL = "formal"
    FRIENDLY = "friendly"
    LEGAL = "legal"

    def __str__(self) -> str:
        return str(self.value)
