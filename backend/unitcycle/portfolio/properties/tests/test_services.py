from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from django.db import connections, transaction

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.errors import NotFound
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.errors import (
    BuildingArchived,
    BuildingInUse,
    BuildingNameTaken,
    FloorInUse,
    FloorTaken,
    HalfACoordinate,
    PropertyArchived,
    PropertyInUse,
    PropertyNameTaken,
    UnknownPlace,
)
from unitcycle.portfolio.properties.models import Building, Floor, Property, PropertyEvent
from unitcycle.portfolio.properties.services import buildings, properties
from unitcycle.portfolio.properties.services.places import lock_place
from unitcycle.portfolio.properties.tests.factories import (
    BuildingFactory,
    FloorFactory,
    PropertyFactory,
)
from unitcycle.portfolio.units.services import units
from unitcycle.portfolio.units.tests.factories import UnitFactory


def events():
    return list(OutboxEvent.objects.values_list("name", "subject_id"))


def test_a_property_is_created_and_announced(organization):
    row = properties.create_property(name="Elm Court", amenities=["pool"])

    row.refresh_from_db()
    assert (row.name, row.amenities, row.organization_id) == (
        "Elm Court",
        ["pool"],
        organization.pk,
    )
    assert events() == [("property.created", row.pk)]


@pytest.mark.parametrize("name", ["Elm Court", "ELM court"])
def test_a_name_is_used_once_whatever_its_case(organization, name):
    properties.create_property(name="Elm Court")

    with pytest.raises(PropertyNameTaken) as refused:
        properties.create_property(name=name)

    assert list(refused.value.fields) == ["name"]
    assert Property.objects.count() == 1
    assert len(events()) == 1


def test_another_organisation_may_use_the_name(organization):
    properties.create_property(name="Elm Court")

    with organization_context(make_organization().pk):
        properties.create_property(name="Elm Court")


def test_an_archived_property_frees_its_name_and_cannot_take_it_back(organization):
    old = properties.create_property(name="Elm Court")
    properties.archive_property(property_id=old.pk)
    properties.create_property(name="Elm Court")

    with pytest.raises(PropertyNameTaken):
        properties.restore_property(property_id=old.pk)

    old.refresh_from_db()
    assert old.archived_at is not None


def test_renaming_onto_another_changes_nothing(organization):
    PropertyFactory(name="Elm Court")
    row = PropertyFactory(name="Oak Court", city="Albany")

    with pytest.raises(PropertyNameTaken):
        properties.update_property(property_id=row.pk, name="elm court", city="Troy")

    row.refresh_from_db()
    assert (row.name, row.city) == ("Oak Court", "Albany")


def test_half_a_coordinate_is_refused_also_when_the_other_half_is_taken_away(organization):
    with pytest.raises(HalfACoordinate) as refused:
        properties.create_property(name="Elm Court", latitude=42)
    assert list(refused.value.fields) == ["longitude"]

    row = properties.create_property(name="Elm Court", latitude=42, longitude=-73)
    with pytest.raises(HalfACoordinate) as refused:
        properties.update_property(property_id=row.pk, latitude=None)
    assert list(refused.value.fields) == ["latitude"]
    row.refresh_from_db()
    assert (row.latitude, row.longitude) == (42, -73)


def test_a_property_with_units_stays(organization):
    unit = UnitFactory()

    with pytest.raises(PropertyInUse):
        properties.archive_property(property_id=unit.property_id)

    unit.property.refresh_from_db()
    assert unit.property.archived_at is None
    assert events() == []

    units.archive_unit(unit_id=unit.pk)
    properties.archive_property(property_id=unit.property_id)
    unit.property.refresh_from_db()
    assert unit.property.archived_at is not None


def test_buildings_and_floors_go_and_come_back_with_their_property(organization):
    floor = FloorFactory()
    building, place = floor.building, floor.building.property
    other = BuildingFactory(property=place)
    buildings.archive_building(building_id=other.pk)

    properties.archive_property(property_id=place.pk)

    assert not Building.objects.filter(archived_at=None).exists()
    assert not Floor.objects.filter(archived_at=None).exists()

    properties.restore_property(property_id=place.pk)

    assert list(Building.objects.filter(archived_at=None)) == [building]
    assert list(Floor.objects.filter(archived_at=None)) == [floor]


def test_an_archived_property_takes_nothing_in(organization):
    place = PropertyFactory()
    properties.archive_property(property_id=place.pk)

    with pytest.raises(PropertyArchived):
        buildings.create_building(property_id=place.pk, name="North")
    with pytest.raises(PropertyArchived):
        properties.update_property(property_id=place.pk, city="Troy")
    with pytest.raises(PropertyArchived):
        units.create_unit(property_id=place.pk, unit_number="1")

    assert not Building.objects.exists()


def test_a_building_name_is_used_once_in_its_property(organization):
    building = BuildingFactory(name="North")

    with pytest.raises(BuildingNameTaken):
        buildings.create_building(property_id=building.property_id, name="north")

    buildings.create_building(property_id=PropertyFactory().pk, name="North")
    assert Building.objects.count() == 2


def test_a_floor_level_is_used_once_in_its_building(organization):
    floor = FloorFactory(level=-1)

    with pytest.raises(FloorTaken):
        buildings.create_floor(building_id=floor.building_id, level=-1)

    other = FloorFactory(building=floor.building, level=5)
    with pytest.raises(FloorTaken):
        buildings.update_floor(floor_id=other.pk, level=-1)
    other.refresh_from_db()
    assert other.level == 5


def test_a_building_and_a_floor_with_units_stay(organization):
    floor = FloorFactory()
    UnitFactory(property=floor.building.property, building=floor.building, floor=floor)

    with pytest.raises(FloorInUse):
        buildings.archive_floor(floor_id=floor.pk)
    with pytest.raises(BuildingInUse):
        buildings.archive_building(building_id=floor.building_id)

    assert Floor.objects.filter(archived_at=None).exists()
    assert Building.objects.filter(archived_at=None).exists()


def test_floors_go_and_come_back_with_their_building(organization):
    floor = FloorFactory()
    buildings.archive_building(building_id=floor.building_id)
    with pytest.raises(BuildingArchived):
        buildings.restore_floor(floor_id=floor.pk)

    buildings.restore_building(building_id=floor.building_id)

    floor.refresh_from_db()
    assert floor.archived_at is None


def test_a_building_does_not_come_back_into_an_archived_property(organization):
    building = BuildingFactory()
    properties.archive_property(property_id=building.property_id)

    with pytest.raises(PropertyArchived):
        buildings.restore_building(building_id=building.pk)


def test_places_must_be_inside_each_other(organization):
    floor = FloorFactory()
    building, place = floor.building, floor.building.property
    stray = BuildingFactory()

    assert lock_place(place.pk, building.pk, floor.pk) == (place, building, floor)
    for property_id, building_id, floor_id, field in [
        (stray.pk, None, None, "property"),
        (place.pk, stray.pk, None, "building"),
        (place.pk, None, floor.pk, "floor"),
        (stray.property_id, stray.pk, floor.pk, "floor"),
    ]:
        with pytest.raises(UnknownPlace) as refused:
            lock_place(property_id, building_id, floor_id)
        assert list(refused.value.fields) == [field]


def test_what_is_elsewhere_is_not_found(organization):
    with organization_context(make_organization().pk):
        foreign = FloorFactory()
        place = foreign.building.property

    for attempt in (
        lambda: properties.update_property(property_id=place.pk, city="Troy"),
        lambda: properties.archive_property(property_id=place.pk),
        lambda: properties.restore_property(property_id=place.pk),
        lambda: buildings.create_building(property_id=place.pk, name="North"),
        lambda: buildings.archive_building(building_id=foreign.building_id),
        lambda: buildings.restore_building(building_id=foreign.building_id),
        lambda: buildings.create_floor(building_id=foreign.building_id, level=9),
        lambda: buildings.restore_floor(floor_id=foreign.pk),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_every_version_of_a_property_is_kept(organization):
    row = properties.create_property(name="Elm Court")

    properties.update_property(property_id=row.pk, name="Elm Gardens")
    properties.update_property(property_id=row.pk, name="Elm Gardens")

    history = PropertyEvent.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")
    assert list(history.values_list("pgh_label", "name")) == [
        ("insert", "Elm Court"),
        ("update", "Elm Gardens"),
    ]


@pytest.mark.django_db(transaction=True)
def test_a_unit_is_not_put_into_a_property_that_is_just_being_archived():
    company = make_organization()
    with organization_context(company.pk), transaction.atomic():
        place = PropertyFactory()

    def second_clerk():
        try:
            with organization_context(company.pk):
                units.create_unit(property_id=place.pk, unit_number="1")
        finally:
            connections.close_all()

    with ThreadPoolExecutor() as desk, organization_context(company.pk):
        with transaction.atomic():
            properties.archive_property(property_id=place.pk)
            second = desk.submit(second_clerk)
            wait([second], timeout=0.3)  # long enough to reach our uncommitted row
        with pytest.raises(PropertyArchived):
            second.result()
        with transaction.atomic():
            assert not place.units.exists()
