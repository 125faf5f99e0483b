"""Celery's doors: each calls one service."""

from smtplib import SMTPException
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.services import invitations, letters
from unitcycle.core.tasks import organization_task


@organization_task(
    "accounts.send_invitation",
    autoretry_for=(SMTPException, OSError),
    retry_backoff=True,
    max_retries=5,
)
def send_invitation(invitation_id: str) -> None:
    invitations.send_invitation(invitation_id=UUID(invitation_id))


@shared_task(
    name="accounts.send_letter",
    autoretry_for=(SMTPException, OSError),
    retry_backoff=True,
    max_retries=5,
)
def send_letter(kind: str, email: str, user_id: str | None, address: str | None) -> None:
    letters.send_letter(
        kind=kind, email=email, user_id=UUID(user_id) if user_id else None, address=address
    )
