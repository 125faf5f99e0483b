"""A capability for tests, and what it needs."""

from decimal import Decimal
from typing import Annotated, Any
from uuid import uuid4

from pydantic import BaseModel, Field

from unitcycle.agents.capability import Answered, Capability, Given, Prompt
from unitcycle.agents.models import AIRun
from unitcycle.agents.rules.choices import Autonomy, RunOutcome
from unitcycle.agents.services import Idea, ProposalKind, propose
from unitcycle.core import clock


class Complaint(Given):
    author: str = ""
    text: str = Field(default="", max_length=5_000_000)
    amount: Decimal = Decimal("1.00")


class Summary(Answered):
    words: str = Field(min_length=1, max_length=200)
    tags: list[Annotated[str, Field(max_length=20)]] = Field(default_factory=list, max_length=3)


def by_rules(given: Complaint) -> Summary:
    return Summary(words="By our own rules.", confidence=0.5)


def capability(**given: Any) -> Capability[Complaint, Summary]:
    return Capability(
        **{
            "name": "tests.summary",
            "label": "Summaries",
            "purpose": "Sums up a complaint.",
            "input": Complaint,
            "output": Summary,
            "prompt": Prompt(3, "Sum it up."),
            "offline": by_rules,
            "cost_ceiling": Decimal("0.50"),
            "personal": {"author": "PERSON"},
            "outside": frozenset({"text"}),
            **given,
        }
    )


class Note(BaseModel):
    words: str


class Book:
    """Somewhere that something can be done, and undone."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.refusal: Exception | None = None

    def do(self, subject_id: Any, payload: Note, by: str) -> dict[str, str]:
        if self.refusal:
            raise self.refusal
        self.lines.append(f"{by}: {payload.words}")
        return {"line": payload.words}

    def undo(self, subject_id: Any, receipt: Any, by: str) -> None:
        self.lines.append(f"{by} took back: {receipt['line']}")

    def kind(self, **given: Any) -> ProposalKind:
        return ProposalKind(
            **{
                "name": "tests.note",
                "label": "A note",
                "subject_kind": "tests.book",
                "resource": "work_orders",
                "action": "change",
                "payload": Note,
                "do": self.do,
                "undo": self.undo,
                **given,
            }
        )


def make_run(**given: Any) -> AIRun:
    return AIRun.objects.create(
        **{
            "capability": "tests.summary",
            "prompt_version": 1,
            "provider": "offline",
            "outcome": RunOutcome.OFFLINE,
            "finished_at": clock.now(),
            **given,
        }
    )


def make_proposal(kind: ProposalKind, *, level: Autonomy = Autonomy.SUGGEST, **given: Any) -> Any:
    subject_id = given.pop("subject_id", None) or uuid4()
    confidence = given.pop("confidence", 0.9)
    idea = Idea("Write it down", "It was said.", Note(words="Hello"), confidence, {"said": "Hello"})
    return propose(kind, subject_id, idea, run=make_run(), level=level)
