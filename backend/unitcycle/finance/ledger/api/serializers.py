"""How the ledger looks over the API. Amounts are positive on a named side; only statements have signs."""

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.models import Account, Charge, Entry
from unitcycle.finance.ledger.rules import AccountKind, Bucket, EntryKind, Purpose, SideName
from unitcycle.portfolio.properties.models import Property
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]


def _name_in(row: Row) -> str | None:
    if row["tenant_id"] is None:
        return None
    return full_name(*(row[name] for name in _NAMES))


def _money(**options: Any) -> serializers.DecimalField:
    return serializers.DecimalField(max_digits=15, decimal_places=2, **options)


class AccountSerializer(RowSerializer):
    """An account of the ledger."""

    tenant_name = serializers.SerializerMethodField()
    side = serializers.SerializerMethodField(help_text="The side on which it grows.")
    balance = serializers.SerializerMethodField(
        help_text="On the account's own side; below zero when it stands on the other."
    )

    class Meta:
        model = Account
        fields = [
            "id",
            "code",
            "name",
            "kind",
            "purpose",
            "side",
            "currency",
            "tenant",
            "tenant_name",
            "gateway_id",
            "balance",
            "created_at",
            "updated_at",
        ]
        also = ["balance", "side", *_NAMES]
        read_only_fields = fields

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_tenant_name(self, row: Row) -> str | None:
        return _name_in(row)

    @extend_schema_field(serializers.ChoiceField(SideName.choices))
    def get_side(self, row: Row) -> str:
        return rules.name_of(row["side"]).value

    @extend_schema_field(_money())
    def get_balance(self, row: Row) -> Decimal:
        balance: Decimal = row["balance"] * row["side"]
        return balance + Decimal(0)  # no minus before a zero


class WriteAccountSerializer(serializers.ModelSerializer):
    kind = serializers.ChoiceField(AccountKind.choices)

    class Meta:
        model = Account
        fields = ["code", "name", "kind"]


class RenameAccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        fields = ["code", "name"]


class EntrySerializer(RowSerializer):
    """Something that moved money."""

    tenant_name = serializers.SerializerMethodField()
    posted_by_name = serializers.CharField(source="posted_by.name", read_only=True, allow_null=True)
    reversed_by = serializers.UUIDField(
        source="reversed_by.id", read_only=True, allow_null=True, help_text="What took it back."
    )

    class Meta:
        model = Entry
        fields = [
            "id",
            "kind",
            "date",
            "description",
            "currency",
            "tenant",
            "tenant_name",
            "lease",
            "property",
            "reference_id",
            "reverses",
            "reversed_by",
            "posted_by",
            "posted_by_name",
            "created_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_tenant_name(self, row: Row) -> str | None:
        return _name_in(row)


class PostingSerializer(serializers.Serializer[Any]):
    """One line of an entry: what it moved on one account."""

    id = serializers.UUIDField()
    account = serializers.UUIDField(source="account_id")
    account_code = serializers.CharField(source="account.code")
    account_name = serializers.CharField(source="account.name")
    charge = serializers.UUIDField(source="charge_id", allow_null=True)
    charge_description = serializers.CharField(source="charge.description", allow_null=True)
    charge_due_date = serializers.DateField(source="charge.due_date", allow_null=True)
    charge_reference_id = serializers.UUIDField(
        source="charge.reference_id", allow_null=True, help_text="The invoice of the charge."
    )
    side = serializers.ChoiceField(SideName.choices, source="side_name")
    amount = _money(source="size")


class JournalLineSerializer(serializers.Serializer[Any]):
    account = serializers.PrimaryKeyRelatedField(queryset=Account.objects.all())
    side = serializers.ChoiceField(SideName.choices)
    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=Decimal("0.01"))


class WriteEntrySerializer(serializers.Serializer[Any]):
    """An adjustment: at least two lines, debits equal to credits."""

    date = serializers.DateField()
    description = serializers.CharField(max_length=200)
    property = serializers.PrimaryKeyRelatedField(
        queryset=Property.objects.all(), required=False, allow_null=True
    )
    lines = serializers.ListField(child=JournalLineSerializer(), min_length=2, max_length=100)


class ReverseSerializer(serializers.Serializer[Any]):
    date = serializers.DateField(
        required=False, help_text="The day in the books; today when left out."
    )
    reason = serializers.CharField(max_length=100)


class ChargeSerializer(RowSerializer):
    """Something a tenant was charged for: a `TenantLedgerEntry` of type Charge."""

    tenant_name = serializers.SerializerMethodField()
    property_name = serializers.CharField(source="property.name", read_only=True, allow_null=True)
    days_overdue = serializers.SerializerMethodField(
        help_text="Days after the due date; null when nothing is open or it is not late."
    )

    class Meta:
        model = Charge
        fields = [
            "id",
            "tenant",
            "tenant_name",
            "lease",
            "property",
            "property_name",
            "kind",
            "description",
            "trans_date",
            "due_date",
            "days_overdue",
            "amount",
            "open_amount",
            "reference_id",
            "reversed_on",
            "entry",
            "created_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str | None:
        return _name_in(row)

    @extend_schema_field(serializers.IntegerField(allow_null=True))
    def get_days_overdue(self, row: Row) -> int | None:
        days = int((self.context["view"].today - row["due_date"]).days)
        return days if days > 0 and row["open_amount"] > 0 else None


class TrialBalanceQuerySerializer(serializers.Serializer[Any]):
    as_of = serializers.DateField(
        required=False,
        help_text="With the entries up to and including this day; all when left out.",
    )


class TrialBalanceRowSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(AccountKind.choices)
    purpose = serializers.ChoiceField(Purpose.choices)
    accounts = serializers.IntegerField(help_text="How many accounts are summed up in the row.")
    debit = _money()
    credit = _money()


class TrialBalanceSerializer(serializers.Serializer[Any]):
    """Every account with its balance; debits and credits are equal."""

    as_of = serializers.DateField(allow_null=True)
    currency = serializers.CharField(allow_null=True)
    rows = TrialBalanceRowSerializer(many=True)
    debit = _money()
    credit = _money()


class StatementQuerySerializer(serializers.Serializer[Any]):
    first_day = serializers.DateField(required=False)
    last_day = serializers.DateField(required=False)

    def validate(self, days: dict[str, Any]) -> dict[str, Any]:
        first, last = days.get("first_day"), days.get("last_day")
        if first and last and first > last:
            raise serializers.ValidationError({"last_day": ["Not before the first day."]})
        return days


class StatementLineSerializer(serializers.Serializer[Any]):
    entry_id = serializers.UUIDField()
    charge_id = serializers.UUIDField(allow_null=True)
    trans_type = serializers.ChoiceField(EntryKind.choices)
    trans_date = serializers.DateField()
    due_date = serializers.DateField(allow_null=True)
    description = serializers.CharField()
    amount = _money(help_text="More owed is above zero, less owed below.")
    open_amount = _money(allow_null=True, help_text="What is open of a charge now.")
    balance = _money(help_text="What is owed after this line; below zero is credit.")
    credit_used = _money(help_text="How much of earlier credit the line used up.")
    reference_id = serializers.UUIDField(allow_null=True)
    is_reversed = serializers.BooleanField()


class StatementSerializer(serializers.Serializer[Any]):
    """A tenant's account over some days."""

    tenant_id = serializers.UUIDField()
    currency = serializers.CharField(allow_null=True)
    first_day = serializers.DateField(allow_null=True)
    last_day = serializers.DateField(allow_null=True)
    opening_balance = _money()
    lines = StatementLineSerializer(many=True)
    closing_balance = _money()
    balance = _money(help_text="As of now, whatever the days; below zero is credit.")
    credit = _money(help_text="Paid ahead and not used yet.")
    deposits_held = _money()


class StepSerializer(serializers.Serializer[Any]):
    date = serializers.DateField(source="movement.on")
    amount = _money(source="movement.amount")
    balance = _money()
    sentence = serializers.CharField()


class ExplanationQuerySerializer(serializers.Serializer[Any]):
    last_day = serializers.DateField(required=False)


class ExplanationSerializer(serializers.Serializer[Any]):
    """The way from zero to a balance, in sentences for the tenant."""

    tenant_id = serializers.UUIDField()
    currency = serializers.CharField(allow_null=True)
    balance = _money()
    summary = serializers.CharField()
    steps = StepSerializer(many=True)


class AgingQuerySerializer(serializers.Serializer[Any]):
    property = serializers.RepeatedField(
        child=serializers.UUIDField(), required=False, default=list
    )


class AgingAmountsSerializer(serializers.Serializer[Any]):
    """What is open, by how long it has been due."""

    current = _money(help_text=Bucket.CURRENT.label)
    days_1_30 = _money()
    days_31_60 = _money()
    days_61_90 = _money()
    over_90 = _money()
    total = _money()


class AgingRowSerializer(AgingAmountsSerializer):
    """What one tenant owes, by how long it has been due."""

    tenant_id = serializers.UUIDField()
    tenant_name = serializers.CharField(allow_null=True)


class AgingSerializer(serializers.Serializer[Any]):
    """Who owes how much for how long; who owes most comes first."""

    as_of = serializers.DateField()
    rows = AgingRowSerializer(many=True)
    totals = AgingAmountsSerializer()


class MonthsQuerySerializer(serializers.Serializer[Any]):
    months = serializers.IntegerField(
        required=False,
        default=12,
        min_value=1,
        max_value=36,
        help_text="How many months, this one included.",
    )


class MonthTotalsSerializer(serializers.Serializer[Any]):
    month = serializers.DateField(help_text="Its first day.")
    billed = _money()
    collected = _money()


class ByMonthSerializer(serializers.Serializer[Any]):
    """What tenants were charged and what they paid, month by month; the oldest comes first."""

    currency = serializers.CharField()
    rows = MonthTotalsSerializer(many=True)
    billed = _money()
    collected = _money()


def aging_row(row: Any, *, named: bool) -> dict[str, Any]:
    """A row of selectors.aging in the shape of AgingRowSerializer."""
    return {
        "tenant_id": row.tenant_id,
        "tenant_name": row.tenant_name if named else None,
        "total": row.total,
        **row.amounts,
    }


def posting_row(posting: Any) -> Any:
    """A posting with its amount on a side."""
    posting.side_name = rules.name_of(posting.amount)
    posting.size = abs(posting.amount)
    return posting
