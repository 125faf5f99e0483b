"""How tenants, leases and occupants look, and what is needed to write them."""

from dataclasses import asdict
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.tenants import rules, selectors
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, LeaseTerm, Occupant, Tenant
from unitcycle.tenancy.tenants.rules import LeaseStatus

_TENANT_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]
_TERMS = [
    "lease_begin_date",
    "lease_end_date",
    "monthly_rent_amount",
    "security_deposit_amount",
    "move_in_date",
    "opening_balance_amount",
    "opening_balance_date",
]


class LeaseSerializer(RowSerializer):
    """A lease with its state in the life cycle."""

    tenant_name = serializers.SerializerMethodField()
    unit_number = serializers.CharField(source="unit.unit_number", read_only=True)
    property_name = serializers.CharField(source="property.name", read_only=True)
    days_until_expiry = serializers.SerializerMethodField()
    days_in_current_status = serializers.SerializerMethodField()
    holdover_days = serializers.SerializerMethodField()
    days_until_move_out = serializers.SerializerMethodField()
    expiry_flag = serializers.SerializerMethodField()
    long_holdover = serializers.SerializerMethodField()

    class Meta:
        model = Lease
        fields = [
            "id",
            "lease_number",
            "tenant",
            "tenant_name",
            "unit",
            "unit_number",
            "property",
            "property_name",
            *_TERMS,
            "status",
            "lease_status",
            "lease_status_changed_at",
            "lease_status_changed_by",
            "holdover_start_date",
            "notice_date",
            "notice_move_out_date",
            "actual_move_out_date",
            "days_until_expiry",
            "days_in_current_status",
            "holdover_days",
            "days_until_move_out",
            "expiry_flag",
            "long_holdover",
            "is_current",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields
        also = _TENANT_NAMES
        extra_kwargs = {
            "status": {"help_text": "Whether the agreement binds; `lease_status` says the rest."},
            "is_current": {"help_text": "Whether this lease stands for its unit in counts."},
        }

    @cached_property
    def today(self) -> date:
        day: date = self.context["today"]
        return day

    @extend_schema_field({"type": ["string", "null"]})
    def get_tenant_name(self, row: Row) -> str | None:
        """First and last name; null where nobody has signed (N1-26)."""
        if row["tenant_id"] is None:
            return None
        return rules.full_name(*(row[name] for name in _TENANT_NAMES))

    @extend_schema_field({"type": ["integer", "null"]})
    def get_days_until_expiry(self, row: Row) -> int | None:
        return rules.days_until(row["lease_end_date"], self.today)

    @extend_schema_field({"type": ["integer", "null"], "minimum": 0})
    def get_days_in_current_status(self, row: Row) -> int | None:
        return rules.whole_days_since(row["lease_status_changed_at"], self.context["now"])

    @extend_schema_field({"type": ["integer", "null"]})
    def get_holdover_days(self, row: Row) -> int | None:
        return rules.holdover_days(row["holdover_start_date"], self.today)

    @extend_schema_field({"type": ["integer", "null"]})
    def get_days_until_move_out(self, row: Row) -> int | None:
        return rules.days_until(row["notice_move_out_date"], self.today)

    @extend_schema_field(serializers.ChoiceField(choices=rules.ExpiryFlag.choices))
    def get_expiry_flag(self, row: Row) -> str:
        return rules.flag_of(row["lease_status"], row["lease_end_date"], self.today).value

    def get_long_holdover(self, row: Row) -> bool:
        return rules.is_long_holdover(row["lease_status"], row["holdover_start_date"], self.today)


class LeaseProgressSerializer(serializers.Serializer[Any]):
    """What the progress bar of a lease shows."""

    mode = serializers.ChoiceField(choices=rules.ProgressMode.choices)
    colour = serializers.ChoiceField(choices=rules.BarColour.choices)
    percent_elapsed = serializers.DecimalField(max_digits=4, decimal_places=1, allow_null=True)
    days_left = serializers.IntegerField(allow_null=True)
    since = serializers.DateField(allow_null=True)


class LeaseDetailSerializer(LeaseSerializer):
    """One lease, with what its progress bar shows."""

    progress = serializers.SerializerMethodField()

    class Meta(LeaseSerializer.Meta):
        fields = [*LeaseSerializer.Meta.fields, "progress"]
        read_only_fields = fields

    @extend_schema_field(LeaseProgressSerializer)
    def get_progress(self, row: Row) -> dict[str, Any]:
        terms = rules.Terms(**{name: row[name] for name in rules.Terms.__dataclass_fields__})
        return asdict(rules.progress_of(terms, self.today))


class UpdateLeaseSerializer(serializers.ModelSerializer):
    tenant = serializers.PrimaryKeyRelatedField(queryset=selectors.tenants())

    class Meta:
        model = Lease
        fields = ["lease_number", "tenant", *_TERMS]


class CreateLeaseSerializer(UpdateLeaseSerializer):
    unit = serializers.PrimaryKeyRelatedField(queryset=Unit.objects.all())
    lease_number = serializers.CharField(
        max_length=50, required=False, allow_blank=True, help_text="Left out, one is made."
    )

    class Meta(UpdateLeaseSerializer.Meta):
        fields = ["unit", *UpdateLeaseSerializer.Meta.fields]


class GiveNoticeSerializer(serializers.Serializer[Any]):
    notice_date = serializers.DateField(help_text="The day the notice was given.")
    notice_move_out_date = serializers.DateField(help_text="At least 30 days after the notice.")
    reason = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class ChangeRentSerializer(serializers.ModelSerializer):
    first_day = serializers.DateField(help_text="From when on. After today.")

    class Meta:
        model = Lease
        fields = ["first_day", "monthly_rent_amount"]


class MarkVacantSerializer(serializers.Serializer[Any]):
    actual_move_out_date = serializers.DateField(
        required=False,
        allow_null=True,
        default=None,
        help_text="Left out: the announced day when it has passed, else today.",
    )
    force = serializers.BooleanField(
        required=False, default=False, help_text="The household left without a notice."
    )
    reason = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class LeaseTermSerializer(serializers.ModelSerializer):
    """Days that cost something else than what the lease costs now; they are billed by their rent."""

    class Meta:
        model = LeaseTerm
        fields = ["id", "lease", "lease_begin_date", "lease_end_date", "monthly_rent_amount"]
        read_only_fields = fields


class LeaseStatusLogSerializer(serializers.ModelSerializer):
    class Meta:
        model = LeaseStatusLog
        fields = [
            "id",
            "lease",
            "previous_status",
            "new_status",
            "reason",
            "changed_by",
            "metadata",
            "created_at",
        ]
        read_only_fields = fields


class LifecyclePercentSerializer(serializers.Serializer[Any]):
    active = serializers.DecimalField(max_digits=4, decimal_places=1)
    month_to_month = serializers.DecimalField(max_digits=4, decimal_places=1)
    notice = serializers.DecimalField(max_digits=4, decimal_places=1)
    vacant = serializers.DecimalField(max_digits=4, decimal_places=1)


class LifecycleStatsSerializer(serializers.Serializer[Any]):
    """Counts of the one lease that stands for each unit; `expiring_…` counts active leases."""

    total_leases = serializers.IntegerField()
    active = serializers.IntegerField()
    month_to_month = serializers.IntegerField()
    notice = serializers.IntegerField()
    vacant = serializers.IntegerField()
    expiring_30_days = serializers.IntegerField()
    expiring_60_days = serializers.IntegerField()
    expiring_90_days = serializers.IntegerField()
    percent = LifecyclePercentSerializer(help_text="Each state's share of all, in percent.")


class LifecycleStatsQuerySerializer(serializers.Serializer[Any]):
    property = serializers.UUIDField(required=False, help_text="Only this property.")


class PropertyLifecycleStatsSerializer(LifecycleStatsSerializer):
    """The counts of one property."""

    property = serializers.UUIDField()


class PropertyLifecycleStatsQuerySerializer(serializers.Serializer[Any]):
    property = serializers.RepeatedField(
        child=serializers.UUIDField(),
        # as many as a page of properties has, and as fit into the first line of a request
        max_length=50,
        required=False,
        default=list,
        help_text="Only these properties; repeat the parameter.",
    )


class TenantSerializer(RowSerializer):
    """A tenant, and where they live now: by the lease that stands for its unit, if there are several."""

    name = serializers.SerializerMethodField()
    current_lease = serializers.SerializerMethodField()
    current_lease_status = serializers.SerializerMethodField()
    current_unit = serializers.SerializerMethodField()
    current_unit_number = serializers.SerializerMethodField()
    current_property_name = serializers.SerializerMethodField()
    current_leases = serializers.SerializerMethodField(help_text="How many leases they have now.")

    class Meta:
        model = Tenant
        fields = [
            "id",
            "name",
            "first_name",
            "last_name",
            "company",
            "email",
            "phone",
            "notes",
            "current_lease",
            "current_lease_status",
            "current_unit",
            "current_unit_number",
            "current_property_name",
            "current_leases",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields

    def get_name(self, row: Row) -> str:
        return rules.full_name(row["first_name"], row["last_name"], row["company"])

    @extend_schema_field({"type": ["string", "null"], "format": "uuid"})
    def get_current_lease(self, row: Row) -> UUID | None:
        return self._home(row).get("lease")

    @extend_schema_field(serializers.ChoiceField(choices=LeaseStatus.choices, allow_null=True))
    def get_current_lease_status(self, row: Row) -> str | None:
        return self._home(row).get("lease_status")

    @extend_schema_field({"type": ["string", "null"], "format": "uuid"})
    def get_current_unit(self, row: Row) -> UUID | None:
        return self._home(row).get("unit")

    @extend_schema_field({"type": ["string", "null"]})
    def get_current_unit_number(self, row: Row) -> str | None:
        return self._home(row).get("unit_number")

    @extend_schema_field({"type": ["string", "null"]})
    def get_current_property_name(self, row: Row) -> str | None:
        return self._home(row).get("property_name")

    def get_current_leases(self, row: Row) -> int:
        count: int = self._home(row).get("leases", 0)
        return count

    def _home(self, row: Row) -> Row:
        # lists bring it along for all rows at once
        if "home" not in row:
            row["home"] = selectors.homes_of([row["id"]]).get(row["id"], {})
        home: Row = row["home"]
        return home


class WriteTenantSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tenant
        fields = ["first_name", "last_name", "company", "email", "phone", "notes"]
        extra_kwargs = {"notes": {"max_length": 20_000}}


class OccupantSerializer(RowSerializer):
    lease_number = serializers.CharField(source="lease.lease_number", read_only=True)

    class Meta:
        model = Occupant
        fields = [
            "id",
            "lease",
            "lease_number",
            "name",
            "relationship",
            "is_minor",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class UpdateOccupantSerializer(serializers.ModelSerializer):
    class Meta:
        model = Occupant
        fields = ["name", "relationship", "is_minor"]


class CreateOccupantSerializer(UpdateOccupantSerializer):
    lease = serializers.PrimaryKeyRelatedField(queryset=Lease.objects.all())

    class Meta(UpdateOccupantSerializer.Meta):
        fields = ["lease", *UpdateOccupantSerializer.Meta.fields]
