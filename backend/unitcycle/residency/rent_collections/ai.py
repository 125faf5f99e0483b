"""What a model may do in collections: write one message, within the facts, or draft a legal notice for a person."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import ProposalKind, declare_kind
from unitcycle.agents.services.kinds import Receipt
from unitcycle.residency.rent_collections.rules import message, wording
from unitcycle.residency.rent_collections.rules.choices import ActionChannel, RiskProfile, Tone
from unitcycle.residency.rent_collections.rules.dunning import STEPS
from unitcycle.residency.rent_collections.services import releasing

SUBJECT = "rent_collections.collectioncase"


class DunningFacts(Given):
    """Everything that may be said is in here; how the tenant pays is told in counts alone."""

    step: int = Field(ge=1, le=5)
    channel: ActionChannel
    tone: Tone
    balance: str
    days_overdue: str
    due_date: str
    late_fees: str = ""
    # how often they were late in a year
    late_12m: int = Field(default=0, ge=0)
    profile: RiskProfile = RiskProfile.STANDARD
    tenant_name: str = ""
    organization_name: str = ""
    property_name: str = ""
    unit: str = ""
    link: str = ""
    lease_terms: str = ""
    plan: str = ""
    # the wording that we would use, with what stands in braces filled in
    our_subject: str = Field(default="", max_length=200)
    our_text: str = Field(default="", max_length=8_000)


class DunningMessage(Answered):
    subject: str = Field(max_length=wording.LONGEST_SUBJECT)
    message_text: str = Field(min_length=1, max_length=wording.LONGEST_BODY)


class LegalNotice(DunningMessage):
    """The same, for a person to read."""


def in_our_words(given: DunningFacts) -> DunningMessage:
    return DunningMessage(**_ours(given))


def notice_in_our_words(given: DunningFacts) -> LegalNotice:
    return LegalNotice(**_ours(given))


def within_bounds(given: DunningFacts, answer: DunningMessage) -> Sequence[str]:
    return message.faults_of(answer.subject, answer.message_text, bounds_of(given))


def bounds_of(given: DunningFacts) -> message.Bounds:
    return message.Bounds(
        channel=given.channel,
        tone=given.tone,
        balance=given.balance,
        facts=(
            given.balance,
            given.days_overdue,
            given.due_date,
            given.late_fees,
            given.lease_terms,
            given.plan,
            given.unit,
            given.property_name,
            given.organization_name,
        ),
        name=given.tenant_name,
        links=(given.link,) if given.link else (),
        must_link=given.link,
    )


def _ours(given: DunningFacts) -> dict[str, Any]:
    """The organisation's wording, or what is left of ours where it was not handed along."""
    if given.our_text:
        return {"subject": given.our_subject, "message_text": given.our_text, "confidence": 1.0}
    words = wording.OURS[given.step, wording.nearest_tone(given.step, given.tone)]
    subject, text = wording.written(words, given.channel, values_of(given))
    return {"subject": subject, "message_text": text, "confidence": 1.0}


def values_of(given: DunningFacts) -> dict[str, str]:
    """What stands for the variables of a wording."""
    return {
        "tenant_name": given.tenant_name or "Resident",
        "organization_name": given.organization_name,
        "property_name": given.property_name,
        "unit": given.unit,
        "balance": given.balance,
        "days_overdue": given.days_overdue,
        "due_date": given.due_date,
        "late_fees": given.late_fees,
        "pay_here": f"You can see what is owed here: {given.link}" if given.link else "",
        "lease": given.lease_terms,
        "plan": given.plan,
        "plan_link": given.link,
    }


DUNNING = declare(
    Capability(
        name="collections.dunning_message",
        label="Writing reminders of overdue rent",
        purpose="Writes one message to a tenant about overdue rent, in a given tone and within the facts.",
        input=DunningFacts,
        output=DunningMessage,
        prompt=prompt_beside(__file__, "dunning_message"),
        offline=in_our_words,
        check=within_bounds,
        cost_ceiling=Decimal("0.10"),
        # the first four steps run without a person (R1.3-10)
        default_autonomy=Autonomy.ACT,
        personal={"tenant_name": "PERSON"},
        max_tokens=1536,
    )
)
LEGAL = declare(
    Capability(
        name="collections.legal_notice",
        label="Drafting final notices",
        purpose="Drafts the final notice about overdue rent, which a person reads, changes and decides about.",
        input=DunningFacts,
        output=LegalNotice,
        prompt=prompt_beside(__file__, "legal_notice"),
        offline=notice_in_our_words,
        check=within_bounds,
        cost_ceiling=Decimal("0.20"),
        default_autonomy=Autonomy.DRAFT,
        highest_autonomy=Autonomy.DRAFT,
        personal={"tenant_name": "PERSON"},
        max_tokens=2048,
        is_legal=True,
    )
)


class Sending(BaseModel):
    """Which messages leave; what they say is with them, and a person may change it before."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    action_ids: list[UUID] = Field(max_length=len(STEPS))


def send_them(case_id: UUID, payload: Sending, by: str) -> Receipt:
    """Raises why they may not leave: CollectionStopped, CaseClosed, NothingWaiting."""
    return releasing.release(case_id=case_id, action_ids=payload.action_ids, by=by)


def _kind(name: str, label: str, action: str) -> ProposalKind:
    return declare_kind(
        ProposalKind(
            name=name,
            label=label,
            subject_kind=SUBJECT,
            resource="collections",
            action=action,
            payload=Sending,
            do=send_them,
        )
    )


SEND_MESSAGE = _kind("collections.send_message", "Send a reminder of overdue rent", "change")
SEND_NOTICE = _kind("collections.send_notice", "Send a final notice", "approve")
