"""How likely a household leaves: five factors from 0 to 1, their weighted sum, and a level.

Nothing about a person goes in: payments, repairs, rents, time and vacancy alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from django.db.models import TextChoices

from unitcycle.core.money import ZERO

_ZERO, _ONE = Decimal(0), Decimal(1)
_THOUSANDTH = Decimal("0.001")
# half of the charges late is as bad as it gets
_LATE_TIMES = 2
_MOST_WORK_ORDERS = 10
_GAP_BEGINS, _GAP_WIDTH = Decimal("0.85"), Decimal("0.15")
_SETTLED_DAYS = 3 * Decimal("365.25")
_VACANCY_TIMES = 10
_MEDIUM, _HIGH, _CRITICAL_ABOVE = Decimal("0.3"), Decimal("0.5"), Decimal("0.7")
_GAUGE = 100


class Factor(TextChoices):
    LATE_PAYMENTS = "late_payments", "Late payments"
    MAINTENANCE_REQUESTS = "maintenance_requests", "Maintenance requests"
    RENT_GAP = "rent_gap", "Rent against the market"
    TENURE_SHORT = "tenure_short", "Short tenure"
    MARKET_TREND = "market_trend", "Vacancy of the property"


class RiskLevel(TextChoices):
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    CRITICAL = "critical", "Critical"


class MarketSource(TextChoices):
    """Where the market rent was taken from."""

    UNIT = "unit", "The market rent of the unit"
    LEASE = "lease", "The rent of the lease, because the unit has no market rent"


# R1.2-07: they sum to 1
WEIGHTS: Mapping[Factor, Decimal] = {
    Factor.LATE_PAYMENTS: Decimal("0.30"),
    Factor.MAINTENANCE_REQUESTS: Decimal("0.15"),
    Factor.RENT_GAP: Decimal("0.25"),
    Factor.TENURE_SHORT: Decimal("0.15"),
    Factor.MARKET_TREND: Decimal("0.15"),
}


class Facts(NamedTuple):
    """What a score is made of, and nothing else."""

    charges_12m: int
    late_12m: int
    work_orders_12m: int
    current_rent: Decimal
    unit_market_rent: Decimal | None
    tenure_days: int
    total_units: int
    vacant_units: int

    @property
    def market_source(self) -> MarketSource:
        return MarketSource.UNIT if self.unit_market_rent else MarketSource.LEASE

    @property
    def market_rent(self) -> Decimal:
        """The unit's market rent or, where there is none, the rent of the lease (R1.2-04)."""
        return self.unit_market_rent or self.current_rent


class Share(NamedTuple):
    """A part of a whole between 0 and 1, kept as a fraction: what is weighted is then divided once."""

    part: Decimal
    whole: Decimal

    @property
    def value(self) -> float:
        return float(self.part / self.whole)

    def of(self, weight: Decimal) -> Decimal:
        return weight * self.part / self.whole


_NONE, _ALL = Share(_ZERO, _ONE), Share(_ONE, _ONE)


def _share(part: Decimal | int, whole: Decimal | int) -> Share:
    if part <= 0:
        return _NONE
    return _ALL if part >= whole else Share(Decimal(part), Decimal(whole))


def late_payments(charges: int, late: int) -> Share:
    """Late payments by charges of twelve months, times two, at most 1 (R1.2-02)."""
    return _share(late * _LATE_TIMES, max(charges, 1))


def maintenance_requests(work_orders: int) -> Share:
    """Work orders of the unit in twelve months by ten, at most 1 (R1.2-03)."""
    return _share(work_orders, _MOST_WORK_ORDERS)


def rent_gap(current: Decimal, market: Decimal) -> Share:
    """How near the rent is to the market, from 85 percent of it on; a half where there is no market (R1.2-04)."""
    if market <= 0:
        return Share(_ONE, Decimal(2))
    return _share(current - _GAP_BEGINS * market, _GAP_WIDTH * market)


def tenure_short(tenure_days: int) -> Share:
    """1 at the begin of the lease, 0 after three years (R1.2-05); never above 1 (N1-33)."""
    return _share(_SETTLED_DAYS - tenure_days, _SETTLED_DAYS)


def market_trend(total_units: int, vacant_units: int) -> Share:
    """1 where nothing is vacant, 0 from ten percent on (R1.2-06).

    Economically it is rather the reverse, a full house leaves a tenant no choice; the numbers are as agreed (N1-27).
    """
    total = max(total_units, 1)
    return _share(total - _VACANCY_TIMES * vacant_units, total)


def level_of(score: Decimal) -> RiskLevel:
    """Low below 0.3, medium below 0.5, high up to 0.7 and critical above (R1.2-08, N1-28)."""
    if score < _MEDIUM:
        return RiskLevel.LOW
    if score < _HIGH:
        return RiskLevel.MEDIUM
    return RiskLevel.CRITICAL if score > _CRITICAL_ABOVE else RiskLevel.HIGH


class Churn(NamedTuple):
    """The factors, each from 0 to 1 and not rounded (N1-34), the score to three places, and its level."""

    shares: Sequence[Share]
    score: Decimal
    level: RiskLevel

    @property
    def factors(self) -> dict[str, float]:
        return {
            factor.value: share.value for factor, share in zip(Factor, self.shares, strict=True)
        }


_WEIGHTS = tuple(WEIGHTS[factor] for factor in Factor)


def churn_of(facts: Facts) -> Churn:
    """The weighted sum of the five factors, rounded half up (R1.2-07)."""
    shares = (
        late_payments(facts.charges_12m, facts.late_12m),
        maintenance_requests(facts.work_orders_12m),
        rent_gap(facts.current_rent, facts.market_rent),
        tenure_short(facts.tenure_days),
        market_trend(facts.total_units, facts.vacant_units),
    )
    points = [share.of(weight) for share, weight in zip(shares, _WEIGHTS, strict=True)]
    score = sum(points, _ZERO).quantize(_THOUSANDTH, rounding=ROUND_HALF_UP)
    return Churn(shares, score, level_of(score))


def gauge_of(score: float) -> int:
    """The score as the gauge shows it, 0 to 100, halves up (R1.2-16, N1-29)."""
    return int((Decimal(str(score)) * _GAUGE).quantize(_ONE, rounding=ROUND_HALF_UP))


@dataclass(frozen=True)
class Explained:
    """One factor of a score in words: its value, what it weighs, and how many of the hundred points it gave."""

    factor: str
    label: str
    value: float
    weight: float
    points: float
    words: str


def explain(factors: Mapping[str, float], facts: Facts) -> list[Explained]:
    """Each factor of a score that was kept, from the facts that it was made of."""
    words = _words(facts)
    return [
        Explained(
            factor.value,
            str(factor.label),
            factors.get(factor.value, 0.0),
            float(WEIGHTS[factor]),
            round(factors.get(factor.value, 0.0) * float(WEIGHTS[factor]) * _GAUGE, 1),
            words[factor],
        )
        for factor in Factor
    ]


def _words(facts: Facts) -> dict[Factor, str]:
    charges, late, orders = facts.charges_12m, facts.late_12m, facts.work_orders_12m
    return {
        Factor.LATE_PAYMENTS: (
            f"Of {_some(charges, 'charge')} in the last 12 months {late or 'none'} "
            f"{'was' if late <= 1 else 'were'} paid late or {'is' if late <= 1 else 'are'} overdue."
            if charges
            else "Nothing was charged in the last 12 months."
        ),
        Factor.MAINTENANCE_REQUESTS: (
            f"{_some(orders, 'work order').capitalize()} for this home in the last 12 months."
        ),
        Factor.RENT_GAP: _gap_words(facts),
        Factor.TENURE_SHORT: _tenure_words(facts.tenure_days),
        Factor.MARKET_TREND: (
            f"{facts.vacant_units or 'None'} of {_some(facts.total_units, 'home')} of the property "
            f"{'is' if facts.vacant_units <= 1 else 'are'} vacant."
        ),
    }


def _gap_words(facts: Facts) -> str:
    if facts.market_rent <= ZERO:
        return "Neither the rent nor the market rent is known."
    if facts.market_source == MarketSource.LEASE:
        return "The unit has no market rent: the present rent counts as the market's."
    percent = (100 * facts.current_rent / facts.market_rent).quantize(Decimal("0.1"))
    return f"The rent is {percent} % of the market rent of {facts.market_rent:,.2f}."


def _tenure_words(days: int) -> str:
    if days < 0:
        return f"The lease begins in {_some(-days, 'day')}."
    return f"The lease began {_some(days, 'day')} ago."


def _some(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"
