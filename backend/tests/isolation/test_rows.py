"""Row-level security alone: no filter of ours stands between these queries and a neighbour's rows."""

import pytest
from django.db import DatabaseError, connections, models, transaction
from pghistory.models import Event as HistoryRow

from tests.isolation.world import World, owned_models
from unitcycle.core.outside import Reason, outside


@pytest.fixture
def home(db):
    world = World("HOME")
    world.fill()
    return world


@pytest.fixture
def neighbour(db):
    world = World("NEIGHBOUR")
    world.fill()
    return world


def row_of(model, world):
    """Any row of that world, seen through the owner's door."""
    found = outside(model, Reason.COMMAND).filter(organization_id=world.organization.pk).first()
    assert found is not None, f"{model._meta.label}: tests/isolation/world.py makes no row of it."
    return found


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def refused(action):
    """Whether the database refuses, or does nothing at all."""
    try:
        with transaction.atomic():
            return action() in (0, None)
    except (DatabaseError, models.ObjectDoesNotExist):
        return True


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label_lower)
def test_a_neighbours_rows_cannot_be_seen_or_touched(model, home, neighbour):
    theirs = row_of(model, neighbour)
    before = _values(theirs)
    mine = row_of(model, home)
    rows = model._base_manager

    with home.inside():
        assert not rows.filter(pk=theirs.pk).exists()
        assert rows.filter(pk=mine.pk).exists()
        assert set(rows.values_list("organization_id", flat=True)) == {home.organization.pk}
        assert refused(
            lambda: rows.filter(pk=theirs.pk).update(organization_id=theirs.organization_id)
        )
        assert refused(lambda: rows.filter(pk=theirs.pk).delete()[0])
        assert refused(
            lambda: rows.filter(pk=mine.pk).update(organization_id=theirs.organization_id)
        )
        with connections["default"].cursor() as cursor:
            cursor.execute(
                f'SELECT count(*) FROM "{model._meta.db_table}" WHERE organization_id = %s',
                [theirs.organization_id],
            )
            assert cursor.fetchone() == (0,)

    assert _values(row_of(model, neighbour)) == before


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label_lower)
def test_no_row_can_be_written_into_a_neighbours(model, home, neighbour):
    copy = row_of(model, home)
    copy.organization_id = neighbour.organization.pk
    if not issubclass(model, HistoryRow):
        copy.pk = None
        copy.id = model._meta.pk.get_default()
    else:
        copy.pk = None
    copy._state.adding = True

    with (
        home.inside(),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        copy.save(force_insert=True, using="default")


def test_the_organisation_itself_is_walled(home, neighbour):
    from unitcycle.accounts.models import Organization

    with home.inside():
        assert list(Organization.objects.all()) == [home.organization]
        assert Organization.objects.filter(pk=neighbour.organization.pk).update(name="x") == 0
