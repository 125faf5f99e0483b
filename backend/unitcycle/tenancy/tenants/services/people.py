"""Tenants and the people who live with them."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import Invalid
from unitcycle.tenancy.tenants import errors, selectors
from unitcycle.tenancy.tenants.models import Lease, Occupant, Tenant


@transaction.atomic
def create_tenant(**values: Any) -> Tenant:
    tenant = Tenant(**values)
    _require_name(tenant)
    tenant.save(force_insert=True)
    return tenant


@transaction.atomic
def update_tenant(*, tenant: Tenant, changes: dict[str, Any]) -> Tenant:
    _require_name(Tenant(**{**_names_of(tenant), **changes}))
    apply_changes(tenant, changes)
    return tenant


@transaction.atomic
def archive_tenant(*, tenant_id: UUID) -> Tenant:
    """Put a tenant away. Raises StillLivedIn while a lease of theirs is not vacant."""
    tenant = Tenant.objects.select_for_update().get(pk=tenant_id)
    living = selectors.living_leases().filter(tenant=tenant)
    numbers = list(living.values_list("lease_number", flat=True)[:3])
    if numbers:
        raise errors.StillLivedIn(
            f"This tenant still has a lease that is not vacant: {', '.join(numbers)}."
        )
    tenant.archived_at = tenant.archived_at or clock.now()
    tenant.save(update_fields=["archived_at", "updated_at"])
    return tenant


@transaction.atomic
def restore_tenant(*, tenant_id: UUID) -> Tenant:
    tenant = Tenant.objects.select_for_update().get(pk=tenant_id)
    apply_changes(tenant, {"archived_at": None})
    return tenant


@transaction.atomic
def add_occupant(*, lease_id: UUID, **values: Any) -> Occupant:
    lease = Lease.objects.get(pk=lease_id)
    if lease.archived_at is not None:
        message = "This lease is archived."
        raise errors.NotAvailable(message, fields={"lease": [message]})
    return Occupant.objects.create(lease=lease, **values)


@transaction.atomic
def update_occupant(*, occupant: Occupant, changes: dict[str, Any]) -> Occupant:
    apply_changes(occupant, changes)
    return occupant


@transaction.atomic
def archive_occupant(*, occupant: Occupant) -> Occupant:
    occupant.archived_at = occupant.archived_at or clock.now()
    occupant.save(update_fields=["archived_at", "updated_at"])
    return occupant


def _require_name(tenant: Tenant) -> None:
    if not tenant.name:
        message = "A tenant needs a first name, a last name or a company."
        raise Invalid(message, fields={"last_name": [message]})


def _names_of(tenant: Tenant) -> dict[str, str]:
    return {name: getattr(tenant, name) for name in ("first_name", "last_name", "company")}
