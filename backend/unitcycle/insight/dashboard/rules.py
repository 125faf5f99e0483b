"""What the dashboard looks at: how far ahead, how far back, how many."""

from datetime import date, timedelta

# this week: today and the six days after it
DAYS_AFTER_TODAY = 6
# moves that are named; the others are counted
MOVES_NAMED = 5


def last_day_ahead(today: date) -> date:
    return today + timedelta(days=DAYS_AFTER_TODAY)


def changes_from(today: date) -> date:
    """The day whose beginning "since yesterday" means."""
    return today - timedelta(days=1)
