"""Scores and advice for every lease that comes up for renewal: by the scan, in one SQL statement, and lease by lease.

Every run gets its own copy of the same database. All sides leave the same recommendations: scores, rents, terms, what
they were made of, and letters to the last letter.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import orjson
from django.db import connections, transaction

from benchmarks import data
from benchmarks.measure import Figure, Side, at_least, at_most, interleaved, require_same, timed
from benchmarks.scratch import ALIASES, Scratch, scratch_databases, use
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.finance.ledger.models import Charge, Entry
from unitcycle.finance.ledger.punctuality import PUNCTUALITY
from unitcycle.finance.ledger.rules import SETTLING, ChargeKind, was_late
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import terms
from unitcycle.residency.renewals.rules.advice import Candidate, advise
from unitcycle.residency.renewals.services import scan_renewals
from unitcycle.residency.renewals.services.scanning import WINDOW, house_of
from unitcycle.tenancy.tenants.models import Lease

LEASES, ROUNDS = 100_000, 3
# a loop over all of them takes half an hour, and each lease as long as the one before
LEASES_ONE_BY_ONE = 500
MOST_STATEMENTS = 20
PER = 10_000

_ONE_STATEMENT = f"""
WITH due AS (
    SELECT lease.id AS lease_id, lease.tenant_id, lease.unit_id, lease.property_id, lease.lease_status,
        lease.lease_begin_date, lease.lease_end_date, lease.monthly_rent_amount AS rent
    FROM tenant_lease AS lease
    WHERE lease.organization_id = %(organization)s AND lease.archived_at IS NULL AND lease.status = 'active'
        AND lease.tenant_id IS NOT NULL AND (lease.lease_status = 'month_to_month' OR (
            lease.lease_status = 'active'
            AND lease.lease_end_date BETWEEN %(today)s + 30 AND %(today)s + 120
        ))
        AND NOT EXISTS (
            SELECT FROM renewal_recommendation AS known
            WHERE known.organization_id = %(organization)s AND known.lease_id = lease.id
                AND known.status IN ('pending', 'approved', 'sent')
        )
        AND NOT EXISTS (
            SELECT FROM tenant_lease AS next
            WHERE next.organization_id = %(organization)s AND next.unit_id = lease.unit_id
                AND next.tenant_id = lease.tenant_id
                AND next.lease_begin_date > lease.lease_begin_date AND next.archived_at IS NULL
        )
), record AS (
    {PUNCTUALITY.format(tenants="SELECT tenant_id FROM due")}
), work AS (
    SELECT unit_id, count(*) AS orders FROM work_orders_workorder
    WHERE organization_id = %(organization)s AND requested_date > %(since)s
        AND requested_date <= %(today)s AND archived_at IS NULL AND unit_id IN (SELECT unit_id FROM due)
    GROUP BY unit_id
), homes AS (
    SELECT property_id, count(*) AS total, count(*) FILTER (WHERE status = 'vacant') AS vacant
    FROM units_unit
    WHERE organization_id = %(organization)s AND archived_at IS NULL
        AND property_id IN (SELECT property_id FROM due)
    GROUP BY property_id
), known AS (
    SELECT due.*, unit.market_rent AS unit_market, unit.unit_number, house.name AS property_name,
        trim(tenant.first_name || ' ' || tenant.last_name) AS person,
        coalesce(nullif(unit.market_rent, 0), due.rent) AS market,
        coalesce(record.charges, 0) AS charges, coalesce(record.late, 0) AS late,
        coalesce(work.orders, 0) AS orders, homes.total, homes.vacant,
        %(today)s - due.lease_begin_date AS days,
        due.lease_end_date + 1 AS begin,
        (due.lease_end_date + 1 + interval '12 months')::date - 1 AS until
    FROM due
    JOIN units_unit AS unit ON unit.id = due.unit_id AND unit.organization_id = %(organization)s
    JOIN properties_property AS house
        ON house.id = due.property_id AND house.organization_id = %(organization)s
    JOIN tenant ON tenant.id = due.tenant_id AND tenant.organization_id = %(organization)s
    LEFT JOIN record ON record.tenant_id = due.tenant_id
    LEFT JOIN work ON work.unit_id = due.unit_id
    LEFT JOIN homes ON homes.property_id = due.property_id
), scored AS (
    SELECT *, round(
            least(0.6 * late / greatest(charges, 1), 0.30) + least(0.015 * orders, 0.15)
            + CASE WHEN market <= 0 THEN 0.125
                ELSE greatest(least((rent - 0.85 * market) / (0.6 * market), 0.25), 0) END
            + greatest(least(0.15 * (1095.75 - days) / 1095.75, 0.15), 0)
            + greatest(0.15 * (greatest(total, 1) - 10 * vacant) / greatest(total, 1), 0)
        , 3) AS score,
        jsonb_build_object(
            'late_payments', least(2.0 * late / greatest(charges, 1), 1)::float8,
            'maintenance_requests', least(orders / 10.0, 1)::float8,
            'rent_gap', CASE WHEN market <= 0 THEN 0.5
                ELSE greatest(least((rent - 0.85 * market) / (0.15 * market), 1), 0)::float8 END,
            'tenure_short', greatest(least((1095.75 - days) / 1095.75, 1), 0)::float8,
            'market_trend', greatest((greatest(total, 1) - 10.0 * vacant) / greatest(total, 1), 0)::float8
        ) AS factors
    FROM known
), levelled AS (
    SELECT *, CASE WHEN score < 0.3 THEN 'low' WHEN score < 0.5 THEN 'medium' WHEN score <= 0.7 THEN 'high'
        ELSE 'critical' END AS level
    FROM scored
), chosen AS (
    SELECT *, CASE
            WHEN rent < market AND level IN ('low', 'medium') THEN 'market_rate'
            WHEN rent < market AND level = 'high' THEN 'below_market_retain'
            WHEN rent >= market AND level = 'low' THEN 'above_market_premium'
            ELSE 'hold' END AS strategy
    FROM levelled
), advised AS (
    SELECT *, round(greatest(rent, CASE strategy
            WHEN 'below_market_retain' THEN least(rent * 1.02, market * 0.95)
            WHEN 'market_rate' THEN least(rent * CASE WHEN score >= 0.3 THEN 1.05 ELSE 1.08 END, market)
            WHEN 'above_market_premium' THEN market * 1.03
            ELSE rent END), 2) AS new
    FROM chosen
), worded AS (
    SELECT *, to_char(rent, 'FM999,999,990.00') AS rent_text, to_char(new, 'FM999,999,990.00') AS new_text,
        to_char(market, 'FM999,999,990.00') AS market_text,
        to_char(new - rent, 'FM999,999,990.00') AS more_text,
        to_char(begin, 'FMMonth FMDD, YYYY') AS begin_text, to_char(until, 'FMMonth FMDD, YYYY') AS until_text,
        to_char(lease_end_date, 'FMMonth FMDD, YYYY') AS end_text
    FROM advised
)
INSERT INTO renewal_recommendation (id, organization_id, created_at, updated_at, lease_id, tenant_id, unit_id,
    property_id, churn_score, churn_risk_level, churn_factors, current_rent, market_rent, recommended_rent,
    rent_increase_pct, rent_strategy, rent_reasoning, basis, recommended_term_months, recommended_lease_start,
    recommended_lease_end, is_month_to_month, renewal_letter_text, renewal_letter_generated_at,
    letter_is_edited, letter_by_model, status, reviewed_by, answered_by, decline_reason)
SELECT gen_random_uuid(), %(organization)s, now(), now(), lease_id, tenant_id, unit_id, property_id, score, level,
    factors, rent, market, new, round((new - rent) * 100 / rent, 2), strategy,
    initcap(level) || ' risk of leaving, rent '
        || CASE WHEN rent < market THEN 'below' WHEN rent = market THEN 'at' ELSE 'above' END
        || ' the market rent of ' || market_text || '. '
        || CASE WHEN strategy = 'hold' OR new = rent THEN 'The rent stays at ' || rent_text || '.'
            ELSE CASE strategy
                WHEN 'below_market_retain' THEN 'At most 2 %% more, and below 95 %% of the market, to keep them'
                WHEN 'market_rate' THEN 'Towards the market'
                ELSE '3 %% above the market, because they are unlikely to leave' END
                || ': ' || new_text || ' instead of ' || rent_text || '.' END,
    jsonb_build_object('as_of', %(today)s, 'since', %(since)s, 'lease_status', lease_status,
        'lease_begin_date', lease_begin_date, 'lease_end_date', lease_end_date, 'charges_12m', charges,
        'late_12m', late, 'work_orders_12m', orders, 'current_rent', rent::text,
        'unit_market_rent', unit_market::text,
        'market_source', CASE WHEN nullif(unit_market, 0) IS NULL THEN 'lease' ELSE 'unit' END,
        'tenure_days', days, 'total_units', total, 'vacant_units', vacant,
        'most_increase_percent', '10.00', 'advised_rent', new::text),
    12, begin, until, false,
    'Dear ' || person || E',\\n\\nThank you for living in ' || unit_number || ' at ' || property_name
        || '. Your lease ends on ' || end_text
        || '. We would be glad if you stayed, and offer you a further term of 12 months: from ' || begin_text
        || ' to ' || until_text || E'.\\n\\n'
        || CASE WHEN new = rent THEN 'Your rent stays at ' || new_text || ' USD a month.'
            ELSE 'Your rent would be ' || new_text || ' USD a month, ' || more_text || ' USD more than the '
                || rent_text || ' USD you pay now.' END
        || E' Everything else that we agreed on stays as it is.\\n\\nIf you would like to accept, or would rather'
        || ' not renew, please tell us by the link that comes with this letter; it says until when the offer stands.'
        || E' If you have a question, simply answer us.\\n\\nKind regards\\nBench 1',
    now(), false, false, 'pending', '', '', ''
FROM worded
"""

_FACTORS = ("late_payments", "maintenance_requests", "rent_gap", "tenure_short", "market_trend")
# the last digit of a float is the machine's own
_ROUNDED = ", ".join(f"round((churn_factors->>'{name}')::numeric, 9)" for name in _FACTORS)
_LEFT_BEHIND = f"""
SELECT count(*) || md5(string_agg(concat_ws('|', lease_id, tenant_id, unit_id, property_id, churn_score,
    churn_risk_level, {_ROUNDED}, current_rent, market_rent, recommended_rent, rent_increase_pct, rent_strategy,
    rent_reasoning, basis, recommended_term_months, recommended_lease_start, recommended_lease_end,
    is_month_to_month, renewal_letter_text, status), ',' ORDER BY lease_id))
    || (SELECT count(*) FROM renewals_renewalrecommendationevent)
FROM renewal_recommendation
"""


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        template = scratch.copy_of(schema, "score")
        data.add_leases_to_score(template, LEASES)
        runs = _Runs(scratch, template)
        yield _counted(runs)
        yield from _timed(runs)


def _counted(runs: "_Runs") -> Figure:
    with runs.database(), statements() as found:
        scan_renewals(today=_today())
    # a COPY goes past Django's log
    per = (len(found) + LEASES / WINDOW) * PER / LEASES
    return Figure(
        f"Scoring {LEASES:,} leases: SQL statements for {PER:,}",
        f"≤ {MOST_STATEMENTS}",
        f"{per:.1f}",
        per <= MOST_STATEMENTS,
    )


def _timed(runs: "_Runs") -> Iterator[Figure]:
    rounds = interleaved(
        ROUNDS, {"the scan": runs.side(_scan), "one statement": runs.side(_one_statement)}
    )
    runs.require_all_the_same()
    yield at_most(
        f"Scoring {LEASES:,} leases with 24 ledger rows each: the scan over one SQL statement",
        1.5,
        rounds.ratio("the scan", "one statement"),
        **rounds.details(),
    )
    with runs.database():
        seconds = timed(_one_by_one)
        runs.require_among_them()
    scan = sorted(rounds.seconds["the scan"])[ROUNDS // 2]
    yield at_least(
        f"Scoring: a lease by queries of its own (of {LEASES_ONE_BY_ONE:,}) over a lease of the scan",
        150,
        (seconds / LEASES_ONE_BY_ONE) / (scan / LEASES),
        seconds=round(seconds, 3),
    )


class _Runs:
    """Each run in a fresh copy of the template; what it left behind is kept for comparison."""

    def __init__(self, scratch: Scratch, template: str) -> None:
        self._scratch = scratch
        self._template = template
        self._results: list[str] = []
        self._scores: dict[Any, Any] = {}

    def side(self, work: Any) -> Side:
        def run() -> float:
            with self.database():
                seconds = timed(work)
                with connections["owner"].cursor() as cursor:
                    cursor.execute(_LEFT_BEHIND)
                    self._results.append(cursor.fetchone()[0])
                self._scores = _scores()
            return seconds

        return run

    @contextmanager
    def database(self) -> Iterator[None]:
        name = self._scratch.copy_of(self._template, "run")
        use(name)
        try:
            with organization_context(data.ORGANIZATION):
                for alias in ALIASES:
                    connections[alias].ensure_connection()
                yield
        finally:
            self._scratch.drop(name)

    def require_all_the_same(self) -> None:
        for result in self._results:
            require_same(result, self._results[0], "recommendations")

    def require_among_them(self) -> None:
        """What was scored one by one, as it was scored all at once."""
        found = _scores()
        require_same(
            found, {pk: self._scores[pk] for pk in found}, "recommendations of single leases"
        )


@transaction.atomic
def _scores() -> dict[Any, Any]:
    rows = RenewalRecommendation.objects.order_by().values_list(
        "lease_id", "churn_score", "recommended_rent", "rent_reasoning", "renewal_letter_text"
    )
    return {pk: values for pk, *values in rows}


def _scan() -> None:
    scan_renewals(today=_today())


def _one_statement() -> None:
    today = _today()
    given = {
        "organization": data.ORGANIZATION,
        "today": today,
        "since": terms.a_year_before(today),
    }
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SET LOCAL jit = off")  # as the scan does
        cursor.execute(_ONE_STATEMENT, given)


def _one_by_one() -> None:
    today = _today()
    with transaction.atomic():
        ids = list(Lease.objects.order_by("pk").values_list("pk", flat=True)[:LEASES_ONE_BY_ONE])
    for pk in ids:
        with transaction.atomic():
            _score_one(pk, today)


def _score_one(lease_id: Any, today: date) -> None:
    """As it comes out without a thought: what is needed is asked for where it is needed."""
    lease = Lease.objects.get(pk=lease_id)
    if RenewalRecommendation.objects.filter(
        lease=lease, status__in=["pending", "approved", "sent"]
    ).exists():
        return
    since = terms.a_year_before(today)
    charges = Charge.objects.filter(
        tenant=lease.tenant_id, due_date__gt=since, due_date__lte=today, reversed_on=None
    ).exclude(kind=ChargeKind.LATE_FEE)
    late = 0
    for charge in charges:
        paid = Entry.objects.filter(
            postings__charge=charge, postings__amount__lt=0, kind__in=SETTLING, reversed_by=None
        )
        days = [entry.date for entry in paid]
        late += was_late(charge.due_date, days, charge.open_amount > 0, today)
    orders = WorkOrder.objects.filter(
        unit=lease.unit, requested_date__gt=since, requested_date__lte=today, archived_at=None
    )
    homes = Unit.objects.filter(property=lease.property, archived_at=None)
    tenant = lease.tenant
    candidate = Candidate(
        lease.pk,
        tenant.pk,
        lease.unit_id,
        lease.property_id,
        lease.lease_status,
        lease.lease_begin_date,
        lease.lease_end_date,
        lease.monthly_rent_amount,
        lease.unit.market_rent,
        charges.count(),
        late,
        orders.count(),
        homes.count(),
        homes.filter(status="vacant").count(),
        lease.unit.unit_number,
        lease.property.name,
        tenant.first_name,
        tenant.last_name,
        tenant.company,
    )
    advised = advise(candidate, house_of(today))._asdict()
    advised["basis"] = orjson.loads(orjson.dumps(advised["basis"]))
    RenewalRecommendation.objects.create(renewal_letter_generated_at=clock.now(), **advised)


def _today() -> date:
    return clock.today("UTC")
