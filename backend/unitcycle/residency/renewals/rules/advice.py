"""From what is known of a lease to what is advised for it: the whole chain, a row at a time (R1.2-11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from unitcycle.residency.renewals.rules import letter
from unitcycle.residency.renewals.rules.churn import Facts, RiskLevel, churn_of
from unitcycle.residency.renewals.rules.letter import Render
from unitcycle.residency.renewals.rules.rent import (
    RentPolicy,
    RentStrategy,
    advised_rent,
    increase_percent,
    reasoning,
    strategy_of,
    within,
)
from unitcycle.residency.renewals.rules.terms import DEFAULT_TERM_MONTHS, a_year_before, next_term
from unitcycle.tenancy.tenants.rules import LeaseStatus, full_name


class Candidate(NamedTuple):
    """A lease that comes up for renewal. The names go into the letter and into nothing else."""

    lease_id: UUID
    tenant_id: UUID
    unit_id: UUID
    property_id: UUID
    lease_status: str
    lease_begin_date: date
    lease_end_date: date | None
    current_rent: Decimal
    unit_market_rent: Decimal | None
    charges_12m: int
    late_12m: int
    work_orders_12m: int
    total_units: int
    vacant_units: int
    unit_number: str
    property_name: str
    first_name: str
    last_name: str
    company: str


@dataclass(frozen=True)
class House:
    """What is the same for all leases of a scan."""

    today: date
    policy: RentPolicy
    organization_name: str
    currency: str
    render: Render
    term_months: int = DEFAULT_TERM_MONTHS


class Advice(NamedTuple):
    """What a recommendation says, in the order of its columns."""

    lease_id: UUID
    tenant_id: UUID
    unit_id: UUID
    property_id: UUID
    churn_score: Decimal
    churn_risk_level: RiskLevel
    churn_factors: Mapping[str, float]
    current_rent: Decimal
    market_rent: Decimal
    recommended_rent: Decimal
    rent_increase_pct: Decimal
    rent_strategy: RentStrategy
    rent_reasoning: str
    basis: Mapping[str, Any]
    recommended_term_months: int
    recommended_lease_start: date
    recommended_lease_end: date
    is_month_to_month: bool
    renewal_letter_text: str


def advise(lease: Candidate, house: House) -> Advice:
    """Score, level, strategy, rent, term and letter of one lease, with all that they were made of."""
    facts = facts_of(lease, house.today)
    churn, market = churn_of(facts), facts.market_rent
    strategy = strategy_of(churn.score, lease.current_rent, market)
    wanted = advised_rent(strategy, churn.score, lease.current_rent, market)
    rent = within(house.policy, lease.current_rent, wanted)
    percent = increase_percent(lease.current_rent, rent)
    rolls = lease.lease_status == LeaseStatus.MONTH_TO_MONTH
    begin, end = next_term(
        lease.lease_end_date, house.today, house.term_months, is_month_to_month=rolls
    )
    return Advice(
        lease.lease_id,
        lease.tenant_id,
        lease.unit_id,
        lease.property_id,
        churn.score,
        churn.level,
        churn.factors,
        lease.current_rent,
        market,
        rent,
        percent,
        strategy,
        reasoning(strategy, churn.level, lease.current_rent, market, rent, is_capped=rent < wanted),
        basis_of(lease, facts, house, rent),
        house.term_months,
        begin,
        end,
        rolls,
        _letter(lease, house, rent, (begin, end), rolls),
    )


def _letter(
    lease: Candidate, house: House, rent: Decimal, term: tuple[date, date], rolls: bool
) -> str:
    return house.render(
        letter.values_of(
            tenant_name=full_name(lease.first_name, lease.last_name, lease.company),
            organization_name=house.organization_name,
            property_name=lease.property_name,
            unit=lease.unit_number,
            currency=house.currency,
            current_rent=lease.current_rent,
            new_rent=rent,
            term_months=house.term_months,
            begin=term[0],
            end=term[1],
            is_month_to_month=rolls,
        )
    )


def facts_of(lease: Candidate, today: date) -> Facts:
    return Facts(
        lease.charges_12m,
        lease.late_12m,
        lease.work_orders_12m,
        lease.current_rent,
        lease.unit_market_rent,
        (today - lease.lease_begin_date).days,
        lease.total_units,
        lease.vacant_units,
    )


def basis_of(lease: Candidate, facts: Facts, house: House, rent: Decimal) -> dict[str, Any]:
    """What was used, as it was: everything is the organisation's own. JSON values."""
    market = facts.unit_market_rent
    return {
        "as_of": house.today,
        "since": a_year_before(house.today),
        "lease_status": lease.lease_status,
        "lease_begin_date": lease.lease_begin_date,
        "lease_end_date": lease.lease_end_date,
        "charges_12m": facts.charges_12m,
        "late_12m": facts.late_12m,
        "work_orders_12m": facts.work_orders_12m,
        "current_rent": str(facts.current_rent),
        "unit_market_rent": None if market is None else str(market),
        "market_source": facts.market_source.value,
        "tenure_days": facts.tenure_days,
        "total_units": facts.total_units,
        "vacant_units": facts.vacant_units,
        "most_increase_percent": str(house.policy.most_increase_percent),
        "advised_rent": str(rent),
    }


def facts_in(basis: Mapping[str, Any]) -> Facts:
    """The facts of a score that was kept."""
    market = basis["unit_market_rent"]
    return Facts(
        basis["charges_12m"],
        basis["late_12m"],
        basis["work_orders_12m"],
        Decimal(basis["current_rent"]),
        None if market is None else Decimal(market),
        basis["tenure_days"],
        basis["total_units"],
        basis["vacant_units"],
    )
