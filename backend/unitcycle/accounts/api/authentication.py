"""Signing in: people by session cookie, integrators by API key. Both end inside one organisation."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.crypto import constant_time_compare
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.request import Request

from unitcycle.accounts import keys, roles, selectors
from unitcycle.accounts.models import ApiKey, Membership, Organization, User
from unitcycle.core.audit import add_actor
from unitcycle.core.organizations import enter_organization

ORGANIZATION_SESSION_KEY = "organization_id"


@dataclass(frozen=True)
class SignedIn:
    """Who acts, where, and what they may do; found in `request.auth`."""

    organization: Organization
    user: User | None = None
    role: str | None = None
    key: ApiKey | None = None

    def may(self, resource: str, action: str) -> bool:
        if self.key is not None:
            return f"{resource}:{action}" in self.key.scopes
        return self.role is not None and roles.is_allowed(self.role, resource, action)

    @property
    def actor(self) -> str:
        """How logs name the one who acts: `user:` and the e-mail, or `key:` and its name (R1.1-04)."""
        if self.user is not None:
            return f"user:{self.user.email}"
        return f"key:{self.key.name}" if self.key else "system"


class KeyHolder:
    """The `request.user` of an API key: signed in, but nobody in particular."""

    is_authenticated = True
    is_active = True

    def __init__(self, key: ApiKey) -> None:
        self.pk = key.pk
        self.key = key

    def __str__(self) -> str:
        return f"key:{self.key.name}"


def signed_in(request: Request) -> SignedIn:
    """What sign-in found. Permissions let nobody else reach a view."""
    assert isinstance(request.auth, SignedIn)
    return request.auth


def person_of(request: Request) -> User | None:
    """The acting person; None when an API key acts."""
    return signed_in(request).user


def role_of(request: Request) -> str:
    """The role of the person who acts; empty, and so below every role, for an API key."""
    return signed_in(request).role or ""


class SessionSignIn(BaseAuthentication):
    """The session cookie of the web app, with a CSRF token on everything that writes.

    A view that sets `finds_another_organization` leads a person who no longer belongs to the chosen organisation
    to another one of theirs: losing one must not lock them out of the rest.
    """

    def authenticate(self, request: Request) -> tuple[User, SignedIn] | None:
        session = request._request.session
        user_id = session.get(SESSION_KEY)
        if (
            user_id is None
            or session.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS
        ):
            return None
        chosen = session.get(ORGANIZATION_SESSION_KEY)
        membership = selectors.active_membership(user_id=user_id, organization_id=chosen)
        if membership is None and chosen is not None and _finds_another(request):
            membership = selectors.active_membership(user_id=user_id, organization_id=None)
        user = membership.user if membership else selectors.active_user(user_id)
        if user is None or not _has_this_password(user, session.get(HASH_SESSION_KEY, "")):
            return None
        _require_csrf(request)
        if membership is None:
            raise _belongs_nowhere(user, chosen)
        return user, _enter(membership)

    def authenticate_header(self, request: Request) -> str:
        return 'Session realm="api"'


def _finds_another(request: Request) -> bool:
    view = (request.parser_context or {}).get("view")
    return bool(getattr(view, "finds_another_organization", False))


def _has_this_password(user: User, session_hash: str) -> bool:
    """False when the password was changed since this session began."""
    return any(
        constant_time_compare(session_hash, known)
        for known in (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
    )


def _belongs_nowhere(user: User, chosen: str | None) -> exceptions.PermissionDenied:
    if chosen is None:
        return exceptions.PermissionDenied(
            f"You are signed in as {user.email}, but belong to no organisation. "
            "Ask an administrator of yours for an invitation.",
            code="no_organization",
        )
    return exceptions.PermissionDenied(
        "You no longer belong to this organisation. Choose another one.", code="organization_gone"
    )


class ApiKeySignIn(BaseAuthentication):
    """`Authorization: Bearer uc_…`."""

    def authenticate(self, request: Request) -> tuple[Any, SignedIn] | None:
        scheme, _, given = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        key = keys.find(given.strip())
        if key is None:
            raise exceptions.AuthenticationFailed("This API key is unknown, expired or revoked.")
        enter_organization(key.organization.pk)
        add_actor(user=f"key:{key.name}")
        return KeyHolder(key), SignedIn(organization=key.organization, key=key)

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="api"'


def _enter(membership: Membership) -> SignedIn:
    enter_organization(membership.organization.pk)
    add_actor(user=f"user:{membership.user.email}")
    return SignedIn(
        organization=membership.organization, user=membership.user, role=membership.role
    )


class _Csrf(CsrfViewMiddleware):
    def _reject(self, request: Any, reason: str) -> Any:
        return reason


def _never_called(request: Any) -> Any:
    raise AssertionError("There is no view behind this check.")


def _require_csrf(request: Request) -> None:
    check = _Csrf(_never_called)  # the middleware is asked, not run
    check.process_request(request._request)
    reason = check.process_view(request._request, _never_called, (), {})
    if reason:
        raise exceptions.PermissionDenied(f"CSRF: {reason}")


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = SessionSignIn
    match_subclasses = True
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = ApiKeySignIn
    name = "apiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "An API key of this organisation.",
        }
