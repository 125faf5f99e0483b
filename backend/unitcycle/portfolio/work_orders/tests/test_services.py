from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date

import pytest
from django.db import connections, transaction

from unitcycle.accounts.tests.factories import make_member, make_organization
from unitcycle.core.errors import NotFound
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.errors import PropertyArchived, UnknownPlace
from unitcycle.portfolio.properties.services import properties
from unitcycle.portfolio.properties.tests.factories import PropertyFactory
from unitcycle.portfolio.units.services import units
from unitcycle.portfolio.units.tests.factories import UnitFactory
from unitcycle.portfolio.vendors.services import archive_vendor
from unitcycle.portfolio.vendors.tests.factories import VendorFactory
from unitcycle.portfolio.work_orders.errors import (
    NobodyAssigned,
    StatusNotAllowed,
    UnknownUnit,
    VendorNotAvailable,
    WorkOrderArchived,
    WorkUnderWay,
)
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog
from unitcycle.portfolio.work_orders.rules import NEXT_STATUSES, WorkOrderStatus, can_become
from unitcycle.portfolio.work_orders.services import orders
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory

S = WorkOrderStatus


def create(**given):
    given.setdefault("property_id", given.pop("place", None) or PropertyFactory().pk)
    return orders.create_work_order(
        **{"title": "No heat", "requested_date": date(2025, 6, 15), "by": "user:ada", **given}
    )


def in_status(status):
    """An order that somebody is at, in that status."""
    ended = {"completed": True} if status == S.COMPLETED else {"status": status}
    return WorkOrderFactory(assigned_vendor=VendorFactory(), **ended)


def history(row):
    lines = WorkOrderLog.objects.filter(work_order=row).order_by("changed_at", "created_at")
    return list(lines.values_list("from_status", "to_status", "note", "changed_by"))


def events():
    return list(OutboxEvent.objects.order_by("position").values_list("name", "payload"))


def nothing_changed(row):
    before = {field.attname: getattr(row, field.attname) for field in row._meta.fields}
    row.refresh_from_db()
    assert before == {field.attname: getattr(row, field.attname) for field in row._meta.fields}
    assert history(row) == []
    assert events() == []


def test_an_order_is_numbered_logged_and_announced(organization):
    unit = UnitFactory()

    row = create(place=unit.property_id, unit_id=unit.pk, priority="urgent", category="hvac")

    row.refresh_from_db()
    assert (row.number, row.status, row.completed_at) == ("WO-000001", S.OPEN, None)
    assert history(row) == [("", "open", "", "user:ada")]
    assert events() == [
        (
            "work_order.created",
            {
                "number": "WO-000001",
                "property_id": str(unit.property_id),
                "unit_id": str(unit.pk),
                "category": "hvac",
                "priority": "urgent",
            },
        )
    ]


def test_numbers_count_up_in_each_organisation(organization):
    assert [create().number for _ in range(3)] == ["WO-000001", "WO-000002", "WO-000003"]

    with organization_context(make_organization().pk):
        assert create().number == "WO-000001"


def test_a_refused_order_takes_no_number(organization):
    with pytest.raises(UnknownUnit):
        create(unit_id=UnitFactory().pk)

    assert create().number == "WO-000001"
    assert WorkOrder.objects.count() == 1


@pytest.mark.parametrize("who", ["vendor", "person"])
def test_an_order_given_to_somebody_begins_assigned(organization, who):
    given = (
        {"assigned_vendor_id": VendorFactory().pk}
        if who == "vendor"
        else {"assigned_to_id": make_member().pk}
    )

    row = create(**given)

    assert row.status == S.ASSIGNED
    assert history(row) == [("", "assigned", "", "user:ada")]


def test_an_order_needs_a_place_that_is_in_use(organization):
    place = PropertyFactory()
    unit = UnitFactory()
    units.archive_unit(unit_id=unit.pk)
    properties.archive_property(property_id=place.pk)

    with pytest.raises(PropertyArchived):
        create(place=place.pk)
    with pytest.raises(UnknownUnit):
        create(place=unit.property_id, unit_id=unit.pk)
    with organization_context(make_organization().pk):
        foreign = PropertyFactory()
    with pytest.raises(UnknownPlace):
        create(place=foreign.pk)

    assert not WorkOrder.objects.exists()


def test_work_goes_only_to_vendors_who_take_it(organization):
    inactive, archived = VendorFactory(is_active=False), VendorFactory()
    archive_vendor(vendor_id=archived.pk)
    OutboxEvent.objects.all().delete()
    row = WorkOrderFactory()
    with organization_context(make_organization().pk):
        foreign = VendorFactory()

    for vendor, refusal in [
        (inactive, VendorNotAvailable),
        (archived, VendorNotAvailable),
        (foreign, NotFound),
    ]:
        with pytest.raises(refusal):
            create(assigned_vendor_id=vendor.pk)
        with pytest.raises(refusal):
            orders.update_work_order(
                work_order_id=row.pk, by="user:ada", assigned_vendor_id=vendor.pk, title="New"
            )
    nothing_changed(row)
    assert WorkOrder.objects.count() == 1


def test_a_vendor_that_went_inactive_finishes_what_it_is_at(organization):
    row = in_status(S.ASSIGNED)
    row.assigned_vendor.is_active = False
    row.assigned_vendor.save()

    orders.update_work_order(
        work_order_id=row.pk, by="user:ada", assigned_vendor_id=row.assigned_vendor_id, title="New"
    )

    row.refresh_from_db()
    assert row.title == "New"


def test_giving_and_taking_work_moves_between_open_and_assigned(organization):
    row = WorkOrderFactory()
    person = make_member()

    orders.update_work_order(work_order_id=row.pk, by="user:ada", assigned_to_id=person.pk)
    row.refresh_from_db()
    assert row.status == S.ASSIGNED

    orders.update_work_order(work_order_id=row.pk, by="user:bob", assigned_to_id=None)
    row.refresh_from_db()
    assert row.status == S.OPEN

    assert history(row) == [
        ("open", "assigned", "", "user:ada"),
        ("assigned", "open", "", "user:bob"),
    ]


@pytest.mark.parametrize("wanted", S)
@pytest.mark.parametrize("current", S)
def test_an_order_goes_where_the_table_lets_it_and_nowhere_else(organization, current, wanted):
    row = in_status(current)

    if not can_become(current, wanted):
        with pytest.raises(StatusNotAllowed) as refused:
            orders.change_status(work_order_id=row.pk, status=wanted, by="user:ada")
        assert list(refused.value.fields) == ["status"]
        nothing_changed(row)
        return

    orders.change_status(work_order_id=row.pk, status=wanted, by="user:ada", note="so be it")

    row.refresh_from_db()
    assert row.status == wanted
    assert (row.completed_at is not None) == (wanted == S.COMPLETED)
    assert history(row) == [(current, wanted, "so be it", "user:ada")]
    assert events() == [
        (
            "work_order.status_changed",
            {
                "number": row.number,
                "property_id": str(row.property_id),
                "unit_id": None,
                "from_status": current,
                "to_status": wanted,
                "changed_by": "user:ada",
            },
        )
    ]


def test_every_transition_of_the_table_was_tried():
    assert sum(len(following) for following in NEXT_STATUSES.values()) == 19


def test_nobody_is_nobody_to_assign_to(organization):
    row = WorkOrderFactory()

    with pytest.raises(NobodyAssigned):
        orders.change_status(work_order_id=row.pk, status=S.ASSIGNED, by="user:ada")

    nothing_changed(row)


def test_a_note_is_a_line_of_history_that_changes_nothing(organization):
    row = WorkOrderFactory()

    orders.add_note(work_order_id=row.pk, note="Called the tenant", by="key:App")

    row.refresh_from_db()
    assert row.status == S.OPEN
    assert history(row) == [("open", "open", "Called the tenant", "key:App")]
    assert events() == []


@pytest.mark.parametrize("status", [S.OPEN, S.ASSIGNED, S.IN_PROGRESS, S.ON_HOLD])
def test_work_under_way_is_not_archived(organization, status):
    row = in_status(status)

    with pytest.raises(WorkUnderWay):
        orders.archive_work_order(work_order_id=row.pk)

    nothing_changed(row)


def test_an_archived_order_is_left_alone(organization):
    row = in_status(S.COMPLETED)
    orders.archive_work_order(work_order_id=row.pk)
    row.refresh_from_db()

    for attempt in (
        lambda: orders.update_work_order(work_order_id=row.pk, by="user:ada", title="New"),
        lambda: orders.change_status(work_order_id=row.pk, status=S.IN_PROGRESS, by="user:ada"),
        lambda: orders.add_note(work_order_id=row.pk, note="x", by="user:ada"),
    ):
        with pytest.raises(WorkOrderArchived):
            attempt()
    nothing_changed(row)


def test_what_is_elsewhere_is_not_found(organization):
    with organization_context(make_organization().pk):
        foreign = WorkOrderFactory()

    for attempt in (
        lambda: orders.update_work_order(work_order_id=foreign.pk, by="x", title="New"),
        lambda: orders.change_status(work_order_id=foreign.pk, status=S.CANCELLED, by="x"),
        lambda: orders.add_note(work_order_id=foreign.pk, note="x", by="x"),
        lambda: orders.archive_work_order(work_order_id=foreign.pk),
        lambda: orders.restore_work_order(work_order_id=foreign.pk),
    ):
        with pytest.raises(NotFound):
            attempt()


@pytest.mark.django_db(transaction=True)
def test_two_orders_at_once_get_two_numbers():
    company = make_organization()
    with organization_context(company.pk), transaction.atomic():
        place, other = PropertyFactory().pk, PropertyFactory().pk

    def second_clerk():
        try:
            with organization_context(company.pk):
                return create(place=other).number
        finally:
            connections.close_all()

    with ThreadPoolExecutor() as desk, organization_context(company.pk):
        with transaction.atomic():
            first = create(place=place).number
            second = desk.submit(second_clerk)
            wait([second], timeout=0.3)
            assert not second.done()
        assert (first, second.result()) == ("WO-000001", "WO-000002")


@pytest.mark.django_db(transaction=True)
def test_a_vendor_that_is_just_being_archived_gets_no_work():
    company = make_organization()
    with organization_context(company.pk), transaction.atomic():
        vendor, place = VendorFactory(), PropertyFactory()

    def second_clerk():
        try:
            with organization_context(company.pk):
                create(place=place.pk, assigned_vendor_id=vendor.pk)
        finally:
            connections.close_all()

    with ThreadPoolExecutor() as desk, organization_context(company.pk):
        with transaction.atomic():
            archive_vendor(vendor_id=vendor.pk)
            second = desk.submit(second_clerk)
            wait([second], timeout=0.3)
        with pytest.raises(VendorNotAvailable):
            second.result()
        with transaction.atomic():
            assert not WorkOrder.objects.exists()
