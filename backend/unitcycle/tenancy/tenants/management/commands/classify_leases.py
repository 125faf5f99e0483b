"""Runs the life-cycle scan from the command line."""

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from unitcycle.accounts.selectors import (
    all_organization_ids,
    current_organization,
    organization_by_slug,
)
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.tenancy.tenants.services import classify_leases


class Command(BaseCommand):
    help = (
        "Move leases whose day has come: expired ones to month-to-month, announced move-outs to vacant. "
        "Safe to run again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organization", metavar="SLUG", help="only this one; else all")
        parser.add_argument(
            "--first",
            action="store_true",
            help="also make leases vacant that had ended before there was a life cycle",
        )
        parser.add_argument("--dry-run", action="store_true", help="count, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        for organization_id in self._chosen(options["organization"]):
            with organization_context(organization_id):
                organization = current_organization()
                summary = classify_leases(
                    today=clock.today(organization.time_zone),
                    first=options["first"],
                    dry_run=options["dry_run"],
                )
            verb = "would become" if options["dry_run"] else "became"
            self.stdout.write(
                f"{organization.slug}: {summary.to_month_to_month} {verb} month-to-month, "
                f"{summary.to_vacant} {verb} vacant"
            )

    def _chosen(self, slug: str | None) -> list[UUID]:
        if slug is None:
            return all_organization_ids()
        organization = organization_by_slug(slug)
        if organization is None:
            raise CommandError(f"No organisation is called “{slug}”.")
        return [organization.pk]
