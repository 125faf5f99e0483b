"""What the lists of the ledger can be narrowed by."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    ToFilter,
    YesNoFilter,
)
from unitcycle.finance.ledger.models import Posting
from unitcycle.finance.ledger.rules import AccountKind, ChargeKind, EntryKind, Purpose


class MovedAccountsFilter(IdsFilter):
    """Entries that moved any of these accounts, each once."""

    def filter(self, rows: QuerySet[Any], value: list[UUID]) -> QuerySet[Any]:
        if not value:
            return rows
        return rows.filter(
            pk__in=Posting.objects.filter(account__in=value).order_by().values("entry")
        )


class AccountFilter(django_filters.FilterSet):
    kind = ChoicesFilter(choices=AccountKind.choices)
    purpose = ChoicesFilter(choices=Purpose.choices)
    tenant = IdsFilter("tenant", of="tenants")
    of_tenants = YesNoFilter(
        field_name="tenant", lookup_expr="isnull", exclude=True, label="Whether tenants hold them."
    )


class EntryFilter(django_filters.FilterSet):
    kind = ChoicesFilter(choices=EntryKind.choices)
    tenant = IdsFilter("tenant", of="tenants")
    property = IdsFilter("property", of="properties")
    account = MovedAccountsFilter("postings__account", of="accounts")
    reference_id = IdsFilter("reference_id", of="invoices or payments")
    date_from = FromFilter("date")
    date_to = ToFilter("date")


class OpenFilter(YesNoFilter):
    """Charges of which something is open, or nothing."""

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        return rows if value is None else _kept(rows, Q(open_amount__gt=0), value)


class OverdueFilter(YesNoFilter):
    """Charges that are open after their due date, or are not."""

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return rows
        today: date = self.parent.request.parser_context["view"].today
        return _kept(rows, Q(open_amount__gt=0, due_date__lt=today), value)


def _kept(rows: QuerySet[Any], condition: Q, wanted: bool) -> QuerySet[Any]:
    return rows.filter(condition) if wanted else rows.exclude(condition)


class ChargeFilter(django_filters.FilterSet):
    kind = ChoicesFilter(choices=ChargeKind.choices)
    tenant = IdsFilter("tenant", of="tenants")
    property = IdsFilter("property", of="properties")
    lease = IdsFilter("lease", of="leases")
    reference_id = IdsFilter("reference_id", of="invoices or payments")
    is_open = OpenFilter(label="Whether something of it is open.")
    is_overdue = OverdueFilter(label="Whether it is open after its due date.")
    is_reversed = YesNoFilter(
        field_name="reversed_on",
        lookup_expr="isnull",
        exclude=True,
        label="Whether it was taken back.",
    )
    due_from = FromFilter("due_date")
    due_to = ToFilter("due_date")
    trans_from = FromFilter("trans_date")
    trans_to = ToFilter("trans_date")
