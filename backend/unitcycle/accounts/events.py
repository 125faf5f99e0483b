"""What happens to people and their places. The subject is the membership or the invitation."""

from dataclasses import dataclass
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class InvitationIssued(Event):
    """Somebody was asked to join; the e-mail with the link is on its way."""

    name = "invitation.issued"
    role: str


@dataclass(frozen=True, kw_only=True)
class MemberJoined(Event):
    """A person accepted an invitation and can work in the organisation now."""

    name = "member.joined"
    user_id: UUID
    role: str


@dataclass(frozen=True, kw_only=True)
class MemberRoleChanged(Event):
    """A person may do other things from now on."""

    name = "member.role_changed"
    user_id: UUID
    old_role: str
    new_role: str


@dataclass(frozen=True, kw_only=True)
class MemberDeactivated(Event):
    """A person can no longer work in the organisation."""

    name = "member.deactivated"
    user_id: UUID
