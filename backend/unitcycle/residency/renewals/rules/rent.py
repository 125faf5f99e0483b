"""What rent is advised, why, and what a person may agree to instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import TextChoices

from unitcycle.core.money import CENT, ZERO, to_cents
from unitcycle.residency.renewals.rules.churn import RiskLevel, level_of

_RETAIN, _RETAIN_BELOW_MARKET = Decimal("1.02"), Decimal("0.95")
_STEADY, _LOYAL = Decimal("1.05"), Decimal("1.08")
_PREMIUM = Decimal("1.03")
_STEADY_FROM = Decimal("0.3")
# what a rent can be: numeric(12, 2)
MOST_RENT = Decimal("9999999999.99")


class RentStrategy(TextChoices):
    HOLD = "hold", "Hold"
    BELOW_MARKET_RETAIN = "below_market_retain", "Below the market, to retain"
    MARKET_RATE = "market_rate", "Market rate"
    ABOVE_MARKET_PREMIUM = "above_market_premium", "Premium above the market"


_BELOW_MARKET: Mapping[RiskLevel, RentStrategy] = {
    RiskLevel.LOW: RentStrategy.MARKET_RATE,
    RiskLevel.MEDIUM: RentStrategy.MARKET_RATE,
    RiskLevel.HIGH: RentStrategy.BELOW_MARKET_RETAIN,
}


def strategy_of(score: Decimal, current: Decimal, market: Decimal) -> RentStrategy:
    """By level and by whether the rent is below the market (R1.2-09); at or above it only low is not held (N1-30)."""
    level = level_of(score)
    if current < market:
        return _BELOW_MARKET.get(level, RentStrategy.HOLD)
    return RentStrategy.ABOVE_MARKET_PREMIUM if level == RiskLevel.LOW else RentStrategy.HOLD


def advised_rent(
    strategy: RentStrategy, score: Decimal, current: Decimal, market: Decimal
) -> Decimal:
    """The rent by a strategy, to the cent, halves up (R1.2-10, N1-38); never below the present one (N1-31)."""
    if strategy == RentStrategy.BELOW_MARKET_RETAIN:
        rent = min(current * _RETAIN, market * _RETAIN_BELOW_MARKET)
    elif strategy == RentStrategy.MARKET_RATE:
        rent = min(current * (_STEADY if score >= _STEADY_FROM else _LOYAL), market)
    elif strategy == RentStrategy.ABOVE_MARKET_PREMIUM:
        rent = market * _PREMIUM
    else:
        rent = current
    return to_cents(max(current, rent))


def increase_percent(current: Decimal, rent: Decimal) -> Decimal:
    """By how many percent a rent differs from the present one, to two places (R1.2-12); 0 where there was none."""
    if current <= 0:
        return ZERO
    return ((rent - current) * 100 / current).quantize(CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class RentPolicy:
    """What an organisation allows in a renewal, in percent of the present rent and in months."""

    most_increase_percent: Decimal = Decimal("10.00")
    most_decrease_percent: Decimal = Decimal("25.00")
    longest_term_months: int = 24

    def bounds(self, current: Decimal) -> tuple[Decimal, Decimal]:
        """The lowest and the highest rent that may be agreed to; of a lease without rent any."""
        if current <= 0:
            return CENT, MOST_RENT
        lowest = current * (100 - self.most_decrease_percent) / 100
        highest = current * (100 + self.most_increase_percent) / 100
        return max(to_cents(lowest), CENT), min(to_cents(highest), MOST_RENT)


def within(policy: RentPolicy, current: Decimal, rent: Decimal) -> Decimal:
    """The advised rent, as far as the organisation raises rents at all."""
    return min(rent, max(current, policy.bounds(current)[1]))


def faults_of(
    policy: RentPolicy, current: Decimal, rent: Decimal, term_months: int
) -> dict[str, str]:
    """Why a rent and a term cannot be agreed to, by field; nothing when they can."""
    faults = {}
    lowest, highest = policy.bounds(current)
    if not lowest <= rent <= highest:
        faults["recommended_rent"] = (
            f"The rent is between {lowest:,.2f} and {highest:,.2f}: at most "
            f"{policy.most_increase_percent} % above and {policy.most_decrease_percent} % below "
            f"the present rent of {current:,.2f}."
        )
    if rent <= 0:
        faults["recommended_rent"] = "A rent is above zero."
    if not 1 <= term_months <= policy.longest_term_months:
        faults["recommended_term_months"] = f"A term has 1 to {policy.longest_term_months} months."
    return faults


_WHY: Mapping[RentStrategy, str] = {
    RentStrategy.HOLD: "The rent stays",
    RentStrategy.BELOW_MARKET_RETAIN: "At most 2 % more, and below 95 % of the market, to keep them",
    RentStrategy.MARKET_RATE: "Towards the market",
    RentStrategy.ABOVE_MARKET_PREMIUM: "3 % above the market, because they are unlikely to leave",
}


def reasoning(
    strategy: RentStrategy,
    level: RiskLevel,
    current: Decimal,
    market: Decimal,
    advised: Decimal,
    *,
    is_capped: bool = False,
) -> str:
    """Why that rent, in a sentence or two."""
    relation = "below" if current < market else "at" if current == market else "above"
    text = (
        f"{level.label} risk of leaving, rent {relation} the market rent of {market:,.2f}. "
        f"{_WHY[strategy]}: {advised:,.2f} instead of {current:,.2f}."
    )
    if strategy == RentStrategy.HOLD or advised == current:
        text = (
            f"{level.label} risk of leaving, rent {relation} the market rent of {market:,.2f}. "
            f"The rent stays at {current:,.2f}."
        )
    return f"{text} Held to what the organisation allows." if is_capped else text
