"""What lists of properties, buildings and floors can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ArchivedFilter,
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    IdsFilter,
    SinceFilter,
    UntilFilter,
    YesNoFilter,
)
from unitcycle.portfolio.properties.rules import PropertyType


class PropertyFilter(django_filters.FilterSet):
    property_type = ChoicesFilter(choices=PropertyType.choices)
    city = django_filters.CharFilter(lookup_expr="iexact", label="Exactly this city.")
    region = django_filters.CharFilter(lookup_expr="iexact", label="Exactly this region.")
    postal_code = django_filters.CharFilter(
        lookup_expr="istartswith", label="Postal codes that begin so."
    )
    country = django_filters.CharFilter(lookup_expr="iexact", label="Two letters, as US.")
    jurisdiction = django_filters.CharFilter(
        lookup_expr="iexact", label="Exactly this jurisdiction."
    )
    year_built_min = AtLeastFilter("year_built")
    year_built_max = AtMostFilter("year_built")
    total_units_min = AtLeastFilter("total_units")
    total_units_max = AtMostFilter("total_units")
    manager = IdsFilter("manager_id", of="people")
    has_manager = YesNoFilter(
        field_name="manager",
        lookup_expr="isnull",
        exclude=True,
        label="Whether somebody manages it.",
    )
    amenity = django_filters.CharFilter(method="with_amenity", label="Has this amenity.")
    created_from = SinceFilter("created_at", label="Added at this time or later.")
    created_to = UntilFilter("created_at", label="Added at this time or earlier.")
    archived = ArchivedFilter()

    def with_amenity(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(amenities__contains=[value])


class BuildingFilter(django_filters.FilterSet):
    property = IdsFilter("property_id", of="properties")
    archived = ArchivedFilter()


class FloorFilter(django_filters.FilterSet):
    property = IdsFilter("building__property_id", of="properties")
    building = IdsFilter("building_id", of="buildings")
    level_min = AtLeastFilter("level")
    level_max = AtMostFilter("level")
    archived = ArchivedFilter()
