"""The life-cycle scan: in our windows, in one bare statement, and as a loop of saves.

Every run gets its own copy of the same database, so that no side finds the other's dead rows. All three sides work as
the application's role inside the same organisation, with the same triggers, and leave the same rows behind.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Exists, OuterRef

from benchmarks import data
from benchmarks.measure import Figure, Side, at_least, at_most, interleaved, require_same, timed
from benchmarks.scratch import ALIASES, Scratch, scratch_databases, use
from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants.events import LeaseConvertedToMonthToMonth, LeaseVacated
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus
from unitcycle.tenancy.tenants.services import classify_leases

LEASES, ROUNDS = 100_000, 5
# a round of saves takes minutes, and differs from the next one by less than it has to show
LEASES_FOR_SAVES, ROUNDS_WITH_SAVES = 100_000, 1
AUTHOR = "system:daily_classify"

_ONE_STATEMENT = """
WITH stayed AS (
    UPDATE tenant_lease AS lease
    SET lease_status = 'month_to_month', holdover_start_date = lease_end_date + 1,
        lease_status_changed_at = now(), lease_status_changed_by = %(author)s, updated_at = now()
    WHERE organization_id = %(organization)s AND archived_at IS NULL
        AND lease_status = 'active' AND status = 'active' AND lease_end_date < %(today)s
        AND NOT EXISTS (
            SELECT FROM tenant_lease AS later
            WHERE later.organization_id = %(organization)s AND later.archived_at IS NULL
                AND later.unit_id = lease.unit_id AND later.tenant_id = lease.tenant_id
                AND later.lease_begin_date > lease.lease_begin_date
        )
    RETURNING id, unit_id, property_id, tenant_id, holdover_start_date AS fact
), left_ AS (
    UPDATE tenant_lease
    SET lease_status = 'vacant', actual_move_out_date = notice_move_out_date, status = 'ended',
        lease_status_changed_at = now(), lease_status_changed_by = %(author)s, updated_at = now()
    WHERE organization_id = %(organization)s AND archived_at IS NULL
        AND lease_status = 'notice' AND notice_move_out_date < %(today)s
        AND actual_move_out_date IS NULL
    RETURNING id, unit_id, property_id, tenant_id, actual_move_out_date AS fact
), freed AS (
    UPDATE units_unit AS unit SET status = 'vacant', updated_at = now()
    FROM left_
    WHERE unit.id = left_.unit_id AND unit.organization_id = %(organization)s
        AND unit.status <> 'vacant'
        AND NOT EXISTS (
            SELECT FROM tenant_lease AS other
            WHERE other.organization_id = %(organization)s AND other.unit_id = left_.unit_id
                AND other.archived_at IS NULL AND other.lease_status <> 'vacant'
                AND other.id <> left_.id
        )
), moved AS (
    SELECT id, unit_id, property_id, tenant_id, 'active' AS before, 'month_to_month' AS after,
        'holdover_start_date' AS name, fact, 'lease.converted_to_month_to_month' AS event,
        'The term ended without a renewal' AS reason
    FROM stayed
    UNION ALL
    SELECT id, unit_id, property_id, tenant_id, 'notice', 'vacant', 'actual_move_out_date', fact,
        'lease.vacated', 'The announced move-out has passed'
    FROM left_
), logged AS (
    INSERT INTO lease_status_log (id, organization_id, created_at, updated_at, lease_id,
        previous_status, new_status, reason, changed_by, metadata)
    SELECT gen_random_uuid(), %(organization)s, now(), now(), id, before, after, reason,
        %(author)s, jsonb_build_object(name, fact)
    FROM moved
), told AS (
    INSERT INTO core_outboxevent (id, organization_id, created_at, updated_at, name, subject_id,
        payload, attempts, next_attempt_at, delivered_at, error)
    SELECT gen_random_uuid(), %(organization)s, now(), now(), event, id,
        jsonb_build_object('unit_id', unit_id, 'property_id', property_id, 'tenant_id', tenant_id,
            'changed_by', %(author)s::text, name, fact),
        0, now(), now(), ''
    FROM moved
)
SELECT count(*) FROM moved
"""

# What a scan leaves behind, without the ids and moments that differ from run to run.
_LEFT_BEHIND = {
    "leases": """
        SELECT md5(string_agg(concat_ws('|', id, lease_status, status, holdover_start_date,
            actual_move_out_date, lease_status_changed_by, is_current), ',' ORDER BY id))
        FROM tenant_lease""",
    "units": "SELECT md5(string_agg(id || status, ',' ORDER BY id)) FROM units_unit",
    "log rows": """
        SELECT count(*) || md5(string_agg(concat_ws('|', lease_id, previous_status, new_status,
            reason, changed_by, metadata), ',' ORDER BY lease_id))
        FROM lease_status_log""",
    "events": """
        SELECT count(*) || md5(string_agg(concat_ws('|', name, subject_id, payload,
            delivered_at IS NULL), ',' ORDER BY subject_id))
        FROM core_outboxevent""",
    "history of leases": "SELECT count(*)::text FROM tenants_leaseevent",
    "history of units": "SELECT count(*)::text FROM units_unitevent",
}


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        yield from _against_one_statement(scratch, schema)
        yield _against_saves(scratch, schema)


def _against_one_statement(scratch: Scratch, schema: str) -> Iterator[Figure]:
    template = scratch.copy_of(schema, "scan")
    data.add_leases_to_scan(template, LEASES)
    runs = _Runs(scratch, template)
    rounds = interleaved(
        ROUNDS, {"windows": runs.side(_windows), "one statement": runs.side(_one_statement)}
    )
    runs.require_all_the_same()
    yield at_most(
        f"Scan of {LEASES:,} leases, a quarter moves: windows over one SQL statement",
        1.3,
        rounds.ratio("windows", "one statement"),
        moved=runs.moved,
        **rounds.details(),
    )
    yield _again(runs)
    scratch.drop(template)


def _again(runs: "_Runs") -> Figure:
    """The same scan over leases that it has moved already."""
    with runs.database():
        _windows()
        before = runs.left_behind()
        moved = _windows()
        same = before == runs.left_behind()
    measured = f"{moved} moved, {'nothing changed' if same else 'but rows changed'}"
    return Figure("Scan run again", "0 moved, nothing changed", measured, moved == 0 and same)


def _against_saves(scratch: Scratch, schema: str) -> Figure:
    template = scratch.copy_of(schema, "saves")
    data.add_leases_to_scan(template, LEASES_FOR_SAVES)
    runs = _Runs(scratch, template)
    rounds = interleaved(
        ROUNDS_WITH_SAVES, {"windows": runs.side(_windows), "saves": runs.side(_saves)}
    )
    runs.require_all_the_same()
    return at_least(
        f"Scan that moves {LEASES_FOR_SAVES // 4:,} leases: a loop of saves over windows",
        45,
        rounds.ratio("saves", "windows"),
        moved=runs.moved,
        **rounds.details(),
    )


class _Runs:
    """Each run in a fresh copy of the template; what it left behind is kept for comparison."""

    def __init__(self, scratch: Scratch, template: str) -> None:
        self._scratch = scratch
        self._template = template
        self._results: list[dict[str, str]] = []
        self.moved = 0

    def side(self, work: Callable[[], int]) -> Side:
        def run() -> float:
            with self.database():
                seconds = timed(lambda: self._note(work()))
                self._results.append(self.left_behind())
            return seconds

        return run

    @contextmanager
    def database(self) -> Iterator[None]:
        """A fresh copy, connected to and inside the organisation."""
        name = self._scratch.copy_of(self._template, "run")
        use(name)
        try:
            with organization_context(data.ORGANIZATION):
                for alias in ALIASES:
                    connections[alias].ensure_connection()
                yield
        finally:
            self._scratch.drop(name)

    def left_behind(self) -> dict[str, str]:
        with connections["owner"].cursor() as cursor:
            found = {}
            for name, statement in _LEFT_BEHIND.items():
                cursor.execute(statement)
                found[name] = cursor.fetchone()[0]
            return found

    def require_all_the_same(self) -> None:
        for result in self._results:
            require_same(result, self._results[0], "what the scans left behind")

    def _note(self, moved: int) -> None:
        self.moved = moved


def _windows() -> int:
    summary = classify_leases(today=_today())
    return summary.to_month_to_month + summary.to_vacant


def _one_statement() -> int:
    """Through the same connection: what differs is the statement and nothing else."""
    given = {"organization": data.ORGANIZATION, "today": _today(), "author": AUTHOR}
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(_ONE_STATEMENT, given)
        return int(cursor.fetchone()[0])


def _saves() -> int:
    """What the scan would be without sets, and as safe beside people and a second scan as the windows are.

    Each lease is held, looked at again and saved in a transaction of its own: a save that has not held its row
    writes back what somebody else has just changed.
    """
    today = _today()
    staying, leaving = _due(today)
    moved = sum(_save_staying(lease_id, today) for lease_id in staying)
    return moved + sum(_save_leaving(lease_id, unit_id, today) for lease_id, unit_id in leaving)


@transaction.atomic
def _due(today: date) -> tuple[list[UUID], list[tuple[UUID, UUID]]]:
    kept = Lease.objects.filter(archived_at=None)
    later = kept.filter(
        unit=OuterRef("unit"),
        tenant=OuterRef("tenant"),
        lease_begin_date__gt=OuterRef("lease_begin_date"),
    )
    staying = kept.filter(
        ~Exists(later), lease_status="active", status="active", lease_end_date__lt=today
    )
    leaving = kept.filter(
        lease_status="notice", notice_move_out_date__lt=today, actual_move_out_date=None
    )
    return list(staying.values_list("pk", flat=True)), list(leaving.values_list("pk", "unit_id"))


@transaction.atomic
def _save_staying(lease_id: UUID, today: date) -> bool:
    lease = Lease.objects.select_for_update().get(pk=lease_id)
    if lease.lease_status != LeaseStatus.ACTIVE or lease.lease_end_date >= today:
        return False
    lease.lease_status = LeaseStatus.MONTH_TO_MONTH
    lease.holdover_start_date = lease.lease_end_date + timedelta(days=1)
    _save(lease, "active", "The term ended without a renewal", "holdover_start_date")
    emit(
        LeaseConvertedToMonthToMonth(
            subject_id=lease.pk,
            unit_id=lease.unit_id,
            property_id=lease.property_id,
            tenant_id=lease.tenant_id,
            changed_by=AUTHOR,
            holdover_start_date=lease.holdover_start_date,
        )
    )
    return True


@transaction.atomic
def _save_leaving(lease_id: UUID, unit_id: UUID, today: date) -> bool:
    unit = Unit.objects.select_for_update().get(pk=unit_id)  # units before their leases
    lease = Lease.objects.select_for_update().get(pk=lease_id)
    announced = lease.notice_move_out_date
    if lease.lease_status != LeaseStatus.NOTICE or announced is None or announced >= today:
        return False
    lease.lease_status = LeaseStatus.VACANT
    lease.status = AgreementStatus.ENDED
    lease.actual_move_out_date = announced
    _save(lease, "notice", "The announced move-out has passed", "actual_move_out_date")
    others = Lease.objects.filter(unit_id=lease.unit_id, archived_at=None)
    if not others.exclude(lease_status=LeaseStatus.VACANT).exists():
        unit.status = UnitStatus.VACANT
        unit.save()
    emit(
        LeaseVacated(
            subject_id=lease.pk,
            unit_id=lease.unit_id,
            property_id=lease.property_id,
            tenant_id=lease.tenant_id,
            changed_by=AUTHOR,
            actual_move_out_date=lease.actual_move_out_date,
        )
    )
    return True


def _save(lease: Lease, previous: str, reason: str, fact: str) -> None:
    lease.lease_status_changed_at = clock.now()
    lease.lease_status_changed_by = AUTHOR
    lease.save()
    LeaseStatusLog.objects.create(
        lease=lease,
        previous_status=previous,
        new_status=lease.lease_status,
        reason=reason,
        changed_by=AUTHOR,
        metadata={fact: getattr(lease, fact).isoformat()},
    )


def _today() -> date:
    return clock.today("UTC")
