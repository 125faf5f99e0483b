from datetime import timedelta

import pytest
import time_machine
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    make_user,
    sign_in,
)
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.properties.tests.factories import BuildingFactory, PropertyFactory
from unitcycle.portfolio.units.tests.factories import UnitFactory
from unitcycle.portfolio.vendors.tests.factories import VendorFactory
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory

URL = "/api/v2/work-orders/"


@pytest.fixture
def manager(organization):
    return sign_in(make_member(Role.MANAGER, email="ada@example.com"))


def titles(client, query=""):
    answer = client.get(f"{URL}{query}{'&' if query else '?'}ordering=title")
    assert answer.status_code == 200, answer.json()
    return [row["title"] for row in answer.json()["results"]]


def refused_fields(answer):
    return [error["field"] for error in answer.json()["errors"]]


def test_an_order_shows_where_it_is_and_who_is_at_it(manager):
    unit = UnitFactory(unit_number="2B", property__name="Elm Court", building=None)
    vendor, person = VendorFactory(name="Able"), make_member(name="Bo Repair")
    body = {
        "property": str(unit.property_id),
        "unit": str(unit.pk),
        "title": "No heat",
        "description": "Since Monday",
        "category": "hvac",
        "priority": "urgent",
        "requested_date": "2025-06-15",
        "scheduled_for": "2025-06-16T14:00:00Z",
        "due_date": "2025-06-17",
        "assigned_vendor": str(vendor.pk),
        "assigned_to": str(person.pk),
        "cost_estimated": "250.00",
        "cost_actual": "199.99",
        "reported_by": "Tenant",
        "entry_permission": "granted",
    }

    created = manager.post(URL, body)

    row = created.json()
    assert created.status_code == 201
    assert {name: row[name] for name in body} == body
    assert (row["number"], row["status"]) == ("WO-000001", "assigned")
    names = ("property_name", "unit_number", "assigned_vendor_name", "assigned_to_name")
    assert [row[name] for name in names] == ["Elm Court", "2B", "Able", "Bo Repair"]


def test_it_was_requested_on_the_organisations_own_day(db):
    company = make_organization(time_zone="Pacific/Auckland")
    with organization_context(company.pk):
        client = client_as(Role.MAINTENANCE)
        body = {"property": str(PropertyFactory().pk), "title": "No heat"}

        with time_machine.travel("2025-06-15T13:00:00Z"):
            row = client.post(URL, body).json()

    assert row["requested_date"] == "2025-06-16"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("category", "magic"),
        ("priority", "asap"),
        ("requested_date", "2025-02-30"),
        ("scheduled_for", "noon"),
        ("due_date", "soon"),
        ("cost_estimated", "-1"),
        ("cost_actual", "1e400"),
        ("cost_actual", "1.999"),
        ("entry_permission", "maybe"),
        ("assigned_to", "00000000-0000-4000-8000-000000000000"),
        ("unit", ["x"]),
    ],
)
def test_what_cannot_be_right_names_its_field(manager, field, value):
    body = {"property": str(PropertyFactory().pk), "title": "No heat", field: value}

    refused = manager.post(URL, body)

    assert refused.status_code == 400
    assert refused_fields(refused) == [field]
    assert not WorkOrder.objects.exists()


def test_only_colleagues_can_be_asked_to_do_it(manager):
    row = WorkOrderFactory()
    with organization_context(make_organization().pk):
        stranger = make_member()
    nobody = make_user()

    for person in (stranger, nobody):
        refused = manager.patch(f"{URL}{row.pk}/", {"assigned_to": str(person.pk)})
        assert (refused.status_code, refused_fields(refused)) == (400, ["assigned_to"])

    row.refresh_from_db()
    assert (row.assigned_to_id, row.status) == (None, "open")


def test_a_unit_of_another_property_is_refused(manager):
    row = WorkOrderFactory()

    refused = manager.patch(f"{URL}{row.pk}/", {"unit": str(UnitFactory().pk)})

    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_unit")
    assert refused_fields(refused) == ["unit"]


def test_a_status_is_not_written_by_hand(manager):
    created = manager.post(
        URL, {"property": str(PropertyFactory().pk), "title": "No heat", "status": "completed"}
    ).json()
    changed = manager.patch(
        f"{URL}{created['id']}/", {"status": "completed", "completed_at": "2020-01-01T00:00:00Z"}
    ).json()

    assert created["status"] == changed["status"] == "open"
    assert changed["completed_at"] is None


def test_the_life_of_an_order_is_told_by_its_log(manager):
    row = manager.post(URL, {"property": str(PropertyFactory().pk), "title": "No heat"}).json()
    url = f"{URL}{row['id']}/"
    manager.patch(url, {"assigned_vendor": str(VendorFactory().pk)})
    manager.post(url + "status/", {"status": "in_progress"})
    manager.post(url + "log/", {"note": "Waiting for a part"})
    done = manager.post(url + "status/", {"status": "completed", "note": "Valve replaced"})

    assert done.json()["status"] == "completed"
    assert done.json()["completed_at"] is not None
    lines = manager.get(url + "log/").json()["results"]
    assert [(line["from_status"], line["to_status"], line["note"]) for line in lines[::-1]] == [
        ("", "open", ""),
        ("open", "assigned", ""),
        ("assigned", "in_progress", ""),
        ("in_progress", "in_progress", "Waiting for a part"),
        ("in_progress", "completed", "Valve replaced"),
    ]
    assert {line["changed_by"] for line in lines} == {"user:ada@example.com"}


def test_a_status_that_does_not_follow_is_a_conflict(manager):
    row = WorkOrderFactory(status="cancelled")

    refused = manager.post(f"{URL}{row.pk}/status/", {"status": "completed"})

    assert (refused.status_code, refused.json()["code"]) == (409, "status_not_allowed")
    assert refused_fields(refused) == ["status"]
    assert "open" in refused.json()["errors"][0]["message"]
    assert manager.post(f"{URL}{row.pk}/status/", {"status": "lost"}).status_code == 400
    assert manager.post(f"{URL}{row.pk}/status/", {}).status_code == 400
    assert manager.get(f"{URL}{row.pk}/log/").json()["results"] == []


def test_a_repeated_status_change_is_done_once(manager):
    row = WorkOrderFactory()
    key = {"Idempotency-Key": "begin"}

    answers = [
        manager.post(f"{URL}{row.pk}/status/", {"status": "in_progress"}, headers=key)
        for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(manager.get(f"{URL}{row.pk}/log/").json()["results"]) == 1


def test_a_key_is_named_in_the_log(organization):
    _, secret = make_key("work_orders:view", "work_orders:change", name="App")
    client = APIClient(headers={"Authorization": f"Bearer {secret}"})
    row = WorkOrderFactory()

    assert client.post(f"{URL}{row.pk}/status/", {"status": "on_hold"}).status_code == 200

    [line] = client.get(f"{URL}{row.pk}/log/").json()["results"]
    assert line["changed_by"] == "key:App"


@pytest.mark.parametrize(
    ("role", "status"), [(Role.MAINTENANCE, 200), (Role.VIEWER, 403), (Role.RESIDENT, 403)]
)
def test_who_may_move_an_order(organization, role, status):
    row, client = WorkOrderFactory(), client_as(role)

    moved = client.post(f"{URL}{row.pk}/status/", {"status": "in_progress"})
    noted = client.post(f"{URL}{row.pk}/log/", {"note": "x"})

    assert (moved.status_code, noted.status_code) == (status, 201 if status == 200 else status)


def test_logs_of_others_are_not_there(manager):
    with organization_context(make_organization().pk):
        foreign = WorkOrderFactory()
    missing = "00000000-0000-4000-8000-000000000000"

    for pk in (foreign.pk, missing, "no-id"):
        assert manager.get(f"{URL}{pk}/log/").status_code == 404
        assert manager.post(f"{URL}{pk}/log/", {"note": "x"}).status_code == 404
        assert manager.post(f"{URL}{pk}/status/", {"status": "cancelled"}).status_code == 404
    assert manager.get(f"/api/v1/work-orders/{missing}/log/").status_code == 404


def test_the_log_costs_the_same_however_long(manager):
    row = WorkOrderFactory()
    asked = []
    for _ in range(2):
        for _ in range(3):
            manager.post(f"{URL}{row.pk}/log/", {"note": "x"})
        with statements() as found:
            manager.get(f"/api/v1/work-orders/{row.pk}/log/")
        asked.append(len(found))

    assert asked == [3, 3]


def test_a_note_needs_words(manager):
    row = WorkOrderFactory()

    for body in ({}, {"note": ""}, {"note": " "}, {"note": "x" * 5001}):
        assert manager.post(f"{URL}{row.pk}/log/", body).status_code == 400
    assert manager.get(f"{URL}{row.pk}/log/").json()["results"] == []


def test_work_under_way_is_not_archived(manager):
    row = WorkOrderFactory()

    refused = manager.delete(f"{URL}{row.pk}/")

    assert (refused.status_code, refused.json()["code"]) == (409, "work_under_way")


def test_orders_are_sifted(manager):
    today = clock.today("America/New_York")
    building = BuildingFactory()
    unit = UnitFactory(property=building.property, building=building)
    vendor, person = VendorFactory(), make_member()
    now = clock.now()
    WorkOrderFactory(
        title="A",
        number="WO-1",
        property=unit.property,
        unit=unit,
        category="hvac",
        priority="urgent",
        assigned_vendor=vendor,
        status="assigned",
        due_date=today - timedelta(days=1),
        requested_date=today - timedelta(days=9),
        cost_estimated=100,
    )
    WorkOrderFactory(
        title="B",
        assigned_to=person,
        status="in_progress",
        priority="low",
        due_date=today,
        scheduled_for=now,
        entry_permission="refused",
    )
    WorkOrderFactory(title="C", completed=True, due_date=today - timedelta(days=5), cost_actual=50)

    found = {
        f"property={unit.property_id}": "A",
        f"building={building.pk}": "A",
        f"unit={unit.pk}": "A",
        f"assigned_vendor={vendor.pk}": "A",
        f"assigned_to={person.pk}": "B",
        f"assigned_to={person.pk}&assigned_to={make_member().pk}": "B",
        "is_assigned=true": "AB",
        "is_assigned=false": "C",
        "status=assigned&status=completed": "AC",
        "is_under_way=true": "AB",
        "is_under_way=false": "C",
        "priority=urgent&priority=low": "AB",
        "category=hvac": "A",
        "entry_permission=refused": "B",
        "number=wo-1": "A",
        f"requested_to={today - timedelta(days=1)}": "A",
        f"requested_from={today}": "BC",
        f"due_from={today}&due_to={today}": "B",
        "is_overdue=true": "A",
        "is_overdue=false": "BC",
        f"scheduled_from={(now - timedelta(hours=1)):%Y-%m-%dT%H:%M:%SZ}": "B",
        f"scheduled_to={(now - timedelta(hours=1)):%Y-%m-%dT%H:%M:%SZ}": "",
        f"completed_from={(now - timedelta(hours=1)):%Y-%m-%dT%H:%M:%SZ}": "C",
        f"completed_to={(now - timedelta(hours=1)):%Y-%m-%dT%H:%M:%SZ}": "",
        "cost_estimated_min=100&cost_estimated_max=100": "A",
        "cost_actual_min=50": "C",
        "cost_actual_max=49.99": "",
        "search=wo-1": "A",
        f"search={unit.unit_number} {unit.property.name.split()[0]}": "A",
    }
    for query, expected in found.items():
        assert "".join(titles(manager, f"?{query}")) == expected, query
    for query in ("status=lost", "is_overdue=maybe", "due_from=soon", "cost_actual_min=lots"):
        assert manager.get(f"{URL}?{query}").status_code == 400, query
