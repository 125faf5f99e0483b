"""The demo company is what the documentation says it is."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connections, transaction
from django.db.models import Count, Q, Sum

from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.demo import names, services
from unitcycle.demo.households import SALTMARSH_SPLIT
from unitcycle.demo.people import MERIDIAN, SALTMARSH, Staff, make_company
from unitcycle.demo.rent import FEW, finished_months
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.ledger.rules import Bucket
from unitcycle.finance.ledger.selectors import aging, discrepancies, trial_balance
from unitcycle.insight.command_center.models import AIActionQueue, BulkActionBatch
from unitcycle.notifications.models import Message, Notification
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Equipment, Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders import rules
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.selectors import renewals
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    CollectionStop,
)
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Tenant

TODAY = date(2026, 3, 28)


def seeded_rows() -> list[tuple]:
    """The small company's leases and orders as values."""
    with organization_context(SALTMARSH.id):
        leases = Lease.objects.order_by("lease_number").values_list(
            "id", "lease_number", "tenant__last_name", "lease_end_date", "monthly_rent_amount"
        )
        orders = WorkOrder.objects.order_by("number").values_list("id", "title", "requested_date")
        return [*leases, *orders]


def there_is_a_year_of_rent(codes: frozenset[str]) -> None:
    """At these properties; that there is at all of them, the running demo shows (tests/schema)."""
    billed = Invoice.objects.order_by().values_list("property__code", "month").distinct()
    assert set(billed) == {(code, month) for code in codes for month in finished_months(TODAY)}
    statuses = set(Invoice.objects.values_list("status", flat=True).distinct().order_by())
    assert statuses == {"paid", "overdue"}
    sums = Invoice.objects.aggregate(billed=Sum("total_amount"), paid=Sum("amount_paid"))
    assert 0.96 < sums["paid"] / sums["billed"] < 0.98
    for_long = [row.amounts[Bucket.OVER_90] > 0 for row in aging(TODAY)]
    assert 0 < sum(for_long) < len(for_long) / 2 < Tenant.objects.count() / 10
    assert LateFeeLog.objects.exists()
    assert discrepancies() == []
    balance = trial_balance()
    assert balance.debit == balance.credit > sums["billed"]


def there_are_renewals_at_every_step() -> None:
    counts = dict(
        RenewalRecommendation.objects.order_by().values_list("status").annotate(Count("id"))
    )
    assert counts.pop("pending") > 300
    assert counts == {"approved": 12, "sent": 10, "accepted": 14, "declined": 4}
    levels = RenewalRecommendation.objects.order_by().values_list("churn_risk_level").distinct()
    assert len(levels) >= 3
    calm = RenewalRecommendation.objects.filter(churn_risk_level__in=["low", "medium"])
    assert calm.count() > RenewalRecommendation.objects.count() / 2, (
        "a ranking of all in red is none"
    )
    strategies = RenewalRecommendation.objects.order_by().values_list("rent_strategy").distinct()
    assert len(strategies) >= 3
    assert all(row.lease.lease_status == "active" for row in renewals().filter(status="accepted"))
    assert not Message.objects.filter(status="queued").exists()
    assert not Notification.objects.exists()


def there_is_something_worth_doing() -> None:
    rows = AIActionQueue.objects.order_by()
    counts = dict(rows.filter(status="pending").values_list("action_type").annotate(Count("id")))
    assert set(counts) >= {
        "early_renewal_nudge",
        "renewal_offer",
        "rent_increase_notice",
        "move_out_inspection",
        "listing_prep",
    }
    assert all(row.generation_reason and row.basis for row in rows.filter(status="pending")[:50])
    assert rows.filter(status="dismissed").count() == 4
    states = sorted(BulkActionBatch.objects.values_list("status", flat=True))
    assert states == ["pending", "sent"]


def there_are_collections_at_every_step() -> None:
    rows = CollectionCase.objects.order_by()
    open_ones = rows.filter(status="open").values_list("escalation_level")
    levels = dict(open_ones.annotate(Count("id")))
    assert set(levels) == {0, 1, 2, 3, 4}
    others = dict(rows.exclude(status="open").values_list("status").annotate(Count("id")))
    assert others == {"escalated": 2, "payment_plan": 4, "paid": 3}
    assert {row.state for row in CollectionAction.objects.filter(step=5)} == {"draft", "sent"}
    assert len(set(rows.values_list("tenant_risk_profile", flat=True))) >= 3
    assert CollectionStop.objects.count() == 2


def test_the_demo_company_has_the_promised_leases(db, time_machine):
    time_machine.move_to("2026-03-28T18:00:00Z")  # plans of March are not broken in November
    services.seed_demo(TODAY, few_rents=True)

    with organization_context(MERIDIAN.id):
        leases = Lease.objects.all()
        split = leases.aggregate(
            all=Count("id"),
            active=Count("id", filter=Q(lease_status="active")),
            month_to_month=Count("id", filter=Q(lease_status="month_to_month")),
            notice=Count("id", filter=Q(lease_status="notice")),
            vacant=Count("id", filter=Q(lease_status="vacant")),
        )
        assert split == {
            "all": 4353,
            "active": 2841,
            "month_to_month": 1146,
            "notice": 87,
            "vacant": 279,
        }
        assert Property.objects.count() == 23
        assert Unit.objects.count() == 4353
        assert leases.filter(is_current=True).values("unit").distinct().count() == 4353
        ends = [
            leases.filter(
                lease_status="active", lease_end_date__range=(TODAY, TODAY + timedelta(days=days))
            ).count()
            for days in (30, 60, 90)
        ]
        assert ends == [142, 298, 451]
        known = Lease.objects.get(unit__unit_number="A-102", property__name="Westfield Gardens")
        assert (known.tenant.name, str(known.monthly_rent_amount)) == ("Maria Gonzalez", "1850.00")
        steps = LeaseStatusLog.objects.exclude(reason="Renewed")
        assert steps.count() == 87 + 2 * 279 + 1146
        # every notice has its thirty days
        for lease in leases.exclude(notice_date=None):
            assert (lease.notice_move_out_date - lease.notice_date).days >= 30
        assert Equipment.objects.count() > 4353
        assert Vendor.objects.count() == 25
        there_is_a_year_of_rent(FEW)
        there_are_renewals_at_every_step()
        there_is_something_worth_doing()
        there_are_collections_at_every_step()
        assert not OutboxEvent.objects.filter(delivered_at=None).exists(), (
            "history is nobody's news"
        )
        oldest = WorkOrder.objects.order_by("requested_date").first().requested_date
        assert (TODAY - oldest).days in range(725, 731)
        for order in WorkOrder.objects.exclude(status__in=rules.ENDED):
            given = bool(order.assigned_vendor_id or order.assigned_to_id)
            assert rules.status_after_assignment(order.status, has_assignee=given) == order.status
        for line in WorkOrderLog.objects.exclude(from_status=""):
            assert rules.can_become(line.from_status, line.to_status)
        assert not WorkOrderLog.objects.filter(
            changed_at__date__gt=TODAY + timedelta(days=1)
        ).exists()
    with organization_context(SALTMARSH.id):
        assert Lease.objects.count() == 24
        assert Tenant.objects.count() == 24


def test_the_demo_is_the_same_every_time(db):
    make_company(SALTMARSH)
    rounds = []
    for _ in range(2):
        savepoint = transaction.savepoint()
        services.fill(SALTMARSH, names.NEIGHBOUR_SITES, SALTMARSH_SPLIT, TODAY, Staff())
        rounds.append(seeded_rows())
        transaction.savepoint_rollback(savepoint)

    assert len(rounds[0]) > 24
    assert rounds[0] == rounds[1]


def test_the_planner_knows_how_many_rows_there_are(db, monkeypatch):
    monkeypatch.setattr(services, "make_rent_history", lambda *given, **named: None)
    services.seed_demo(TODAY)

    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT reltuples, (SELECT count(*) FROM tenant_lease) "
            "FROM pg_class WHERE oid = 'tenant_lease'::regclass"
        )
        believed, present = cursor.fetchone()
    assert believed == present > 0


@pytest.mark.parametrize(("asked", "rented"), [([], None), (["--few-rents"], FEW)])
def test_fewer_rents_are_quicker(db, monkeypatch, asked, rented):
    given = []
    monkeypatch.setattr(services, "fill", lambda *args: given.append(args[5:]))
    call_command("seed_demo", *asked)
    assert given == [(rented,), ()]


def test_real_data_is_left_alone(organization):
    with pytest.raises(CommandError, match="empty database"):
        call_command("seed_demo")


def test_production_gets_no_demo(db, settings):
    settings.SESSION_COOKIE_SECURE = True

    with pytest.raises(CommandError, match="production"):
        call_command("seed_demo")
