"""The five steps: when each is due, how it sounds, by what it leaves, and what it is called afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from unitcycle.residency.rent_collections.rules.choices import (
    ActionChannel,
    ActionType,
    CaseStatus,
    RiskProfile,
    Tone,
)

_C, _T = ActionChannel, Tone
LAST_LEVEL = 5
# steps up to here go out without a person (R1.3-10, N1-43)
LAST_BY_ITSELF = 4
NOTHING_OWED = Decimal(0)


@dataclass(frozen=True)
class Step:
    """One step of the ladder (R1.3-01). It leaves by every channel of `channels` that reaches the tenant; where none
    does, by the first of `instead` that does."""

    number: int
    days: int
    label: str
    action: ActionType
    channels: tuple[ActionChannel, ...]
    instead: tuple[ActionChannel, ...]


STEPS: Sequence[Step] = (
    Step(1, 1, "Friendly reminder", ActionType.SMS, (_C.SMS,), (_C.EMAIL, _C.LETTER)),
    Step(2, 3, "Detailed notice", ActionType.EMAIL, (_C.EMAIL,), (_C.SMS, _C.LETTER)),
    Step(3, 5, "Formal notice", ActionType.FORMAL_LETTER, (_C.EMAIL, _C.LETTER), ()),
    Step(4, 8, "Payment plan offer", ActionType.PAYMENT_PLAN, (_C.EMAIL,), (_C.SMS, _C.LETTER)),
    # a certified letter (N1-47)
    Step(5, 12, "Legal escalation warning", ActionType.ESCALATION, (_C.LETTER,), ()),
)
_BY_NUMBER = {step.number: step for step in STEPS}
PLAN_STEP, LEGAL_STEP = 4, 5


def step_numbered(number: int) -> Step:
    return _BY_NUMBER[number]


def days_overdue(due_date: date, today: date) -> int:
    """R1.3-02."""
    return (today - due_date).days


def level_due(days: int) -> int:
    """The step that is due after so many days; 0 for none (R1.3-01)."""
    return max((step.number for step in STEPS if days >= step.days), default=0)


def step_date(due_date: date, number: int) -> date:
    """On which day a step falls due (R1.3-02)."""
    return due_date + timedelta(days=_BY_NUMBER[number].days)


def risk_profile(late_12m: int) -> RiskProfile:
    """By how many payments of the last 12 months were late, and nothing else (R1.3-03, N1-52)."""
    if late_12m >= 6:
        return RiskProfile.CHRONIC
    if late_12m >= 3:
        return RiskProfile.REPEAT_OFFENDER
    return RiskProfile.STANDARD if late_12m == 2 else RiskProfile.GOOD_HISTORY


# the tones of steps 1 to 5 (R1.3-04, N1-42)
TONES: Mapping[str, Sequence[Tone]] = {
    RiskProfile.GOOD_HISTORY: (_T.FRIENDLY, _T.FRIENDLY, _T.FIRM, _T.FIRM, _T.FORMAL),
    RiskProfile.STANDARD: (_T.FRIENDLY, _T.FIRM, _T.FIRM, _T.FORMAL, _T.FORMAL),
    RiskProfile.REPEAT_OFFENDER: (_T.FIRM, _T.FIRM, _T.FORMAL, _T.FORMAL, _T.LEGAL),
    RiskProfile.CHRONIC: (_T.FIRM, _T.FORMAL, _T.FORMAL, _T.LEGAL, _T.LEGAL),
}


def tone_at(profile: str, level: int) -> Tone:
    """The tone of the step that follows on a level of 0 to 4; of a step call it with `step - 1` (N1-41).

    A profile that nobody knows is standard.
    """
    return TONES.get(profile, TONES[RiskProfile.STANDARD])[min(level, LAST_LEVEL - 1)]


def tone_of_step(profile: str, step: int) -> Tone:
    return tone_at(profile, step - 1)


def shown_level(level: int, days: int) -> int:
    """What people see: the step that is due, or the last one sent where that is higher (N1-50)."""
    return max(level, level_due(days))


def next_step(status: str, level: int, days: int) -> int | None:
    """The step that is to be taken now: one at a time, whatever was missed (R1.3-08, N1-44)."""
    if status != CaseStatus.OPEN or level >= LAST_LEVEL:
        return None
    return level + 1 if level < level_due(days) else None


@dataclass(frozen=True)
class Ahead:
    """What comes next in a case, and when at the earliest."""

    step: Step
    on: date


def ahead(
    status: str, level: int, due_date: date, today: date, last_step_on: date | None
) -> Ahead | None:
    """The next step and its day: when it falls due, today if it is late, tomorrow if one was taken today."""
    if status != CaseStatus.OPEN or level >= LAST_LEVEL:
        return None
    earliest = today if last_step_on is None else max(today, last_step_on + timedelta(days=1))
    step = _BY_NUMBER[level + 1]
    return Ahead(step, max(step_date(due_date, step.number), earliest))


def after_payment(
    level: int, round_: int, was_due: date, now_due: date, today: date
) -> tuple[int, int]:
    """Level and round once money came: where what the case began with is paid and newer debt remains, the level
    falls to what is due for that, and the steps after it may be taken once more."""
    fitting = level_due(days_overdue(now_due, today))
    if now_due <= was_due or level <= fitting:
        return level, round_
    return fitting, round_ + 1
