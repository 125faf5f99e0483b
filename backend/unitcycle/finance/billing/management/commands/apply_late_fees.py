"""Charges what is late, from the command line."""

from typing import Any

from unitcycle.finance.billing.management.running import OrganizationCommand
from unitcycle.finance.billing.services import apply_late_fees, by_local_day


class Command(OrganizationCommand):
    help = "Mark overdue invoices and charge the fees that the terms ask for. Safe to run again."

    def run(self, options: dict[str, Any]) -> None:
        done = by_local_day(
            apply_late_fees,
            property_id=options["property"],
            dry_run=options["dry_run"],
        )
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{done.overdue} invoices {would}overdue, {done.fees} fees {would}charged, {done.total} in all"
        )
        for shown in done.shown:
            self.stdout.write(f"  {shown['description']}: {shown['amount']}")
