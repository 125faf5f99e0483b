"""Fills an empty database with the demo companies."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from unitcycle.core import clock
from unitcycle.core.errors import DomainError
from unitcycle.demo import services
from unitcycle.demo.people import MERIDIAN, PASSWORD, PEOPLE


class Command(BaseCommand):
    help = (
        "One company with 23 properties, 4,353 current leases, a year of rent, renewals and collections at every "
        "step, and a small neighbour. "
        "The same every time, dated from today. Only into an empty database."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="say nothing of a database that has data"
        )
        parser.add_argument(
            "--few-rents",
            action="store_true",
            help="a year of rent for two properties of the large company and not for all, which is quicker",
        )
        parser.add_argument("--sign-ins", action="store_true", help="only print who can sign in")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SESSION_COOKIE_SECURE:
            raise CommandError(
                "Demo sign-ins are known to everybody: not with production settings."
            )
        if not options["sign_ins"]:
            if options["if_empty"] and not services.is_empty():
                return
            try:
                services.seed_demo(clock.today(MERIDIAN.time_zone), few_rents=options["few_rents"])
            except DomainError as refusal:
                raise CommandError(refusal.detail) from refusal
        for name, email, role, _ in PEOPLE:
            self.stdout.write(f"  {email:32} {PASSWORD:16} {name}, {role or 'owner next door'}")
