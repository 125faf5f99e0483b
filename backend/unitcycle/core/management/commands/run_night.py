"""The scheduled work of a night, at once."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import time
from typing import Any

from celery import current_app
from django.core.management.base import BaseCommand, CommandError

from unitcycle.core import clock, night

_WIDTH = 40


class Command(BaseCommand):
    help = (
        "Do now, in this process and in its order, what the scheduler does between 01:00 and 09:00 UTC: life-cycle "
        "scan, renewals, recommendations, collections, late fees and upkeep. Each of these does nothing the second "
        "time on one day."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="begin", type=_hour, default=time(1), metavar="HH:MM")
        parser.add_argument("--to", dest="end", type=_hour, default=time(9), metavar="HH:MM")

    def handle(self, *args: Any, begin: time, end: time, **options: Any) -> None:
        if end < begin:
            raise CommandError("A night ends after it began.")
        planned = night.turns(current_app.conf.beat_schedule, clock.now(), begin, end)
        failures = 0
        for told in night.do(current_app, planned):
            failures += len(told.failures)
            self.stdout.write(_line(told))
            self.stdout.flush()  # some take long
            for failure in told.failures:
                self.stderr.write(f"       {failure}")
        if failures:
            raise CommandError(f"{failures} of the tasks failed; the log says why.")


def _line(told: night.Told) -> str:
    numbers = ", ".join(f"{key} {count:,}" for key, count in told.numbers.items() if count)
    return f"{told.turn.at:%H:%M}  {told.turn.name:<{_WIDTH}} {numbers}".rstrip()


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no time of day, such as 01:00.") from None
