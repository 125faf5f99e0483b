"""Units as the command center lists them: each with the lease that stands for it, its next event and its risk."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    DecimalField,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Lower

from unitcycle.core.money import ZERO
from unitcycle.core.organizations import required_organization_id
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules.choices import (
    OPEN,
    Risk,
    UnitState,
)
from unitcycle.insight.command_center.rules.filters import Asked, UnitFilter
from unitcycle.insight.command_center.rules.suggesting import LEAST_CONFIDENCE
from unitcycle.insight.command_center.selectors.queue import rank
from unitcycle.insight.command_center.selectors.risk import risk_expression
from unitcycle.portfolio.properties.selectors import LocalDay, local_days
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants.rules import full_name

_LIVED_BY = [UnitState.ACTIVE, UnitState.MONTH_TO_MONTH, UnitState.NOTICE]
_NAMES = ["first_name", "last_name", "company"]
_SEARCHED = ["unit_number", "property__name", "current__lease_number"]
_PEOPLE = [f"current__tenant__{name}" for name in _NAMES]
_SHOWN = {
    "unit_number": F("unit_number"),
    "unit_status": F("status"),
    "market_rent": F("market_rent"),
    "property_id": F("property_id"),
    "property_name": F("property__name"),
    "time_zone": F("property__time_zone"),
    "building_id": F("building_id"),
    "building_name": F("building__name"),
    "lease_id": F("current__id"),
    "tenant_id": F("current__tenant_id"),
    "lease_end_date": F("current__lease_end_date"),
    "notice_move_out_date": F("current__notice_move_out_date"),
    **{name: F(f"current__tenant__{name}") for name in _NAMES},
}
_ACTION = [
    "id",
    "unit_id",
    "action_type",
    "description",
    "confidence_score",
    "priority",
    "suggested_payload",
    "generation_reason",
    "status",
]

Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """One page of units, how many there are, and how many in each state whatever states were asked for."""

    rows: list[Row]
    total: int
    total_rent: Decimal
    by_state: Mapping[str, int]


def shown_units(wanted: UnitFilter, days: Sequence[LocalDay], *, by_name: bool) -> QuerySet[Any]:
    """Units that somebody lives in, and vacant ones (R1.4-05), as far as the filter lets them through (N1-64, N1-65).

    `by_name` lets a search look at the names of tenants, too.
    """
    rows = (
        # the constant lets the wall be checked once and not row by row
        Unit.objects.filter(organization=required_organization_id(), archived_at=None)
        .order_by()
        .annotate(
            current=FilteredRelation(
                "leases",
                condition=Q(leases__is_current=True, leases__lease_status__in=_LIVED_BY),
            )
        )
        .filter(Q(current__id__isnull=False) | Q(status=UnitStatus.VACANT))
        .annotate(
            state=Coalesce("current__lease_status", Value(UnitState.VACANT.value)),
            rent=F("current__monthly_rent_amount"),
            event_date=_event_date(),
        )
    )
    return _narrowed(rows, wanted, days, by_name)


def _event_date() -> Case:
    """The end of an active lease, the move-out after a notice (R1.4-07)."""
    return Case(
        When(current__lease_status=UnitState.ACTIVE, then=F("current__lease_end_date")),
        When(current__lease_status=UnitState.NOTICE, then=F("current__notice_move_out_date")),
        output_field=DateField(),
    )


def _narrowed(
    rows: QuerySet[Unit], wanted: UnitFilter, days: Sequence[LocalDay], by_name: bool
) -> QuerySet[Unit]:
    if wanted.risks and wanted.risks != frozenset(Risk):
        rows = rows.annotate(risk=risk_expression("current__tenant_id"))
    if wanted.days:
        rows = rows.filter(_within(wanted.days, days))
    rows = rows.filter(_in_place(wanted), **_of_values(wanted))
    for word in wanted.words:
        places = [*_SEARCHED, *(_PEOPLE if by_name else [])]
        rows = rows.filter(reduce(or_, (Q(**{f"{place}__icontains": word}) for place in places)))
    return rows


def _of_values(wanted: UnitFilter) -> dict[str, Any]:
    asked = {
        "state__in": [one.value for one in wanted.states],
        "property_id__in": list(wanted.property_ids),
        "risk__in": [one.value for one in wanted.risks if wanted.risks != frozenset(Risk)],
    }
    given = {name: values for name, values in asked.items() if values}
    rents = {"rent__gte": wanted.min_rent, "rent__lte": wanted.max_rent}
    given.update({name: rent for name, rent in rents.items() if rent is not None})  # type: ignore[misc]
    if wanted.action_types:
        types = [one.value for one in wanted.action_types]
        given["pk__in"] = _standing().filter(action_type__in=types).values("unit_id")  # type: ignore[assignment]
    return given


def _in_place(wanted: UnitFilter) -> Q:
    """In one of the buildings, whether they are said by id or by name."""
    if not (wanted.building_ids or wanted.building_names):
        return Q()
    named = (Q(building__name__iexact=name) for name in sorted(wanted.building_names))
    return reduce(or_, named, Q(building_id__in=wanted.building_ids))


def _within(spans: Collection[tuple[int | None, int]], days: Sequence[LocalDay]) -> Q:
    """By the day that it is at each property: nearly always one for all."""
    fits = Q()
    for day in days:
        here = Q() if day.zones is None else Q(property__time_zone__in=day.zones)
        spanned = Q()
        for first, last in spans:
            until = Q(event_date__lte=day.today + timedelta(days=last))
            since = Q() if first is None else Q(event_date__gte=day.today + timedelta(days=first))
            spanned |= until & since
        fits |= here & spanned
    return fits


def _standing() -> QuerySet[AIActionQueue]:
    """What is shown: not decided on against, and sure enough (R1.4-01)."""
    return AIActionQueue.objects.filter(
        organization=required_organization_id(),
        status__in=OPEN,
        confidence_score__gte=LEAST_CONFIDENCE,
    ).order_by()


def _ordered(rows: QuerySet[Unit], asked: Asked) -> QuerySet[Unit]:
    """A total order: ties by number, then by id. What has no value comes last, either way."""
    name, by = asked.sort_by, _ORDERS.get(asked.sort_by)
    if name == "risk_level":
        rows = rows.annotate(risk=risk_expression("current__tenant_id"))
        whens = [When(risk=one.value, then=Value(place)) for place, one in enumerate(_BY_RISK)]
        rows = rows.annotate(sort_key=Case(*whens))
    elif name in ("confidence", "priority"):
        rows = rows.annotate(sort_key=_of_top_action(name))
    else:
        rows = rows.annotate(sort_key=by)
    key = F("sort_key")
    first = key.desc(nulls_last=True) if asked.descending else key.asc(nulls_last=True)
    return rows.order_by(first, "number_order", "id")


_BY_RISK = (Risk.LOW, Risk.MEDIUM, Risk.HIGH)
_BY_STATE = Case(
    *(
        When(state=state.value, then=Value(place))
        for place, state in enumerate([*_LIVED_BY, UnitState.VACANT])
    )
)
_ORDERS: Mapping[str, Combinable] = {
    "days_to_event": F("event_date"),
    "unit_number": F("number_order"),
    "property_name": Lower("property__name"),
    "tenant_name": Lower(
        Coalesce(
            Case(
                When(~Q(current__tenant__last_name=""), then=F("current__tenant__last_name")),
                default=F("current__tenant__company"),
            ),
            Value(None, output_field=CharField()),
        )
    ),
    "lifecycle_state": _BY_STATE,
    "rent": F("rent"),
}


def _of_top_action(name: str) -> Subquery:
    top = _standing().filter(unit_id=OuterRef("pk")).annotate(rank=rank())
    column = "confidence_score" if name == "confidence" else "rank"
    return Subquery(top.order_by("-rank", "-confidence_score").values(column)[:1])


def page_of_units(asked: Asked, *, offset: int, size: int, by_name: bool, home: str = "") -> Page:
    """A page with its counts: four statements, however many units there are and however large the page is.

    `home` is the organisation's time zone, if it is known.
    """
    days = local_days(home)
    found = (
        shown_units(asked.units.without_states(), days, by_name=by_name)
        .values("state")
        .annotate(
            count=Count("pk"),
            rents=Coalesce(Sum("current__monthly_rent_amount"), ZERO, output_field=DecimalField()),
        )
        .values_list("state", "count", "rents")
    )
    counts = {state: (count, rents) for state, count, rents in found}
    of_chosen = [counts.get(state, (0, ZERO)) for state in asked.units.states or UnitState]
    total, rent = sum(one[0] for one in of_chosen), sum((one[1] for one in of_chosen), ZERO)
    rows: list[Row] = []
    if offset < total:
        ids = _ordered(shown_units(asked.units, days, by_name=by_name), asked)
        rows = _read(ids[offset : offset + size], days, with_actions=asked.with_actions)
    by_state = {state.value: counts.get(state, (0, ZERO))[0] for state in UnitState}
    return Page(rows, total, rent, by_state)


def all_rows(asked: Asked, *, by_name: bool, size: int) -> Iterator[Row]:
    """Every unit in the list's order, some at a time: what a file is made of."""
    days = local_days()
    rows = _ordered(shown_units(asked.units, days, by_name=by_name), asked)
    ids = list(rows.values_list("pk", flat=True))
    for begin in range(0, len(ids), size):
        window = ids[begin : begin + size]
        found = {row["id"]: row for row in _read_ids(window, days, asked.with_actions)}
        yield from (found[pk] for pk in window if pk in found)


def _read(page: QuerySet[Unit], days: Sequence[LocalDay], *, with_actions: bool) -> list[Row]:
    rows = list(
        page.annotate(risk_level=risk_expression("current__tenant_id")).values(
            "id", "state", "rent", "event_date", "risk_level", *_COLUMNS, **_named()
        )
    )
    return _finished(rows, days, with_actions)


def _read_ids(ids: Sequence[UUID], days: Sequence[LocalDay], with_actions: bool) -> list[Row]:
    rows = shown_units(UnitFilter(), days, by_name=False).filter(pk__any=ids)
    return _read(rows, days, with_actions=with_actions)


def _named() -> dict[str, Any]:
    """`values()` takes what is a column already by its name, and does not let it be annotated anew."""
    return {name: by for name, by in _SHOWN.items() if name not in _COLUMNS}


_COLUMNS = ("unit_number", "market_rent", "property_id", "building_id")


def _finished(rows: list[Row], days: Sequence[LocalDay], with_actions: bool) -> list[Row]:
    actions = top_actions([row["id"] for row in rows]) if with_actions else {}
    for row in rows:
        today = today_of(row["time_zone"], days)
        event: date | None = row["event_date"]
        row["days_to_event"] = None if event is None else (event - today).days
        signed = row["tenant_id"] is not None
        name = full_name(*(row.pop(part) or "" for part in _NAMES))
        row["tenant_name"] = name if signed else None
        row["ai_action"] = actions.get(row["id"])
    return rows


def today_of(time_zone: str, days: Sequence[LocalDay]) -> date:
    return next(day.today for day in days if day.zones is None or time_zone in day.zones)


def top_actions(unit_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Of each unit the one that counts most: by priority, then by confidence (N1-60, N1-61). One statement."""
    if not unit_ids:
        return {}
    rows = (
        _standing()
        .filter(unit_id__any=list(unit_ids))
        .annotate(rank=rank())
        .order_by("unit_id", "-rank", "-confidence_score", "action_type", "id")
        .distinct("unit_id")
        .values(*_ACTION)
    )
    return {row["unit_id"]: row for row in rows}


@dataclass(frozen=True)
class Selection:
    """So many units, and the true sum of what they bring a month (R1.4-10)."""

    count: int
    total_rent: Decimal


def selection_of(
    *, unit_ids: Collection[UUID] | None, wanted: UnitFilter, by_name: bool
) -> Selection:
    """Of these units, or of all that the filter lets through. A unit that nobody lives in brings nothing."""
    rows = chosen_units(unit_ids, wanted, by_name=by_name)
    found = rows.aggregate(
        count=Count("pk"),
        rent=Coalesce(Sum("current__monthly_rent_amount"), ZERO, output_field=DecimalField()),
    )
    return Selection(found["count"], found["rent"])


def chosen_units(
    unit_ids: Collection[UUID] | None, wanted: UnitFilter, *, by_name: bool
) -> QuerySet[Any]:
    rows = shown_units(wanted, local_days(), by_name=by_name)
    return rows if unit_ids is None else rows.filter(pk__any=list(unit_ids))


@transaction.atomic
def tenants_of(unit_ids: Collection[UUID]) -> dict[UUID, str]:
    """Unit -> who lives there, for those in which somebody does."""
    rows = chosen_units(list(unit_ids), UnitFilter(), by_name=False)
    signed = rows.filter(current__tenant__isnull=False).values_list("pk", *_PEOPLE)
    return {pk: full_name(*(part or "" for part in parts)) for pk, *parts in signed}
