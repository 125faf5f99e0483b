"""Bills a month from the command line."""

from argparse import ArgumentParser
from typing import Any

from unitcycle.accounts.selectors import local_today
from unitcycle.finance.billing.management.running import OrganizationCommand, month
from unitcycle.finance.billing.services import by_local_day, generate_invoices


class Command(OrganizationCommand):
    help = "Make the rent invoices of a month for every lease that is lived by. Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--month", type=month, metavar="YYYY-MM", help="else the present month")

    def run(self, options: dict[str, Any]) -> None:
        first = options["month"] or local_today().replace(day=1)
        made = by_local_day(
            generate_invoices,
            month=first,
            property_id=options["property"],
            dry_run=options["dry_run"],
        )
        verb = "would be made" if options["dry_run"] else "made"
        self.stdout.write(f"{first:%Y-%m}: {made.invoices} invoices {verb}, {made.total} in all")
        for shown in made.shown:
            lines = ", ".join(f"{line['description']} {line['amount']}" for line in shown["lines"])
            self.stdout.write(f"  {shown['lease']} due {shown['due_date']}: {lines}")
