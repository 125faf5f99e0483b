"""Days of a property are a billing cycle once."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connections

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import BillingCycle
from unitcycle.finance.billing.tests.factories import MARCH, make_property

URL = "/api/v2/billing/cycles/"


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


def add(client, **body):
    return client.post(URL, body, format="json")


def test_the_same_days_of_a_property_are_one_cycle(manager):
    body = {"name": "March", "start_date": "2026-03-01", "end_date": "2026-03-31"}
    place = str(make_property().pk)
    assert add(manager, **body).status_code == 201
    again = add(manager, **{**body, "name": "March, again"})
    assert (again.status_code, again.json()["detail"][:36]) == (
        409,
        "There is a billing cycle of these da",
    )
    # of one property, and of other days, it is another one
    assert add(manager, **body, property=place).status_code == 201
    assert add(manager, **body, property=place).status_code == 409
    assert add(manager, **{**body, "end_date": "2026-03-15"}).status_code == 201
    assert len(manager.get(URL).json()["results"]) == 3


def test_a_neighbour_may_have_the_same_days(manager):
    days = {"name": "March", "start_date": MARCH, "end_date": date(2026, 3, 31)}
    services.open_cycle(**days)
    with organization_context(make_organization().pk):
        services.open_cycle(**days)
        assert BillingCycle.objects.count() == 1


def test_days_that_were_added_twice_become_one_closed_cycle(organization):
    """What the migration does with rows from before its constraint."""
    module = import_module("unitcycle.finance.billing.migrations.0005_cycles_are_there_once")
    place = make_property()
    days = {"start_date": MARCH, "end_date": date(2026, 3, 31), "property": place}
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "ALTER TABLE billing_billingcycle DROP CONSTRAINT billing_cycle_is_there_once"
        )
        first, *_ = [
            BillingCycle.objects.create(name=name, is_closed=name == "C", **days) for name in "ABC"
        ]
        apart = BillingCycle.objects.create(name="all", **{**days, "property": None})
        cursor.execute(module._ONE_OF_EACH)
    rows = BillingCycle.objects.order_by("name").values_list("pk", "is_closed")
    assert list(rows) == [(first.pk, True), (apart.pk, False)]
