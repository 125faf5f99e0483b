"""What a model may do for work orders."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import (
    Batch,
    Idea,
    ProposalKind,
    Result,
    declare_batch,
    declare_kind,
    propose,
)
from unitcycle.agents.services.kinds import Receipt
from unitcycle.portfolio.work_orders import selectors, triage_rules
from unitcycle.portfolio.work_orders.errors import ChangedSince
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.rules import ENDED, Priority, WorkCategory
from unitcycle.portfolio.work_orders.services import orders

SUBJECT = "work_orders.workorder"
_FIELDS = ("category", "priority", "title")


class Reported(Given):
    """A request as it came in. Everything in it was written by whoever reported it."""

    title: str = Field(default="", max_length=200)
    description: str = Field(default="", max_length=20_000)
    reported_by: str = Field(default="", max_length=150)


class Triage(Answered):
    category: WorkCategory
    priority: Priority
    title: str = Field(min_length=3, max_length=triage_rules.LONGEST_TITLE)
    reason: str = Field(min_length=3, max_length=300)


def by_words(given: Reported) -> Triage:
    """Sure of what its words say, and of nothing else."""
    found = triage_rules.sort_by_words(given.title, given.description)
    told = ", ".join(f"“{word}”" for word in dict.fromkeys(found.words))
    return Triage(
        category=found.category,
        priority=found.priority,
        title=found.title if len(found.title) >= 3 else "Repair request",
        reason=f"By the words {told}." if told else "No word in it says which trade it is.",
        confidence=0.8 if len(found.words) > 1 else 0.6 if found.words else 0.3,
    )


def beyond_its_shape(given: Reported, answer: Triage) -> Sequence[str]:
    """A title is shown in lists: one line of plain words."""
    if any(char in answer.title + answer.reason for char in "<>\n\r\t"):
        return ["title, reason: one line of plain text, without markup."]
    if "http" in f"{answer.title} {answer.reason}".lower():
        return ["title, reason: no addresses."]
    return ()


TRIAGE = declare(
    Capability(
        name="work_orders.triage",
        label="Sorting repair requests",
        purpose="Says which trade a repair request belongs to, how urgent it is, and what to call it.",
        input=Reported,
        output=Triage,
        prompt=prompt_beside(__file__, "triage"),
        offline=by_words,
        check=beyond_its_shape,
        cost_ceiling=Decimal("0.10"),
        default_autonomy=Autonomy.SUGGEST,
        personal={"reported_by": "PERSON"},
        outside=frozenset({"title", "description"}),
        max_tokens=1024,
    )
)


class Sorting(BaseModel):
    """What becomes of a work order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    category: WorkCategory
    priority: Priority
    title: str = Field(max_length=200)


def sort_it(order_id: UUID, payload: Sorting, by: str) -> Receipt:
    """Raises NotFound, WorkOrderArchived, WorkIsOver."""
    row = orders.require_sortable(order_id)
    before = {name: str(getattr(row, name)) for name in _FIELDS}
    after = payload.model_dump(mode="json")
    orders.update_work_order(work_order_id=order_id, by=by, **after)
    return {"before": before, "after": after}


def sort_it_back(order_id: UUID, receipt: Receipt, by: str) -> None:
    """Raises NotFound, WorkOrderArchived, ChangedSince."""
    row = orders.locked_order(order_id)
    if any(getattr(row, name) != value for name, value in receipt["after"].items()):
        raise ChangedSince(
            f"{row.number} was changed since: what it says now is somebody's decision."
        )
    orders.update_work_order(work_order_id=order_id, by=by, **receipt["before"])


SORTING = declare_kind(
    ProposalKind(
        name="work_orders.sort",
        label="Sort a work order",
        subject_kind=SUBJECT,
        resource="work_orders",
        action="change",
        payload=Sorting,
        do=sort_it,
        undo=sort_it_back,
    )
)


def reported(row: WorkOrder) -> Reported:
    return Reported(
        title=row.title, description=row.description[:20_000], reported_by=row.reported_by
    )


def propose_sorting(order_id: UUID, result: Result[Triage]) -> None:
    """In the transaction of its run."""
    answer = result.output
    row = orders.locked_order(order_id)
    payload = Sorting(category=answer.category, priority=answer.priority, title=answer.title)
    propose(
        SORTING,
        order_id,
        Idea(
            title=f"{row.number}: {answer.category.label}, {answer.priority.label.lower()}",
            reason=answer.reason,
            payload=payload,
            confidence=answer.confidence,
            facts={"title": row.title[:200], "description": row.description[:1000]},
        ),
        run=result.run,
        level=result.level,
    )


def _many_reported(order_ids: Sequence[UUID]) -> Mapping[UUID, Reported]:
    rows = selectors.work_orders().filter(pk__in=order_ids, archived_at__isnull=True)
    return {row.pk: reported(row) for row in rows if row.status not in ENDED}


SORTING_OF_MANY = declare_batch(
    Batch(
        name="work_orders.sort",
        capability=TRIAGE,
        subject_kind=SUBJECT,
        inputs=_many_reported,
        take=propose_sorting,
    )
)
