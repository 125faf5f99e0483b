"""How a tenant pays, as their newest collection case knows it (R1.4-11, N1-65); without a case, nothing is known."""

from django.db.models import Case, CharField, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from unitcycle.core.organizations import required_organization_id
from unitcycle.insight.command_center.rules.choices import RISK_OF_PROFILE, Risk
from unitcycle.residency.rent_collections.models import CollectionCase


def risk_expression(tenant: str) -> Coalesce:
    """`tenant` is the path of a tenant's id."""
    whens = [
        When(tenant_risk_profile=profile, then=Value(risk.value))
        for profile, risk in RISK_OF_PROFILE.items()
    ]
    cases = (
        CollectionCase.objects.filter(
            organization=required_organization_id(), tenant_id=OuterRef(tenant)
        )
        .order_by("-created_at", "id")
        .annotate(risk_word=Case(*whens, output_field=CharField()))
        .values("risk_word")[:1]
    )
    return Coalesce(Subquery(cases), Value(Risk.UNKNOWN.value), output_field=CharField())
