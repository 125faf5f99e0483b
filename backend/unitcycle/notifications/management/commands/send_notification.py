"""Writes to one person or to a group from the command line (M-06)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unitcycle.accounts.selectors import all_organization_ids, organization_by_slug
from unitcycle.core.errors import DomainError
from unitcycle.core.organizations import organization_context
from unitcycle.notifications.rules.choices import TemplateChannel
from unitcycle.notifications.services import announcing


class Command(BaseCommand):
    help = (
        "Send one message to a person or to a group, by the channel they prefer or by a given one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to", metavar="WHOM", help="an e-mail address, a phone number or the id of a person"
        )
        parser.add_argument(
            "--group", metavar="NAME", help="a group's name, All Tenants or All Staff"
        )
        parser.add_argument("--subject", required=True, help="what it is about")
        parser.add_argument("--body", required=True, help="its text")
        parser.add_argument(
            "--channel",
            choices=TemplateChannel.values,
            help="email, sms or in_app; without it by what the recipient prefers",
        )
        parser.add_argument(
            "--organization", metavar="SLUG", help="needed where there is more than one"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say whom it would reach, and change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if bool(options["to"]) == bool(options["group"]):
            raise CommandError("Give either --to or --group.")
        for name in ("subject", "body"):
            if not options[name].strip():
                raise CommandError(f"--{name} is empty.")
        with organization_context(_organization(options["organization"])):
            try:
                self._send(**options)
            except DomainError as refusal:
                raise CommandError(refusal.detail) from refusal

    def _send(self, **options: Any) -> None:
        what = {name: options[name] for name in ("subject", "body", "channel")}
        if options["group"]:
            count = len(announcing.members_of(options["group"]))
            if options["dry_run"]:
                self.stdout.write(f"Would write to the {count} in {options['group']}.")
                return
            job = announcing.start_announcement(group=options["group"], **what)
            self.stdout.write(f"Writing to the {count} in {options['group']}: job {job.pk}.")
            return
        person = announcing.person_by(options["to"])
        announcing.require_reachable(person, options["channel"])
        if options["dry_run"]:
            self.stdout.write(f"Would write to {person.name or options['to']}.")
            return
        messages = announcing.announce([person], **what)
        for message in messages:
            said = f" ({message.status_reason})" if message.status_reason else ""
            self.stdout.write(f"{message.channel} to {message.recipient}: {message.status}{said}")
        if not messages:
            self.stdout.write(f"In the inbox of {person.name or options['to']}.")


def _organization(slug: str | None) -> Any:
    if slug is not None:
        found = organization_by_slug(slug)
        if found is None:
            raise CommandError(f"No organisation is called “{slug}”.")
        return found.pk
    ids = all_organization_ids()
    if len(ids) != 1:
        raise CommandError("There is more than one organisation: name it with --organization.")
    return ids[0]
