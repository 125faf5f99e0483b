"""The lists once more in bare SQL: the ids of the page first, then the joins, the count capped, and nothing around it.

A statement gives the rows as the API shows them and, in each, how many there are at all. One row more than the page
holds says whether there is a next page. Money leaves as text, so that no Decimal is made of it.
"""

from dataclasses import dataclass

_PAGE = """
SELECT {columns},
    (SELECT count(*) FROM (
        SELECT FROM {table} WHERE organization_id = %(organization)s AND {only} LIMIT 10001
    ) AS counted) AS count
FROM {table} AS row {joins}
WHERE row.id = ANY (ARRAY(
    SELECT id FROM {table} AS row
    WHERE organization_id = %(organization)s AND {only}
    ORDER BY {order} LIMIT 51
))
ORDER BY {order}
"""
_KEPT = "archived_at IS NULL"
_WRITTEN = "row.archived_at, row.created_at, row.updated_at"


@dataclass(frozen=True)
class RawList:
    """One list: where the API has it, and the statement that reads its first page."""

    name: str
    path: str
    sql: str
    # within what multiple of this the API's list is to stay
    limit: float = 3.8


def _sql(table: str, order: str, columns: str, joins: str = "", only: str = _KEPT) -> str:
    return _PAGE.format(table=table, order=order, columns=columns, joins=joins, only=only)


def _columns(table: str, names: str) -> str:
    return ", ".join(f"{table}.{name}" for name in names.split())


LEASES = RawList(
    "leases",
    "/api/v1/tenants/leases/",
    limit=2,
    sql=_sql(
        "tenant_lease",
        "row.lease_number, row.id",
        _columns("row", "id lease_number lease_begin_date lease_end_date move_in_date status")
        + ", "
        + _columns("row", "lease_status lease_status_changed_at lease_status_changed_by")
        + ", "
        + _columns("row", "holdover_start_date notice_date notice_move_out_date is_current")
        + ", "
        + _columns("row", "actual_move_out_date opening_balance_date")
        + f""",
        {_WRITTEN},
        row.tenant_id AS tenant,
        CASE WHEN row.tenant_id IS NOT NULL THEN coalesce(
            nullif(btrim(tenant.first_name || ' ' || tenant.last_name), ''), tenant.company
        ) END AS tenant_name,
        row.unit_id AS unit, unit.unit_number,
        row.property_id AS property, property.name AS property_name,
        row.monthly_rent_amount::text, row.security_deposit_amount::text,
        row.opening_balance_amount::text,
        row.lease_end_date - %(today)s AS days_until_expiry,
        CASE WHEN row.lease_status_changed_at IS NOT NULL THEN greatest(0, floor(
            extract(epoch FROM now() - row.lease_status_changed_at) / 86400)::int
        ) END AS days_in_current_status,
        %(today)s - row.holdover_start_date AS holdover_days,
        row.notice_move_out_date - %(today)s AS days_until_move_out,
        CASE
            WHEN row.lease_status <> 'active' THEN 'none'
            WHEN row.lease_end_date - %(today)s BETWEEN 0 AND 7 THEN 'critical'
            WHEN row.lease_end_date - %(today)s BETWEEN 8 AND 30 THEN 'warning'
            ELSE 'none'
        END AS expiry_flag,
        row.lease_status <> 'vacant'
            AND coalesce(%(today)s - row.holdover_start_date > 90, false) AS long_holdover""",
        "LEFT JOIN tenant ON tenant.id = row.tenant_id"
        " JOIN units_unit AS unit ON unit.id = row.unit_id"
        " JOIN properties_property AS property ON property.id = row.property_id",
    ),
)

_PROPERTIES = RawList(
    "properties",
    "/api/v1/properties/",
    sql=_sql(
        "properties_property",
        "row.name, row.id",
        _columns("row", "id name code property_type address_line1 address_line2 city region")
        + ", "
        + _columns("row", "postal_code country year_built jurisdiction amenities contact_name")
        + ", "
        + _columns("row", "contact_email contact_phone")
        + f""",
        {_WRITTEN},
        row.latitude::text, row.longitude::text,
        row.manager_id AS manager, manager.name AS manager_name,
        (SELECT count(*) FROM units_unit AS unit
            WHERE unit.organization_id = %(organization)s AND unit.property_id = row.id
            AND unit.archived_at IS NULL) AS total_units""",
        "LEFT JOIN accounts_user AS manager ON manager.id = row.manager_id",
    ),
)

_UNITS = RawList(
    "units",
    "/api/v1/units/",
    sql=_sql(
        "units_unit",
        "row.number_order, row.id",
        _columns("row", "id unit_number bedrooms square_feet status amenities notes")
        + f""",
        {_WRITTEN},
        row.property_id AS property, property.name AS property_name,
        row.building_id AS building, building.name AS building_name,
        row.floor_id AS floor, floor.level AS floor_level,
        row.bathrooms::text, row.market_rent::text, row.current_rent::text""",
        "JOIN properties_property AS property ON property.id = row.property_id"
        " LEFT JOIN properties_building AS building ON building.id = row.building_id"
        " LEFT JOIN properties_floor AS floor ON floor.id = row.floor_id",
    ),
)

_TENANTS = RawList(
    "tenants",
    "/api/v1/tenants/people/",
    sql=_sql(
        "tenant",
        "row.last_name, row.first_name, row.id",
        _columns("row", "id first_name last_name company email phone notes")
        + f""",
        {_WRITTEN},
        coalesce(nullif(btrim(row.first_name || ' ' || row.last_name), ''), row.company)
            AS name,
        home.current_lease, home.current_lease_status, home.current_unit,
        home.current_unit_number, home.current_property_name,
        coalesce(home.current_leases, 0) AS current_leases""",
        """LEFT JOIN LATERAL (
            SELECT lease.id AS current_lease, lease.lease_status AS current_lease_status,
                lease.unit_id AS current_unit, unit.unit_number AS current_unit_number,
                property.name AS current_property_name, count(*) OVER () AS current_leases
            FROM tenant_lease AS lease
            JOIN units_unit AS unit ON unit.id = lease.unit_id
            JOIN properties_property AS property ON property.id = lease.property_id
            WHERE lease.tenant_id = row.id AND lease.archived_at IS NULL
            AND lease.lease_status <> 'vacant'
            ORDER BY lease.is_current DESC, lease.lease_begin_date DESC, lease.id
            LIMIT 1
        ) AS home ON true""",
    ),
)

_VENDORS = RawList(
    "vendors",
    "/api/v1/vendors/",
    sql=_sql(
        "vendors_vendor",
        "row.name, row.id",
        _columns("row", "id name trades contact_name email phone address_line1 address_line2")
        + ", "
        + _columns("row", "city region postal_code website insurance_provider licence_number")
        + ", "
        + _columns("row", "insurance_policy_number insurance_expires_on licence_expires_on")
        + ", "
        + _columns("row", "is_active notes")
        + f", {_WRITTEN}, "
        + ", ".join(
            f"""CASE
                WHEN row.{paper}_expires_on IS NULL THEN 'missing'
                WHEN row.{paper}_expires_on < %(today)s THEN 'expired'
                WHEN row.{paper}_expires_on <= %(today)s + 30 THEN 'expiring'
                ELSE 'valid'
            END AS {paper}_state"""
            for paper in ("insurance", "licence")
        ),
    ),
)

_WORK_ORDERS = RawList(
    "work orders",
    "/api/v1/work-orders/",
    sql=_sql(
        "work_orders_workorder",
        "row.requested_date DESC, row.id DESC",
        _columns("row", "id number title description category priority status scheduled_for")
        + ", "
        + _columns("row", "due_date requested_date completed_at reported_by entry_permission")
        + f""",
        {_WRITTEN},
        row.property_id AS property, property.name AS property_name,
        row.unit_id AS unit, unit.unit_number, building.name AS building_name,
        row.assigned_vendor_id AS assigned_vendor, vendor.name AS assigned_vendor_name,
        row.assigned_to_id AS assigned_to, person.name AS assigned_to_name,
        row.cost_estimated::text, row.cost_actual::text""",
        "JOIN properties_property AS property ON property.id = row.property_id"
        " LEFT JOIN units_unit AS unit ON unit.id = row.unit_id"
        " LEFT JOIN properties_building AS building ON building.id = unit.building_id"
        " LEFT JOIN vendors_vendor AS vendor ON vendor.id = row.assigned_vendor_id"
        " LEFT JOIN accounts_user AS person ON person.id = row.assigned_to_id",
    ),
)

_JOBS = RawList(
    "jobs",
    "/api/v1/jobs/",
    sql=_sql(
        "core_job",
        "row.created_at DESC, row.id DESC",
        _columns("row", "id kind title status total done failed message result created_at")
        + ", "
        + _columns("row", "started_at finished_at")
        + """,
        row.asked_by_id AS asked_by,
        coalesce(nullif(person.name, ''), person.email) AS asked_by_name""",
        "LEFT JOIN accounts_user AS person ON person.id = row.asked_by_id",
        only="true",
    ),
)

OTHERS = (_PROPERTIES, _UNITS, _TENANTS, _VENDORS, _WORK_ORDERS, _JOBS)
