"""What an action would be for one unit as it stands now: numbers, days and words, or why it cannot be done."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from unitcycle.accounts.selectors import current_organization
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.ai import LetterFacts, question_for
from unitcycle.insight.command_center.errors import CannotBeDone
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules import letters
from unitcycle.insight.command_center.rules.choices import (
    RENEWALS,
    WRITTEN,
    SuggestedAction,
    UnitState,
)
from unitcycle.insight.command_center.rules.dates import effective_date, inspection_date
from unitcycle.insight.command_center.rules.letters import LetterKind
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.rules.suggesting import MEANINGFUL_GAP
from unitcycle.portfolio.units.models import Unit
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import rent, terms
from unitcycle.residency.renewals.rules.letter import day_in_words
from unitcycle.residency.renewals.rules.states import UNSENT, RenewalStatus
from unitcycle.residency.renewals.selectors import open_renewals, renewal_settings
from unitcycle.residency.renewals.services.letters import write_letter
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.rules import LeaseStatus

_LIVED_BY = [LeaseStatus.ACTIVE, LeaseStatus.MONTH_TO_MONTH, LeaseStatus.NOTICE]


@dataclass
class Plan:
    """One action for one unit."""

    action_type: SuggestedAction
    unit: Unit
    today: date
    lease: Lease | None = None
    # what stands in the queue for it, if anything does
    row: AIActionQueue | None = None
    renewal: RenewalRecommendation | None = None
    current_rent: Decimal | None = None
    proposed_rent: Decimal | None = None
    term_months: int | None = None
    effective_date: date | None = None
    inspection_date: date | None = None
    kind: LetterKind | None = None
    facts: letters.Facts | None = None
    subject: str = ""
    content: str = ""
    # the words are a person's or a model's, not the wording of the organisation
    is_own_content: bool = field(default=False)

    @property
    def question(self) -> LetterFacts:
        assert self.kind is not None
        assert self.facts is not None
        return question_for(self.kind, self.facts)


def plan_for(
    unit: Unit,
    action_type: SuggestedAction,
    wanted: Wanted,
    today: date,
    *,
    lease_id: UUID | None = None,
) -> Plan:
    """Raises CannotBeDone. `lease_id` is the lease that was meant; another one by now is not written to."""
    lease = _lease_of(unit)
    if lease_id is not None and (lease is None or lease.pk != lease_id):
        raise CannotBeDone("The lease that was meant is not the unit's any more.")
    if action_type in WRITTEN and (lease is None or lease.tenant is None):
        raise CannotBeDone("Nobody lives in this unit.")
    plan = Plan(action_type, unit, today, lease=lease)
    plan.row = _row_of(plan)
    if lease is not None:
        plan.current_rent = lease.monthly_rent_amount
    _PLANS[action_type](plan, wanted)
    return plan


def _lease_of(unit: Unit) -> Lease | None:
    rows = Lease.objects.select_related("tenant", "unit", "property")
    return rows.filter(unit=unit, is_current=True, lease_status__in=_LIVED_BY).first()


def _row_of(plan: Plan) -> AIActionQueue | None:
    """What is suggested for it; an offer is one whether it is early or late."""
    types = RENEWALS if plan.action_type in RENEWALS else [plan.action_type]
    rows = selectors.open_actions().filter(unit=plan.unit, lease=plan.lease, action_type__in=types)
    return rows.order_by("-confidence_score", "id").first()


def _renewal(plan: Plan, wanted: Wanted) -> None:
    assert plan.lease is not None
    found = open_renewals().select_related("lease", "tenant", "unit", "property")
    renewal = found.filter(lease=plan.lease).first()
    if renewal is None:
        raise CannotBeDone("The renewals advise nothing for this lease: their next scan may.")
    if renewal.status not in UNSENT:
        raise CannotBeDone("An offer was sent already, and waits for an answer.")
    before = (renewal.recommended_rent, renewal.recommended_term_months)
    _offer_instead(renewal, wanted, plan.row)
    plan.renewal = renewal
    plan.proposed_rent, plan.term_months = (
        renewal.recommended_rent,
        renewal.recommended_term_months,
    )
    _require_policy(plan)
    if (plan.proposed_rent, plan.term_months) != before and not renewal.letter_is_edited:
        renewal.recommended_lease_end = terms.end_of(
            renewal.recommended_lease_start, plan.term_months
        )
        write_letter(renewal)  # nothing is saved here
    plan.kind = LetterKind.RENEWAL_OFFER
    plan.facts = _facts(plan)
    plan.subject = letters.subject_of(plan.kind, plan.facts)
    _say(plan, wanted, renewal.renewal_letter_text)


def _offer_instead(
    renewal: RenewalRecommendation, wanted: Wanted, row: AIActionQueue | None
) -> None:
    """A person's numbers first; then those of the queue, unless the renewal was agreed to meanwhile."""
    suggested = row.suggested_payload if row is not None else {}
    if renewal.status == RenewalStatus.APPROVED:
        suggested = {}
    amount = wanted.rent_amount or suggested.get("rent_amount")
    if amount is not None:
        renewal.recommended_rent = Decimal(amount)
    months = wanted.term_months or suggested.get("term_months")
    if months is not None:
        renewal.recommended_term_months = int(months)


def _require_policy(plan: Plan) -> None:
    assert plan.proposed_rent is not None
    assert plan.current_rent is not None
    faults = rent.faults_of(
        renewal_settings().policy, plan.current_rent, plan.proposed_rent, plan.term_months or 1
    )
    if faults:
        raise CannotBeDone(" ".join(faults.values()))


def _raise(plan: Plan, wanted: Wanted) -> None:
    lease, row = plan.lease, plan.row
    assert lease is not None
    assert plan.current_rent is not None
    if lease.lease_status != UnitState.MONTH_TO_MONTH:
        raise CannotBeDone("Only a lease from month to month can be raised by a notice.")
    amount = wanted.rent_amount or (row.suggested_payload.get("rent_amount") if row else None)
    if amount is None:
        raise CannotBeDone(
            f"No raise is suggested: the rent is less than {MEANINGFUL_GAP + 1} below the market. Say a rent."
        )
    plan.proposed_rent = Decimal(amount)
    if plan.proposed_rent <= plan.current_rent:
        raise CannotBeDone(f"A raise is above the present rent of {plan.current_rent:,.2f}.")
    _require_policy(plan)
    notice = selectors.command_center_settings().rent_notice_days
    plan.effective_date = (
        wanted.effective_date
        or _day_in_queue(plan, "effective_date", plan.today + timedelta(days=notice))
        or effective_date(plan.today, notice)
    )
    plan.kind = LetterKind.RENT_INCREASE_NOTICE
    _say_ours(plan, wanted)


def _inspect(plan: Plan, wanted: Wanted) -> None:
    lease = plan.lease
    assert lease is not None
    if lease.lease_status != UnitState.NOTICE:
        raise CannotBeDone("Nobody has given notice here.")
    plan.inspection_date = (
        wanted.inspection_date
        or _day_in_queue(plan, "inspection_date", plan.today)
        or inspection_date(lease.notice_move_out_date, plan.today)
    )
    plan.kind = LetterKind.MOVE_OUT_INSPECTION
    _say_ours(plan, wanted)


def _day_in_queue(plan: Plan, name: str, earliest: date) -> date | None:
    """The day that was suggested, or that a person put there: unless it has become too early meanwhile."""
    said = plan.row.suggested_payload.get(name) if plan.row is not None else None
    day = date.fromisoformat(said) if said else None
    return day if day is not None and day >= earliest else None


def _prepare(plan: Plan, wanted: Wanted) -> None:
    """Work on a unit that is empty, or soon will be."""
    lease = plan.lease
    if lease is not None and lease.lease_status != UnitState.NOTICE:
        raise CannotBeDone("Somebody lives in this unit, and has not given notice.")


_PLANS = {
    SuggestedAction.RENEWAL_OFFER: _renewal,
    SuggestedAction.EARLY_RENEWAL_NUDGE: _renewal,
    SuggestedAction.RENT_INCREASE_NOTICE: _raise,
    SuggestedAction.MOVE_OUT_INSPECTION: _inspect,
    SuggestedAction.LISTING_PREP: _prepare,
    SuggestedAction.LISTING_UPDATE: _prepare,
}


def _say_ours(plan: Plan, wanted: Wanted) -> None:
    assert plan.kind is not None
    plan.facts = _facts(plan)
    plan.subject = letters.subject_of(plan.kind, plan.facts)
    _say(plan, wanted, letters.text_of(plan.kind, plan.facts))


def _say(plan: Plan, wanted: Wanted, ours: str) -> None:
    """A person's own words; else those that were drafted, as long as they say these numbers; else ours."""
    drafted = (plan.row.generated_content if plan.row is not None else None) or ""
    if wanted.content:
        plan.content, plan.is_own_content = wanted.content, True
    elif drafted and _still_says(plan, drafted):
        plan.content, plan.is_own_content = drafted, True
    else:
        plan.content = ours


def _still_says(plan: Plan, text: str) -> bool:
    facts = plan.facts
    assert facts is not None
    said = {
        LetterKind.RENEWAL_OFFER: (facts.new_rent, facts.term),
        LetterKind.RENT_INCREASE_NOTICE: (facts.new_rent, facts.effective_date),
        LetterKind.MOVE_OUT_INSPECTION: (facts.inspection_date,),
    }[plan.kind or LetterKind.RENEWAL_OFFER]
    return all(one in text for one in said)


def _facts(plan: Plan) -> letters.Facts:
    lease, renewal = plan.lease, plan.renewal
    assert lease is not None
    assert lease.tenant is not None
    currency, wants = currency_of_the_books(), selectors.command_center_settings()
    values = {
        "tenant_name": lease.tenant.name,
        "organization_name": current_organization().name,
        "property_name": lease.property.name,
        "unit_number": lease.unit.unit_number,
        "current_rent": f"{lease.monthly_rent_amount:,.2f} {currency}",
        "notice_days": str(wants.rent_notice_days),
    }
    if plan.proposed_rent is not None:
        values["new_rent"] = f"{plan.proposed_rent:,.2f} {currency}"
        raised = abs(plan.proposed_rent - lease.monthly_rent_amount)
        values["difference"] = f"{raised:,.2f} {currency}"
    if renewal is not None and plan.term_months is not None:
        values["term"] = "1 month" if plan.term_months == 1 else f"{plan.term_months} months"
        values["begin"] = day_in_words(renewal.recommended_lease_start)
        answer_by = terms.answer_by(
            renewal.recommended_lease_start,
            plan.today,
            renewal_settings().offer_days,
            is_month_to_month=renewal.is_month_to_month,
        )
        values["answer_by"] = day_in_words(answer_by)
    days = {
        "effective_date": plan.effective_date,
        "inspection_date": plan.inspection_date,
        "move_out_date": lease.notice_move_out_date if plan.inspection_date else None,
    }
    values.update({name: day_in_words(day) for name, day in days.items() if day is not None})
    return letters.Facts(**values)
