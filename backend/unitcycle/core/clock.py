"""The one place that reads the clock. A date belongs to an organisation's time zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def today(time_zone: str) -> date:
    """The calendar day it is now in that IANA time zone."""
    return now().astimezone(ZoneInfo(time_zone)).date()


def day_bounds(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """First moment of a local day and first moment of the next one; 23 to 25 hours apart."""
    zone = ZoneInfo(time_zone)
    return (
        datetime.combine(day, time.min, zone),
        datetime.combine(day + timedelta(days=1), time.min, zone),
    )
