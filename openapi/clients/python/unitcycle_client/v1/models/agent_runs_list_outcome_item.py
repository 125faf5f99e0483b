from enum import StrEnum


class AgentRunsListOutcomeItem(StrEnum):
    ANSWERED = "answered"
    FAILED = "failed"
    OFFLINE = "offline"
    REPAIRED = "repaired"
    RUNNING = "running"

    def __str__(self) -> str:
        return str(self.value)
