"""The command center's list over the API, against the one statement that could answer it, and how many ours takes."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import orjson
from psycopg import Connection
from psycopg.rows import dict_row

from benchmarks import data
from benchmarks.lists import Bare
from benchmarks.measure import Figure, alternating, at_most, require_same
from benchmarks.raw_lists import RawList
from benchmarks.scratch import raw, scratch_databases, use
from benchmarks.visitor import Visitor, with_key
from unitcycle.core import clock
from unitcycle.core.organizations import SETTING, no_organization, organization_context
from unitcycle.insight.command_center.services.generating import generate_ai_action_queue
from unitcycle.residency.renewals.services import scan_renewals

PATH = "/api/v1/portfolio/command-center/"
UNITS = (4_353, 100_000)
ROUNDS, CALLS = 11, 10
_STATES = ("active", "month_to_month", "notice", "vacant")
# every way of asking that the page has a control for
PAGES = (
    "",
    "?page=3",
    "?lifecycle_state=active,notice&sort_by=-rent",
    "?risk_level=low,unknown&sort_by=risk_level",
    "?days_to_event=60-90&search=home",
    "?sort_by=-confidence&page_size=200",
)
_SQL = """
WITH shown AS (
    SELECT unit.id, unit.number_order, coalesce(lease.lease_status, 'vacant') AS state,
        lease.id AS lease_id, lease.monthly_rent_amount AS rent,
        CASE lease.lease_status WHEN 'active' THEN lease.lease_end_date
            WHEN 'notice' THEN lease.notice_move_out_date END AS event_date
    FROM units_unit AS unit
    LEFT JOIN tenant_lease AS lease ON lease.unit_id = unit.id AND lease.is_current
        AND lease.lease_status IN ('active', 'month_to_month', 'notice')
        AND lease.organization_id = %(organization)s
    WHERE unit.organization_id = %(organization)s AND unit.archived_at IS NULL
        AND (lease.id IS NOT NULL OR unit.status = 'vacant')
), counts AS (
    SELECT json_object_agg(state, json_build_array(number, rents::text)) AS by_state
    FROM (SELECT state, count(*) AS number, sum(rent) AS rents FROM shown GROUP BY state) AS each
), page AS (
    SELECT * FROM shown ORDER BY event_date NULLS LAST, number_order, id LIMIT 50
)
SELECT page.id, unit.unit_number, unit.status AS unit_status, unit.market_rent::text,
    unit.property_id, house.name AS property_name, unit.building_id,
    building.name AS building_name, page.state AS lifecycle_state, page.lease_id, lease.tenant_id,
    CASE WHEN lease.tenant_id IS NOT NULL THEN coalesce(
        nullif(btrim(tenant.first_name || ' ' || tenant.last_name), ''), tenant.company
    ) END AS tenant_name,
    page.rent::text, lease.lease_end_date, lease.notice_move_out_date, page.event_date,
    page.event_date - %(today)s AS days_to_event,
    coalesce((
        SELECT CASE tenant_risk_profile WHEN 'good_history' THEN 'low'
            WHEN 'standard' THEN 'medium' ELSE 'high' END
        FROM collection_case AS known
        WHERE known.organization_id = %(organization)s AND known.tenant_id = lease.tenant_id
        ORDER BY created_at DESC, id LIMIT 1
    ), 'unknown') AS risk_level,
    top.action AS ai_action, counts.by_state
FROM page
CROSS JOIN counts
JOIN units_unit AS unit ON unit.id = page.id
JOIN properties_property AS house ON house.id = unit.property_id
LEFT JOIN properties_building AS building ON building.id = unit.building_id
LEFT JOIN tenant_lease AS lease ON lease.id = page.lease_id
LEFT JOIN tenant ON tenant.id = lease.tenant_id
LEFT JOIN LATERAL (
    SELECT json_build_object('id', action.id, 'unit_id', action.unit_id,
        'action_type', action_type, 'description', description,
        'confidence_score', confidence_score::text, 'priority', priority,
        'suggested_payload', suggested_payload, 'generation_reason', generation_reason,
        'status', status) AS action
    FROM ai_action_queue AS action
    WHERE action.organization_id = %(organization)s AND action.unit_id = page.id
        AND status IN ('pending', 'approved') AND confidence_score >= 0.60
    ORDER BY array_position(ARRAY['urgent', 'high', 'medium', 'low'], priority::text),
        confidence_score DESC, action_type, id
    LIMIT 1
) AS top ON true
ORDER BY page.event_date NULLS LAST, page.number_order, page.id
"""
_LIST = RawList("units", PATH, _SQL, limit=3)


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        for units in UNITS:
            database = scratch.copy_of(schema, f"units{units}")
            data.add_portfolio(database, units=units, others=500)
            use(database)
            _nights()
            visitor = with_key()
            yield _statements(visitor, units)
            yield _against_sql(database, visitor, units)


def _nights() -> None:
    """As it is in the morning."""
    today = clock.today("UTC")
    with organization_context(data.ORGANIZATION):
        scan_renewals(today=today)
        generate_ai_action_queue(today=today)


def _statements(visitor: Visitor, units: int) -> Figure:
    visitor.get(PATH)  # once a minute a key's use is noted
    counts = [len(visitor.statements(PATH + page)) for page in PAGES]
    return Figure(
        f"Statements for a page of the command center, of {units:,} units",
        "≤ 6",
        " ".join(str(count) for count in counts),
        max(counts) <= 6,
        {"pages": PAGES},
    )


def _against_sql(database: str, visitor: Visitor, units: int) -> Figure:
    with closing(raw(database, row_factory=dict_row)) as connection:
        bare = _BarePage(connection, _LIST, visitor)
        require_same(visitor.json(PATH), orjson.loads(bare.answer()), "pages of units")
        rounds = alternating(ROUNDS, CALLS, {"api": lambda: visitor.get(PATH), "sql": bare.answer})
    return at_most(
        f"Command center, a page of {units:,} units: API over SQL",
        _LIST.limit,
        rounds.ratio("api", "sql"),
        **rounds.details(),
    )


class _BarePage(Bare):
    """The other side: sign-in, one statement, orjson."""

    def __init__(self, connection: Connection[Any], what: RawList, visitor: Visitor) -> None:
        super().__init__(connection, what, visitor)
        self._open = connection

    def answer(self) -> bytes:
        with no_organization(), self._open.transaction():
            self._sign_in()
            self._open.execute(
                f"SELECT set_config('{SETTING}', %s, true)", [str(data.ORGANIZATION)]
            )
            rows = self._open.execute(
                _SQL, {"organization": data.ORGANIZATION, "today": clock.today("UTC")}
            ).fetchall()
        counts = rows[0]["by_state"]
        for row in rows:
            del row["by_state"]
        total = sum(number for number, _ in counts.values())
        cents = sum(round(float(rents or 0) * 100) for _, rents in counts.values())
        names = ("active_count", "mtm_count", "notice_count", "vacant_count")
        summary = {
            name: counts.get(state, [0])[0] for name, state in zip(names, _STATES, strict=True)
        }
        answer = {
            "units": rows,
            "total": total,
            "total_rent": f"{cents / 100:.2f}",
            "page": 1,
            "pages": -(-total // 50),
            "summary": summary,
        }
        return orjson.dumps(answer, option=orjson.OPT_UTC_Z)
