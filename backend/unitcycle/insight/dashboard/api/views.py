"""The dashboard over the API."""

from dataclasses import asdict, replace
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import signed_in
from unitcycle.core import clock
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.insight.dashboard import rules, selectors
from unitcycle.insight.dashboard.api.serializers import DashboardSerializer
from unitcycle.insight.dashboard.selectors import Moves
from unitcycle.tenancy.tenants.selectors import lifecycle_stats


class DashboardViewSet(ResourceViewSet):
    """What a manager wants to know in the morning."""

    resource = "dashboard"
    tag = "dashboard"
    serializer_class = DashboardSerializer

    @extend_schema(responses=DashboardSerializer)
    def retrieve(self, request: Request) -> Response:
        """Occupancy, life cycle, moves of the week, open work, and what changed since yesterday."""
        may = signed_in(request).may
        sees_leases, sees_imports = may("leases", "view"), may("imports", "view")
        names = may("tenants", "view")
        zone = signed_in(request).organization.time_zone
        today = clock.today(zone)
        day = rules.changes_from(today)
        since, _ = clock.day_bounds(day, zone)
        shown: dict[str, Any] = {
            "as_of": today,
            "until": rules.last_day_ahead(today),
            "units": selectors.units(),
            "life_cycle": asdict(lifecycle_stats(today=today)) if sees_leases else None,
            "move_ins": _shown(selectors.move_ins(today), names) if sees_leases else None,
            "move_outs": _shown(selectors.move_outs(today), names) if sees_leases else None,
            "work_orders": selectors.work_orders(today),
            "changes": {
                "since": since,
                "leases": selectors.steps_since(since) if sees_leases else None,
                "work_orders": selectors.work_since(since, day),
                "rent_rolls_imported": selectors.imports_since(since) if sees_imports else None,
            },
        }
        return Response(DashboardSerializer(shown).data)


def _shown(moves: Moves, names: bool) -> dict[str, Any]:
    """A key may view leases and not tenants: then nobody is named."""
    first = moves.first if names else [{**move, "tenant_name": None} for move in moves.first]
    return asdict(replace(moves, first=first))
