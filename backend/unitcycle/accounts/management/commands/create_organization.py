"""Brings in a new customer: an organisation, and a link by which its first owner joins."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unitcycle.accounts.services.invitations import VALID_FOR, link_of
from unitcycle.accounts.services.organizations import found_organization
from unitcycle.core.errors import Invalid


class Command(BaseCommand):
    help = "Create an organisation and invite its first owner. Prints the link of the invitation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="what the organisation is called")
        parser.add_argument("--owner-email", required=True, help="who owns it; is sent the link")
        parser.add_argument("--time-zone", default="America/New_York", help="an IANA name")
        parser.add_argument("--currency", default="USD", help="three capital letters")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            organization, invitation = found_organization(
                name=options["name"],
                owner_email=options["owner_email"],
                time_zone=options["time_zone"],
                currency=options["currency"],
            )
        except Invalid as refusal:
            raise CommandError(refusal.detail) from refusal
        self.stdout.write(f"{organization.name} is there, as {organization.slug}.")
        self.stdout.write(f"{invitation.email} can join for {VALID_FOR.days} days with this link:")
        self.stdout.write(link_of(invitation))
