"""The resources of portfolio, each with how to make rows and what to send: one table for what holds of all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from unitcycle.accounts.tests.factories import make_member
from unitcycle.core import clock
from unitcycle.portfolio.properties.api.views import (
    BuildingViewSet,
    FloorViewSet,
    PropertyViewSet,
)
from unitcycle.portfolio.properties.tests.factories import (
    BuildingFactory,
    FloorFactory,
    PropertyFactory,
)
from unitcycle.portfolio.units.api.views import EquipmentViewSet, UnitViewSet
from unitcycle.portfolio.units.tests.factories import EquipmentFactory, UnitFactory
from unitcycle.portfolio.vendors.api.views import VendorViewSet
from unitcycle.portfolio.vendors.tests.factories import VendorFactory
from unitcycle.portfolio.work_orders.api.views import WorkOrderViewSet
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory


@dataclass(frozen=True)
class Resource:
    path: str
    viewset: Any
    # one row, the n-th: every second one without what may be missing
    make: Callable[[int], Any]
    # a body that creates one
    body: Callable[[], dict[str, Any]]
    # a field that can be changed, and a value that differs from what `make` and `body` say
    change: dict[str, Any]
    # required fields of the body
    required: tuple[str, ...]
    # names a row of another resource: field -> how to make one
    refers: dict[str, Callable[[], Any]]

    @property
    def name(self) -> str:
        return self.path

    def url(self, version: int, pk: Any = None, below: str = "") -> str:
        tail = f"{pk}/{below}" if pk else ""
        return f"/api/v{version}/{self.path}/{tail}"


def _day(n: int) -> date | None:
    return date(2025, 1, 1) + timedelta(days=n // 3) if n % 2 else None


def _property(n: int) -> Any:
    return PropertyFactory(
        year_built=1990 + n // 3 if n % 2 else None,
        manager=make_member() if n % 2 else None,
        code=f"P{n // 2}",
    )


def _building(n: int) -> Any:
    return BuildingFactory(number_of_floors=n // 3 + 1 if n % 2 else None)


def _floor(n: int) -> Any:
    return FloorFactory(name=f"F{n // 2}")


def _unit(n: int) -> Any:
    floor = FloorFactory() if n % 2 else None
    place = (
        {"property": floor.building.property, "building": floor.building, "floor": floor}
        if floor
        else {}
    )
    return UnitFactory(
        **place, bedrooms=n // 3 if n % 2 else None, current_rent=900 + n // 3 if n % 2 else None
    )


def _equipment(n: int) -> Any:
    unit = UnitFactory() if n % 2 else None
    return EquipmentFactory(
        **({"property": unit.property, "unit": unit} if unit else {}),
        installed_on=_day(n),
        expected_lifespan_years=10 + n // 3 if n % 2 else None,
        warranty_expires_on=_day(n),
        purchase_cost=n // 3 if n % 2 else None,
    )


def _vendor(n: int) -> Any:
    return VendorFactory(
        insurance_expires_on=_day(n), licence_expires_on=_day(n + 1), city=f"C{n // 2}"
    )


def _work_order(n: int) -> Any:
    unit = UnitFactory() if n % 2 else None
    return WorkOrderFactory(
        **({"property": unit.property, "unit": unit} if unit else {}),
        assigned_vendor=VendorFactory() if n % 2 else None,
        scheduled_for=clock.now() + timedelta(days=n // 3) if n % 2 else None,
        due_date=_day(n),
        cost_estimated=n // 3 if n % 2 else None,
    )


RESOURCES = [
    Resource(
        "properties",
        PropertyViewSet,
        _property,
        lambda: {"name": "Elm Court", "amenities": ["pool"], "city": "Troy"},
        {"name": "Elm Gardens"},
        ("name",),
        {},
    ),
    Resource(
        "buildings",
        BuildingViewSet,
        _building,
        lambda: {"property": str(PropertyFactory().pk), "name": "North"},
        {"name": "South"},
        ("property", "name"),
        {"property": PropertyFactory},
    ),
    Resource(
        "floors",
        FloorViewSet,
        _floor,
        lambda: {"building": str(BuildingFactory().pk), "level": 3},
        {"name": "Mezzanine"},
        ("building", "level"),
        {"building": BuildingFactory},
    ),
    Resource(
        "units",
        UnitViewSet,
        _unit,
        lambda: {"property": str(PropertyFactory().pk), "unit_number": "12B"},
        {"bedrooms": 7},
        ("property", "unit_number"),
        {"property": PropertyFactory, "building": BuildingFactory, "floor": FloorFactory},
    ),
    Resource(
        "equipment",
        EquipmentViewSet,
        _equipment,
        lambda: {"property": str(PropertyFactory().pk), "name": "Boiler"},
        {"serial_number": "X-1"},
        ("property", "name"),
        {"property": PropertyFactory, "unit": UnitFactory},
    ),
    Resource(
        "vendors",
        VendorViewSet,
        _vendor,
        lambda: {"name": "Able Electric", "trades": ["electrical"]},
        {"phone": "555-0100"},
        ("name",),
        {},
    ),
    Resource(
        "work-orders",
        WorkOrderViewSet,
        _work_order,
        lambda: {"property": str(PropertyFactory().pk), "title": "No heat"},
        {"priority": "urgent"},
        ("property", "title"),
        {"property": PropertyFactory, "unit": UnitFactory, "assigned_vendor": VendorFactory},
    ),
]

each_resource = pytest.mark.parametrize("resource", RESOURCES, ids=lambda each: each.name)
both_versions = pytest.mark.parametrize("version", [1, 2])


def ids(response: Any) -> list[str]:
    """Of the rows on a page."""
    return [row["id"] for row in response.json()["results"]]
