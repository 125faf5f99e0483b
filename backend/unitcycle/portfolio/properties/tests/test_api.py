import pytest

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_member, make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.properties.tests.factories import (
    BuildingFactory,
    FloorFactory,
    PropertyFactory,
)
from unitcycle.portfolio.units.services.units import archive_unit
from unitcycle.portfolio.units.tests.factories import UnitFactory

PROPERTIES, BUILDINGS, FLOORS = "/api/v2/properties/", "/api/v2/buildings/", "/api/v2/floors/"


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


def rows(client, url):
    answer = client.get(url)
    assert answer.status_code == 200, answer.json()
    return answer.json()["results"]


def names(client, query="", url=PROPERTIES):
    return [row["name"] for row in rows(client, url + query)]


def test_a_property_is_written_and_shown_whole(manager):
    body = {
        "name": "Elm Court",
        "code": "ELM",
        "property_type": "townhouse",
        "address_line1": "1 Elm St",
        "address_line2": "Rear",
        "city": "Troy",
        "region": "NY",
        "postal_code": "12180",
        "country": "US",
        "latitude": "42.728400",
        "longitude": "-73.691800",
        "year_built": 1987,
        "jurisdiction": "US-NY",
        "time_zone": "America/Chicago",
        "amenities": ["pool", "24-hour gym"],
        "contact_name": "Ada",
        "contact_email": "ada@example.com",
        "contact_phone": "555-0100",
        "manager": str(make_member(name="Bo Boss").pk),
    }

    row = manager.post(PROPERTIES, body).json()

    assert {name: row[name] for name in body} == body
    assert (row["manager_name"], row["total_units"]) == ("Bo Boss", 0)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"name": " "}, ["name"]),
        ({"name": "x" * 201}, ["name"]),
        ({"property_type": "castle"}, ["property_type"]),
        ({"country": "U"}, ["country"]),
        ({"country": "us"}, ["country"]),
        ({"latitude": "91", "longitude": "0"}, ["latitude"]),
        ({"latitude": "0", "longitude": "-180.1"}, ["longitude"]),
        ({"latitude": "42.5"}, ["longitude"]),
        ({"longitude": "42.5"}, ["latitude"]),
        ({"latitude": "1.1234567", "longitude": "0"}, ["latitude"]),
        ({"year_built": 1599}, ["year_built"]),
        ({"year_built": "long ago"}, ["year_built"]),
        ({"amenities": {"pool": True}}, ["amenities"]),
        ({"amenities": ["x" * 61]}, ["amenities.0"]),
        ({"amenities": ["x"] * 101}, ["amenities"]),
        ({"contact_email": "ada"}, ["contact_email"]),
        ({"manager": "00000000-0000-4000-8000-000000000000"}, ["manager"]),
    ],
)
def test_what_cannot_be_right_names_its_field(manager, body, fields):
    refused = manager.post(PROPERTIES, {"name": "Elm Court", **body})

    assert refused.status_code == 400
    assert [error["field"] for error in refused.json()["errors"]] == fields
    assert not Property.objects.exists()


def test_a_stranger_cannot_be_made_manager(manager):
    with organization_context(make_organization().pk):
        stranger = make_member()

    refused = manager.post(PROPERTIES, {"name": "Elm Court", "manager": str(stranger.pk)})

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "manager")


def test_a_taken_name_is_a_conflict(manager):
    PropertyFactory(name="Elm Court")

    refused = manager.post(PROPERTIES, {"name": "elm court"})

    assert (refused.status_code, refused.json()["code"]) == (409, "property_name_taken")
    assert refused.json()["errors"][0]["field"] == "name"


def test_a_property_with_units_is_not_archived(manager):
    unit = UnitFactory()

    refused = manager.delete(f"{PROPERTIES}{unit.property_id}/")

    assert (refused.status_code, refused.json()["code"]) == (409, "property_in_use")


def test_units_are_counted_where_they_are(manager):
    floor = FloorFactory()
    place = floor.building.property
    UnitFactory(property=place, building=floor.building, floor=floor)
    UnitFactory(property=place, building=floor.building)
    UnitFactory(property=place)
    archive_unit(unit_id=UnitFactory(property=place, building=floor.building, floor=floor).pk)
    empty = PropertyFactory(name="zzz")

    counts = [rows(manager, url)[0]["total_units"] for url in (PROPERTIES, BUILDINGS, FLOORS)]

    assert counts == [3, 2, 1]
    assert rows(manager, PROPERTIES)[1]["total_units"] == 0
    assert names(manager, "?total_units_max=0") == [empty.name]
    assert names(manager, "?total_units_min=3&total_units_max=3") == [place.name]


def test_properties_are_sifted(manager):
    boss = make_member()
    PropertyFactory(name="A", property_type="townhouse", city="Troy", amenities=["pool", "gym"])
    PropertyFactory(name="B", region="MA", postal_code="02138", year_built=1920, manager=boss)
    PropertyFactory(name="C", country="CA", jurisdiction="CA-ON", city="Ottawa")

    found = {
        "property_type=townhouse": "A",
        "property_type=townhouse&property_type=apartment": "ABC",
        "city=troy": "A",
        "region=ma": "B",
        "postal_code=021": "B",
        "country=ca": "C",
        "jurisdiction=ca-on": "C",
        "year_built_min=1920&year_built_max=1920": "B",
        "year_built_max=1919": "",
        f"manager={boss.pk}": "B",
        "has_manager=true": "B",
        "has_manager=false": "AC",
        "amenity=gym": "A",
        "amenity=gy": "",
        "created_from=2000-01-01T00:00:00Z": "ABC",
        "created_to=2000-01-01T00:00:00Z": "",
        "search=ottawa": "C",
    }
    for query, expected in found.items():
        assert "".join(names(manager, f"?{query}")) == expected, query
    for query in ("property_type=castle", "manager=me", "year_built_min=old", "created_from=x"):
        assert manager.get(f"{PROPERTIES}?{query}").status_code == 400, query


def test_buildings_and_floors_are_sifted(manager):
    floor = FloorFactory(level=-1, name="Cellar", building__name="North")
    other = FloorFactory(level=7, name="Top", building__name="South")

    assert names(manager, f"?property={floor.building.property_id}", BUILDINGS) == ["North"]
    assert names(manager, f"?property={floor.building.property_id}", FLOORS) == ["Cellar"]
    assert names(manager, f"?building={other.building_id}", FLOORS) == ["Top"]
    assert names(manager, "?level_max=0", FLOORS) == ["Cellar"]
    assert names(manager, "?level_min=7&level_max=7", FLOORS) == ["Top"]
    assert names(manager, "?search=north", FLOORS) == ["Cellar"]


def test_a_building_stays_in_its_property(manager):
    building, other = BuildingFactory(), PropertyFactory()

    changed = manager.patch(f"{BUILDINGS}{building.pk}/", {"property": str(other.pk), "name": "X"})

    assert (changed.json()["property"], changed.json()["name"]) == (str(building.property_id), "X")


@pytest.mark.parametrize("level", [-21, 301, "first", None, 1.5])
def test_a_level_is_a_whole_number_within_reason(manager, level):
    refused = manager.post(FLOORS, {"building": str(BuildingFactory().pk), "level": level})

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "level")


def test_what_is_taken_or_in_use_is_a_conflict(manager):
    floor = FloorFactory(level=1)
    building = floor.building
    UnitFactory(property=building.property, building=building, floor=floor)

    for answer, code in [
        (manager.delete(f"{FLOORS}{floor.pk}/"), "floor_in_use"),
        (manager.delete(f"{BUILDINGS}{building.pk}/"), "building_in_use"),
        (manager.post(FLOORS, {"building": str(building.pk), "level": 1}), "floor_taken"),
        (
            manager.post(
                BUILDINGS, {"property": str(building.property_id), "name": building.name.upper()}
            ),
            "building_name_taken",
        ),
    ]:
        assert (answer.status_code, answer.json()["code"]) == (409, code)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_property_has_a_time_zone_that_there_is_or_its_organisations(manager, version):
    place = PropertyFactory()
    url = PROPERTIES.replace("v2", version) + f"{place.pk}/"

    assert manager.get(url).json()["time_zone"] == ""
    assert manager.patch(url, {"time_zone": "Mars/Olympus"}).status_code == 400
    assert manager.patch(url, {"time_zone": "Europe/Berlin"}).json()["time_zone"] == "Europe/Berlin"
    assert manager.patch(url, {"time_zone": ""}).json()["time_zone"] == ""
