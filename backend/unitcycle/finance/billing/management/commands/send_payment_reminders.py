"""Reminds tenants from the command line."""

from argparse import ArgumentParser
from typing import Any

from unitcycle.finance.billing.management.running import OrganizationCommand, days
from unitcycle.finance.billing.services import by_local_day, send_reminders


class Command(OrganizationCommand):
    help = (
        "Remind tenants 3 and 1 days before an invoice is due, and 1, 7 and 30 days after."
        " Safe to run again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--days-before",
            type=days,
            nargs="+",
            metavar="N",
            help="instead of 3 and 1 days before it is due",
        )
        parser.add_argument(
            "--days-after",
            type=days,
            nargs="+",
            metavar="N",
            help="instead of 1, 7 and 30 days after it was due",
        )

    def run(self, options: dict[str, Any]) -> None:
        done = by_local_day(
            send_reminders,
            property_id=options["property"],
            days_before=options["days_before"],
            days_after=options["days_after"],
            dry_run=options["dry_run"],
        )
        if options["dry_run"]:
            self.stdout.write(f"{done.reminders} reminders would be sent")
        else:
            self.stdout.write(
                f"{done.reminders} reminders, {done.unreachable} of them to nobody: no address, or no wish"
            )
        for shown in done.shown:
            self.stdout.write(
                f"  {shown['invoice_number']} due {shown['due_date']}, {shown['step']:+} days: {shown['amount']}"
            )
