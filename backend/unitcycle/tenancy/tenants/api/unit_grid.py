"""The map of a property: its units, each with the lease that stands for it."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import signed_in
from unitcycle.core.api import serializers
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants import rules, selectors


class GridUnitSerializer(serializers.Serializer[Any]):
    """A unit of a property's map, with the lease that stands for it."""

    # Describes the rows of selectors.unit_grid. They are answered as they are: a thousand of them are one page.
    id = serializers.UUIDField()
    unit_number = serializers.CharField()
    building_id = serializers.UUIDField(allow_null=True)
    building_name = serializers.CharField(allow_null=True)
    floor_id = serializers.UUIDField(allow_null=True)
    floor_level = serializers.IntegerField(allow_null=True)
    floor_name = serializers.CharField(allow_null=True)
    status = serializers.ChoiceField(choices=UnitStatus.choices)
    lease_id = serializers.UUIDField(allow_null=True)
    lease_status = serializers.ChoiceField(choices=rules.LeaseStatus.choices, allow_null=True)
    tenant_name = serializers.CharField(allow_null=True)
    monthly_rent_amount = serializers.DecimalField(max_digits=12, decimal_places=2, allow_null=True)
    lease_begin_date = serializers.DateField(allow_null=True)
    lease_end_date = serializers.DateField(allow_null=True)
    holdover_start_date = serializers.DateField(allow_null=True)
    notice_date = serializers.DateField(allow_null=True)
    notice_move_out_date = serializers.DateField(allow_null=True)
    actual_move_out_date = serializers.DateField(allow_null=True)


class UnitGridViewSet(ResourceViewSet):
    """A property as a map of its units."""

    resource = "units"
    tag = "properties"
    serializer_class = GridUnitSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=GridUnitSerializer(many=True), filters=False)
    def retrieve(self, request: Request, property_id: UUID) -> Response:
        """List every unit of a property, with the lease that stands for each.

        All at once, in the order of buildings, floors and numbers; archived units are left out. What belongs
        to the lease is null for whoever may not view leases.
        """
        if not Property.objects.filter(pk=property_id).exists():
            raise NotFound
        may_see_leases = signed_in(request).may("leases", "view")
        return Response(selectors.unit_grid(property_id, with_leases=may_see_leases))
