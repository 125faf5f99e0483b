"""Computes the ledger anew and says what does not add up."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from unitcycle.accounts.selectors import all_organization_ids, current_organization
from unitcycle.core.organizations import organization_context
from unitcycle.finance.ledger.selectors import discrepancies


class Command(BaseCommand):
    help = "Compare every balance with its postings. Ends with 1 when anything does not add up."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = 0
        for organization_id in all_organization_ids():
            with organization_context(organization_id), transaction.atomic():
                found = discrepancies()
                self.stdout.write(f"{current_organization().slug}: {len(found)} discrepancies")
            for one in found:
                self.stdout.write(
                    f"  {one.what} {one.id}: kept {one.kept}, computed {one.computed}"
                )
            wrong += len(found)
        if wrong:
            raise CommandError(f"{wrong} sums are not what they should be.")
