"""What follows what among people. Read this file to know every side effect of the app."""

from unitcycle.accounts import tasks
from unitcycle.accounts.events import InvitationIssued
from unitcycle.core.events import after_commit
from unitcycle.core.organizations import required_organization_id


@after_commit(InvitationIssued)
def send_invitation(event: InvitationIssued) -> None:
    tasks.send_invitation.delay(str(required_organization_id()), str(event.subject_id))
