"""Why a model did not answer: the closed list, the same for every provider."""

from enum import StrEnum


class Trouble(StrEnum):
    OFFLINE = "offline"  # no provider is configured
    UNREACHABLE = "unreachable"  # no connection, or it broke
    TIMED_OUT = "timed_out"
    RATE_LIMITED = "rate_limited"
    OVERLOADED = "overloaded"  # the provider has a fault, or too much to do
    CREDENTIALS = "credentials"  # the key is not accepted, or may not do this
    CREDIT = "credit"  # the account with the provider is empty
    REQUEST = "request"  # the provider cannot make sense of what was asked
    UNREADABLE = "unreadable"  # an answer came, and no sense can be made of it


_WORDS = {
    Trouble.OFFLINE: "No model is configured.",
    Trouble.UNREACHABLE: "The model's provider could not be reached, or hung up.",
    Trouble.TIMED_OUT: "The model did not answer in time.",
    Trouble.RATE_LIMITED: "The model's provider takes no more questions for now.",
    Trouble.OVERLOADED: "The model's provider has a fault.",
    Trouble.CREDENTIALS: "The model's provider does not accept the key.",
    Trouble.CREDIT: "The account with the model's provider is empty.",
    Trouble.REQUEST: "The model's provider did not accept the question.",
    Trouble.UNREADABLE: "The model's answer could not be read.",
}


class NoAnswer(Exception):
    """Our own words alone: what an SDK raises may quote the key or the question."""

    def __init__(
        self, trouble: Trouble, *, status: int | None = None, request_id: str = ""
    ) -> None:
        super().__init__(_WORDS[trouble])
        self.trouble = trouble
        self.status = status
        self.request_id = request_id
