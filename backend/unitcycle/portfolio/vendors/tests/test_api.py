from datetime import date, timedelta

import pytest
import time_machine

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.core.models import OutboxEvent
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.vendors.tests.factories import VendorFactory
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory

URL = "/api/v2/vendors/"
TODAY = date(2025, 6, 15)
NOON = "2025-06-15T16:00:00Z"


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


def names(client, query=""):
    answer = client.get(URL + query)
    assert answer.status_code == 200, answer.json()
    return [row["name"] for row in answer.json()["results"]]


def paper(days):
    return TODAY + timedelta(days=days)


def test_papers_show_their_state(organization):
    VendorFactory(name="A", insurance_expires_on=paper(-1), licence_expires_on=paper(0))
    VendorFactory(name="B", insurance_expires_on=paper(30), licence_expires_on=paper(31))
    VendorFactory(name="C")

    with time_machine.travel(NOON):
        rows = client_as(Role.VIEWER).get(URL).json()["results"]

    assert [(row["insurance_state"], row["licence_state"]) for row in rows] == [
        ("expired", "expiring"),
        ("expiring", "valid"),
        ("missing", "missing"),
    ]


@pytest.mark.parametrize("field", ["insurance", "licence"])
def test_the_filter_by_state_agrees_with_the_state_that_is_shown(organization, field):
    for days in (-400, -1, 0, 1, 29, 30, 31, 400, None):
        VendorFactory(**{f"{field}_expires_on": None if days is None else paper(days)})
    with time_machine.travel(NOON):
        client = client_as(Role.VIEWER)
        shown = {row["name"]: row[f"{field}_state"] for row in client.get(URL).json()["results"]}
        for state in ("valid", "expiring", "expired", "missing"):
            found = names(client, f"?{field}_state={state}")
            assert found == [name for name in shown if shown[name] == state] != []
        both = names(client, f"?{field}_state=expired&{field}_state=missing")

    assert both == [name for name in shown if shown[name] in ("expired", "missing")]


def test_vendors_are_sifted(manager):
    VendorFactory(name="A", trades=["plumbing", "hvac"], city="Troy")
    VendorFactory(name="B", trades=["electrical"], is_active=False, region="NY")
    VendorFactory(name="C", trades=[], licence_expires_on=TODAY)

    assert names(manager, "?trade=hvac") == ["A"]
    assert names(manager, "?trade=hvac&trade=electrical") == ["A", "B"]
    assert names(manager, "?is_active=false") == ["B"]
    assert names(manager, "?is_active=true") == ["A", "C"]
    assert names(manager, "?city=troy") == ["A"]
    assert names(manager, "?region=ny") == ["B"]
    assert names(manager, f"?licence_expires_from={TODAY}&licence_expires_to={TODAY}") == ["C"]
    assert names(manager, "?search=troy") == ["A"]
    for query in ("trade=magic", "is_active=maybe", "insurance_state=lost"):
        assert manager.get(f"{URL}?{query}").status_code == 400, query


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("trades", ["magic"]),
        ("trades", "plumbing"),
        ("email", "no address"),
        ("website", "javascript:alert(1)"),
        ("insurance_expires_on", "2025-02-30"),
        ("is_active", "perhaps"),
        ("phone", "5" * 41),
    ],
)
def test_what_cannot_be_right_names_its_field(manager, field, value):
    refused = manager.post(URL, {"name": "Able", field: value})

    assert refused.status_code == 400
    assert {error["field"].split(".")[0] for error in refused.json()["errors"]} == {field}
    assert not Vendor.objects.exists()


@pytest.mark.parametrize("status", ["open", "assigned", "in_progress", "on_hold"])
def test_a_vendor_with_work_under_way_stays(manager, status):
    vendor = VendorFactory(name="Able")
    order = WorkOrderFactory(assigned_vendor=vendor, status=status)
    events = OutboxEvent.objects.count()

    refused = manager.delete(f"{URL}{vendor.pk}/")

    assert (refused.status_code, refused.json()["code"]) == (409, "work_under_way")
    assert order.number in refused.json()["detail"]
    vendor.refresh_from_db()
    assert vendor.archived_at is None
    assert OutboxEvent.objects.count() == events


def test_a_vendor_whose_work_is_over_goes(manager):
    vendor = VendorFactory()
    WorkOrderFactory(assigned_vendor=vendor, completed=True)
    WorkOrderFactory(assigned_vendor=vendor, status="cancelled")
    WorkOrderFactory(assigned_vendor=VendorFactory())

    assert manager.delete(f"{URL}{vendor.pk}/").status_code == 204
    assert WorkOrder.objects.filter(assigned_vendor=vendor).count() == 2
