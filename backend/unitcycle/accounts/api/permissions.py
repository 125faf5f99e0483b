"""Asks the roles table, and an API key's scopes, about every request. Closed by default."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from unitcycle.accounts import roles
from unitcycle.accounts.api.authentication import SignedIn


class RightsTable(BasePermission):
    """`resource` and `verb_of` of the view name the cell; a view without them answers nobody."""

    def has_permission(self, request: Request, view: Any) -> bool:
        signed_in = request.auth
        if not isinstance(signed_in, SignedIn):
            return False
        if request.method not in view.allowed_methods:
            return True  # to hear that nobody may: 405
        verb = view.verb_of(request)
        return verb is not None and signed_in.may(view.resource, verb)

    def is_for_people_only(self, request: Request, view: Any) -> bool:
        """Whether no API key can ever do this; the description of the API says so."""
        return f"{view.resource}:{view.verb_of(request)}" in roles.FOR_PEOPLE_ONLY


class AnyMember(BasePermission):
    """Whoever is signed in to an organisation, for what everybody may know of themselves."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.auth, SignedIn)


class Anybody(BasePermission):
    """Outsiders too; the view checks a token of its own."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return True
