"""The demo's money: a year of it, and the books are even."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, F, Max, Q, Sum

from unitcycle.accounts.models import Organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.core.testing.statements import statements
from unitcycle.demo import dev_company, names, services
from unitcycle.demo.dev_company import COMPANY, PEOPLE
from unitcycle.demo.dice import Dice
from unitcycle.demo.households import SALTMARSH_SPLIT
from unitcycle.demo.people import SALTMARSH, Staff, make_company
from unitcycle.demo.rent import finished_months, make_rent_history
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.billing.rules import InvoiceStatus
from unitcycle.finance.billing.tests.factories import make_billed_lease, make_property
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.selectors import discrepancies, trial_balance
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.finance.payments.models import Payment
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.tenants.models import Lease, Tenant
from unitcycle.tenancy.tenants.tests.factories import make_tenant

TODAY = date(2026, 3, 28)


def require_even_books() -> None:
    call_command("verify_ledger")
    assert discrepancies() == []
    balance = trial_balance()
    assert balance.debit == balance.credit > 0


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 3, 28), date(2025, 3, 1), date(2026, 2, 1)),
        (date(2026, 1, 1), date(2025, 1, 1), date(2025, 12, 1)),
        (date(2024, 2, 29), date(2023, 2, 1), date(2024, 1, 1)),
    ],
)
def test_twelve_finished_months(today, first, last):
    months = finished_months(today)
    assert (months[0], months[-1], len(months)) == (first, last, 12)
    assert months == sorted(months)


def test_a_year_of_rent_and_the_present_month_is_nobody_s_yet(db):
    make_company(SALTMARSH)
    services.fill(SALTMARSH, names.NEIGHBOUR_SITES, SALTMARSH_SPLIT, TODAY, Staff())

    with organization_context(SALTMARSH.id):
        months = set(Invoice.objects.values_list("month", flat=True))
        assert months <= set(finished_months(TODAY))
        assert len(months) == 12
        statuses = dict(Invoice.objects.values_list("status").annotate(Count("id")))
        assert statuses[InvoiceStatus.PAID] > sum(statuses.values()) * 0.8
        on_time = Payment.objects.filter(received_on__day__lte=6).count()
        assert on_time > Payment.objects.count() * 0.8
        require_even_books()


class EachManner(Dice):
    """As many households of each manner, so that a month has something of everything."""

    def weighted(self, weights):
        self._turns = getattr(self, "_turns", -1) + 1
        return list(weights)[self._turns % len(weights)]

    def chance(self, probability):
        return False


def test_many_tenants_take_as_many_statements_as_few(organization, monkeypatch):
    def asked(households: int) -> int:
        house = make_property()
        for _ in range(households):
            make_billed_lease(property=house, lease_begin_date=date(2025, 1, 1))
        with statements() as found:
            make_rent_history(EachManner("each", TODAY, "UTC"), [house.pk])
        assert Payment.objects.filter(tenant__leases__property=house).exists()
        return len(found)

    asked(6)  # makes the chart
    assert asked(6) == asked(36)


def balance_of(tenant: Tenant) -> Decimal:
    return sum(Account.objects.filter(tenant=tenant).values_list("balance", flat=True), Decimal(0))


def days_late(tenant: Tenant) -> list[int]:
    paid = Payment.objects.filter(tenant=tenant).select_related("invoice")
    return [(one.received_on - one.invoice.due_date).days for one in paid]


def _there_is_what_the_contract_says(dev: dict[str, Tenant]) -> None:
    assert Property.objects.count() == 5
    assert Unit.objects.count() == 29
    assert Tenant.objects.count() == Lease.objects.filter(lease_status="active").count() == 15
    statuses = dict(Unit.objects.values_list("status").annotate(Count("id")))
    assert statuses == {"occupied": 15, "vacant": 12, "maintenance": 2}
    sizes = Unit.objects.values_list("property").annotate(units=Count("id"))
    assert sorted(count for _, count in sizes) == [1, 4, 6, 8, 10]
    months = set(Invoice.objects.values_list("month", flat=True))
    assert months == {*finished_months(TODAY), TODAY.replace(day=1)}
    assert WorkOrder.objects.count() == 25
    assert WorkOrder.objects.values("status").distinct().count() == 5
    assert LateFeeLog.objects.exists()
    assert Payment.objects.aggregate(last=Max("received_on"))["last"] <= TODAY
    require_even_books()


def _who_pays_on_time(dev: dict[str, Tenant]) -> None:
    for name in ("perfect_payer", "auto_alice", "streak_sally", "model_tenant", "reliable_renter"):
        assert max(days_late(dev[name])) <= 0, name
        assert len(days_late(dev[name])) == 13, name
        assert balance_of(dev[name]) == 0, name
    assert set(days_late(dev["auto_alice"])) == {0}


def _who_pays_late(dev: dict[str, Tenant]) -> None:
    late = days_late(dev["chronic_charlie"])
    assert min(late) >= 10
    assert max(late) <= 20
    assert LateFeeLog.objects.filter(invoice__tenant=dev["chronic_charlie"]).count() >= 12


def _who_owes(dev: dict[str, Tenant]) -> None:
    olivia = Invoice.objects.filter(tenant=dev["overdue_olivia"], status=InvoiceStatus.OVERDUE)
    assert list(olivia.order_by("month").values_list("month", flat=True)) == [
        date(2025, 12, 1),
        date(2026, 2, 1),
    ]
    assert olivia.filter(amount_paid=0).count() == 1
    assert balance_of(dev["overdue_olivia"]) > 0
    assert balance_of(dev["defaulting_dana"]) > 0


def _who_is_new(dev: dict[str, Tenant]) -> None:
    for name, most in (("newbie_nick", 2), ("fresh_frank", 4), ("recent_rita", 5)):
        assert 1 <= Invoice.objects.filter(tenant=dev[name]).count() <= most
    begin = Lease.objects.get(tenant=dev["newbie_nick"]).lease_begin_date
    assert (TODAY - begin).days in range(25, 32)


def _who_pays_in_parts_and_who_ahead(dev: dict[str, Tenant]) -> None:
    parts = (
        Payment.objects.filter(tenant=dev["partial_pat"])
        .values("invoice")
        .annotate(number=Count("id"))
        .values_list("number", flat=True)
    )
    assert sorted(parts, reverse=True)[:11] == [2] * 11
    assert Invoice.objects.filter(
        tenant=dev["partial_pat"], amount_paid__gt=0, amount_paid__lt=F("total_amount")
    ).exists()
    ahead = Account.objects.filter(tenant=dev["prepay_pete"], purpose=Purpose.PREPAYMENTS)
    assert ahead.aggregate(credit=Sum("balance"))["credit"] < 0
    assert not Invoice.objects.filter(~Q(status="paid"), tenant=dev["prepay_pete"]).exists()


def test_the_developers_company_is_what_the_contract_says(db):
    """One company for all of it: to make it is most of the work."""
    services.seed_dev_data(TODAY)
    with organization_context(COMPANY.id):
        dev = {
            person.username: Tenant.objects.get(email=f"{person.username}@dev-data.example")
            for person in PEOPLE
        }
        for check in (
            _there_is_what_the_contract_says,
            _who_pays_on_time,
            _who_pays_late,
            _who_owes,
            _who_is_new,
            _who_pays_in_parts_and_who_ahead,
        ):
            check(dev)


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2024, 12, 31)])
def test_on_any_day_of_a_month(db, today):
    services.seed_dev_data(today)
    with organization_context(COMPANY.id):
        newbie = Invoice.objects.filter(tenant__email__startswith="newbie")
        assert 1 <= newbie.count() <= 2
        perfect = Tenant.objects.get(email__startswith="perfect_payer")
        assert balance_of(perfect) == 0
        require_even_books()


def test_twice_is_refused_and_clear_begins_anew(db, organization, capsys, monkeypatch):
    monkeypatch.setattr(
        dev_company, "make_dev_company", lambda today: charged(make_tenant(), "10.00")
    )
    call_command("seed_dev_data")
    assert dev_company.OWNER in capsys.readouterr().out
    with pytest.raises(CommandError, match="--clear"):
        call_command("seed_dev_data", "--no-input")

    asked = []
    monkeypatch.setattr("builtins.input", lambda text: asked.append(text) or "no")
    with pytest.raises(CommandError, match="Nothing was deleted"):
        call_command("seed_dev_data", "--clear")
    assert len(asked) == 1
    assert outside(Organization, Reason.COMMAND).count() == 2

    with connection.cursor() as cursor:  # what a commit would have done
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    call_command("seed_dev_data", "--clear", "--no-input")
    assert [one.pk for one in outside(Organization, Reason.COMMAND).all()] == [COMPANY.id]
    assert len(asked) == 1


def test_not_in_production(db, settings):
    settings.SESSION_COOKIE_SECURE = True
    with pytest.raises(CommandError, match="production"):
        call_command("seed_dev_data", "--clear", "--no-input")
