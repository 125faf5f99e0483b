"""What is suggested for a unit tonight, how surely, why, and with which numbers (R1.4-01 to R1.4-05)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple
from uuid import UUID

from unitcycle.insight.command_center.rules.choices import (
    RENEWALS,
    Priority,
    Risk,
    SuggestedAction,
    UnitState,
    risk_of,
)
from unitcycle.insight.command_center.rules.dates import effective_date, inspection_date
from unitcycle.residency.renewals.rules.rent import RentPolicy, within

FIRST_DAY, LAST_DAY = 60, 90
MEANINGFUL_GAP = Decimal(50)
DAYS_PAST_END = 30
LISTING_DAYS = 14
LEAST_CONFIDENCE = Decimal("0.60")
WITHOUT_CONFIDENCE = Decimal("0.70")
URGENT_ABOVE = Decimal("0.85")
TERM_MONTHS = 12
_MOST_CONFIDENCE = Decimal("0.99")
_HUNDREDTH = Decimal("0.01")
_T = SuggestedAction


def is_stored(confidence: Decimal | None) -> bool:
    """From 0.60 on; one that says nothing counts as 0.70 (R1.4-01)."""
    return known_confidence(confidence) >= LEAST_CONFIDENCE


def known_confidence(confidence: Decimal | None) -> Decimal:
    return WITHOUT_CONFIDENCE if confidence is None else confidence


def priority_of(confidence: Decimal) -> Priority:
    """Urgent above 0.85, else medium (R1.4-02)."""
    return Priority.URGENT if confidence > URGENT_ABOVE else Priority.MEDIUM


def actions_for(
    state: str,
    *,
    days_to_expiry: int | None = None,
    gap: Decimal | int | None = None,
    days_past_end: int | None = None,
    days_to_move_out: int | None = None,
) -> list[SuggestedAction]:
    """All that fits a unit's lease, before the better of two is chosen (R1.4-03, N1-69).

    The move-out day itself counts among the fourteen; one that is past does not.
    """
    if state == UnitState.ACTIVE:
        soon = days_to_expiry is not None and FIRST_DAY <= days_to_expiry <= LAST_DAY
        return [_T.EARLY_RENEWAL_NUDGE] if soon else []
    if state == UnitState.MONTH_TO_MONTH:
        below = gap is not None and gap > MEANINGFUL_GAP
        late = days_past_end is not None and days_past_end > DAYS_PAST_END
        fits = ((_T.RENT_INCREASE_NOTICE, below), (_T.RENEWAL_OFFER, late))
        return [action for action, does in fits if does]
    if state == UnitState.NOTICE:
        near = days_to_move_out is not None and 0 <= days_to_move_out <= LISTING_DAYS
        return [_T.MOVE_OUT_INSPECTION, *([_T.LISTING_PREP] if near else [])]
    return []


class Seen(NamedTuple):
    """A unit as one statement of the night sees it. Nothing in it says who lives there."""

    unit_id: UUID
    lease_id: UUID
    property_id: UUID
    state: str
    lease_end_date: date | None
    holdover_start_date: date | None
    move_out: date | None
    current_rent: Decimal
    market_rent: Decimal | None
    # of what the renewals advise for the lease now; nulls where they advise nothing
    renewal_id: UUID | None
    renewal_status: str | None
    renewal_rent: Decimal | None
    renewal_term_months: int | None
    churn_score: float | None
    risk_profile: str | None
    # what is not suggested again yet: dismissed, done or agreed to
    held_back: Collection[str]


@dataclass(frozen=True)
class House:
    """What is the same for all units of a night."""

    today: date
    policy: RentPolicy
    notice_days: int


class Suggestion(NamedTuple):
    """A row of the queue, in the order of its columns."""

    unit_id: UUID
    lease_id: UUID
    property_id: UUID
    action_type: SuggestedAction
    description: str
    suggested_payload: Mapping[str, Any]
    confidence_score: Decimal
    priority: Priority
    lifecycle_state: str
    generation_reason: str
    basis: Mapping[str, Any]


@dataclass(frozen=True)
class Days:
    """The distances that the rules speak of."""

    to_expiry: int | None
    past_end: int | None
    to_move_out: int | None
    gap: Decimal | None


def days_of(seen: Seen, today: date) -> Days:
    """Month-to-month begins the day after the end, and is there also where no end was written down (N1-71)."""
    since = seen.holdover_start_date
    end = since - timedelta(days=1) if since is not None else seen.lease_end_date
    return Days(
        None if seen.lease_end_date is None else (seen.lease_end_date - today).days,
        None if end is None else (today - end).days,
        None if seen.move_out is None else (seen.move_out - today).days,
        None if seen.market_rent is None else seen.market_rent - seen.current_rent,
    )


def suggestions_for(seen: Seen, house: House) -> list[Suggestion]:
    """What is written for one unit: at most two, each at least 0.60 sure, of a raise and a renewal the better."""
    days = days_of(seen, house.today)
    fitting = actions_for(
        seen.state,
        days_to_expiry=days.to_expiry,
        gap=days.gap,
        days_past_end=days.past_end,
        days_to_move_out=days.to_move_out,
    )
    made = [
        _suggest(action, seen, days, house)
        for action in fitting
        if action not in seen.held_back and not _is_offered_already(action, seen)
    ]
    found = [one for one in made if one is not None and is_stored(one.confidence_score)]
    if seen.state == UnitState.MONTH_TO_MONTH and len(found) > 1:
        return [better_of(found)]
    return found


def better_of(found: Collection[Suggestion]) -> Suggestion:
    """The surer one; of two that are as sure the offer, which keeps the tenant (N1-63)."""
    return max(found, key=lambda one: (one.confidence_score, one.action_type in RENEWALS))


def _is_offered_already(action: SuggestedAction, seen: Seen) -> bool:
    """Whoever has an offer to answer is not offered another one, nor told of a raise meanwhile."""
    return seen.renewal_status == "sent" and action in (*RENEWALS, _T.RENT_INCREASE_NOTICE)


def _suggest(action: SuggestedAction, seen: Seen, days: Days, house: House) -> Suggestion | None:
    described = _DESCRIBE[action](seen, days, house)
    if described is None:
        return None
    confidence = _sum([share for _, share in described.because])
    return Suggestion(
        seen.unit_id,
        seen.lease_id,
        seen.property_id,
        action,
        described.words,
        described.payload,
        confidence,
        priority_of(confidence),
        seen.state,
        reason_of(described.because),
        _basis(seen, days, house, described.because),
    )


@dataclass(frozen=True)
class _Described:
    words: str
    payload: Mapping[str, Any]
    # why, in words, and how much surer each makes it
    because: list[tuple[str, Decimal]]


def words_of(action: str, payload: Mapping[str, Any]) -> str:
    """What a badge says, with the number that counts."""
    match action:
        case _T.EARLY_RENEWAL_NUDGE:
            return "Offer early renewal"
        case _T.RENEWAL_OFFER:
            return f"Offer renewal @ ${_short(payload['rent_amount'])}"
        case _T.RENT_INCREASE_NOTICE:
            return f"Rent increase notice (+${_short(payload['increase_amount'])})"
        case _T.MOVE_OUT_INSPECTION:
            return "Schedule inspection"
        case _T.LISTING_PREP:
            return "Prepare for listing"
    return SuggestedAction(action).label


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def reason_of(because: Collection[tuple[str, Decimal]]) -> str:
    """Every part of the confidence with what it adds: they sum up to it."""
    return " ".join(f"{words} ({share:+.2f})." for words, share in because)


def _sum(shares: Collection[Decimal]) -> Decimal:
    whole = sum(shares, Decimal(0))
    return max(Decimal(0), min(_MOST_CONFIDENCE, whole)).quantize(_HUNDREDTH, ROUND_HALF_UP)


def _share(value: Decimal) -> Decimal:
    return value.quantize(_HUNDREDTH, ROUND_HALF_UP)


def _early_nudge(seen: Seen, days: Days, house: House) -> _Described:
    left = days.to_expiry or 0
    because = [(f"The lease ends in {_days(left)}", Decimal("0.68"))]
    nearness = _share(Decimal("0.12") * (LAST_DAY - left) / (LAST_DAY - FIRST_DAY))
    if nearness:
        because.append((f"{_days(LAST_DAY - left)} into the window for early offers", nearness))
    because += [*_churn(seen, Decimal("0.20")), *_payer(seen)]
    payload = _offer_payload(seen, house)
    return _Described(words_of(_T.EARLY_RENEWAL_NUDGE, payload), payload, because)


def _renewal_offer(seen: Seen, days: Days, house: House) -> _Described:
    past = days.past_end or 0
    because = [(f"Month-to-month for {_days(past)}", Decimal("0.68"))]
    longer = _share(min(Decimal("0.15"), Decimal("0.05") * ((past - DAYS_PAST_END) // 30)))
    if longer:
        because.append(("Longer than two months without a term", longer))
    because += [*_churn(seen, Decimal("0.15")), *_payer(seen)]
    payload = _offer_payload(seen, house)
    return _Described(words_of(_T.RENEWAL_OFFER, payload), payload, because)


def _rent_increase(seen: Seen, days: Days, house: House) -> _Described | None:
    market = seen.market_rent
    if market is None or days.gap is None:
        return None
    rent = within(house.policy, seen.current_rent, market)
    raised = rent - seen.current_rent
    if raised <= 0:
        return None
    share = days.gap / market
    because = [(f"The rent is {days.gap:,.2f} below the market", Decimal("0.66"))]
    below = _share(min(Decimal("0.24"), share * Decimal("1.5")))
    because.append((f"That is {share * 100:.1f} % of the market rent", below))
    if seen.churn_score is not None and seen.churn_score >= 0.5:
        because.append(("A raise may make them leave", Decimal("-0.15")))
    payload = {
        "template_slug": "rent-increase-notice",
        "rent_amount": f"{rent:.2f}",
        "increase_amount": f"{raised:.2f}",
        "effective_date": effective_date(house.today, house.notice_days).isoformat(),
        "notice_days": house.notice_days,
    }
    return _Described(words_of(_T.RENT_INCREASE_NOTICE, payload), payload, because)


def _inspection(seen: Seen, days: Days, house: House) -> _Described:
    left = days.to_move_out
    if left is None:
        because = [("Notice was given, without a day", Decimal("0.70"))]
    elif left < 0:
        because = [(f"They should have moved out {_days(-left)} ago", Decimal("0.80"))]
    else:
        because = [(f"They move out in {_days(left)}", Decimal("0.80"))]
        if left <= LISTING_DAYS:
            because.append(("Little time is left to agree on a day", Decimal("0.12")))
    day = inspection_date(seen.move_out, house.today)
    payload = {"template_slug": "move-out-inspection", "inspection_date": day.isoformat()}
    return _Described(words_of(_T.MOVE_OUT_INSPECTION, payload), payload, because)


def _listing_prep(seen: Seen, days: Days, house: House) -> _Described:
    left = days.to_move_out or 0
    because = [(f"The unit is free in {_days(left)}", Decimal("0.78"))]
    nearness = _share(Decimal("0.14") * (LISTING_DAYS - left) / LISTING_DAYS)
    if nearness:
        because.append(("Each day without a listing is a day without rent", nearness))
    rent = seen.market_rent or seen.current_rent
    payload = {
        "rent_amount": f"{rent:.2f}",
        "available_from": (house.today + timedelta(days=left + 1)).isoformat(),
    }
    return _Described(words_of(_T.LISTING_PREP, payload), payload, because)


_DESCRIBE = {
    _T.EARLY_RENEWAL_NUDGE: _early_nudge,
    _T.RENEWAL_OFFER: _renewal_offer,
    _T.RENT_INCREASE_NOTICE: _rent_increase,
    _T.MOVE_OUT_INSPECTION: _inspection,
    _T.LISTING_PREP: _listing_prep,
}


def _churn(seen: Seen, weight: Decimal) -> list[tuple[str, Decimal]]:
    """Whoever may leave is worth asking sooner; without a score it is less sure what to offer."""
    if seen.churn_score is None:
        return [("The renewals have no advice for this lease yet", Decimal("-0.05"))]
    share = _share(weight * Decimal(str(round(seen.churn_score, 4))))
    return [(f"The risk that they leave is {seen.churn_score:.2f}", share)] if share else []


def _payer(seen: Seen) -> list[tuple[str, Decimal]]:
    """A term is offered less readily to who does not pay."""
    if risk_of(seen.risk_profile) == Risk.HIGH:
        return [("They have paid late again and again", Decimal("-0.20"))]
    return []


def _offer_payload(seen: Seen, house: House) -> dict[str, Any]:
    """As the renewals advise; where they do not yet, the market as far as the organisation raises rents."""
    rent = seen.renewal_rent
    if rent is None:
        market = seen.market_rent or seen.current_rent
        rent = within(house.policy, seen.current_rent, max(market, seen.current_rent))
    return {
        "template_slug": "renewal-offer",
        "rent_amount": f"{rent:.2f}",
        "term_months": seen.renewal_term_months or TERM_MONTHS,
        "renewal": str(seen.renewal_id) if seen.renewal_id else None,
    }


def _basis(
    seen: Seen, days: Days, house: House, because: Collection[tuple[str, Decimal]]
) -> dict[str, Any]:
    """What was used, as it was. JSON values."""
    return {
        "as_of": house.today,
        "state": seen.state,
        "days_to_expiry": days.to_expiry,
        "days_past_end": days.past_end,
        "days_to_move_out": days.to_move_out,
        "current_rent": f"{seen.current_rent:.2f}",
        "market_rent": None if seen.market_rent is None else f"{seen.market_rent:.2f}",
        "gap": None if days.gap is None else f"{days.gap:.2f}",
        "renewal": None if seen.renewal_id is None else str(seen.renewal_id),
        "renewal_status": seen.renewal_status,
        "churn_score": seen.churn_score,
        "risk": risk_of(seen.risk_profile).value,
        "parts": [{"words": words, "share": f"{share:.2f}"} for words, share in because],
    }


def _short(amount: Decimal | str) -> str:
    """1,150 and 1,150.50: as a badge has room for."""
    amount = Decimal(amount)
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
