"""The chart of accounts: made from the default chart when first needed, extended by the organisation."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.models import Organization
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import required_organization_id
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.errors import CodeTaken, NotRenamed
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import CHART, AccountKind, Holder, Purpose


@transaction.atomic
def open_chart() -> dict[Purpose, UUID]:
    """The organisation's own accounts by purpose; those of the default chart that lack are made."""
    found = _of_the_organization()
    missing = [
        purpose
        for purpose, kind in CHART.items()
        if kind.holder == Holder.ORGANIZATION and purpose not in found
    ]
    if missing:
        currency = _currency_to_open_in()
        Account.objects.bulk_create(
            [_made(purpose, currency) for purpose in missing], ignore_conflicts=True
        )
        found = _of_the_organization()
    return found


def account_of(purpose: Purpose) -> UUID:
    """The organisation's one account of a purpose."""
    return open_chart()[purpose]


@transaction.atomic
def tenant_accounts(purpose: Purpose, tenant_ids: Iterable[UUID]) -> Mapping[UUID, UUID]:
    """Tenant -> their account of that purpose, made where there is none yet. At most four statements."""
    wanted = set(tenant_ids)
    found = _of_tenants(purpose, wanted)
    missing = sorted(wanted - found.keys())
    if missing:
        currency = _currency_to_open_in()
        Account.objects.bulk_create(
            [_made(purpose, currency, tenant_id=tenant_id) for tenant_id in missing],
            ignore_conflicts=True,
        )
        found = _of_tenants(purpose, wanted)
    return found


@transaction.atomic
def clearing_account(gateway_id: UUID, name: str) -> UUID:
    """Where a gateway's payments lie until it pays out; called `name` when it is made."""
    wanted = {"purpose": Purpose.CLEARING, "gateway_id": gateway_id}
    found = Account.objects.filter(**wanted).values_list("pk", flat=True).first()
    if found is not None:
        return found
    account = _made(Purpose.CLEARING, _currency_to_open_in(), gateway_id=gateway_id)
    account.name = name
    Account.objects.bulk_create([account], ignore_conflicts=True)
    return Account.objects.values_list("pk", flat=True).get(**wanted)


@transaction.atomic
def create_account(*, code: str, name: str, kind: AccountKind) -> Account:
    """An account of the organisation's own. Raises CodeTaken."""
    open_chart()
    with refusing(_code_taken(code)):
        return Account.objects.create(
            code=code,
            name=name,
            kind=kind,
            purpose=Purpose.CUSTOM,
            side=rules.side_of(kind),
            currency=currency_of_the_books(),
        )


@transaction.atomic
def update_account(*, account_id: UUID, **changes: Any) -> Account:
    """Another code or name. Raises NotFound, NotRenamed for a tenant's account, CodeTaken."""
    account = Account.objects.select_for_update(no_key=True).filter(pk=account_id).first()
    if account is None:
        raise NotFound("There is no such account.")
    if account.tenant_id is not None:
        raise NotRenamed("A tenant's account is called as all of its purpose are.")
    with refusing(_code_taken(changes.get("code", account.code))):
        apply_changes(account, changes)
    return account


def currency_of_the_books() -> str:
    """In what the organisation keeps its books: of its accounts, once it has any."""
    kept = Account.objects.order_by("created_at").values_list("currency", flat=True).first()
    if kept is not None:
        return kept
    return Organization.objects.values_list("currency", flat=True).get(
        pk=required_organization_id()
    )


def _currency_to_open_in() -> str:
    """The same; before the first account it is held, so that nobody changes it until that account is there."""
    if not Account.objects.exists():
        Organization.objects.select_for_update(no_key=True).get(pk=required_organization_id())
    return currency_of_the_books()


def _of_the_organization() -> dict[Purpose, UUID]:
    rows = (
        Account.objects.filter(tenant=None, gateway_id=None)
        .exclude(purpose=Purpose.CUSTOM)
        .values_list("purpose", "pk")
    )
    return {Purpose(purpose): pk for purpose, pk in rows}


def _of_tenants(purpose: Purpose, tenant_ids: set[UUID]) -> dict[UUID, UUID]:
    rows = Account.objects.filter(purpose=purpose, tenant_id__any=tenant_ids)
    return {tenant_id: pk for tenant_id, pk in rows.values_list("tenant_id", "pk") if tenant_id}


def _made(purpose: Purpose, currency: str, **holder: UUID) -> Account:
    row = CHART[purpose]
    return Account(
        code=row.code,
        name=purpose.label,
        kind=row.kind,
        purpose=purpose,
        side=rules.side_of(row.kind),
        is_guarded=row.guarded,
        currency=currency,
        **holder,
    )


def _code_taken(code: str) -> dict[str, CodeTaken]:
    message = f"There is another account with the code {code}."
    return {"account_code_is_used_once": CodeTaken(message, fields={"code": [message]})}
