"""Brings the opening balances of leases from before the ledger into the books."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unitcycle.accounts.selectors import (
    all_organization_ids,
    current_organization,
    local_today,
    organization_by_slug,
)
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.services import post_all_opening_balances


class Command(BaseCommand):
    help = (
        "Post the opening balances that were never posted. Safe to run again; the set-up runs it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organization", metavar="SLUG", help="only this one; else all")

    def handle(self, *args: Any, **options: Any) -> None:
        ids = all_organization_ids()
        if (slug := options["organization"]) is not None:
            organization = organization_by_slug(slug)
            if organization is None:
                raise CommandError(f"No organisation is called “{slug}”.")
            ids = [organization.pk]
        for organization_id in ids:
            with organization_context(organization_id):
                posted = post_all_opening_balances(today=local_today())
                self.stdout.write(f"{current_organization().slug}: {posted} balances posted")
