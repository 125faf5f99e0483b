"""The map of a property, and the counts property by property."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, make_organization, with_key
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.properties.models import Building, Floor, Property
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")

STATS = "/api/v1/tenants/leases/lifecycle-stats/"
OF_LEASE = {
    "lease_id",
    "lease_status",
    "tenant_name",
    "monthly_rent_amount",
    "lease_begin_date",
    "lease_end_date",
    "holdover_start_date",
    "notice_date",
    "notice_move_out_date",
    "actual_move_out_date",
}


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


@pytest.fixture
def estate() -> Property:
    return Property.objects.create(name="Harbor View")


def address(estate: Property) -> str:
    return f"/api/v1/properties/{estate.pk}/unit-grid/"


def test_the_map_shows_each_unit_with_the_lease_that_stands_for_it(
    manager: APIClient, estate: Property
) -> None:
    unit = make_unit(property=estate, unit_number="A-102", status="occupied")
    make_lease(unit=unit, is_current=False, lease_status="vacant")
    tenant = make_tenant(first_name="Maria", last_name="Gonzalez")
    lease = make_lease(unit=unit, tenant=tenant, lease_status="notice")

    assert manager.get(address(estate)).json() == [
        {
            "id": str(unit.pk),
            "unit_number": "A-102",
            "building_id": None,
            "building_name": None,
            "floor_id": None,
            "floor_level": None,
            "floor_name": None,
            "status": "occupied",
            "lease_id": str(lease.pk),
            "lease_status": "notice",
            "tenant_name": "Maria Gonzalez",
            "monthly_rent_amount": "1850.00",
            "lease_begin_date": "2025-07-01",
            "lease_end_date": "2026-06-30",
            "holdover_start_date": None,
            "notice_date": "2026-03-01",
            "notice_move_out_date": "2026-04-15",
            "actual_move_out_date": None,
        }
    ]


def test_the_map_goes_by_building_floor_and_number(manager: APIClient, estate: Property) -> None:
    north = Building.objects.create(property=estate, name="North")
    south = Building.objects.create(property=estate, name="South")
    ground = Floor.objects.create(building=north, level=0, name="Ground")
    first = Floor.objects.create(building=north, level=1)
    make_unit(property=estate, unit_number="Lodge")
    make_unit(property=estate, unit_number="1", building=south)
    make_unit(property=estate, unit_number="10", building=north, floor=first)
    make_unit(property=estate, unit_number="2", building=north, floor=first)
    make_unit(property=estate, unit_number="3", building=north)
    make_unit(property=estate, unit_number="4", building=north, floor=ground)

    rows = manager.get(address(estate)).json()

    assert [(row["building_name"], row["floor_level"], row["unit_number"]) for row in rows] == [
        ("North", 0, "4"),
        ("North", 1, "2"),
        ("North", 1, "10"),
        ("North", None, "3"),
        ("South", None, "1"),
        (None, None, "Lodge"),
    ]
    assert rows[0]["floor_name"] == "Ground"


def test_units_without_a_lease_or_without_a_tenant_are_there_and_archived_ones_are_not(
    manager: APIClient, estate: Property
) -> None:
    make_unit(property=estate, unit_number="1", status="maintenance")
    make_lease(unit=make_unit(property=estate, unit_number="2"), tenant=None, lease_status="vacant")
    make_unit(property=estate, unit_number="3", archived_at=clock.now())
    make_lease()

    rows = manager.get(address(estate)).json()

    assert [(row["unit_number"], row["status"], row["lease_status"]) for row in rows] == [
        ("1", "maintenance", None),
        ("2", "vacant", "vacant"),
    ]
    assert [row["tenant_name"] for row in rows] == [None, None]


def test_whoever_may_not_view_leases_sees_the_units_alone(estate: Property) -> None:
    make_lease(unit=make_unit(property=estate, unit_number="1", status="occupied"))
    _, secret = make_key("units:view")

    for client in (client_as(Role.MAINTENANCE), with_key(secret)):
        row = client.get(address(estate)).json()[0]
        assert (row["unit_number"], row["status"]) == ("1", "occupied")
        assert {row[name] for name in OF_LEASE} == {None}


def test_the_map_of_a_large_property_takes_no_more_statements(
    manager: APIClient, estate: Property
) -> None:
    for _ in range(3):
        make_lease(unit=make_unit(property=estate))
    with statements() as few:
        manager.get(address(estate))
    for _ in range(20):
        make_lease(unit=make_unit(property=estate))
    with statements() as many:
        assert len(manager.get(address(estate)).json()) == 23
    # who asks, where, whether the property is there, its units
    assert len(many) == len(few) == 4, many


def test_a_property_without_units_is_empty_and_one_of_others_is_not_there(
    manager: APIClient, estate: Property
) -> None:
    assert manager.get(address(estate)).json() == []
    with organization_context(make_organization().pk):
        theirs = Property.objects.create(name="Elsewhere")
    assert manager.get(address(theirs)).status_code == 404


@time_machine.travel("2026-03-28T16:00:00Z", tick=False)
def test_counts_come_property_by_property_in_one_statement(manager: APIClient) -> None:
    one, two, other = (Property.objects.create(name=name) for name in ("One", "Two", "Other"))
    make_lease(unit=make_unit(property=one), lease_end_date=date(2026, 4, 27))
    make_lease(unit=make_unit(property=one), lease_status="notice")
    make_lease(unit=make_unit(property=one), lease_status="vacant", is_current=False)
    make_lease(unit=make_unit(property=two), lease_status="vacant")
    make_lease(unit=make_unit(property=other))

    with statements() as found:
        rows = manager.get(f"{STATS}by-property/", {"property": [str(one.pk), str(two.pk)]}).json()

    assert {row["property"]: row for row in rows} == {
        str(pk): {**manager.get(STATS, {"property": str(pk)}).json(), "property": str(pk)}
        for pk in (one.pk, two.pk)
    }
    of_one = next(row for row in rows if row["property"] == str(one.pk))
    assert (of_one["total_leases"], of_one["active"], of_one["notice"]) == (2, 1, 1)
    assert of_one["expiring_30_days"] == 1
    assert len(found) == 3, found
    everything = manager.get(f"{STATS}by-property/").json()
    assert len(everything) == 3
    assert manager.get(f"{STATS}by-property/?property=").json() == everything


def test_counts_of_properties_that_are_not_ours_or_no_ids(manager: APIClient) -> None:
    with organization_context(make_organization().pk):
        theirs = make_lease()
    asked = {"property": [str(theirs.property_id), str(uuid4())]}
    assert manager.get(f"{STATS}by-property/", asked).json() == []
    refused = manager.get(f"{STATS}by-property/", {"property": "12"})
    assert refused.status_code == 400
    assert list(refused.json()) == ["property"]
    assert client_as(Role.MAINTENANCE).get(f"{STATS}by-property/").status_code == 403
