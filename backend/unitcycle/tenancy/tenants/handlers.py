"""Whom messages can be for, as far as this app knows them. Read this file to know every side effect of the app."""

import contextlib
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from unitcycle.notifications.audiences import Recipient, audience, directory
from unitcycle.tenancy.tenants import selectors
from unitcycle.tenancy.tenants.models import Tenant

TENANT = "tenant"


@audience("All Tenants")
def all_tenants() -> Iterable[Recipient]:
    """Everybody who lives somewhere now, once."""
    here = selectors.living_leases().filter(tenant__isnull=False).values("tenant_id")
    return map(as_recipient, selectors.tenants().filter(archived_at=None, pk__in=here))


@directory
def tenant_by(key: str) -> Iterable[Recipient]:
    wanted = Q(email__iexact=key)
    with contextlib.suppress(ValueError):
        wanted |= Q(pk=UUID(key))
    return map(as_recipient, selectors.tenants().filter(wanted, archived_at=None))


def as_recipient(tenant: Tenant) -> Recipient:
    return Recipient(
        name=tenant.name,
        email=tenant.email,
        phone=tenant.phone,
        party_kind=TENANT,
        party_id=tenant.pk,
    )
