"""What the commands of billing have in common: which organisation, which property, and trying it first."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from unitcycle.accounts.selectors import (
    all_organization_ids,
    current_organization,
    organization_by_slug,
)
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.rules import MOST_DAYS
from unitcycle.portfolio.properties.models import Property


class OrganizationCommand(BaseCommand):
    """Runs once in each chosen organisation."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organization", metavar="SLUG", help="only this one; else all")
        parser.add_argument(
            "--property", type=property_id, metavar="ID", help="only this property; else all"
        )
        parser.add_argument("--dry-run", action="store_true", help="show, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        for organization_id in self._chosen(options["organization"], options["property"]):
            with organization_context(organization_id):
                self.stdout.write(f"{current_organization().slug}:")
                self.run(options)

    def run(self, options: dict[str, Any]) -> None:
        raise NotImplementedError

    def _chosen(self, slug: str | None, property_id: UUID | None) -> list[UUID]:
        if slug is None:
            found = all_organization_ids()
        else:
            organization = organization_by_slug(slug)
            if organization is None:
                raise CommandError(f"No organisation is called “{slug}”.")
            found = [organization.pk]
        if property_id is None:
            return found
        found = [pk for pk in found if _has(pk, property_id)]
        if not found:
            raise CommandError(f"There is no property {property_id}.")
        return found


def property_id(text: str) -> UUID:
    """The contract's sources show numbers; ids here are UUIDs, and nothing else is guessed (N-05)."""
    try:
        return UUID(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a property's id, which is a UUID.") from None


def month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a month; an example is 2026-03.") from None


def days(text: str) -> int:
    """A number of days before or after a due date."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_DAYS:
        raise ArgumentTypeError(f"“{text}” is not a number of days from 1 to {MOST_DAYS}.")
    return int(text)


def _has(organization_id: UUID, pk: UUID) -> bool:
    with organization_context(organization_id):
        return Property.objects.filter(pk=pk).exists()
