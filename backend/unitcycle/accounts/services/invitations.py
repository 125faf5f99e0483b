"""Asking people to join, and their joining."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac

from unitcycle.accounts import roles, selectors
from unitcycle.accounts.errors import (
    AlreadyAMember,
    InvitationClosed,
    InvitationUnusable,
    WrongPassword,
)
from unitcycle.accounts.events import InvitationIssued, MemberJoined
from unitcycle.accounts.models import Invitation, Membership, User
from unitcycle.accounts.services.members import require_reach, take_turns
from unitcycle.core import clock
from unitcycle.core.errors import Conflict, Invalid
from unitcycle.core.events import emit
from unitcycle.core.organizations import organization_context

VALID_FOR = timedelta(days=7)
UNUSABLE = "This invitation has expired, was used, or is not ours."


@transaction.atomic
def invite(*, email: str, role: str, own_role: str, invited_by: User | None = None) -> Invitation:
    """Ask an address to join in a role; an open invitation of that address is replaced.

    Raises AboveYou for a role above that of whoever asks, AlreadyAMember for somebody who is in already.
    """
    require_reach(own_role, role)
    take_turns()
    email = email.lower()
    if Membership.objects.filter(user__email__iexact=email, is_active=True).exists():
        raise AlreadyAMember(
            f"{email} belongs to this organisation already.",
            fields={"email": ["This person belongs to this organisation already."]},
        )
    now = clock.now()
    selectors.open_invitations().filter(email__iexact=email).update(revoked_at=now)
    invitation = Invitation(
        email=email, role=role, invited_by=invited_by, expires_at=now + VALID_FOR
    )
    invitation.token_hash = digest(token_of(invitation))
    invitation.save()
    emit(InvitationIssued(subject_id=invitation.pk, role=role))
    return invitation


@transaction.atomic
def revoke_invitation(*, invitation_id: UUID, own_role: str) -> None:
    """Make an open invitation useless; one that was revoked before stays so. Raises AboveYou, InvitationClosed."""
    invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation_id)
    require_reach(own_role, invitation.role)
    if invitation.accepted_at is not None:
        raise InvitationClosed("This invitation was accepted. Deactivate the member instead.")
    if invitation.revoked_at is None:
        invitation.revoked_at = clock.now()
        invitation.save(update_fields=["revoked_at", "updated_at"])


def send_invitation(*, invitation_id: UUID) -> None:
    """Send the e-mail with the link, unless the invitation was closed meanwhile."""
    with transaction.atomic():
        invitation = (
            selectors.open_invitations()
            .select_related("organization", "invited_by")
            .filter(pk=invitation_id)
            .first()
        )
    if invitation is None:
        return
    facts = {"invitation": invitation, "link": link_of(invitation), "site": settings.SITE_NAME}
    # no transaction around it: a slow mail server must not hold a lock
    send_mail(
        f"Join {invitation.organization.name} on {settings.SITE_NAME}".replace("\n", " "),
        render_to_string("accounts/invitation.txt", facts),
        None,
        [invitation.email],
    )


@dataclass(frozen=True)
class Guest:
    """Who accepts: what they typed, and who is signed in in their browser."""

    name: str = ""
    password: str = ""
    signed_in: User | None = None


def accept_invitation(
    *, token: str, guest: Guest, has_password: Callable[[User], bool]
) -> Invitation:
    """Make the guest a member, and a user when the address has none. Works once per invitation.

    An existing user must be the one signed in, or have given the right password; `has_password` says whether.
    Raises InvitationUnusable, WrongPassword, or Invalid for a password that is too weak or a missing name.
    """
    found = selectors.usable_invitation(digest(token))
    if found is None:
        raise InvitationUnusable(UNUSABLE)
    with organization_context(found.organization.pk), transaction.atomic():
        take_turns()
        invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=found.pk)
        if not selectors.is_usable(invitation) or not _is_still_meant(invitation):
            raise InvitationUnusable(UNUSABLE)
        user = selectors.user_by_email(invitation.email)
        if user is None:
            user = _new_user(invitation.email, guest)
        elif guest.signed_in != user and not has_password(user):
            raise WrongPassword(
                "This address has an account already. Sign in, or give its password.",
                fields={"password": ["This is not the password of this account."]},
            )
        invitation.accepted_at = clock.now()
        invitation.save(update_fields=["accepted_at", "updated_at"])
        _join(user, invitation.role)
    return found


def _is_still_meant(invitation: Invitation) -> bool:
    """Whether the one who invited may still do so: who was put out leaves no door behind."""
    if invitation.invited_by_id is None:
        return True
    inviter = Membership.objects.filter(
        user_id=invitation.invited_by_id, is_active=True, user__is_active=True
    ).first()
    return (
        inviter is not None
        and roles.is_allowed(inviter.role, "invitations", "create")
        and roles.may_govern(inviter.role, invitation.role)
    )


def _new_user(email: str, guest: Guest) -> User:
    if not guest.name:
        raise Invalid("Say your name.", fields={"name": ["Say your name."]})
    try:
        validate_password(guest.password, User(email=email, name=guest.name))
    except ValidationError as error:
        raise Invalid(" ".join(error.messages), fields={"password": error.messages}) from error
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, guest.password, name=guest.name)
    except IntegrityError as error:  # joined another organisation at this very moment
        raise Conflict("This address has just got an account. Try again.") from error
    # whoever holds the link has shown that the address is theirs
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _join(user: User, role: str) -> None:
    """A new place, or the old one reopened. An open place keeps its role."""
    member, is_new = Membership.objects.get_or_create(user=user, defaults={"role": role})
    if not is_new:
        if member.is_active:
            return
        member.role, member.is_active = role, True
        member.save(update_fields=["role", "is_active", "updated_at"])
    emit(MemberJoined(subject_id=member.pk, user_id=user.pk, role=role))


def token_of(invitation: Invitation) -> str:
    """The secret of its link: 256 bits that nobody can work out without the installation's key.

    Only its hash is stored; the e-mail can still be sent anew with the same link.
    """
    mac = salted_hmac("accounts.invitation", str(invitation.pk), algorithm="sha256")
    return urlsafe_b64encode(mac.digest()).decode().rstrip("=")


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def link_of(invitation: Invitation) -> str:
    return f"{settings.BASE_URL}/account/invitations/{token_of(invitation)}"
