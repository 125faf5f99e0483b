"""Two at once, and one that is killed: held open by real transactions on connections of their own."""

import os
import signal
import subprocess
import sys
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection, connections, transaction

from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.actors import PATIENCE, Actor, race, wait_until
from unitcycle.tenancy.tenants import errors, services
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.tests.factories import make_lease

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 3, 28)
EXPIRED = {"lease_end_date": date(2025, 12, 31)}


def make(**given: Any) -> Lease:
    with transaction.atomic():
        return make_lease(**given)


def logs() -> list[tuple[str, str]]:
    with transaction.atomic():
        return list(LeaseStatusLog.objects.values_list("new_status", "changed_by"))


def events() -> int:
    with transaction.atomic():
        return OutboxEvent.objects.count()


def notice(lease: Lease, author: str) -> Any:
    return services.give_notice(
        lease_id=lease.pk,
        notice_date=date(2026, 3, 15),
        notice_move_out_date=date(2026, 4, 15),
        author=author,
    )


def scan() -> dict[str, int]:
    return services.classify_leases(today=TODAY).as_dict()


def test_of_two_notices_one_is_recorded(committed: Any) -> None:
    lease = make()
    one, two = race(committed, lambda: notice(lease, "user:one"), lambda: notice(lease, "user:two"))
    assert one.refusal is None
    assert isinstance(two.refusal, errors.TransitionNotAllowed)
    assert logs() == [("notice", "user:one")]
    assert events() == 1


def test_the_scan_leaves_a_lease_that_a_person_is_converting(committed: Any) -> None:
    lease = make(**EXPIRED)

    def convert() -> Any:
        return services.convert_to_month_to_month(lease_id=lease.pk, author="user:one", today=TODAY)

    _, two = race(committed, convert, scan)
    assert two.result == {"to_month_to_month": 0, "to_vacant": 0}
    assert logs() == [("month_to_month", "user:one")]
    assert events() == 1


def test_a_person_comes_too_late_to_convert_what_the_scan_is_converting(committed: Any) -> None:
    lease = make(**EXPIRED)

    def convert() -> Any:
        return services.convert_to_month_to_month(lease_id=lease.pk, author="user:one", today=TODAY)

    one, two = race(committed, scan, convert)
    assert one.result == {"to_month_to_month": 1, "to_vacant": 0}
    assert isinstance(two.refusal, errors.AlreadyMonthToMonth)
    assert logs() == [("month_to_month", "system:daily_classify")]


def test_two_scans_take_turns_and_write_each_step_once(committed: Any) -> None:
    for _ in range(3):
        make(**EXPIRED)
    make(
        lease_status="notice",
        notice_date=date(2026, 2, 1),
        notice_move_out_date=date(2026, 3, 27),
    )
    one, two = race(committed, scan, scan)
    assert one.result == {"to_month_to_month": 3, "to_vacant": 1}
    assert two.result == {"to_month_to_month": 0, "to_vacant": 0}
    assert len(logs()) == events() == 4


def test_of_two_leases_for_a_unit_one_is_signed(committed: Any) -> None:
    unit = make(lease_status="vacant").unit

    def sign() -> Any:
        return services.create_lease(
            unit_id=unit.pk,
            tenant_id=None,
            lease_begin_date=date(2026, 4, 1),
            lease_end_date=None,
            monthly_rent_amount=1,  # type: ignore[arg-type]
            author="user:one",
            today=TODAY,
        )

    one, two = race(committed, sign, sign)
    assert one.refusal is None
    assert isinstance(two.refusal, errors.UnitIsLet)
    with transaction.atomic():
        assert Lease.objects.filter(lease_status="active").count() == 1


def test_a_move_out_and_the_scan_do_not_wait_for_each_other_for_ever(committed: Any) -> None:
    lease = make(
        lease_status="notice",
        notice_date=date(2026, 2, 1),
        notice_move_out_date=date(2026, 3, 27),
    )

    def vacate() -> Any:
        return services.mark_vacant(lease_id=lease.pk, author="user:one", today=TODAY)

    one, two = race(committed, vacate, scan)
    assert (one.refusal, two.refusal) == (None, None)
    assert logs() == [("vacant", "user:one")]


KILLED = """
import django
django.setup()
from datetime import date
from uuid import UUID
from unitcycle.core.organizations import organization_context
from unitcycle.tenancy.tenants.services import classify_leases
with organization_context(UUID("{organization}")):
    classify_leases(today=date(2026, 3, 28), window=2)
"""


def test_a_scan_that_is_killed_halfway_is_finished_by_the_next(committed: Any) -> None:
    leases = sorted((make(**EXPIRED) for _ in range(5)), key=lambda lease: lease.pk)
    in_second_window = leases[2]
    holder = Actor(
        committed,
        lambda: Lease.objects.select_for_update().get(pk=in_second_window.pk),
        hold=True,
    )
    assert holder.acted.wait(PATIENCE)
    process = _start_scan(committed)
    wait_until(lambda: _blocked_by(holder.backend))
    os.kill(process.pid, signal.SIGKILL)
    process.wait(PATIENCE)
    holder.finish()
    wait_until(lambda: not _other_backends())

    assert len(logs()) == events() == 2
    with transaction.atomic():
        moved = set(
            Lease.objects.filter(lease_status="month_to_month").values_list("pk", flat=True)
        )
    assert moved == {lease.pk for lease in leases[:2]}
    assert scan() == {"to_month_to_month": 3, "to_vacant": 0}
    assert len(logs()) == events() == 5


def _start_scan(organization: Any) -> subprocess.Popen[bytes]:
    """A process of its own, on the test database, as the application's role."""
    database = connection.settings_dict
    user, password, host, name = (
        quote(database[part], safe="") for part in ("USER", "PASSWORD", "HOST", "NAME")
    )
    address = f"postgres://{user}:{password}@{host}:{database['PORT'] or 5432}/{name}"
    return subprocess.Popen(
        [sys.executable, "-c", KILLED.format(organization=organization.pk)],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": address,
            "DATABASE_APP_URL": address,
            "PGOPTIONS": f"-c role={settings.APPLICATION_ROLE}",
        },
        cwd=settings.BASE_DIR,
    )


def _blocked_by(backend: int) -> bool:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))",
            [backend],
        )
        return bool(cursor.fetchone()[0])


def _other_backends() -> int:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
        )
        return int(cursor.fetchone()[0])
