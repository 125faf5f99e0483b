"""A list as it comes out without a thought: objects, a query for each name of each row, an exact count."""

from collections.abc import Callable

from django.db import transaction
from rest_framework import serializers
from rest_framework.authentication import BaseAuthentication
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from benchmarks.raw_lists import LEASES
from benchmarks.visitor import Visitor
from unitcycle.accounts.api.authentication import ApiKeySignIn
from unitcycle.core import clock
from unitcycle.core.organizations import no_organization
from unitcycle.tenancy.tenants import rules
from unitcycle.tenancy.tenants.api.serializers import LeaseSerializer
from unitcycle.tenancy.tenants.models import Lease

_SIGN_IN: list[BaseAuthentication] = [ApiKeySignIn()]


class _NaiveSerializer(serializers.ModelSerializer):
    tenant_name = serializers.SerializerMethodField()
    unit_number = serializers.CharField(source="unit.unit_number")
    property_name = serializers.CharField(source="property.name")
    days_until_expiry = serializers.SerializerMethodField()
    days_in_current_status = serializers.SerializerMethodField()
    holdover_days = serializers.SerializerMethodField()
    days_until_move_out = serializers.SerializerMethodField()
    expiry_flag = serializers.SerializerMethodField()
    long_holdover = serializers.SerializerMethodField()

    class Meta:
        model = Lease
        fields = LeaseSerializer.Meta.fields

    def get_tenant_name(self, lease: Lease) -> str | None:
        return lease.tenant.name if lease.tenant else None

    def get_days_until_expiry(self, lease: Lease) -> int | None:
        return rules.days_until(lease.lease_end_date, clock.today("UTC"))

    def get_days_in_current_status(self, lease: Lease) -> int | None:
        return rules.whole_days_since(lease.lease_status_changed_at, clock.now())

    def get_holdover_days(self, lease: Lease) -> int | None:
        return rules.holdover_days(lease.holdover_start_date, clock.today("UTC"))

    def get_days_until_move_out(self, lease: Lease) -> int | None:
        return rules.days_until(lease.notice_move_out_date, clock.today("UTC"))

    def get_expiry_flag(self, lease: Lease) -> str:
        return rules.flag_of(lease.lease_status, lease.lease_end_date, clock.today("UTC")).value

    def get_long_holdover(self, lease: Lease) -> bool:
        return rules.is_long_holdover(
            lease.lease_status, lease.holdover_start_date, clock.today("UTC")
        )


def naive_lease_list(visitor: Visitor) -> Callable[[], bytes]:
    """The same first page; without middleware, routing and filters, which only flatters it."""

    def answer() -> bytes:
        with no_organization(), transaction.atomic():
            request = Request(visitor.request(LEASES.path), authenticators=_SIGN_IN)
            assert request.auth.may("leases", "view")
            leases = Lease.objects.filter(archived_at=None).order_by("lease_number", "id")
            count = leases.count()
            rows = _NaiveSerializer(leases[:50], many=True).data
        after = f"http://127.0.0.1:8000{LEASES.path}?page=2"
        answer = {"count": count, "next": after, "previous": None, "results": rows}
        return JSONRenderer().render(answer)

    return answer
