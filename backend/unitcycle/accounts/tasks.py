"""Celery's doors: each calls one service."""

from smtplib import SMTPException
from uuid import UUID

from unitcycle.accounts.services import invitations
from unitcycle.core.tasks import organization_task


@organization_task(
    "accounts.send_invitation",
    autoretry_for=(SMTPException, OSError),
    retry_backoff=True,
    max_retries=5,
)
def send_invitation(invitation_id: str) -> None:
    invitations.send_invitation(invitation_id=UUID(invitation_id))
