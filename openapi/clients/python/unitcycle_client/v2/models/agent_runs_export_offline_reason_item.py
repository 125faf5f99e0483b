from enum import StrEnum


class AgentRunsExportOfflineReasonItem(StrEnum):
    CREDENTIALS = "credentials"
    CREDIT = "credit"
    INVALID = "invalid"
    NO_MODEL = "no_model"
    OVERLOADED = "overloaded"
    OVER_BUDGET = "over_budget"
    RATE_LIMITED = "rate_limited"
    REFUSED = "refused"
    REQUEST = "request"
    TIMED_OUT = "timed_out"
    TOO_DEAR = "too_dear"
    TRUNCATED = "truncated"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"

    def __str__(self) -> str:
        return str(self.value)
