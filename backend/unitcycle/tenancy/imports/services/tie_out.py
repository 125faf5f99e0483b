"""The file against the records: units, occupied units, rent, deposits and balances."""

from decimal import Decimal
from typing import Any

from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.services import bulk
from unitcycle.tenancy.imports.services.plan_sql import COLUMNS, LIVED_IN, NAME_KEY
from unitcycle.tenancy.imports.services.planning import Context

MEASURES = ("units", "occupied", "monthly_rent", "deposits", "balances")
_MOST_PROPERTIES = 1_000
_MOST_DIFFERENCES = 500

# Rows with errors belong to the file, too: what was not imported is a difference.
_LISTED = f"""
SELECT row.number, row.status AS row_status, said.property_name, said.unit_number, said.tenant_name,
    lower(said.property_name) AS property_key, lower(coalesce(said.building, '')) AS building_key,
    lower(said.unit_number) AS unit_key, lower(said.tenant_name) AS tenant_key,
    said.state, said.rent, said.deposit, said.balance, said.unit_count
FROM rent_roll_import_row AS row
CROSS JOIN LATERAL jsonb_to_record(row.parsed) AS said({COLUMNS})
WHERE row.rent_roll_id = %(import_id)s AND row.status <> 'skipped'
"""

_IN_FILE = f"""
SELECT property_key, min(property_name) AS property,
    count(DISTINCT (building_key, unit_key)) AS units,
    count(DISTINCT (building_key, unit_key)) FILTER (WHERE state IN {LIVED_IN}) AS occupied,
    coalesce(sum(rent) FILTER (WHERE state IN {LIVED_IN}), 0) AS monthly_rent,
    coalesce(sum(deposit) FILTER (WHERE state IN {LIVED_IN}), 0) AS deposits,
    coalesce(sum(balance) FILTER (WHERE state IN {LIVED_IN}), 0) AS balances
FROM listed GROUP BY property_key ORDER BY property_key
"""

_ON_RECORD = """
SELECT lower(place.name) AS property_key, count(unit.id) AS units, count(lease.id) AS occupied,
    coalesce(sum(lease.monthly_rent_amount), 0) AS monthly_rent,
    coalesce(sum(lease.security_deposit_amount), 0) AS deposits,
    coalesce(sum(lease.opening_balance_amount), 0) AS balances
FROM properties_property AS place
LEFT JOIN units_unit AS unit ON unit.property_id = place.id AND unit.archived_at IS NULL
LEFT JOIN tenant_lease AS lease ON lease.unit_id = unit.id AND lease.is_current
    AND lease.lease_status <> 'vacant' AND lease.lease_begin_date <= %(as_of)s
WHERE place.archived_at IS NULL AND lower(place.name) IN (SELECT property_key FROM listed)
GROUP BY lower(place.name)
"""

# Households of the file whose unit has another one on record, or other amounts.
_ROWS_APART = f"""
SELECT listed.number AS row, listed.property_name AS property, listed.unit_number AS unit,
    listed.tenant_name AS tenant, listed.row_status, lease.id IS NULL AS is_missing,
    listed.rent, lease.monthly_rent_amount AS rent_on_record,
    listed.deposit, lease.security_deposit_amount AS deposit_on_record,
    listed.balance, lease.opening_balance_amount AS balance_on_record
FROM listed
LEFT JOIN (
    SELECT lower(place.name) AS property_key, lower(unit.unit_number) AS unit_key,
        {NAME_KEY.format(t="tenant")} AS tenant_key, lease.*
    FROM tenant_lease AS lease
    JOIN tenant ON tenant.id = lease.tenant_id
    JOIN units_unit AS unit ON unit.id = lease.unit_id
    JOIN properties_property AS place ON place.id = unit.property_id AND place.archived_at IS NULL
    WHERE lease.is_current AND lease.lease_status <> 'vacant'
) AS lease USING (property_key, unit_key, tenant_key)
WHERE listed.state IN {LIVED_IN} AND (
    lease.id IS NULL OR listed.rent <> lease.monthly_rent_amount
    OR listed.deposit <> lease.security_deposit_amount
    OR listed.balance <> coalesce(lease.opening_balance_amount, 0)
)
ORDER BY listed.number LIMIT {_MOST_DIFFERENCES}
"""

_UNITS_NOT_LISTED = f"""
SELECT place.name AS property, unit.unit_number AS unit
FROM properties_property AS place
JOIN units_unit AS unit ON unit.property_id = place.id AND unit.archived_at IS NULL
WHERE place.archived_at IS NULL AND lower(place.name) IN (SELECT property_key FROM listed)
    AND NOT EXISTS (
        SELECT FROM listed
        WHERE listed.property_key = lower(place.name)
            AND listed.unit_key = lower(unit.unit_number)
    )
ORDER BY place.name, unit.number_order LIMIT {_MOST_DIFFERENCES}
"""

_PROPERTIES_IN_FILE = """
SELECT count(DISTINCT property_key) AS properties, coalesce(sum(unit_count), 0) AS units FROM listed
"""
_PROPERTIES_ON_RECORD = """
SELECT count(DISTINCT place.id) AS properties, count(unit.id) AS units
FROM properties_property AS place
LEFT JOIN units_unit AS unit ON unit.property_id = place.id AND unit.archived_at IS NULL
WHERE place.archived_at IS NULL AND lower(place.name) IN (SELECT property_key FROM listed)
"""


def tie_out(context: Context) -> dict[str, Any]:
    """File and records side by side. Amounts are decimal strings; a difference is records less file.

    Rent, deposits and balances are those of the households that live there on the day of the list.
    """
    bulk.temporary("listed", _LISTED, context.given)
    if context.kind is ListKind.PROPERTIES:
        return _of_properties(context)
    in_file = bulk.fetch(_IN_FILE)
    on_record = {row["property_key"]: row for row in bulk.fetch(_ON_RECORD, context.given)}
    properties = [
        {"property": row["property"], **_compared(row, on_record.get(row["property_key"], {}))}
        for row in in_file
    ]
    apart = [one for one in properties if any(one[name]["difference"] != "0" for name in MEASURES)]
    return {
        "as_of": context.as_of.isoformat(),
        "totals": _compared(_sum(in_file), _sum(list(on_record.values()))),
        "properties": (properties if len(properties) <= _MOST_PROPERTIES else apart)[
            :_MOST_PROPERTIES
        ],
        "differences": _differences(),
        "units_not_in_file": bulk.fetch(_UNITS_NOT_LISTED),
    }


def _of_properties(context: Context) -> dict[str, Any]:
    (in_file,), (on_record,) = bulk.fetch(_PROPERTIES_IN_FILE), bulk.fetch(_PROPERTIES_ON_RECORD)
    return {
        "as_of": context.as_of.isoformat(),
        "totals": {name: _side_by_side(in_file[name], on_record[name]) for name in in_file},
        "properties": [],
        "differences": [],
        "units_not_in_file": [],
    }


def _sum(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {name: sum((row[name] for row in rows), Decimal(0)) for name in MEASURES}


def _compared(in_file: dict[str, Any], on_record: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {name: _side_by_side(in_file[name], on_record.get(name, 0)) for name in MEASURES}


def _side_by_side(in_file: Any, on_record: Any) -> dict[str, str]:
    difference = Decimal(on_record) - Decimal(in_file)
    return {
        "file": str(in_file),
        "database": str(on_record),
        "difference": str(difference) if difference else "0",
    }


def _differences() -> list[dict[str, Any]]:
    """One entry for each household that is not on record as the file has it."""
    found = []
    for row in bulk.fetch(_ROWS_APART):
        place = {name: row[name] for name in ("row", "property", "unit", "tenant")}
        if row["is_missing"]:
            found.append({**place, "measure": "lease", "file": row["tenant"], "database": ""})
            continue
        for measure in ("rent", "deposit", "balance"):
            said, kept = row[measure], row[f"{measure}_on_record"]
            if said is not None and said != (kept or 0):
                found.append(
                    {**place, "measure": measure, "file": str(said), "database": str(kept or 0)}
                )
    return found
