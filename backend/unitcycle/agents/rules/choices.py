"""Levels, outcomes and states, and what may follow what."""

from collections.abc import Mapping

from django.db.models import TextChoices


class Autonomy(TextChoices):
    """What may happen with an answer, from nothing to everything."""

    OFF = "off", "Off"
    SUGGEST = "suggest", "Suggest"
    DRAFT = "draft", "Draft"
    ACT_WITH_UNDO = "act_with_undo", "Act, and let it be undone"
    ACT = "act", "Act"


_ORDER = list(Autonomy)


def is_within(level: str, highest: str) -> bool:
    """Whether a level is no higher than another."""
    return _ORDER.index(Autonomy(level)) <= _ORDER.index(Autonomy(highest))


def acts_at_once(level: str, *, can_be_undone: bool) -> bool:
    """Whether it is done without asking a person: what cannot be undone only by the highest level."""
    return level == Autonomy.ACT or (level == Autonomy.ACT_WITH_UNDO and can_be_undone)


class RunOutcome(TextChoices):
    RUNNING = "running", "Under way"
    ANSWERED = "answered", "Answered by the model"
    REPAIRED = "repaired", "Answered by the model at the second attempt"
    OFFLINE = "offline", "Answered by our own rules"
    FAILED = "failed", "No answer"


class OfflineReason(TextChoices):
    """Why our own rules answered, and not the model."""

    NO_MODEL = "no_model", "No model is configured"
    OVER_BUDGET = "over_budget", "The budget of the day is spent"
    TOO_DEAR = "too_dear", "One question would cost more than is allowed"
    UNREACHABLE = "unreachable", "The provider could not be reached"
    TIMED_OUT = "timed_out", "The provider did not answer in time"
    RATE_LIMITED = "rate_limited", "The provider takes no more questions for now"
    OVERLOADED = "overloaded", "The provider has a fault"
    CREDENTIALS = "credentials", "The provider does not accept the key"
    CREDIT = "credit", "The account with the provider is empty"
    REQUEST = "request", "The provider did not accept the question"
    UNREADABLE = "unreadable", "The answer could not be read"
    REFUSED = "refused", "The model would not answer"
    TRUNCATED = "truncated", "The answer was cut off"
    INVALID = "invalid", "The answer was not as it has to be"


class ProposalStatus(TextChoices):
    WAITING = "waiting", "Waiting for a person"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    DONE = "done", "Done"
    UNDONE = "undone", "Undone"
    FAILED = "failed", "Could not be done"
    EXPIRED = "expired", "Expired"
    SUPERSEDED = "superseded", "Superseded by a newer one"


_P = ProposalStatus
NEXT_STATUSES: Mapping[ProposalStatus, frozenset[ProposalStatus]] = {
    _P.WAITING: frozenset({_P.APPROVED, _P.REJECTED, _P.EXPIRED, _P.SUPERSEDED}),
    _P.APPROVED: frozenset({_P.DONE, _P.FAILED}),
    _P.DONE: frozenset({_P.UNDONE}),
    # what stood in the way may be gone by now
    _P.FAILED: frozenset({_P.APPROVED, _P.REJECTED, _P.EXPIRED, _P.SUPERSEDED}),
    _P.REJECTED: frozenset(),
    _P.UNDONE: frozenset(),
    _P.EXPIRED: frozenset(),
    _P.SUPERSEDED: frozenset(),
}
# nobody has decided yet, or it is to be tried again
OPEN = frozenset({_P.WAITING, _P.FAILED})


def can_become(current: str, wanted: str) -> bool:
    return _P(wanted) in NEXT_STATUSES[_P(current)]
