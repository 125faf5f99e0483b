"""Reads of renewals. Always inside one organisation."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Avg, Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from unitcycle.core.money import ZERO
from unitcycle.residency.renewals.models import RenewalRecommendation, RenewalSettings
from unitcycle.residency.renewals.rules.churn import RiskLevel
from unitcycle.residency.renewals.rules.states import OPEN, RenewalStatus

_S = RenewalStatus
# what a person agreed to, and the tenant did not refuse (N1-37)
_EARNING = (_S.APPROVED, _S.SENT, _S.ACCEPTED)


def renewals() -> QuerySet[RenewalRecommendation]:
    """With the names that belong to them."""
    return RenewalRecommendation.objects.select_related("lease", "tenant", "unit", "property")


def open_renewals() -> QuerySet[RenewalRecommendation]:
    return RenewalRecommendation.objects.filter(status__in=OPEN)


@transaction.atomic
def property_of(renewal_id: UUID) -> UUID | None:
    rows = RenewalRecommendation.objects.filter(pk=renewal_id)
    return rows.values_list("property_id", flat=True).first()


@transaction.atomic
def renewal_settings() -> RenewalSettings:
    """What the organisation wants of renewals; the defaults where nothing was set."""
    return RenewalSettings.objects.first() or RenewalSettings()


def dashboard_stats(property_id: UUID | None = None) -> dict[str, Any]:
    """Totals, acceptance and revenue (R1.2-13, R1.2-14, N1-37). One statement.

    Sent counts all that ever were; the risk levels are those of what is pending; averages are over what is open or
    accepted.
    """
    rows = RenewalRecommendation.objects.order_by()
    if property_id is not None:
        rows = rows.filter(property_id=property_id)
    found = rows.aggregate(
        total_pending=Count("pk", filter=Q(status=_S.PENDING)),
        total_approved=Count("pk", filter=Q(status=_S.APPROVED)),
        total_sent=Count("pk", filter=Q(sent_at__isnull=False)),
        total_accepted=Count("pk", filter=Q(status=_S.ACCEPTED)),
        total_declined=Count("pk", filter=Q(status=_S.DECLINED)),
        avg_churn_score=Avg("churn_score", filter=Q(status__in=[*OPEN, _S.ACCEPTED])),
        avg_rent_increase_pct=Avg("rent_increase_pct", filter=Q(status__in=[*OPEN, _S.ACCEPTED])),
        projected_annual_revenue_increase=Coalesce(
            12 * Sum(F("recommended_rent") - F("current_rent"), filter=Q(status__in=_EARNING)),
            ZERO,
        ),
        **{
            level.value: Count("pk", filter=Q(status=_S.PENDING, churn_risk_level=level))
            for level in RiskLevel
        },
    )
    by_level = {level.value: found.pop(level.value) for level in RiskLevel}
    sent = found["total_sent"]
    return {
        **found,
        "acceptance_rate": round(found["total_accepted"] / sent, 2) if sent else 0.0,
        "avg_churn_score": round(found["avg_churn_score"] or 0.0, 3),
        "avg_rent_increase_pct": round(found["avg_rent_increase_pct"] or 0.0, 2),
        "by_risk_level": by_level,
    }
