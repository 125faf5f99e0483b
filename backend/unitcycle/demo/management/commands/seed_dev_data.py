"""Adds the company that developers try things on."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from unitcycle.core import clock
from unitcycle.core.errors import DomainError
from unitcycle.core.outside import delete_everything
from unitcycle.demo import dev_company, services
from unitcycle.demo.people import PASSWORD


class Command(BaseCommand):
    help = (
        "A small company: 5 properties, 29 units, 15 tenants who each pay in their own way, 12 finished months of "
        "invoices and payments, work orders. Dated from today."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--clear", action="store_true", help="first delete all data, of every organisation"
        )
        parser.add_argument("--no-input", action="store_true", help="do not ask before deleting")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SESSION_COOKIE_SECURE:
            raise CommandError("This is for development: not with production settings.")
        if options["clear"]:
            if not options["no_input"] and not _is_sure():
                raise CommandError("Nothing was deleted.")
            delete_everything()
        try:
            services.seed_dev_data(clock.today(dev_company.COMPANY.time_zone))
        except DomainError as refusal:
            raise CommandError(refusal.detail) from refusal
        self.stdout.write(f"  {dev_company.OWNER:32} {PASSWORD}")


def _is_sure() -> bool:
    asked = "This deletes all data of every organisation in this database. Type yes to go on: "
    return input(asked).strip() == "yes"
