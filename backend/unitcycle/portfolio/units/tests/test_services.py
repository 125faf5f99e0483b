import pytest

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.properties.errors import (
    BuildingArchived,
    FloorArchived,
    PropertyArchived,
    UnknownPlace,
)
from unitcycle.portfolio.properties.services import buildings, properties
from unitcycle.portfolio.properties.tests.factories import (
    BuildingFactory,
    FloorFactory,
    PropertyFactory,
)
from unitcycle.portfolio.units.errors import (
    EquipmentArchived,
    UnitArchived,
    UnitLivedIn,
    UnitNumberTaken,
    UnknownUnit,
)
from unitcycle.portfolio.units.models import Equipment, Unit, UnitEvent
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.portfolio.units.services import equipment, units
from unitcycle.portfolio.units.tests.factories import EquipmentFactory, UnitFactory


def test_a_unit_number_is_used_once_in_its_building(organization):
    building = BuildingFactory()
    place = building.property
    units.create_unit(property_id=place.pk, unit_number="12B")
    units.create_unit(property_id=place.pk, building_id=building.pk, unit_number="12B")
    units.create_unit(property_id=PropertyFactory().pk, unit_number="12B")

    for building_id in (None, building.pk):
        with pytest.raises(UnitNumberTaken) as refused:
            units.create_unit(property_id=place.pk, building_id=building_id, unit_number="12b")
        assert list(refused.value.fields) == ["unit_number"]

    assert Unit.objects.count() == 3


def test_an_archived_unit_frees_its_number_and_cannot_take_it_back(organization):
    old = UnitFactory(unit_number="12B")
    units.archive_unit(unit_id=old.pk)
    units.create_unit(property_id=old.property_id, unit_number="12B")

    with pytest.raises(UnitNumberTaken):
        units.restore_unit(unit_id=old.pk)

    old.refresh_from_db()
    assert old.archived_at is not None


def test_units_are_sorted_as_people_count(organization):
    numbers = ["10", "9", "B-2", "b-10", "2a", "2B", "100", "A1-20", "A1-3", "007"]
    place = PropertyFactory()
    for number in numbers:
        UnitFactory(property=place, unit_number=number)
    UnitFactory.build_batch(1)

    assert list(Unit.objects.values_list("unit_number", flat=True)) == [
        "2a",
        "2B",
        "007",
        "9",
        "10",
        "100",
        "A1-3",
        "A1-20",
        "B-2",
        "b-10",
    ]


@pytest.mark.parametrize("status", [UnitStatus.OCCUPIED, UnitStatus.PARTIALLY_OCCUPIED])
def test_a_unit_in_which_somebody_lives_stays(organization, status):
    row = UnitFactory(status=status)

    with pytest.raises(UnitLivedIn):
        units.archive_unit(unit_id=row.pk)

    row.refresh_from_db()
    assert row.archived_at is None


def test_a_unit_moves_within_its_property(organization):
    floor = FloorFactory()
    building = floor.building
    row = UnitFactory(property=building.property)

    units.update_unit(unit_id=row.pk, building_id=building.pk, floor_id=floor.pk)
    row.refresh_from_db()
    assert (row.building, row.floor) == (building, floor)

    other = BuildingFactory(property=building.property)
    units.update_unit(unit_id=row.pk, building_id=other.pk)
    row.refresh_from_db()
    assert (row.building, row.floor) == (other, None)

    with pytest.raises(UnknownPlace):
        units.update_unit(unit_id=row.pk, floor_id=floor.pk)
    with pytest.raises(UnknownPlace):
        units.update_unit(unit_id=row.pk, building_id=BuildingFactory().pk)
    row.refresh_from_db()
    assert (row.building, row.floor) == (other, None)


def test_a_unit_is_not_put_where_nothing_is_in_use(organization):
    floor = FloorFactory()
    building, place = floor.building, floor.building.property
    where = {"property_id": place.pk, "building_id": building.pk, "floor_id": floor.pk}
    row = UnitFactory(property=place, building=building, floor=floor)
    units.archive_unit(unit_id=row.pk)

    for archive, refusal in [
        (lambda: buildings.archive_floor(floor_id=floor.pk), FloorArchived),
        (lambda: buildings.archive_building(building_id=building.pk), BuildingArchived),
        (lambda: properties.archive_property(property_id=place.pk), PropertyArchived),
    ]:
        archive()
        with pytest.raises(refusal):
            units.create_unit(**where, unit_number="1")
        with pytest.raises(refusal):
            units.restore_unit(unit_id=row.pk)

    assert list(Unit.objects.all()) == [row]


def test_an_archived_unit_is_not_changed(organization):
    row = UnitFactory(bedrooms=2)
    units.archive_unit(unit_id=row.pk)

    with pytest.raises(UnitArchived):
        units.update_unit(unit_id=row.pk, bedrooms=3)

    row.refresh_from_db()
    assert row.bedrooms == 2


def test_statuses_are_set_by_one_statement_and_only_where_they_differ(organization):
    rows = UnitFactory.create_batch(5)
    rows[0].status = UnitStatus.OCCUPIED
    rows[0].save()
    untouched = UnitFactory()
    history = UnitEvent.objects.count()

    with statements() as asked:
        changed = units.set_unit_statuses([row.pk for row in rows], UnitStatus.OCCUPIED)

    assert (changed, len(asked)) == (4, 1)
    assert Unit.objects.filter(status=UnitStatus.OCCUPIED).count() == 5
    untouched.refresh_from_db()
    assert untouched.status == UnitStatus.VACANT
    assert UnitEvent.objects.count() == history + 4
    assert units.set_unit_statuses([], UnitStatus.VACANT) == 0


def test_a_status_that_is_none_is_a_bug(organization):
    row = UnitFactory()

    with pytest.raises(ValueError, match="haunted"):
        units.set_unit_statuses([row.pk], "haunted")


def test_statuses_of_another_organisation_are_out_of_reach(organization):
    with organization_context(make_organization().pk):
        foreign = UnitFactory()

    assert units.set_unit_statuses([foreign.pk], UnitStatus.OCCUPIED) == 0
    with pytest.raises(NotFound):
        units.update_unit(unit_id=foreign.pk, bedrooms=1)
    with pytest.raises(NotFound):
        units.restore_unit(unit_id=foreign.pk)


def test_equipment_belongs_to_a_unit_of_its_property(organization):
    unit, other = UnitFactory(), UnitFactory()
    row = equipment.create_equipment(
        name="Boiler", property_id=unit.property_id, unit_id=unit.pk, expected_lifespan_years=15
    )
    assert (row.property_id, row.unit_id) == (unit.property_id, unit.pk)

    for attempt in (
        lambda: equipment.create_equipment(
            name="Oven", property_id=unit.property_id, unit_id=other.pk
        ),
        lambda: equipment.update_equipment(equipment_id=row.pk, unit_id=other.pk),
    ):
        with pytest.raises(UnknownUnit) as refused:
            attempt()
        assert list(refused.value.fields) == ["unit"]
    assert Equipment.objects.count() == 1


def test_equipment_that_leaves_its_property_leaves_its_unit(organization):
    unit, other = UnitFactory(), UnitFactory()
    row = EquipmentFactory(property=unit.property, unit=unit)

    equipment.update_equipment(equipment_id=row.pk, property_id=other.property_id)
    row.refresh_from_db()
    assert (row.property_id, row.unit_id) == (other.property_id, None)

    equipment.update_equipment(equipment_id=row.pk, property_id=unit.property_id, unit_id=unit.pk)
    row.refresh_from_db()
    assert (row.property_id, row.unit_id) == (unit.property_id, unit.pk)


def test_equipment_does_not_come_back_into_an_archived_unit(organization):
    unit = UnitFactory()
    row = EquipmentFactory(property=unit.property, unit=unit)
    equipment.archive_equipment(equipment_id=row.pk)
    with pytest.raises(EquipmentArchived):
        equipment.update_equipment(equipment_id=row.pk, notes="x")
    units.archive_unit(unit_id=unit.pk)

    with pytest.raises(UnknownUnit):
        equipment.restore_equipment(equipment_id=row.pk)

    units.restore_unit(unit_id=unit.pk)
    equipment.restore_equipment(equipment_id=row.pk)
    row.refresh_from_db()
    assert row.archived_at is None
