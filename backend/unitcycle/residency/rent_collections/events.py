"""What happens in collections. The subject is the case."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseFact(Event):
    """Something about one case, which is the subject."""

    tenant_id: UUID
    lease_id: UUID
    property_id: UUID


@dataclass(frozen=True, kw_only=True)
class CaseOpened(CaseFact):
    """A tenant is overdue."""

    name: ClassVar[str] = "collection.opened"

    balance: Decimal
    days_overdue: int


@dataclass(frozen=True, kw_only=True)
class CasePaid(CaseFact):
    """Nothing is overdue any more."""

    name: ClassVar[str] = "collection.paid"


@dataclass(frozen=True, kw_only=True)
class StepSent(CaseFact):
    """A step of dunning went out."""

    name: ClassVar[str] = "collection.step_sent"

    step: int
    channel: str
    tone: str


@dataclass(frozen=True, kw_only=True)
class CaseEscalated(CaseFact):
    """A person approved the final notice."""

    name: ClassVar[str] = "collection.escalated"

    approved_by: str


@dataclass(frozen=True, kw_only=True)
class CaseWrittenOff(CaseFact):
    """What was owed is not expected any more."""

    name: ClassVar[str] = "collection.written_off"

    amount: Decimal
    written_off_by: str


@dataclass(frozen=True, kw_only=True)
class PlanAccepted(CaseFact):
    """The tenant agreed to pay in instalments."""

    name: ClassVar[str] = "collection.plan_accepted"

    total_amount: Decimal
    num_installments: int
    accepted_by: str


@dataclass(frozen=True, kw_only=True)
class PlanEnded(CaseFact):
    """A plan was kept to its end, or broken."""

    name: ClassVar[str] = "collection.plan_ended"

    outcome: str


@dataclass(frozen=True, kw_only=True)
class CollectionStopped(Event):
    """Nothing goes out to a tenant. The subject is the tenant."""

    name: ClassVar[str] = "collection.stopped"

    kind: str
    placed_by: str


@dataclass(frozen=True, kw_only=True)
class CollectionResumed(Event):
    """A person lifted it. The subject is the tenant."""

    name: ClassVar[str] = "collection.resumed"

    kind: str
    lifted_by: str
