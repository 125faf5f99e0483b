"""Many rows at once: one array for their ids, and no search for cycles meanwhile."""

import gc

import pytest

from unitcycle.accounts.models import Organization
from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.bulk import without_collections
from unitcycle.core.outside import Reason, outside


def test_cycles_are_looked_for_again_whatever_happens():
    seen = []

    @without_collections()
    def work():
        seen.append(gc.isenabled())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert seen == [False]
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    gc.disable()
    try:
        with without_collections():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_ids_are_one_array_and_may_come_from_an_iterator(db):
    ids = [make_organization().pk for _ in range(3)]
    rows = outside(Organization, Reason.COMMAND).filter(pk__any=iter(ids[:2]))
    assert {row.pk for row in rows} == set(ids[:2])
    assert rows.count() == 2, "read again"


def test_no_ids_find_nothing(db):
    make_organization()
    assert not outside(Organization, Reason.COMMAND).filter(pk__any=[]).exists()
