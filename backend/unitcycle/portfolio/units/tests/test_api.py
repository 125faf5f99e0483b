from datetime import timedelta

import pytest
import time_machine
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role, is_allowed
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    sign_in,
)
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.tests.factories import (
    BuildingFactory,
    FloorFactory,
    PropertyFactory,
)
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import EquipmentCategory, UnitStatus
from unitcycle.portfolio.units.tests.factories import EquipmentFactory, UnitFactory

UNITS, EQUIPMENT = "/api/v2/units/", "/api/v2/equipment/"


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


def numbers(client, query=""):
    answer = client.get(UNITS + query)
    assert answer.status_code == 200, answer.json()
    return [row["unit_number"] for row in answer.json()["results"]]


def names(client, query=""):
    answer = client.get(EQUIPMENT + query)
    assert answer.status_code == 200, answer.json()
    return [row["name"] for row in answer.json()["results"]]


def test_a_unit_shows_where_it_is(manager):
    floor = FloorFactory(level=2, building__name="North", building__property__name="Elm Court")
    body = {
        "property": str(floor.building.property_id),
        "building": str(floor.building_id),
        "floor": str(floor.pk),
        "unit_number": "2B",
        "bedrooms": 2,
        "bathrooms": "1.5",
        "square_feet": 850,
        "market_rent": "1500.00",
        "current_rent": "1450.50",
        "status": "occupied",
        "amenities": ["balcony"],
        "notes": "Corner",
    }

    row = manager.post(UNITS, body).json()

    assert {name: row[name] for name in body} == body
    assert (row["property_name"], row["building_name"], row["floor_level"]) == (
        "Elm Court",
        "North",
        2,
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unit_number", ""),
        ("unit_number", "x" * 41),
        ("unit_number", None),
        ("bedrooms", -1),
        ("bedrooms", 51),
        ("bedrooms", "two"),
        ("bathrooms", "1.25"),
        ("bathrooms", "-0.5"),
        ("square_feet", 0),
        ("market_rent", "-0.01"),
        ("market_rent", "NaN"),
        ("market_rent", "10.001"),
        ("current_rent", "99999999999.00"),
        ("status", "haunted"),
        ("amenities", "pool"),
        ("amenities", [""]),
        ("amenities", [["pool"]]),
        ("property", "no id"),
        ("building", "00000000-0000-4000-8000-000000000000"),
    ],
)
def test_what_cannot_be_right_names_its_field(manager, field, value):
    body = {"property": str(PropertyFactory().pk), "unit_number": "1", field: value}

    refused = manager.post(UNITS, body)

    assert refused.status_code == 400
    assert {error["field"].split(".")[0] for error in refused.json()["errors"]} == {field}
    assert not Unit.objects.exists()


def test_a_taken_number_is_a_conflict_that_names_its_field(manager):
    row = UnitFactory(unit_number="2B")

    refused = manager.post(UNITS, {"property": str(row.property_id), "unit_number": "2b"})

    assert refused.status_code == 409
    assert refused.json()["code"] == "unit_number_taken"
    assert [error["field"] for error in refused.json()["errors"]] == ["unit_number"]


def test_a_unit_in_which_somebody_lives_is_not_archived(manager):
    row = UnitFactory(occupied=True)

    refused = manager.delete(f"{UNITS}{row.pk}/")

    assert (refused.status_code, refused.json()["code"]) == (409, "unit_lived_in")


def test_a_status_is_changed_with_the_rest(manager):
    row = UnitFactory()

    changed = manager.patch(f"{UNITS}{row.pk}/", {"status": "maintenance", "bedrooms": 4}).json()

    assert (changed["status"], changed["bedrooms"]) == ("maintenance", 4)


def test_a_unit_stays_in_its_property(manager):
    row = UnitFactory()

    changed = manager.patch(f"{UNITS}{row.pk}/", {"property": str(PropertyFactory().pk)}).json()

    assert changed["property"] == str(row.property_id)


# --- rents are for those who may view leases


@pytest.mark.parametrize("role", [role for role in Role if is_allowed(role, "units", "view")])
def test_rents_show_to_those_who_may_view_leases(organization, role):
    row = UnitFactory(occupied=True)
    client = client_as(role)

    [listed] = client.get(UNITS).json()["results"]
    alone = client.get(f"{UNITS}{row.pk}/").json()

    rents = ("1500.00", "1450.00") if is_allowed(role, "leases", "view") else (None, None)
    for shown in (listed, alone):
        assert (shown["market_rent"], shown["current_rent"]) == rents


def test_maintenance_sees_no_rents(organization):
    """The table says who; this says that maintenance is among those who may not."""
    UnitFactory(occupied=True)

    [row] = client_as(Role.MAINTENANCE).get("/api/v1/units/").json()["results"]

    assert (row["market_rent"], row["current_rent"]) == (None, None)
    assert row["unit_number"]


@pytest.mark.parametrize(
    "query",
    [
        "?ordering=market_rent",
        "?ordering=-current_rent",
        "?ordering=unit_number,current_rent",
        "?market_rent_min=1000",
        "?current_rent_max=2000",
    ],
)
def test_rents_cannot_be_found_out_by_sorting_and_sifting(organization, query):
    UnitFactory(occupied=True)

    assert client_as(Role.MAINTENANCE).get(UNITS + query).status_code == 403
    assert client_as(Role.VIEWER).get(UNITS + query).status_code == 200


def test_a_key_sees_rents_only_with_the_scope_of_leases(organization):
    UnitFactory(occupied=True)
    rents = []
    for scopes in (["units:view"], ["units:view", "leases:view"]):
        _, secret = make_key(*scopes)
        client = APIClient(headers={"Authorization": f"Bearer {secret}"})
        rents.append(client.get(UNITS).json()["results"][0]["current_rent"])

    assert rents == [None, "1450.00"]


# --- filters


def test_units_are_sifted_by_place(manager):
    floor = FloorFactory()
    building = floor.building
    UnitFactory(property=building.property, building=building, floor=floor, unit_number="1")
    UnitFactory(property=building.property, unit_number="2")
    other = UnitFactory(unit_number="3")

    assert numbers(manager, f"?property={building.property_id}") == ["1", "2"]
    assert numbers(manager, f"?property={building.property_id}&property={other.property_id}") == [
        "1",
        "2",
        "3",
    ]
    assert numbers(manager, f"?building={building.pk}") == ["1"]
    assert numbers(manager, f"?floor={floor.pk}") == ["1"]
    assert numbers(manager, f"?building={BuildingFactory().pk}") == []
    assert manager.get(f"{UNITS}?property=x").status_code == 400


def test_units_are_sifted_by_what_they_are(manager):
    UnitFactory(unit_number="1", bedrooms=1, bathrooms=1, square_feet=500, market_rent=900)
    UnitFactory(unit_number="2", bedrooms=2, bathrooms="1.5", square_feet=800, occupied=True)
    UnitFactory(unit_number="3", bedrooms=None, status=UnitStatus.MAINTENANCE, amenities=["pool"])

    assert numbers(manager, "?status=occupied&status=vacant") == ["1", "2"]
    assert numbers(manager, "?bedrooms_min=2") == ["2"]
    assert numbers(manager, "?bedrooms_min=1&bedrooms_max=1") == ["1"]
    assert numbers(manager, "?bathrooms_min=1.5") == ["2", "3"]
    assert numbers(manager, "?square_feet_max=799") == ["1"]
    assert numbers(manager, "?market_rent_max=900.00") == ["1"]
    assert numbers(manager, "?current_rent_min=1450") == ["2"]
    assert numbers(manager, "?amenity=pool") == ["3"]
    assert numbers(manager, "?unit_number=2") == ["2"]
    for query in ("status=x", "status=vacant&status=x", "bedrooms_min=x", "market_rent_max=nan"):
        assert manager.get(f"{UNITS}?{query}").status_code == 400, query


def test_units_are_searched_by_words(manager):
    UnitFactory(unit_number="12B", property__name="Garcia Court")
    UnitFactory(unit_number="12C", property__name="Oak Court")

    assert numbers(manager, "?search=12b") == ["12B"]
    assert numbers(manager, "?search=garcia 12") == ["12B"]
    assert numbers(manager, "?search=garcia 12c") == []
    assert numbers(manager, "?search=100%") == []


def test_equipment_shows_its_age_and_warranty(manager):
    today = clock.today("America/New_York")
    EquipmentFactory(
        name="Old",
        installed_on=today.replace(year=today.year - 12, day=1),
        warranty_expires_on=None,
    )
    EquipmentFactory(name="New", installed_on=today, warranty_expires_on=today)

    rows = {row["name"]: row for row in manager.get(EQUIPMENT).json()["results"]}

    assert (rows["Old"]["age_years"], rows["Old"]["is_under_warranty"]) == (12, None)
    assert (rows["New"]["age_years"], rows["New"]["is_under_warranty"]) == (0, True)


@pytest.mark.parametrize(("zone", "age"), [("America/New_York", 0), ("Asia/Tokyo", 1)])
def test_a_birthday_comes_when_the_day_begins_there(db, zone, age):
    """01:00 UTC on the 15th is the 14th in New York and the 15th in Tokyo."""
    company = make_organization(time_zone=zone)
    with organization_context(company.pk):
        EquipmentFactory(installed_on="2024-06-15", warranty_expires_on="2025-06-14")
        client = sign_in(make_member(Role.MANAGER))

        with time_machine.travel("2025-06-15T01:00:00Z"):
            [row] = client.get(EQUIPMENT).json()["results"]
            under = names(client, "?is_under_warranty=true")

    assert row["age_years"] == age
    assert row["is_under_warranty"] is (age == 0)
    assert len(under) == (1 if age == 0 else 0)


def test_equipment_is_sifted(manager):
    today = clock.today("America/New_York")
    unit = UnitFactory(building=None)
    EquipmentFactory(
        name="A",
        property=unit.property,
        unit=unit,
        category=EquipmentCategory.OVEN,
        installed_on=today.replace(year=today.year - 11, day=1),
        expected_lifespan_years=10,
        serial_number="S-1",
    )
    EquipmentFactory(
        name="B",
        installed_on=today,
        expected_lifespan_years=10,
        warranty_expires_on=today + timedelta(days=3),
        purchase_cost=100,
        manufacturer="Acme",
    )
    EquipmentFactory(name="C", warranty_expires_on=today - timedelta(days=1))

    assert names(manager, "?category=oven&category=boiler") == ["A", "B", "C"]
    assert names(manager, "?category=oven") == ["A"]
    assert names(manager, f"?unit={unit.pk}") == ["A"]
    assert names(manager, "?in_unit=false") == ["B", "C"]
    assert names(manager, "?in_unit=true") == ["A"]
    assert names(manager, "?is_past_lifespan=true") == ["A"]
    assert names(manager, "?is_past_lifespan=false") == ["B"]
    assert names(manager, "?is_under_warranty=true") == ["B"]
    assert names(manager, "?is_under_warranty=false") == ["A", "C"]
    assert names(manager, f"?warranty_expires_from={today}") == ["B"]
    assert names(manager, f"?warranty_expires_to={today}") == ["C"]
    assert names(manager, f"?installed_from={today}&installed_to={today}") == ["B"]
    assert names(manager, "?purchase_cost_min=100&purchase_cost_max=100") == ["B"]
    assert names(manager, "?manufacturer=acme") == ["B"]
    assert names(manager, "?serial_number=s-1") == ["A"]
    assert names(manager, "?search=acme") == ["B"]
    assert manager.get(f"{EQUIPMENT}?installed_from=2025-02-30").status_code == 400


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("expected_lifespan_years", 0),
        ("expected_lifespan_years", 201),
        ("installed_on", "2025-02-30"),
        ("installed_on", "yesterday"),
        ("purchase_cost", "-1"),
        ("category", "spaceship"),
        ("name", " "),
    ],
)
def test_equipment_that_cannot_be_right_names_its_field(manager, field, value):
    body = {"property": str(PropertyFactory().pk), "name": "Boiler", field: value}

    refused = manager.post(EQUIPMENT, body)

    assert refused.status_code == 400
    assert [error["field"] for error in refused.json()["errors"]] == [field]


def test_a_unit_of_another_property_is_refused(manager):
    refused = manager.post(
        EQUIPMENT,
        {"property": str(PropertyFactory().pk), "unit": str(UnitFactory().pk), "name": "Oven"},
    )

    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_unit")
    assert [error["field"] for error in refused.json()["errors"]] == ["unit"]
