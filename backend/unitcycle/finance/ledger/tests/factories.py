"""Charges and payments for tests, posted as services post them."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from unitcycle.finance.ledger import services
from unitcycle.finance.ledger.models import Charge, Entry
from unitcycle.finance.ledger.rules import ChargeKind, EntryKind, Line, Purpose, income_of
from unitcycle.finance.ledger.services import ChargeDraft, EntryDraft
from unitcycle.tenancy.tenants.models import Tenant

_number = count(1)


def charge_draft(tenant: Tenant, amount: str = "1200.00", **given: Any) -> EntryDraft:
    """An entry that charges a tenant, not posted yet."""
    receivable = services.tenant_accounts(Purpose.RECEIVABLE, [tenant.pk])[tenant.pk]
    kind = given.pop("charge_kind", ChargeKind.RENT)
    on = given.pop("on", date(2026, 3, 1))
    draft = ChargeDraft(
        account_id=receivable,
        tenant_id=tenant.pk,
        kind=kind,
        description=given.pop("description", "Rent for March 2026"),
        due_date=given.pop("due", on),
        amount=Decimal(amount),
        property_id=given.get("property_id"),
    )
    values: dict[str, Any] = {
        "key": f"charge:{next(_number)}",
        "kind": EntryKind.CHARGE,
        "date": on,
        "description": draft.description,
        "currency": "USD",
        "tenant_id": tenant.pk,
        "charges": (draft,),
        "lines": (
            Line(receivable, draft.amount, draft.id),
            Line(services.account_of(income_of(kind)), -draft.amount),
        ),
        **given,
    }
    return EntryDraft(**values)


def charged(tenant: Tenant, amount: str = "1200.00", **given: Any) -> Charge:
    """A tenant was charged."""
    draft = charge_draft(tenant, amount, **given)
    services.post([draft])
    return Charge.objects.get(pk=draft.charges[0].id)


def payment_draft(charge: Charge, amount: str, **given: Any) -> EntryDraft:
    """An entry that settles some of a charge from the bank, not posted yet."""
    paid = Decimal(amount)
    values: dict[str, Any] = {
        "key": f"payment:{next(_number)}",
        "kind": EntryKind.PAYMENT,
        "date": given.pop("on", date(2026, 3, 2)),
        "description": "Check 1001",
        "currency": "USD",
        "tenant_id": charge.tenant_id,
        "lines": (
            Line(services.account_of(Purpose.BANK), paid),
            Line(charge.account_id, -paid, charge.pk),
        ),
        **given,
    }
    return EntryDraft(**values)


def paid(charge: Charge, amount: str, **given: Any) -> Entry:
    """Some of a charge was paid into the bank."""
    draft = payment_draft(charge, amount, **given)
    services.post([draft])
    return Entry.objects.get(pk=draft.id)


def credited(tenant: Tenant, amount: str, **given: Any) -> UUID:
    """A tenant paid ahead: credit that no charge has used yet. Gives the entry's id."""
    prepayments = services.tenant_accounts(Purpose.PREPAYMENTS, [tenant.pk])[tenant.pk]
    draft = EntryDraft(
        key=given.pop("key", f"credit:{next(_number)}"),
        kind=EntryKind.PAYMENT,
        date=given.pop("on", date(2026, 3, 2)),
        description="Paid ahead",
        currency="USD",
        tenant_id=tenant.pk,
        lines=(
            Line(services.account_of(Purpose.BANK), Decimal(amount)),
            Line(prepayments, -Decimal(amount)),
        ),
        **given,
    )
    services.post([draft])
    return draft.id
