"""One organisation with a row of every kind, made from the models themselves.

A new model is filled in by its fields; what its constraints want beyond that is said in `SPECIALS`.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models
from pghistory.models import Event as HistoryRow

from unitcycle.accounts.models import ApiKey, Membership, Organization, User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import make_key, make_organization, make_user
from unitcycle.agents.models import Proposal
from unitcycle.core.models import Job, StoredFile
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.models import RecurringCharge
from unitcycle.finance.bitcoin.models import BitcoinPayment, BitcoinWalletConfig
from unitcycle.finance.bitcoin.tests.factories import make_bitcoin_payment
from unitcycle.finance.ledger.models import Account, Charge, Entry, Posting
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import account_of
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.finance.payments.models import Payment, PaymentGatewayConfig, WebhookEvent
from unitcycle.finance.payments.services import record_payment
from unitcycle.finance.payments.tests.factories import make_gateway
from unitcycle.notifications.models import GroupContact
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.tests.factories import uploaded
from unitcycle.tenancy.tenants.models import Lease, Tenant

_number = count(1)


def owned_models() -> list[type[models.Model]]:
    """Every model whose rows belong to an organisation, histories included."""
    return sorted(
        (model for model in apps.get_models() if _is_owned(model)),
        key=lambda model: model._meta.label_lower,
    )


def _is_owned(model: type[models.Model]) -> bool:
    names = {field.name for field in model._meta.get_fields()}
    return model._meta.managed and not model._meta.proxy and "organization" in names


class World:
    """An organisation; `row(Model)` is its row of that model, made when first asked for."""

    def __init__(self, marker: str) -> None:
        self.marker = marker
        self.organization: Organization = make_organization(name=f"{marker} Homes")
        self._rows: dict[type[models.Model], Any] = {}
        self._members: dict[str, User] = {}

    def inside(self):
        return organization_context(self.organization.pk)

    def member(self, role: Role | str) -> User:
        """The person with that role here."""
        if role not in self._members:
            with self.inside():
                user = make_user(name=f"{self.marker} {role}")
                Membership.objects.create(user=user, role=role)
            self._members[role] = user
        return self._members[role]

    def row(self, model: type[models.Model]) -> Any:
        if model is Organization:
            return self.organization
        if model is User:
            return self.member(Role.VIEWER)
        if model not in self._rows:
            with self.inside():
                self._rows[model] = self._make(model)
        return self._rows[model]

    def made(self) -> list[Any]:
        """All rows made so far."""
        return [*self._rows.values(), *self._members.values(), self.organization]

    def fill(self) -> None:
        """A row of every kind there is."""
        for model in owned_models():
            if not issubclass(model, HistoryRow):  # written by the tables they tell about
                self.row(model)

    def _make(self, model: type[models.Model]) -> Any:
        if model in MAKERS:
            return MAKERS[model](self)
        values = {
            field.attname: self._value(field)
            for field in model._meta.concrete_fields
            if _must_be_given(field)
        }
        for name, value in SPECIALS.get(model, {}).items():
            values[name] = value(self) if callable(value) else value
        return model._default_manager.create(**values)

    def _value(self, field: models.Field) -> Any:
        if field.is_relation:
            return self.row(field.related_model).pk
        if field.choices:
            return field.choices[0][0]
        for kind, value in _PLAIN.items():
            if isinstance(field, kind):
                made = value(self)
                return made[: field.max_length] if isinstance(made, str) else made
        raise LookupError(f"tests/isolation/world.py cannot make up a value for {field}.")


def _must_be_given(field: models.Field) -> bool:
    if field.name == "organization" or field.primary_key or getattr(field, "generated", False):
        return False
    has_default = field.has_default() or field.db_default is not models.NOT_PROVIDED
    return not (has_default or field.null)


# the first that fits: a subclass stands before its base
_PLAIN: dict[type[models.Field], Callable[[World], Any]] = {
    models.EmailField: lambda world: f"{world.marker.lower()}{next(_number)}@example.com",
    models.SlugField: lambda world: f"{world.marker.lower()}-{next(_number)}",
    models.CharField: lambda world: f"{world.marker} {next(_number)}",
    models.TextField: lambda world: f"{world.marker} {next(_number)}",
    models.UUIDField: lambda world: uuid4(),
    models.DateTimeField: lambda world: datetime(2026, 1, 15, 12, tzinfo=UTC),
    models.DateField: lambda world: date(2026, 1, 15),
    models.DecimalField: lambda world: Decimal(1),
    models.FloatField: lambda world: 0.5,
    models.IntegerField: lambda world: 1,
    models.BooleanField: lambda world: False,
    models.JSONField: lambda world: {},
    models.BinaryField: lambda world: b"{}",
}


def _stored_file(world: World) -> StoredFile:
    key = default_storage.save(f"{world.organization.pk}/{uuid4().hex}", ContentFile(b"bytes"))
    return StoredFile.objects.create(
        purpose="export",  # the purpose that has a list of its own
        name=f"{world.marker}.png",
        content_type="image/png",
        size=5,
        sha256="0" * 64,
        key=key,
    )


MAKERS: dict[type[models.Model], Callable[[World], Any]] = {
    StoredFile: _stored_file,
    ApiKey: lambda world: make_key("leases:view", name=f"{world.marker} key")[0],
    Job: lambda world: Job.objects.create(kind="test", title=f"{world.marker} job"),
    RentRollImport: lambda world: uploaded(
        f"Unit,Tenant,Rent\n{world.marker}-1,{world.marker} Person,900.00\n",
        name=f"{world.marker}.csv",
    ),
    Membership: lambda world: Membership.objects.create(
        user=make_user(name=f"{world.marker} colleague"), role=Role.VIEWER
    ),
    Charge: lambda world: charged(world.row(Tenant), "100.00"),
    Account: lambda world: Account.objects.get(pk=account_of(Purpose.BANK)),
    Entry: lambda world: world.row(Charge).entry,
    Payment: lambda world: record_payment(
        tenant_id=world.row(Tenant).pk,
        amount=Decimal(10),
        method="cash",
        received_on=date(2026, 3, 1),
        today=date(2026, 3, 1),
    ),
    PaymentGatewayConfig: lambda world: make_gateway(display_name=f"{world.marker} gateway"),
    Posting: lambda world: world.row(Charge).postings.get(),
    BitcoinPayment: lambda world: make_bitcoin_payment(world.row(Tenant)),
    BitcoinWalletConfig: lambda world: world.row(BitcoinPayment).wallet,
}
# What a table's own constraints ask for.
SPECIALS: dict[type[models.Model], dict[str, Any]] = {
    Lease: {
        "tenant_id": lambda world: world.row(Tenant).pk,
        "lease_begin_date": date(2026, 1, 1),
        "lease_end_date": date(2026, 12, 31),
        "is_current": True,
    },
    WebhookEvent: {"is_verified": True},
    Proposal: {
        "kind": "work_orders.sort",
        "subject_id": lambda world: world.row(WorkOrder).pk,
        "payload": {"category": "pest", "priority": "low", "title": "Mice"},
        "expires_at": datetime(2100, 1, 1, tzinfo=UTC),
    },
    RecurringCharge: {"lease_id": lambda world: world.row(Lease).pk},
    GroupContact: {"email": lambda world: f"{world.marker.lower()}@example.com"},
    Tenant: {"last_name": lambda world: f"{world.marker} {next(_number)}"},
}
