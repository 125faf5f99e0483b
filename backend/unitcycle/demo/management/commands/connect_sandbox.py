"""Connects the demo company with the sandbox of payment providers."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from unitcycle.demo import sandbox


class Command(BaseCommand):
    help = (
        "Gateways of the demo company at the twins of payment providers, and their webhooks to it."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SESSION_COOKIE_SECURE or not settings.PAYMENT_SANDBOX_URL:
            raise CommandError("There is no sandbox here: PAYMENT_SANDBOX_URL says where it is.")
        with transaction.atomic():
            made = sandbox.connect(settings.PAYMENT_SANDBOX_URL)
        self.stdout.write(f"{made} gateways set up.")
