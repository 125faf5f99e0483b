"""What lists of units and equipment can be narrowed by."""

from typing import Any

from django.db.models import F, QuerySet
from django.db.models.expressions import CombinedExpression, Func, Value
from django.db.models.fields import DateField
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ArchivedFilter,
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    ToFilter,
    YesNoFilter,
)
from unitcycle.portfolio.units.rules import EquipmentCategory, UnitStatus


class UnitFilter(django_filters.FilterSet):
    property = IdsFilter("property_id", of="properties")
    building = IdsFilter("building_id", of="buildings")
    floor = IdsFilter("floor_id", of="floors")
    status = ChoicesFilter(choices=UnitStatus.choices)
    unit_number = django_filters.CharFilter(
        lookup_expr="iexact", label="Exactly this number, in capitals or not."
    )
    bedrooms_min = AtLeastFilter("bedrooms")
    bedrooms_max = AtMostFilter("bedrooms")
    bathrooms_min = AtLeastFilter("bathrooms")
    bathrooms_max = AtMostFilter("bathrooms")
    square_feet_min = AtLeastFilter("square_feet")
    square_feet_max = AtMostFilter("square_feet")
    market_rent_min = AtLeastFilter("market_rent")
    market_rent_max = AtMostFilter("market_rent")
    current_rent_min = AtLeastFilter("current_rent")
    current_rent_max = AtMostFilter("current_rent")
    amenity = django_filters.CharFilter(method="with_amenity", label="Has this amenity.")
    archived = ArchivedFilter()

    def with_amenity(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(amenities__contains=[value])


class EquipmentFilter(django_filters.FilterSet):
    property = IdsFilter("property_id", of="properties")
    building = IdsFilter("unit__building_id", of="buildings")
    unit = IdsFilter("unit_id", of="units")
    in_unit = YesNoFilter(
        field_name="unit",
        lookup_expr="isnull",
        exclude=True,
        label="true: inside a unit. false: of the property as a whole.",
    )
    category = ChoicesFilter(choices=EquipmentCategory.choices)
    manufacturer = django_filters.CharFilter(
        lookup_expr="iexact", label="Exactly this manufacturer."
    )
    serial_number = django_filters.CharFilter(
        lookup_expr="iexact", label="Exactly this serial number."
    )
    installed_from = FromFilter("installed_on")
    installed_to = ToFilter("installed_on")
    warranty_expires_from = FromFilter("warranty_expires_on")
    warranty_expires_to = ToFilter("warranty_expires_on")
    is_under_warranty = YesNoFilter(
        method="by_warranty", label="Whether a warranty is known to hold today."
    )
    is_past_lifespan = YesNoFilter(
        method="by_lifespan", label="Whether it is older than it was expected to get."
    )
    purchase_cost_min = AtLeastFilter("purchase_cost")
    purchase_cost_max = AtMostFilter("purchase_cost")
    archived = ArchivedFilter()

    def by_warranty(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        today = self.request.parser_context["view"].today
        holds = {"warranty_expires_on__gte": today}
        return rows.filter(**holds) if value else rows.exclude(**holds)

    def by_lifespan(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        """Only where both the installation and the lifespan are known."""
        today = self.request.parser_context["view"].today
        years = Func(F("expected_lifespan_years"), template="make_interval(%(expressions)s)")
        end = CombinedExpression(F("installed_on"), "+", years, output_field=DateField())
        rows = rows.alias(lifespan_ends_on=end)
        compare = "lte" if value else "gt"
        return rows.filter(**{f"lifespan_ends_on__{compare}": Value(today)})
