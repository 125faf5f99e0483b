"""What one message is written from: the facts of a case, and our own wording with them in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from unitcycle.accounts.selectors import current_organization
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.notifications import selectors as messages
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import Medium, PreferredChannel, Topic
from unitcycle.notifications.rules.templating import shown
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.models import CollectionCase
from unitcycle.residency.rent_collections.rules import dunning, plans, wording
from unitcycle.residency.rent_collections.rules.choices import ActionChannel
from unitcycle.residency.rent_collections.services.links import link_to, payment_link
from unitcycle.tenancy.tenants.handlers import TENANT

_C = ActionChannel


@dataclass(frozen=True)
class Planned:
    """A step that is to be taken, as it was seen before anybody was asked to write it."""

    case_id: UUID
    round: int
    step: int
    tone: str
    channels: tuple[ActionChannel, ...]
    balance: Decimal
    days: int
    reason: str
    given: dict[str, Any]
    # the plan that a step offers, and how it is split
    plan_id: UUID | None = None
    parts: tuple[plans.Part, ...] = ()


def reachable(case: CollectionCase, failed: Sequence[str] = ()) -> set[ActionChannel]:
    """The channels by which the tenant can be written to; a letter always arrives somewhere."""
    tenant = case.tenant
    email, phone = policy.email_address(tenant.email), policy.e164(tenant.phone)
    known = {(Medium.EMAIL, email or ""), (Medium.PHONE, phone or "")}
    coverage = messages.standing_suppressions(known)
    wishes = messages.preferences_about(Topic.PAST_DUE_BALANCE, [tenant.pk])
    wish = wishes.get((TENANT, tenant.pk), "")
    found = {_C.LETTER}
    if email and not _is_kept(coverage.get((Medium.EMAIL, email))) and wish != "none":
        found.add(_C.EMAIL)
    barred = (PreferredChannel.NONE, PreferredChannel.EMAIL)
    if phone and not _is_kept(coverage.get((Medium.PHONE, phone))) and wish not in barred:
        found.add(_C.SMS)
    return found - {_C(one) for one in failed}


def _is_kept(coverage: str | None) -> bool:
    return coverage is not None and policy.keeps_back(coverage, Topic.PAST_DUE_BALANCE)


def channels_of(step: dunning.Step, reach: set[ActionChannel]) -> tuple[ActionChannel, ...]:
    """All of the step's own that reach the tenant; else the first that can stand in for them."""
    own = tuple(one for one in step.channels if one in reach)
    return own or tuple(one for one in step.instead if one in reach)[:1]


def given_for(
    case: CollectionCase,
    step: int,
    tone: str,
    channel: str,
    *,
    days: int,
    plan: tuple[UUID, Sequence[plans.Part]] | None = None,
) -> dict[str, Any]:
    """All that may be said, as ai.DunningFacts has it."""
    money = currency_of_the_books()
    link = link_to(plan[0]) if plan else _payment_link_at(step, case.tenant_id)
    values = {
        "tenant_name": wording.addressed_as(case.tenant.name),
        "organization_name": current_organization().name,
        "property_name": case.property.name,
        "unit": case.unit.unit_number,
        "balance": with_currency(case.current_balance, money),
        "days_overdue": "1 day" if days == 1 else f"{days} days",
        "due_date": shown(case.due_date),
        "late_fees": _late_fees(case.late_fee_total, money),
        "lease_terms": _lease_terms(case, money) if step in wording.ONLY_IN["lease"] else "",
        "plan": plan_in_words(plan[1], money) if plan else "",
        "link": link,
    }
    words = selectors.words_of(step, wording.nearest_tone(step, tone))
    subject, text = wording.written(words, channel, _variables(values))
    # what a text message has no room for
    short = {"link": link if plan else ""} if channel == _C.SMS else {}
    return {
        **values,
        **short,
        "step": step,
        "channel": str(channel),
        "tone": str(tone),
        "late_12m": case.late_12m,
        "profile": case.tenant_risk_profile,
        "our_subject": subject,
        "our_text": text,
    }


def _payment_link_at(step: int, tenant_id: UUID) -> str:
    return payment_link(tenant_id) if step in wording.ONLY_IN["pay_here"] else ""


def _variables(values: dict[str, str]) -> dict[str, str]:
    link = values["link"]
    return {
        **{name: text for name, text in values.items() if name not in ("link", "lease_terms")},
        "pay_here": f"You can see what is owed here: {link}" if link else "",
        "lease": values["lease_terms"],
        "plan_link": link,
    }


def _late_fees(amount: Decimal, money: str) -> str:
    return f"This includes late fees of {with_currency(amount, money)}." if amount > 0 else ""


def _lease_terms(case: CollectionCase, money: str) -> str:
    rent = with_currency(case.lease.monthly_rent_amount, money)
    begun = shown(case.lease.lease_begin_date)
    return f"Your lease, which began on {begun}, says that a monthly rent of {rent} is paid when it is due."


def plan_in_words(parts: Sequence[plans.Part], money: str) -> str:
    told = "; ".join(
        f"{with_currency(one.amount, money)} on {shown(one.due_date)}" for one in parts
    )
    many = "1 instalment" if len(parts) == 1 else f"{len(parts)} monthly instalments"
    return f"{many}: {told}."


def reason_for(case: CollectionCase, step: dunning.Step, tone: str, days: int, today: date) -> str:
    """Why this step, why this tone, on which facts: kept with the message."""
    late = "once" if case.late_12m == 1 else f"{case.late_12m} times"
    return (
        f"Step {step.number} ({step.label.lower()}) is due from day {step.days} on; on {today.isoformat()} it was day "
        f"{days} after {case.due_date.isoformat()}. {case.current_balance:,.2f} was overdue, "
        f"{case.late_fee_total:,.2f} of it late fees. The tone is {tone}, because the tenant paid late {late} in the "
        f"twelve months before the case was opened ({case.tenant_risk_profile})."
    )
