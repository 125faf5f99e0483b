"""How the dashboard looks."""

from typing import Any

from rest_framework import serializers

from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.portfolio.work_orders.rules import Priority
from unitcycle.tenancy.tenants.api.serializers import LifecycleStatsSerializer
from unitcycle.tenancy.tenants.rules import LeaseStatus


class _CountsSerializer(serializers.Serializer[Any]):
    """A whole number for each of `names`."""

    names: tuple[str, ...] = ()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {name: serializers.IntegerField() for name in self.names} | super().get_fields()


class DashboardUnitsSerializer(_CountsSerializer):
    names = ("total", *UnitStatus.values)

    occupancy_percent = serializers.DecimalField(
        max_digits=4, decimal_places=1, help_text="Occupied and partially occupied units of all."
    )


class DashboardMoveSerializer(serializers.Serializer[Any]):
    lease = serializers.UUIDField()
    unit_number = serializers.CharField()
    property_name = serializers.CharField()
    tenant_name = serializers.CharField(allow_null=True)
    date = serializers.DateField()


class DashboardMovesSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    first = DashboardMoveSerializer(many=True, help_text="The next five.")


class DashboardWorkSerializer(_CountsSerializer):
    names = ("total", *Priority.values, "overdue", "unassigned")


class DashboardStepsSerializer(_CountsSerializer):
    names = tuple(LeaseStatus.values)


class DashboardWorkChangesSerializer(_CountsSerializer):
    names = ("reported", "completed")


class DashboardChangesSerializer(serializers.Serializer[Any]):
    since = serializers.DateTimeField(help_text="The beginning of yesterday at the organisation.")
    leases = DashboardStepsSerializer(
        allow_null=True, help_text="Steps of the life cycle by the state they led to."
    )
    work_orders = DashboardWorkChangesSerializer()
    rent_rolls_imported = serializers.IntegerField(allow_null=True)


class DashboardSerializer(serializers.Serializer[Any]):
    """A part is null for who may not view what it counts."""

    as_of = serializers.DateField(help_text="Today in the organisation's time zone.")
    until = serializers.DateField(help_text="The last day that move-ins and move-outs look at.")
    units = DashboardUnitsSerializer()
    life_cycle = LifecycleStatsSerializer(allow_null=True)
    move_ins = DashboardMovesSerializer(allow_null=True)
    move_outs = DashboardMovesSerializer(allow_null=True)
    work_orders = DashboardWorkSerializer()
    changes = DashboardChangesSerializer()
