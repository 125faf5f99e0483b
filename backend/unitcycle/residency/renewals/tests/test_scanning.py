"""The nightly scan: whom it finds, what it writes, in how few statements, and what has run out."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from random import Random

import pytest

from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.statements import statements
from unitcycle.finance.ledger.tests.factories import charged, paid
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.residency.renewals import services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import terms
from unitcycle.residency.renewals.rules.advice import facts_in
from unitcycle.residency.renewals.rules.churn import Facts, churn_of
from unitcycle.residency.renewals.rules.rent import advised_rent, strategy_of
from unitcycle.residency.renewals.services import scanning
from unitcycle.residency.renewals.tests.factories import (
    MTM,
    TODAY,
    advised,
    approved,
    make_due_lease,
    make_house,
    sent,
)
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_occupant, make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


_number = count(1)


def scan(**given):
    return services.scan_renewals(today=TODAY, **given)


def found():
    return set(RenewalRecommendation.objects.values_list("lease_id", flat=True))


def a_year_of_rent(lease, late=0):
    """Twelve charges, the first ones of them paid three days late."""
    for month in range(12):
        due = terms.months_later(date(2025, 4, 1), month)
        charge = charged(lease.tenant, "1850.00", on=due, due=due)
        paid(charge, "1850.00", on=due + timedelta(days=3 if month < late else 0))


def orders(lease, number, on=date(2026, 1, 1)):
    for _ in range(number):
        WorkOrder.objects.create(
            number=f"WO-{next(_number)}",
            property=lease.property,
            unit=lease.unit,
            title="Tap",
            requested_date=on,
        )


def test_a_lease_is_scored_and_advised_on_with_all_that_was_used():
    """R1.2-11: the first worked example, from rows."""
    house = make_house(units=99, vacant=4)
    lease = make_due_lease(
        "1850.00", "2000.00", property=house, lease_begin_date=TODAY - timedelta(days=400)
    )
    a_year_of_rent(lease, late=3)
    orders(lease, 4)

    assert scan().as_dict() == {"recommended": 1, "expired": 0}

    row = RenewalRecommendation.objects.get()
    assert (row.lease, row.tenant, row.unit, row.property) == (
        lease,
        lease.tenant,
        lease.unit,
        house,
    )
    assert (row.churn_score, row.churn_risk_level, row.status) == (0.52, "high", "pending")
    assert {name: round(value, 4) for name, value in row.churn_factors.items()} == {
        "late_payments": 0.5,
        "maintenance_requests": 0.4,
        "rent_gap": 0.5,
        "tenure_short": 0.635,
        "market_trend": 0.6,
    }
    assert (row.current_rent, row.market_rent) == (Decimal("1850.00"), Decimal("2000.00"))
    assert (row.rent_strategy, row.recommended_rent) == ("below_market_retain", Decimal("1887.00"))
    assert row.rent_increase_pct == 2.0
    assert row.recommended_term_months == 12
    assert row.recommended_lease_start == date(2026, 7, 1)
    assert row.recommended_lease_end == date(2027, 6, 30)
    assert row.basis == {
        "as_of": "2026-03-28",
        "since": "2025-03-28",
        "lease_status": "active",
        "lease_begin_date": "2025-02-21",
        "lease_end_date": "2026-06-30",
        "charges_12m": 12,
        "late_12m": 3,
        "work_orders_12m": 4,
        "current_rent": "1850.00",
        "unit_market_rent": "2000.00",
        "market_source": "unit",
        "tenure_days": 400,
        "total_units": 100,
        "vacant_units": 4,
        "most_increase_percent": "10.00",
        "advised_rent": "1887.00",
    }
    assert "1,887.00 USD" in row.renewal_letter_text
    assert row.renewal_letter_generated_at is not None
    assert row.rent_reasoning.startswith("High risk of leaving")


@pytest.mark.parametrize("days", [-1, 0, 29, 30, 31, 119, 120, 121])
def test_days_until_the_end(days):
    """R1.2-01, in SQL as in the rule."""
    lease = make_due_lease(lease_end_date=TODAY + timedelta(days=days))

    scan()

    assert (lease.pk in found()) is terms.is_eligible("active", lease.lease_end_date, TODAY)


@pytest.mark.parametrize(
    ("given", "eligible"),
    [
        (MTM, True),
        ({**MTM, "lease_end_date": None}, True),
        ({"lease_end_date": None}, False),
        ({"lease_status": "notice"}, False),
        ({"lease_status": "vacant"}, False),
        ({**MTM, "status": "ended"}, False),
        ({"tenant": None}, False),
    ],
)
def test_other_leases(given, eligible):
    lease = make_due_lease(**given)

    scan()

    assert (lease.pk in found()) is eligible


def test_a_lease_that_was_renewed_by_another_one_is_left_alone():
    """N1-13."""
    lease = make_due_lease()
    make_lease(
        unit=lease.unit,
        tenant=lease.tenant,
        lease_begin_date=date(2026, 7, 1),
        lease_end_date=date(2027, 6, 30),
        is_current=False,
    )

    scan()

    assert found() == set()


@pytest.mark.parametrize(
    ("status", "again"), [("declined", True), ("expired", True), ("accepted", True)]
)
def test_what_is_no_longer_open_does_not_stand_in_the_way(status, again):
    renewal = sent()
    RenewalRecommendation.objects.filter(pk=renewal.pk).update(status=status)

    assert scan().recommended == int(again)


@pytest.mark.parametrize("make", [advised, approved, sent])
def test_what_is_open_is_not_advised_on_again(make):
    make()

    assert scan().as_dict() == {"recommended": 0, "expired": 0}


def test_by_hand_it_takes_in_what_ends_sooner():
    """N1-39."""
    lease = make_due_lease(lease_end_date=TODAY + timedelta(days=5))

    assert scan().recommended == 0
    assert scan(with_expiring=True).recommended == 1
    assert found() == {lease.pk}


def test_a_scan_of_one_property_is_about_that_one():
    lease, other = make_due_lease(), make_due_lease()

    scan(property_id=lease.property_id)

    assert found() == {lease.pk}
    other.property.time_zone = "Asia/Tokyo"
    other.property.save()
    assert scan(zones={""}).recommended == 0
    assert scan(zones={"Asia/Tokyo"}).recommended == 1


def test_windows_take_turns_and_miss_nobody():
    leases = {make_due_lease().pk for _ in range(5)}
    told = []

    scanned = scan(window=2, report=told.append)

    assert (scanned.recommended, found()) == (5, leases)
    assert told == [2, 4, 5]


def test_statements_do_not_depend_on_the_number_of_leases():
    house = make_house(units=3)
    a_year_of_rent(make_due_lease(property=house))
    with statements() as one:
        scan()
    for _ in range(7):
        lease = make_due_lease(property=house)
        a_year_of_rent(lease, late=1)
    with statements() as many:
        scan()

    assert RenewalRecommendation.objects.count() == 8
    assert len(many) == len(one) <= 20


def test_who_someone_is_changes_nothing():
    """Fair housing: two households that differ in name, company, notes and who lives there alone."""
    house = make_house(units=8)
    people = [
        {"first_name": "Maria", "last_name": "Gonzalez", "notes": "wheelchair, two children"},
        {
            "first_name": "Wei",
            "last_name": "O'Brien-Nakamura",
            "company": "",
            "phone": "+15550001111",
        },
        {"first_name": "", "last_name": "", "company": "Al-Rashid & Sons"},
    ]
    for person in people:
        lease = make_due_lease(property=house, tenant=make_tenant(**person))
        make_occupant(lease=lease, is_minor=True)

    scan()

    rows = RenewalRecommendation.objects.values(
        "churn_score",
        "churn_factors",
        "recommended_rent",
        "rent_strategy",
        "rent_reasoning",
        "basis",
    )
    assert len(rows) == 3
    assert rows[0] == rows[1] == rows[2]


def test_only_work_orders_of_the_home_and_of_the_year_count():
    lease, neighbour = make_due_lease(), make_due_lease()
    orders(lease, 2)
    orders(neighbour, 3)
    orders(
        make_due_lease(unit=lease.unit, is_current=False, lease_status="vacant"),
        1,
        on=date(2025, 3, 28),
    )

    scan()

    counts = {
        row.lease_id: row.basis["work_orders_12m"] for row in RenewalRecommendation.objects.all()
    }
    assert counts == {lease.pk: 2, neighbour.pk: 3}


def test_an_organisation_that_raises_less_is_advised_less():
    services.set_renewal_settings(most_increase_percent=Decimal("1.00"))

    row = advised(make_due_lease("1000.00", "2000.00", lease_begin_date=date(2020, 1, 1)))

    assert row.recommended_rent == Decimal("1010.00")
    assert row.rent_reasoning.endswith("Held to what the organisation allows.")


def test_letters_are_in_the_organisations_own_wording():
    services.set_renewal_settings(letter_text="Hola {{ tenant_name }}: {{ new_rent }}")
    lease = make_due_lease(tenant=make_tenant(first_name="Ana", last_name="Ruiz"))

    row = advised(lease)

    assert row.renewal_letter_text == f"Hola Ana Ruiz: {row.recommended_rent:,.2f} USD"


@pytest.mark.parametrize("rent", ["0.00", "9999999999.99"])
def test_strange_rents_do_not_stop_a_scan(rent):
    make_due_lease(rent, None)
    make_due_lease("1.00", "9999999999.99")

    assert scan().recommended == 2


def test_a_name_with_tabs_and_backslashes_arrives_whole():
    name = "Tab\tNew\nBack\\slash \\N"
    row = advised(make_due_lease(tenant=make_tenant(first_name="", last_name="", company=name)))

    assert f"Dear {name}," in row.renewal_letter_text


class TestWhatHasRunOut:
    @pytest.mark.parametrize(
        ("make", "lease", "renewal", "gone"),
        [
            (advised, {}, {}, False),
            (advised, {"lease_end_date": date(2026, 7, 31)}, {}, True),
            (
                advised,
                {"lease_status": "notice", "notice_date": TODAY, "notice_move_out_date": TODAY},
                {},
                True,
            ),
            (advised, {"lease_status": "vacant"}, {}, True),
            (sent, {}, {"answer_by": TODAY}, False),
            (sent, {}, {"answer_by": TODAY - timedelta(days=1)}, True),
            (
                sent,
                {"lease_end_date": TODAY - timedelta(days=1)},
                {"recommended_lease_start": TODAY},
                True,
            ),
        ],
    )
    def test_it_expires_and_that_is_told(self, make, lease, renewal, gone):
        row = make()
        Lease.objects.filter(pk=row.lease_id).update(**lease)
        RenewalRecommendation.objects.filter(pk=row.pk).update(**renewal)

        assert scan().expired == int(gone)

        row.refresh_from_db()
        assert (row.status == "expired") is gone
        told = OutboxEvent.objects.filter(name="renewal.expired").values_list(
            "subject_id", flat=True
        )
        assert list(told) == ([row.pk] if gone else [])

    @pytest.mark.parametrize(("days", "gone"), [(30, False), (31, True)])
    def test_what_nobody_sends_for_a_month_is_advised_on_anew(
        self, days, gone, organization, time_machine
    ):
        time_machine.move_to("2026-03-28T18:00:00Z", tick=False)
        old = advised()
        RenewalRecommendation.objects.update(created_at=old.created_at - timedelta(days=days))

        scanned = scan()

        assert scanned.as_dict() == {"recommended": int(gone), "expired": int(gone)}

    def test_run_again_it_finds_nothing(self):
        row = advised()
        Lease.objects.filter(pk=row.lease_id).update(lease_status="vacant")

        assert [scan().expired, scan().expired] == [1, 0]


def test_a_scan_that_breaks_off_has_done_nothing_and_is_run_again(monkeypatch):
    for _ in range(3):
        make_due_lease()
    write, calls = scanning._write, []

    def breaks(*args):
        calls.append(args)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return write(*args)

    monkeypatch.setattr(scanning, "_write", breaks)
    with pytest.raises(KeyboardInterrupt):
        scan(window=2)
    monkeypatch.undo()

    assert found() == set()
    assert scan(window=2).recommended == 3
    assert RenewalRecommendation.objects.count() == 3


def test_what_is_written_is_what_the_rules_say_of_the_rows():
    """Whatever the rows: SQL counts, Python decides, and nothing is lost on the way into the table."""
    dice = Random(7)
    house = make_house(units=30, vacant=2)
    expected = {}
    for _ in range(12):
        rent, late, asked = dice.randint(900, 2400), dice.randint(0, 12), dice.randint(0, 13)
        market, days = dice.choice([None, 0, rent, rent + 150, rent - 90]), dice.randint(1, 1500)
        lease = make_due_lease(
            f"{rent}.00",
            None if market is None else f"{market}.00",
            property=house,
            lease_begin_date=TODAY - timedelta(days=days),
            lease_end_date=TODAY + timedelta(days=dice.randint(30, 120)),
        )
        a_year_of_rent(lease, late)
        orders(lease, asked)
        worth = None if market is None else Decimal(market)
        expected[lease.pk] = Facts(12, late, asked, Decimal(rent), worth, days, 42, 2)

    scan()

    rows = {row.lease_id: row for row in RenewalRecommendation.objects.all()}
    assert rows.keys() == expected.keys()
    for pk, facts in expected.items():
        row, churn = rows[pk], churn_of(facts)
        assert facts_in(row.basis) == facts
        assert (row.churn_score, row.churn_factors) == (float(churn.score), churn.factors)
        strategy = strategy_of(churn.score, facts.current_rent, facts.market_rent)
        advised_now = advised_rent(strategy, churn.score, facts.current_rent, facts.market_rent)
        assert (row.rent_strategy, row.recommended_rent) == (strategy, advised_now)
        assert row.recommended_lease_end == terms.end_of(
            row.lease.lease_end_date + timedelta(1), 12
        )
