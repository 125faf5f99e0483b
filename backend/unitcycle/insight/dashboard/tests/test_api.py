"""The dashboard's numbers, whose they are, and what they cost."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.core import clock
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.tenants.models import LeaseStatusLog
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_log, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")

TODAY = date(2026, 3, 28)
PATH = "/api/v1/dashboard/"


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    """28 March 2026, noon in New York."""
    with time_machine.travel(datetime(2026, 3, 28, 16, tzinfo=UTC), tick=False):
        yield


def seen_by(role: str) -> Any:
    response = client_as(role).get(PATH)
    assert response.status_code == 200
    return response.json()


def make_work_order(**given: Any) -> WorkOrder:
    unit = given.pop("unit", None) or make_unit()
    number = WorkOrder.objects.count() + 1
    return WorkOrder.objects.create(
        **{
            "number": f"WO-{number:06}",
            "property": unit.property,
            "unit": unit,
            "title": "Leak",
            "requested_date": date(2026, 3, 1),
            **given,
        }
    )


def test_units_are_counted_by_state_and_archived_ones_are_not():
    for state in ("occupied", "occupied", "vacant", "partially_occupied", "maintenance"):
        make_unit(status=state)
    make_unit(status="occupied", archived_at=clock.now())

    assert seen_by(Role.MANAGER)["units"] == {
        "total": 5,
        "occupied": 2,
        "vacant": 1,
        "maintenance": 1,
        "partially_occupied": 1,
        "occupancy_percent": "60.0",
    }


def test_without_a_unit_nothing_is_occupied():
    assert seen_by(Role.MANAGER)["units"]["occupancy_percent"] == "0.0"


@pytest.mark.parametrize(
    ("begins", "counts"),
    [
        (TODAY - timedelta(days=1), False),
        (TODAY, True),
        (TODAY + timedelta(days=6), True),
        (TODAY + timedelta(days=7), False),
    ],
)
def test_move_ins_are_those_of_today_and_six_days_more(begins, counts):
    lease = make_lease(
        lease_begin_date=begins, lease_end_date=date(2027, 3, 31), tenant=make_tenant()
    )

    moves = seen_by(Role.MANAGER)["move_ins"]

    assert moves["count"] == int(counts)
    assert [row["lease"] for row in moves["first"]] == [str(lease.pk)] * counts
    if counts:
        assert moves["first"][0] == {
            "lease": str(lease.pk),
            "unit_number": lease.unit.unit_number,
            "property_name": lease.property.name,
            "tenant_name": lease.tenant.name,
            "date": begins.isoformat(),
        }


def test_a_renewal_is_no_move_in_and_a_vacant_or_archived_lease_neither():
    old = make_lease(is_current=False, lease_begin_date=date(2025, 4, 1))
    make_lease(
        unit=old.unit, tenant=old.tenant, lease_begin_date=TODAY, lease_end_date=date(2027, 3, 1)
    )
    make_lease(lease_begin_date=TODAY, lease_end_date=None, lease_status="vacant")
    make_lease(
        lease_begin_date=TODAY, lease_end_date=None, archived_at=clock.now(), is_current=False
    )

    assert seen_by(Role.MANAGER)["move_ins"] == {"count": 0, "first": []}


def test_who_moves_in_on_another_day_than_the_lease_begins_moves_in_on_that_day():
    make_lease(lease_begin_date=TODAY - timedelta(days=20), move_in_date=TODAY)
    # a renewal as a rent roll tells it: the lease begins, the household is there already
    make_lease(lease_begin_date=TODAY, lease_end_date=None, move_in_date=date(2019, 5, 1))

    moves = seen_by(Role.MANAGER)["move_ins"]

    assert [move["date"] for move in moves["first"]] == [TODAY.isoformat()]


def test_a_key_without_tenants_is_told_no_name():
    make_lease(lease_begin_date=TODAY, lease_end_date=None)
    make_lease(lease_status="notice", notice_move_out_date=TODAY)

    def names(*scopes: str) -> list[Any]:
        _, secret = make_key("dashboard:view", *scopes)
        seen = with_key(secret).get(PATH).json()
        return [seen[part]["first"][0]["tenant_name"] for part in ("move_ins", "move_outs")]

    assert names("leases:view") == [None, None]
    assert None not in names("leases:view", "tenants:view")


def test_each_number_is_the_length_of_the_list_behind_it():
    """As the web app links them."""
    midnight = datetime(2026, 3, 27, 4, tzinfo=UTC)
    for state in ("occupied", "partially_occupied", "vacant"):
        make_unit(status=state)
    renewed = make_lease(is_current=False, lease_begin_date=date(2025, 4, 1))
    make_lease(
        unit=renewed.unit, tenant=renewed.tenant, lease_begin_date=TODAY, lease_end_date=None
    )
    make_lease(lease_begin_date=TODAY, lease_end_date=None)
    for archived_at in (None, clock.now()):
        lease = make_lease(
            lease_status="notice", notice_move_out_date=TODAY, archived_at=archived_at,
            is_current=archived_at is None,
        )  # fmt: skip
        for _ in range(2):
            make_log(lease=lease, new_status="notice")
    old = make_log(lease=make_lease(), new_status="notice")
    LeaseStatusLog.objects.filter(pk=old.pk).update(created_at=midnight - timedelta(seconds=1))
    make_work_order(due_date=TODAY - timedelta(days=1), requested_date=TODAY)
    make_work_order(status="completed", completed_at=midnight)
    client = client_as(Role.MANAGER)
    seen = client.get(PATH).json()

    def listed(path: str) -> int:
        return int(client.get(f"/api/v1/{path}").json()["count"])

    since, leases = seen["changes"]["since"].replace("+", "%2B"), "tenants/leases/"
    work, orders = seen["work_orders"], "work-orders/?is_under_way=true"
    changes = seen["changes"]
    told = {
        "units/?status=occupied&status=partially_occupied": seen["units"]["occupied"]
        + seen["units"]["partially_occupied"],
        f"{leases}?moving_in_within=6": seen["move_ins"]["count"],
        f"{leases}?moving_out_within=6": seen["move_outs"]["count"],
        f"{leases}?became=notice&became_from={since}": changes["leases"]["notice"],
        f"{leases}?became=vacant&became_from={since}": changes["leases"]["vacant"],
        orders: work["total"],
        "work-orders/?is_overdue=true": work["overdue"],
        f"{orders}&is_assigned=false": work["unassigned"],
        "work-orders/?requested_from=2026-03-27": changes["work_orders"]["reported"],
        f"work-orders/?status=completed&completed_from={since}": changes["work_orders"][
            "completed"
        ],
    }
    assert {path: listed(path) for path in told} == told
    assert told[f"{leases}?moving_in_within=6"] == 1
    assert told[f"{leases}?became=notice&became_from={since}"] == 1


def test_move_outs_are_named_soonest_first_and_counted_beyond_five():
    for day in (6, 0, 3, 3, 5, 1, 7, -1):
        make_lease(lease_status="notice", notice_move_out_date=TODAY + timedelta(days=day))

    moves = seen_by(Role.MANAGER)["move_outs"]

    assert moves["count"] == 6
    days = [date.fromisoformat(row["date"]) - TODAY for row in moves["first"]]
    assert [each.days for each in days] == [0, 1, 3, 3, 5]


def test_open_work_is_counted_by_priority_late_and_unassigned():
    make_work_order(priority="urgent", due_date=TODAY - timedelta(days=1))
    make_work_order(priority="urgent", due_date=TODAY, status="in_progress")
    make_work_order(priority="low", status="on_hold")
    make_work_order(priority="high", status="completed", completed_at=clock.now())
    make_work_order(priority="high", status="cancelled")
    make_work_order(priority="high", archived_at=clock.now())

    assert seen_by(Role.MAINTENANCE)["work_orders"] == {
        "total": 3,
        "low": 1,
        "medium": 0,
        "high": 0,
        "urgent": 2,
        "overdue": 1,
        "unassigned": 3,
    }


def test_yesterday_begins_at_the_organisations_midnight():
    midnight = datetime(2026, 3, 27, 4, tzinfo=UTC)  # in New York
    for moment in (midnight - timedelta(seconds=1), midnight, clock.now()):
        row = make_log(lease=make_lease(), new_status="notice")
        LeaseStatusLog.objects.filter(pk=row.pk).update(created_at=moment)
        make_work_order(status="completed", completed_at=moment)
    make_work_order(requested_date=date(2026, 3, 27))
    make_work_order(requested_date=date(2026, 3, 26))

    changes = seen_by(Role.MANAGER)["changes"]

    assert datetime.fromisoformat(changes["since"]) == midnight
    assert changes["leases"] == {"active": 0, "month_to_month": 0, "notice": 2, "vacant": 0}
    assert changes["work_orders"] == {"reported": 1, "completed": 2}
    assert changes["rent_rolls_imported"] == 0


def test_who_may_not_see_leases_gets_none_of_their_numbers():
    make_lease(lease_status="notice", notice_move_out_date=TODAY)

    seen = seen_by(Role.MAINTENANCE)

    for part in ("life_cycle", "move_ins", "move_outs"):
        assert seen[part] is None
    assert seen["changes"]["leases"] is None
    assert seen["changes"]["rent_rolls_imported"] is None
    assert seen["units"]["total"] == 1
    assert seen_by(Role.VIEWER)["life_cycle"]["notice"] == 1
    assert seen_by(Role.VIEWER)["changes"]["rent_rolls_imported"] is None


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.VENDOR])
def test_it_is_for_staff(role):
    assert client_as(role).get(PATH).status_code == 403


def test_it_costs_the_same_for_one_lease_and_for_many():
    client: APIClient = client_as(Role.MANAGER)
    client.get(PATH)

    def cost() -> int:
        with statements() as asked:
            client.get(PATH)
        return len(asked)

    make_lease(lease_status="notice", notice_move_out_date=TODAY)
    few = cost()
    for _ in range(8):
        make_lease(lease_status="notice", notice_move_out_date=TODAY)
        make_work_order()

    assert cost() == few
    assert few <= 12  # eight parts; signing in, the organisation and the transaction are the others
