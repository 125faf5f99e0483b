from enum import StrEnum


class CollectionsWordingsDestroyTone(StrEnum):
    FIRM = "firm"
    FORMAL = "formal"
    FRIENDLY = "friendly"
    LEGAL = "legal"

    def __str__(self) -> str:
        return str(self.value)
