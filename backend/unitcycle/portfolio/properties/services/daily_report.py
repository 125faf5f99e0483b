"""The daily report of new properties (D-05, R-D-04, N-114)."""

from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string

from unitcycle.accounts.models import Organization
from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.portfolio.properties import rules, selectors
from unitcycle.portfolio.properties.models import DailyReport

# Longer than a mail takes, shorter than the hour until the task runs again.
CLAIM_LASTS = timedelta(minutes=30)


def send_daily_reports() -> list[date]:
    """Make every report that the current organisation is owed; the days that were mailed.

    Safe to run at any time and twice: a day is claimed before its mail leaves and settled after it, each in a
    transaction of its own, and none is open while the mail server is talked to. If the process dies in between,
    the day is mailed again by a later run: twice is better than never.
    """
    with transaction.atomic():
        organization = current_organization()
        owed = rules.days_owed(
            today=clock.today(organization.time_zone),
            last_reported=selectors.last_reported_day(),
        )
    mailed = []
    for day in owed:
        if not _claim(day):
            break  # somebody else is at it; later days wait for their turn
        mail = _prepare(day, organization)
        if mail is not None:
            mail.send()
            _settle_as_sent(day)
            mailed.append(day)
    return mailed


@transaction.atomic
def _claim(day: date) -> bool:
    DailyReport.objects.bulk_create([DailyReport(day=day)], ignore_conflicts=True)
    report = DailyReport.objects.select_for_update().get(day=day)
    now = clock.now()
    if report.sent_at or report.skipped_at:
        return False
    if report.claimed_at and report.claimed_at > now - CLAIM_LASTS:
        return False
    report.claimed_at = now
    report.save(update_fields=["claimed_at", "updated_at"])
    return True


@transaction.atomic
def _prepare(day: date, organization: Organization) -> EmailMultiAlternatives | None:
    """The mail of that day; None, and the day settled, when there is nothing to tell or nobody to tell it to."""
    added = selectors.properties_created_on(day, organization.time_zone)
    recipients = selectors.administrators()
    reports = DailyReport.objects.filter(day=day)
    reports.update(property_count=len(added), recipient_count=len(recipients) if added else 0)
    if not added or not recipients:
        reports.update(skipped_at=clock.now())
        return None
    about = {
        "organization": organization,
        "day": day,
        "properties": added,
        "time_zone": organization.time_zone,
        "base_url": settings.BASE_URL,
    }
    # a line break in a name must not become a header of the mail
    company = " ".join(organization.name.split())
    noun = "property" if len(added) == 1 else "properties"
    mail = EmailMultiAlternatives(
        subject=f"{len(added)} new {noun} at {company} on {day:%B} {day.day}, {day.year}",
        body=render_to_string("properties/daily_report.txt", about),
        to=recipients,
    )
    mail.attach_alternative(render_to_string("properties/daily_report.html", about), "text/html")
    return mail


@transaction.atomic
def _settle_as_sent(day: date) -> None:
    DailyReport.objects.filter(day=day).update(sent_at=clock.now())
