"""The statements of the scan, put together from what differs between its steps.

Organisation is no condition here: row-level security adds it to each table of each statement.
"""

from dataclasses import dataclass

from unitcycle.tenancy.tenants.events import LeaseConvertedToMonthToMonth, LeaseVacated

# N1-13. The renewal of a lease is a later one of the same unit and tenant.
_NO_SUCCESSOR = """
    NOT EXISTS (
        SELECT FROM tenant_lease AS next
        WHERE next.unit_id = lease.unit_id AND next.tenant_id = lease.tenant_id
            AND next.lease_begin_date > lease.lease_begin_date AND next.archived_at IS NULL
    )"""

_IN_WINDOW = "lease.id > %(after)s AND lease.id <= %(to)s"

_MOVED = """
moved AS (
    UPDATE tenant_lease AS lease
    SET lease_status = '{new}', {changes},
        lease_status_changed_at = %(now)s, lease_status_changed_by = %(author)s, updated_at = %(now)s
    WHERE {due} AND {in_window}
    RETURNING lease.id AS subject_id, lease.unit_id, lease.property_id, lease.tenant_id,
        lease.{fact}
), logged AS (
    INSERT INTO lease_status_log (id, organization_id, created_at, updated_at, lease_id,
        previous_status, new_status, reason, changed_by, metadata)
    SELECT gen_random_uuid(), %(organization_id)s, %(now)s, %(now)s, subject_id,
        '{previous}', '{new}', %(reason)s, %(author)s, jsonb_build_object('{fact}', {fact})
    FROM moved
)"""

_TOLD = """
told AS (
    INSERT INTO core_outboxevent (id, organization_id, created_at, updated_at, name, subject_id,
        payload, attempts, next_attempt_at, delivered_at, error)
    SELECT gen_random_uuid(), %(organization_id)s, %(now)s, %(now)s, %(event)s, subject_id,
        jsonb_build_object('unit_id', unit_id, 'property_id', property_id, 'tenant_id', tenant_id,
            'changed_by', %(author)s::text, '{fact}', {fact}),
        0, %(now)s, %(delivered_at)s, ''
    FROM moved
)"""

# A unit stays occupied while another lease of it is lived by, or signed for later.
_FREED = """
freed AS (
    UPDATE units_unit SET status = 'vacant', updated_at = %(now)s
    FROM moved
    WHERE units_unit.id = moved.unit_id AND units_unit.status <> 'vacant'
        AND NOT EXISTS (
            SELECT FROM tenant_lease AS lease
            WHERE lease.unit_id = moved.unit_id AND lease.archived_at IS NULL
                AND lease.lease_status <> 'vacant'
                AND lease.id NOT IN (SELECT subject_id FROM moved)
                AND NOT EXISTS (
                    SELECT FROM tenant_lease AS next
                    WHERE next.unit_id = lease.unit_id AND next.tenant_id = lease.tenant_id
                        AND next.lease_begin_date > lease.lease_begin_date
                        AND next.lease_begin_date <= %(today)s AND next.archived_at IS NULL
                )
        )
)"""

# Units in which a lease that is not the current one should be: it has begun since, or the current one is vacant.
UNITS_TO_SETTLE = """
SELECT DISTINCT waiting.unit_id
FROM tenant_lease AS waiting
LEFT JOIN tenant_lease AS current ON current.unit_id = waiting.unit_id AND current.is_current
WHERE NOT waiting.is_current AND waiting.archived_at IS NULL AND waiting.lease_status <> 'vacant'
    AND (
        current.id IS NULL
        OR current.lease_status = 'vacant'
        OR (waiting.lease_begin_date <= %(today)s
            AND waiting.lease_begin_date > current.lease_begin_date)
    )
"""


@dataclass(frozen=True)
class Step:
    """One kind of move: which leases are due, what changes, and what is told about it."""

    counts_as: str
    previous: str
    new: str
    # finds the leases quickly, by an index; `only` says which of them are really due
    due_by_date: str
    only: str
    changes: str
    # the date that the log row and the event carry
    fact: str
    reason: str
    event_type: type[LeaseConvertedToMonthToMonth] | type[LeaseVacated]
    frees_units: bool = False

    @property
    def due(self) -> str:
        return f"lease.archived_at IS NULL AND {self.due_by_date} AND {self.only}"

    @property
    def count_sql(self) -> str:
        return f"SELECT count(*) FROM tenant_lease AS lease WHERE {self.due}"

    @property
    def boundaries_sql(self) -> str:
        """The last id of each full window of leases that may be due."""
        return f"""
            SELECT id FROM (
                SELECT lease.id, row_number() OVER (ORDER BY lease.id) AS place
                FROM tenant_lease AS lease WHERE {self.due_by_date}
            ) AS numbered
            WHERE place %% %(window)s = 0 ORDER BY id"""

    @property
    def hold_units_sql(self) -> str:
        """Units are locked before their leases, as everywhere (services.current.hold_units)."""
        if not self.frees_units:
            return ""
        return f"""
            SELECT unit.id FROM units_unit AS unit
            WHERE unit.id IN (
                SELECT lease.unit_id FROM tenant_lease AS lease WHERE {self.due} AND {_IN_WINDOW}
            )
            ORDER BY unit.id FOR NO KEY UPDATE"""

    @property
    def move_sql(self) -> str:
        """Moves and logs; gives back the facts of each move."""
        return f"WITH {self._moved} SELECT * FROM moved"

    @property
    def move_and_tell_sql(self) -> str:
        """Moves, logs and writes the events; gives back how many."""
        told = _TOLD.format(fact=self.fact)
        return f"WITH {self._moved}, {told} SELECT count(*) FROM moved"

    @property
    def _moved(self) -> str:
        moved = _MOVED.format(
            new=self.new,
            previous=self.previous,
            changes=self.changes,
            due=self.due,
            in_window=_IN_WINDOW,
            fact=self.fact,
        )
        return f"{moved}, {_FREED}" if self.frees_units else moved


_TERM_OVER = Step(
    counts_as="to_month_to_month",
    previous="active",
    new="month_to_month",
    due_by_date="lease.lease_status = 'active' AND lease.lease_end_date < %(today)s",
    only=f"lease.status = 'active' AND {_NO_SUCCESSOR}",
    changes="holdover_start_date = lease.lease_end_date + 1",
    fact="holdover_start_date",
    reason="The term ended without a renewal",
    event_type=LeaseConvertedToMonthToMonth,
)
_MOVED_OUT = Step(
    counts_as="to_vacant",
    previous="notice",
    new="vacant",
    due_by_date="lease.lease_status = 'notice' AND lease.notice_move_out_date < %(today)s",
    only="lease.actual_move_out_date IS NULL",
    changes="actual_move_out_date = lease.notice_move_out_date, status = 'ended'",
    fact="actual_move_out_date",
    reason="The announced move-out has passed",
    event_type=LeaseVacated,
    frees_units=True,
)
# N1-11: ended in the system it came from, and active here only because that is the default.
_ENDED_BEFORE = Step(
    counts_as="to_vacant",
    previous="active",
    new="vacant",
    due_by_date="lease.lease_status = 'active' AND lease.status = 'ended'",
    only="true",
    changes=(
        "actual_move_out_date = coalesce(lease.actual_move_out_date, "
        "least(lease.lease_end_date, %(today)s::date))"
    ),
    fact="actual_move_out_date",
    reason="The agreement had ended before",
    event_type=LeaseVacated,
    frees_units=True,
)

DAILY_STEPS = (_TERM_OVER, _MOVED_OUT)
FIRST_STEPS = (_ENDED_BEFORE, _TERM_OVER, _MOVED_OUT)
