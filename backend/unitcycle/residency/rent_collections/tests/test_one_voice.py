"""Whoever is dunned is not reminded of the same debt by billing as well, and whom a stop protects by nobody."""

from datetime import date

import pytest
import time_machine

from unitcycle.finance.billing import services as billing
from unitcycle.finance.billing.models import ReminderLog
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.residency.rent_collections import services
from unitcycle.residency.rent_collections.models import CollectionCase
from unitcycle.residency.rent_collections.rules.choices import StopKind
from unitcycle.residency.rent_collections.tests.factories import STAFF, pay

ISSUED, DAY_AFTER, WEEK_AFTER = date(2026, 3, 1), date(2026, 3, 11), date(2026, 3, 18)


@pytest.fixture
def lease(organization):
    """1,500.00 due on the tenth."""
    with time_machine.travel("2026-03-18T16:00:00Z", tick=False):
        made = make_billed_lease("1500.00")
        billing.set_lease_billing(lease_id=made.pk, due_day=10)
        billed(made, today=ISSUED)
        yield made


def reminded(today, **given):
    """The steps that were reminded of by a run of that day."""
    before = set(ReminderLog.objects.values_list("pk", flat=True))
    billing.send_reminders(today=today, **given)
    return list(ReminderLog.objects.exclude(pk__in=before).values_list("step", flat=True))


def test_without_a_case_billing_reminds(lease):
    assert reminded(DAY_AFTER) == [1]
    assert reminded(WEEK_AFTER) == [7]


def test_with_a_case_it_leaves_the_overdue_to_collections(lease):
    assert reminded(DAY_AFTER) == [1]
    services.scan_cases()
    assert CollectionCase.objects.get().status == "open"

    assert reminded(WEEK_AFTER) == []
    assert billing.send_reminders(today=WEEK_AFTER, dry_run=True).reminders == 0


def test_what_is_due_soon_is_reminded_of_all_the_same(lease):
    services.scan_cases()
    billed(lease, date(2026, 4, 1), today=date(2026, 4, 1))

    assert reminded(date(2026, 4, 9)) == [-1]


def test_a_stop_keeps_billing_silent_even_without_an_open_case(lease):
    services.scan_cases()
    case = CollectionCase.objects.get()
    services.place_stop(case_id=case.pk, kind=StopKind.BANKRUPTCY, author=STAFF, today=WEEK_AFTER)
    pay(lease, "1500.00", today=WEEK_AFTER)
    case.refresh_from_db()
    assert case.status == "paid"
    billed(lease, date(2026, 4, 1), today=date(2026, 4, 1))

    assert reminded(date(2026, 4, 11)) == []


def test_a_paid_case_gives_the_next_debt_back_to_billing(lease):
    services.scan_cases()
    pay(lease, "1500.00", today=WEEK_AFTER)
    billed(lease, date(2026, 4, 1), today=date(2026, 4, 1))

    assert reminded(date(2026, 4, 11)) == [1]


def test_a_person_may_remind_all_the_same(lease):
    services.scan_cases()

    foreseen = billing.send_reminders(today=WEEK_AFTER, by_hand=True, dry_run=True)
    assert [row["is_told_elsewhere"] for row in foreseen.shown] == [True]
    assert reminded(WEEK_AFTER, by_hand=True) == [7]


def test_but_not_whom_a_stop_protects(lease):
    services.scan_cases()
    case = CollectionCase.objects.get()
    services.place_stop(case_id=case.pk, kind=StopKind.DISPUTE, author=STAFF, today=WEEK_AFTER)

    assert billing.send_reminders(today=WEEK_AFTER, dry_run=True, by_hand=True).reminders == 0
    assert reminded(WEEK_AFTER, by_hand=True) == []
