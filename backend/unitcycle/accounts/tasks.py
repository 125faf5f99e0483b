"""Celery's doors: each calls one service."""

from smtplib import SMTPException
from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.services import exports, invitations, letters
from unitcycle.core.jobs import Progress, job_kind
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


@job_kind(exports.KIND, title="Full export")
def export_organization(progress: Progress, *, asked_by_id: str | None) -> dict[str, Any]:
    return exports.make_export(progress, asked_by_id=UUID(asked_by_id) if asked_by_id else None)


@shared_task(name="accounts.forget_old_exports")
def forget_old_exports() -> int:
    return exports.forget_old_exports()
