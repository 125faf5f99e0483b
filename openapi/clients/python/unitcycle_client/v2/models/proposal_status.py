from enum import StrEnum


class ProposalStatus(StrEnum):
    APPROVED = "approved"
    DONE = "done"
    EXPIRED = "expired"
    FAILED = "failed"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    UNDONE = "undone"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
