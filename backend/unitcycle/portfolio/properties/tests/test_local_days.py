"""Which day it is where: at a property with a time zone of its own, and at all of them at once."""

from datetime import UTC, date, datetime

import pytest

from unitcycle.portfolio.properties.selectors import LocalDay, local_days, today_at
from unitcycle.portfolio.properties.tests.factories import PropertyFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
# half past midnight in New York, where the organisation is, and an hour earlier in Chicago
MOMENT = datetime(2026, 3, 6, 5, 30, tzinfo=UTC)
FIFTH, SIXTH = date(2026, 3, 5), date(2026, 3, 6)


@pytest.fixture
def moment(monkeypatch):
    monkeypatch.setattr("unitcycle.core.clock.timezone.now", lambda: MOMENT)


def test_a_property_is_where_it_says_else_where_its_organisation_is(moment):
    assert today_at(PropertyFactory(time_zone="America/Chicago").pk) == FIFTH
    assert today_at(PropertyFactory().pk) == SIXTH


def test_where_all_have_the_same_day_there_is_one_of_all(moment):
    PropertyFactory()
    PropertyFactory(time_zone="America/Toronto")

    assert local_days() == [LocalDay(SIXTH, None)]


def test_each_day_has_the_zones_in_which_it_is(moment, django_assert_num_queries):
    for zone in ("", "America/Chicago", "America/Denver", "Europe/Berlin", "Europe/Berlin"):
        PropertyFactory(time_zone=zone)

    # two, and a savepoint around the first
    with django_assert_num_queries(4):
        assert local_days() == [
            LocalDay(FIFTH, frozenset({"America/Chicago", "America/Denver"})),
            LocalDay(SIXTH, frozenset({"", "Europe/Berlin"})),
        ]
