"""How punctually tenants pay: what they were charged and what of it was late, for scores of any kind (N1-32).

The statement is also a part of larger ones: whoever scores thousands of leases joins it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connections

from unitcycle.core.organizations import required_organization_id
from unitcycle.finance.ledger.rules import SETTLING, ChargeKind

# rules.was_late, over the charges that were due after %(since)s and up to %(today)s. Late fees are left out: who pays
# late would have more charges by that, and so a smaller share of late ones. `{tenants}` is a list or a sub-query.
PUNCTUALITY = f"""
    WITH owed AS MATERIALIZED (
        SELECT charge.id, charge.tenant_id, charge.due_date, charge.open_amount
        FROM tenant_ledger_charge AS charge
        WHERE charge.organization_id = %(organization)s
            AND charge.tenant_id IN ({{tenants}})
            AND charge.due_date > %(since)s AND charge.due_date <= %(today)s
            AND charge.kind <> '{ChargeKind.LATE_FEE.value}' AND charge.reversed_on IS NULL
    ), late AS (
        SELECT DISTINCT owed.id
        FROM owed
        JOIN ledger_posting AS posting
            ON posting.charge_id = owed.id AND posting.organization_id = %(organization)s
        JOIN ledger_entry AS entry
            ON entry.id = posting.entry_id AND entry.organization_id = %(organization)s
        WHERE posting.amount < 0 AND entry.date > owed.due_date
            AND entry.kind IN ({", ".join(f"'{kind.value}'" for kind in SETTLING)})
            AND NOT EXISTS (
                SELECT FROM ledger_entry AS back
                WHERE back.reverses_id = entry.id AND back.organization_id = %(organization)s
            )
    )
    SELECT owed.tenant_id, count(*) AS charges,
        count(*) FILTER (
            WHERE late.id IS NOT NULL OR (owed.open_amount > 0 AND owed.due_date < %(today)s)
        ) AS late
    FROM owed
    LEFT JOIN late ON late.id = owed.id
    GROUP BY owed.tenant_id
"""


@dataclass(frozen=True)
class PaymentRecord:
    """How many charges fell due in some time, and how many of them were late."""

    charges: int = 0
    late: int = 0


def payment_records(
    tenant_ids: Collection[UUID], *, since: date, today: date
) -> dict[UUID, PaymentRecord]:
    """Of each tenant that was charged something due after `since` and up to `today`. One statement."""
    statement = PUNCTUALITY.format(tenants="SELECT unnest(%(tenants)s::uuid[])")
    given: dict[str, Any] = {
        "organization": required_organization_id(),
        "tenants": list(tenant_ids),
        "since": since,
        "today": today,
    }
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, given)
        return {
            tenant_id: PaymentRecord(charges, late)
            for tenant_id, charges, late in cursor.fetchall()
        }
