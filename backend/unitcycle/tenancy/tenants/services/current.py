"""Keeps `Lease.is_current` true: which lease stands for its unit (N1-21).

rules.current_of says which one it is. This is the same in SQL, for one unit or for all of an organisation in
three statements. Whatever writes leases in bulk calls it once at its end, in the same transaction.
"""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connections, transaction

# A lease that was renewed has its unit from its first term on.
# Group 2: lived in now; 1: signed for later; 0: vacant, or followed by a lease of the same tenant
_RANKED = """
WITH held AS (
    SELECT id, unit_id, tenant_id, lease_status,
        least(lease_begin_date, (
            SELECT min(term.lease_begin_date) FROM tenant_lease_term AS term
            WHERE term.lease_id = tenant_lease.id
        )) AS lease_begin_date
    FROM tenant_lease
    WHERE archived_at IS NULL {of_units}
), graded AS (
    SELECT id, unit_id, lease_begin_date,
        CASE
            WHEN lease_status = 'vacant' OR coalesce(
                tenant_id IS NOT NULL AND lease_begin_date < max(lease_begin_date)
                    FILTER (WHERE lease_begin_date <= %(today)s)
                    OVER (PARTITION BY unit_id, tenant_id),
                false
            ) THEN 0
            WHEN lease_begin_date > %(today)s THEN 1
            ELSE 2
        END AS grade
    FROM held
), chosen AS (
    SELECT DISTINCT ON (unit_id) id, unit_id
    FROM graded
    ORDER BY unit_id, grade DESC,
        CASE WHEN grade = 1 THEN lease_begin_date END, lease_begin_date DESC, id DESC
)
"""

# Two statements, because the unique index on the current lease is checked row by row.
_STEP_DOWN = (
    _RANKED
    + """
UPDATE tenant_lease SET is_current = false
FROM chosen
WHERE tenant_lease.unit_id = chosen.unit_id
    AND tenant_lease.id <> chosen.id
    AND tenant_lease.is_current
"""
)
_STEP_UP = (
    _RANKED
    + """
UPDATE tenant_lease SET is_current = true
FROM chosen
WHERE tenant_lease.id = chosen.id AND NOT tenant_lease.is_current
"""
)


@transaction.atomic
def settle_current_leases(
    *, today: date, unit_ids: Collection[UUID] | None = None, units_are_held: bool = False
) -> int:
    """Choose anew which lease stands for each of these units (None: for every unit). How many stepped up.

    Units are locked before their leases, as everywhere, unless the caller holds them already.
    """
    if unit_ids is not None and not unit_ids:
        return 0
    of_units = "" if unit_ids is None else "AND unit_id = ANY(%(unit_ids)s)"
    given: dict[str, Any] = {"today": today, "unit_ids": list(unit_ids or ())}
    with connections["default"].cursor() as cursor:
        if unit_ids is not None and not units_are_held:
            hold_units(unit_ids)
        cursor.execute(_STEP_DOWN.format(of_units=of_units), given)
        cursor.execute(_STEP_UP.format(of_units=of_units), given)
        return int(cursor.rowcount)


def hold_units(unit_ids: Collection[UUID]) -> None:
    """Lock these units until the transaction ends, in one order for all: no two holders wait for each other.

    Every writer of leases holds the unit first and the lease second.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT id FROM units_unit WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE",
            [list(unit_ids)],
        )
