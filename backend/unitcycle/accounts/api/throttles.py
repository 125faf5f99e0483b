"""Whose budget a request is paid from."""

from rest_framework.request import Request

from unitcycle.accounts.api.authentication import SignedIn
from unitcycle.core.api.throttles import Budget, address_of


class ByKey(Budget):
    """Each API key."""

    name = "key"

    def payer(self, request: Request) -> str | None:
        auth = request.auth
        return str(auth.key.pk) if isinstance(auth, SignedIn) and auth.key else None


class ByOrganization(Budget):
    """All people and keys of an organisation together, so that none slows down its neighbours."""

    name = "organization"

    def payer(self, request: Request) -> str | None:
        auth = request.auth
        return str(auth.organization.pk) if isinstance(auth, SignedIn) else None


class ByAddress(Budget):
    """Whoever is not signed in, by network address."""

    name = "public"

    def payer(self, request: Request) -> str | None:
        return address_of(request._request)
