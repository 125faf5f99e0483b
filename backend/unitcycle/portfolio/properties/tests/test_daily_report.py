from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connections, transaction

from unitcycle.accounts.models import Membership
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import make_member, make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties import selectors
from unitcycle.portfolio.properties.models import DailyReport
from unitcycle.portfolio.properties.services import daily_report
from unitcycle.portfolio.properties.tasks import send_daily_property_report
from unitcycle.portfolio.properties.tests.factories import PropertyFactory
from unitcycle.portfolio.units.tests.factories import UnitFactory

# 10:10 in the morning in New York
MORNING = datetime(2025, 3, 14, 14, 10, tzinfo=UTC)


def added(name, *when, **given):
    return PropertyFactory(name=name, created_at=datetime(*when, tzinfo=UTC), **given)


@pytest.fixture
def owner(organization):
    return make_member(Role.OWNER, email="owner@example.com")


def settled():
    return {
        row.day: (row.property_count, row.sent_at is not None, row.skipped_at is not None)
        for row in DailyReport.objects.all()
    }


@time_machine.travel(MORNING)
def test_the_report_covers_what_was_added_the_day_before_and_nothing_older(owner, mailoutbox):
    """R-D-04: run 2025-03-14, created 2025-03-13 09:00 and 2025-03-12 09:00."""
    added("Yesterday Court", 2025, 3, 13, 9)
    added("Older Court", 2025, 3, 12, 9)

    assert daily_report.send_daily_reports() == [date(2025, 3, 13)]

    [report] = mailoutbox
    assert "Yesterday Court" in report.body
    assert "Older Court" not in report.body
    assert report.subject.startswith("1 new property at ")
    assert settled() == {date(2025, 3, 13): (1, True, False)}


@time_machine.travel(MORNING)
def test_a_day_is_the_organisations_own(owner, mailoutbox):
    """In New York the 13th of March 2025 ran from 04:00 UTC to 04:00 UTC."""
    added("Just before", 2025, 3, 13, 3, 59)
    added("First", 2025, 3, 13, 4)
    added("Last", 2025, 3, 14, 3, 59)
    added("Just after", 2025, 3, 14, 4)

    daily_report.send_daily_reports()

    body = mailoutbox[0].body
    assert [name for name in ("Just before", "First", "Last", "Just after") if name in body] == [
        "First",
        "Last",
    ]
    assert body.index("First") < body.index("Last")
    assert "added at 12:00 AM" in body


def test_nothing_is_sent_until_the_local_day_is_over(owner, mailoutbox):
    added("Elm Court", 2025, 3, 13, 15)

    with time_machine.travel(datetime(2025, 3, 14, 3, 10, tzinfo=UTC)):  # still the 13th there
        assert daily_report.send_daily_reports() == []
    assert list(settled()) == [date(2025, 3, 12)]

    with time_machine.travel(datetime(2025, 3, 14, 4, 10, tzinfo=UTC)):
        assert daily_report.send_daily_reports() == [date(2025, 3, 13)]
    assert len(mailoutbox) == 1


@time_machine.travel(MORNING)
def test_a_second_run_sends_nothing(owner, mailoutbox):
    added("Elm Court", 2025, 3, 13, 15)

    for _ in range(3):
        daily_report.send_daily_reports()

    assert len(mailoutbox) == 1
    assert DailyReport.objects.count() == 1


def test_a_slow_worker_does_not_repeat_what_another_one_sent(owner, mailoutbox, monkeypatch):
    """It looked for what is owed before the other one was done, and comes to it long after."""
    added("Elm Court", 2025, 3, 13, 15)
    with time_machine.travel(MORNING):
        daily_report.send_daily_reports()
    monkeypatch.setattr(selectors, "last_reported_day", lambda: None)

    with time_machine.travel(MORNING + timedelta(hours=2)):
        assert daily_report.send_daily_reports() == []

    assert len(mailoutbox) == 1


@time_machine.travel(MORNING)
def test_an_empty_day_is_recorded_and_no_mail_leaves(owner, mailoutbox):
    assert daily_report.send_daily_reports() == []

    assert mailoutbox == []
    assert settled() == {date(2025, 3, 13): (0, False, True)}


@time_machine.travel(MORNING)
def test_without_administrators_nobody_is_told(organization, mailoutbox):
    make_member(Role.MANAGER)
    added("Elm Court", 2025, 3, 13, 15)

    daily_report.send_daily_reports()

    assert mailoutbox == []
    assert settled() == {date(2025, 3, 13): (1, False, True)}


@time_machine.travel(MORNING)
def test_owners_and_administrators_are_told_and_nobody_else(owner, mailoutbox):
    make_member(Role.ADMIN, email="admin@example.com")
    for role in set(Role) - {Role.OWNER, Role.ADMIN}:
        make_member(role)
    gone = make_member(Role.ADMIN)
    Membership.objects.filter(user=gone).update(is_active=False)
    make_member(Role.ADMIN, is_active=False)
    with organization_context(make_organization().pk):
        make_member(Role.OWNER)
    added("Elm Court", 2025, 3, 13, 15)

    daily_report.send_daily_reports()

    assert mailoutbox[0].to == ["admin@example.com", "owner@example.com"]
    assert DailyReport.objects.get().recipient_count == 2


@time_machine.travel(MORNING)
def test_names_are_escaped_in_html_and_plain_in_text(owner, organization, mailoutbox):
    organization.name = "Brown\r\nBcc: thief@example.com & Co"
    organization.save()
    added('<script>alert("x")</script> & Sons', 2025, 3, 13, 15, address_line1="1 <b>Elm</b>")

    daily_report.send_daily_reports()

    [report] = mailoutbox
    [(html, kind)] = report.alternatives
    assert kind == "text/html"
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Sons" in html
    assert '<script>alert("x")</script> & Sons' in report.body
    assert "\n" not in report.subject
    assert "Bcc" not in report.message()


@time_machine.travel(MORNING)
def test_the_report_says_where_and_how_many_units(owner, mailoutbox, settings):
    settings.BASE_URL = "https://homes.example.com"
    row = added("Elm Court", 2025, 3, 13, 15, address_line1="1 Elm St", city="Troy", region="NY")
    UnitFactory.create_batch(2, property=row)
    added("Oak Court", 2025, 3, 13, 16)

    daily_report.send_daily_reports()

    [report] = mailoutbox
    [(html, _)] = report.alternatives
    assert "1 Elm St, Troy, NY" in html
    assert "<td>2</td>" in html
    assert f'href="https://homes.example.com/properties/{row.pk}"' in html
    assert f"https://homes.example.com/properties/{row.pk}" in report.body
    assert "2 units" in report.body
    assert report.subject.startswith("2 new properties at ")
    assert "March 13, 2025" in report.subject


def test_missed_days_are_made_up_for_one_mail_each(owner, mailoutbox):
    with time_machine.travel(MORNING):
        daily_report.send_daily_reports()
    added("Friday", 2025, 3, 14, 15)
    added("Saturday", 2025, 3, 15, 15)
    added("Monday", 2025, 3, 17, 15)

    with time_machine.travel(MORNING + timedelta(days=4)):
        sent = daily_report.send_daily_reports()

    assert sent == [date(2025, 3, 14), date(2025, 3, 15), date(2025, 3, 17)]
    assert ["Friday" in mailoutbox[0].body, "Monday" in mailoutbox[2].body] == [True, True]
    assert settled()[date(2025, 3, 16)] == (0, False, True)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2025, 3, 9), 23), (date(2025, 11, 2), 25), (date(2025, 6, 1), 24)]
)
def test_days_on_which_clocks_change_lose_and_double_nothing(owner, mailoutbox, day, hours):
    first = datetime(day.year, day.month, day.day, 5 if day.month == 3 else 4, tzinfo=UTC)
    for hour in range(hours):
        PropertyFactory(name=f"Hour {hour:02}", created_at=first + timedelta(hours=hour))
    PropertyFactory(name="Before", created_at=first - timedelta(seconds=1))
    PropertyFactory(name="After", created_at=first + timedelta(hours=hours))

    with time_machine.travel(datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(1)):
        daily_report.send_daily_reports()

    assert mailoutbox[0].subject.startswith(f"{hours} new properties")


class Unreachable(EmailBackend):
    def send_messages(self, messages):
        raise ConnectionRefusedError("mail server")


def test_a_mail_that_could_not_be_sent_is_sent_later(owner, mailoutbox, settings):
    added("Elm Court", 2025, 3, 13, 15)
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.Unreachable"
    with time_machine.travel(MORNING), pytest.raises(ConnectionRefusedError):
        daily_report.send_daily_reports()
    assert settled() == {date(2025, 3, 13): (1, False, False)}
    settings.EMAIL_BACKEND = working

    with time_machine.travel(MORNING + timedelta(minutes=5)):
        assert daily_report.send_daily_reports() == []  # another worker may still be at it
    with time_machine.travel(MORNING + timedelta(hours=1)):
        assert daily_report.send_daily_reports() == [date(2025, 3, 13)]

    assert len(mailoutbox) == 1


class InNoTransaction(EmailBackend):
    open_transactions = []

    def send_messages(self, messages):
        self.open_transactions.append(connections["default"].in_atomic_block)
        return super().send_messages(messages)


@pytest.mark.django_db(transaction=True)
@time_machine.travel(MORNING)
def test_no_transaction_is_open_while_the_mail_leaves(settings):
    settings.EMAIL_BACKEND = f"{__name__}.InNoTransaction"
    with organization_context(make_organization().pk):
        with transaction.atomic():
            make_member(Role.OWNER)
            added("Elm Court", 2025, 3, 13, 15)

        daily_report.send_daily_reports()

    assert InNoTransaction.open_transactions == [False]
    assert len(mail.outbox) == 1


@time_machine.travel(MORNING)
def test_the_task_serves_every_organisation_by_its_own_clock(owner, mailoutbox):
    added("Elm Court", 2025, 3, 13, 15)
    tokyo = make_organization(time_zone="Asia/Tokyo")
    with organization_context(tokyo.pk):
        make_member(Role.OWNER, email="tokyo@example.com")
        # the 14th there, which is not over; and the 13th
        added("Today in Tokyo", 2025, 3, 13, 15)
        added("Yesterday in Tokyo", 2025, 3, 13, 14, 59)

    send_daily_property_report.delay()

    by_recipient = {report.to[0]: report.body for report in mailoutbox}
    assert set(by_recipient) == {"owner@example.com", "tokyo@example.com"}
    assert "Elm Court" in by_recipient["owner@example.com"]
    assert "Tokyo" not in by_recipient["owner@example.com"]
    assert "Yesterday in Tokyo" in by_recipient["tokyo@example.com"]
    assert "Today in Tokyo" not in by_recipient["tokyo@example.com"]


def test_the_schedule_names_the_task():
    from config.schedule import BEAT_SCHEDULE

    names = {entry["task"] for entry in BEAT_SCHEDULE.values()}

    assert send_daily_property_report.name in names
