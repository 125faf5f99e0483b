"""Reads about properties."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from unitcycle.accounts.models import User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.portfolio.properties.models import Building, DailyReport, Floor, Property

_IN_USE = Q(units__archived_at__isnull=True, units__isnull=False)


def _unit_count(model: type[Any]) -> Coalesce:
    """Units in use, counted row by row: a page of rows costs a page of counts, whatever the list's length."""
    counted = (
        model.objects.filter(_IN_USE, pk=OuterRef("pk"))
        .order_by()
        .values("pk")
        .annotate(found=Count("units"))
        .values("found")
    )
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())


def properties() -> QuerySet[Property]:
    """With the manager and the number of units."""
    return Property.objects.select_related("manager").annotate(total_units=_unit_count(Property))


def buildings() -> QuerySet[Building]:
    return Building.objects.select_related("property").annotate(total_units=_unit_count(Building))


def floors() -> QuerySet[Floor]:
    return Floor.objects.select_related("building__property").annotate(
        total_units=_unit_count(Floor)
    )


def has_units(place: Property | Building | Floor) -> bool:
    """Whether units that are not archived belong to it."""
    return type(place)._default_manager.filter(_IN_USE, pk=place.pk).exists()


def properties_created_on(day: date, time_zone: str) -> list[Property]:
    """What was added on that local day, oldest first; archived ones, too: they were added."""
    begin, end = clock.day_bounds(day, time_zone)
    return list(
        properties().filter(created_at__gte=begin, created_at__lt=end).order_by("created_at", "id")
    )


def today_at(property_id: UUID) -> date:
    """Today where a property is: in its own time zone, else in the organisation's."""
    zones = Property.objects.filter(pk=property_id).values_list("time_zone", flat=True)
    with transaction.atomic():
        zone = zones.first()
    return clock.today(zone) if zone else local_today()


@dataclass(frozen=True)
class LocalDay:
    """A calendar day that it is somewhere now, and the `time_zone`s of the properties there; None for all of them."""

    today: date
    zones: frozenset[str] | None


def local_days(home: str = "") -> list[LocalDay]:
    """The days that it is now at the organisation's properties: nearly always one, never more than three.

    What is done for all properties by their own day is done once for each of these. Two statements; one for who says
    the organisation's own time zone.
    """
    zones_of = defaultdict(set, {clock.today(home) if home else local_today(): {""}})
    # inside a request there is a transaction already: a savepoint would be two trips more
    with transaction.atomic(savepoint=False):
        others = Property.objects.order_by().exclude(time_zone="").values_list("time_zone")
        for (zone,) in others.distinct():
            zones_of[clock.today(zone)].add(zone)
    if len(zones_of) == 1:
        return [LocalDay(day, None) for day in zones_of]
    return [LocalDay(day, frozenset(zones)) for day, zones in sorted(zones_of.items())]


def last_reported_day() -> date | None:
    """The newest day whose report is settled: mailed, or skipped."""
    settled = DailyReport.objects.filter(Q(sent_at__isnull=False) | Q(skipped_at__isnull=False))
    return settled.order_by("-day").values_list("day", flat=True).first()


def administrators() -> list[str]:
    """The addresses of the organisation's owners and administrators."""
    people = User.objects.filter(
        is_active=True,
        memberships__is_active=True,
        memberships__role__in=[Role.OWNER, Role.ADMIN],
    )
    return sorted(people.values_list("email", flat=True))
