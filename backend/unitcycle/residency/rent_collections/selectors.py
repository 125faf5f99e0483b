"""Reads of collections. Always inside one organisation."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, Prefetch, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from unitcycle.core import clock
from unitcycle.core.money import ZERO
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    CollectionSettings,
    CollectionStop,
    CollectionWording,
    PaymentPlan,
)
from unitcycle.residency.rent_collections.rules.choices import (
    RUNNING,
    UNRESOLVED,
    CaseStatus,
    PlanStatus,
)
from unitcycle.residency.rent_collections.rules.wording import OURS, Words

_S = CaseStatus


def cases() -> QuerySet[CollectionCase]:
    """With the names that belong to them."""
    return CollectionCase.objects.select_related("tenant", "lease", "unit", "property")


def unresolved_cases() -> QuerySet[CollectionCase]:
    return CollectionCase.objects.filter(status__in=UNRESOLVED)


def actions() -> QuerySet[CollectionAction]:
    return CollectionAction.objects.all()


def plans() -> QuerySet[PaymentPlan]:
    return PaymentPlan.objects.prefetch_related("installments")


def present_plans() -> QuerySet[PaymentPlan]:
    """Each case's own, without those that another one took the place of."""
    return plans().filter(replaced_at__isnull=True)


def with_everything() -> QuerySet[CollectionCase]:
    """For a case on its own: its timeline, its plan, and what stands in the way."""
    return cases().prefetch_related(
        "actions",
        Prefetch("payment_plans", queryset=plans().order_by("-created_at", "-id")),
        Prefetch("tenant__collection_stops", queryset=CollectionStop.objects.all()),
    )


@transaction.atomic
def collection_settings() -> CollectionSettings:
    """What the organisation agrees to; the defaults where nothing was set."""
    return CollectionSettings.objects.first() or CollectionSettings()


def words_of(step: int, tone: str) -> Words:
    """The organisation's own wording, else ours."""
    own = CollectionWording.objects.filter(step=step, tone=tone).first()
    return Words(own.subject, own.body, own.sms) if own else OURS[step, tone]


def own_wordings() -> dict[tuple[int, str], CollectionWording]:
    return {(row.step, row.tone): row for row in CollectionWording.objects.all()}


def tenants_in_cases(today: date) -> QuerySet[CollectionCase]:
    """Who is dunned here."""
    return CollectionCase.objects.filter(status__in=UNRESOLVED)


def tenants_left_alone(today: date) -> QuerySet[CollectionStop]:
    """To whom nothing goes out about a debt, whether or not there is a case."""
    rows = CollectionStop.objects.filter(lifted_at__isnull=True)
    return rows.filter(Q(until__isnull=True) | Q(until__gte=today))


def standing_stops(tenant_ids: Collection[UUID], today: date) -> list[CollectionStop]:
    """What says that nothing goes out to these tenants, on a day where they live."""
    return list(tenants_left_alone(today).filter(tenant__in=tenant_ids))


@transaction.atomic
def property_of(case_id: UUID) -> UUID | None:
    rows = CollectionCase.objects.filter(pk=case_id)
    return rows.values_list("property_id", flat=True).first()


def dashboard_stats(property_id: UUID | None = None) -> dict[str, Any]:
    """The header cards: what is overdue, cases open, on plan, and what became paid in the last seven days."""
    rows = CollectionCase.objects.order_by()
    if property_id is not None:
        rows = rows.filter(property_id=property_id)
    unresolved = Q(status__in=UNRESOLVED)
    week = clock.now() - timedelta(days=7)
    found = rows.aggregate(
        total_overdue=Coalesce(Sum("current_balance", filter=unresolved), ZERO),
        cases_open=Count("pk", filter=unresolved),
        cases_on_plan=Count("pk", filter=Q(status=_S.PAYMENT_PLAN)),
        cases_escalated=Count("pk", filter=Q(status=_S.ESCALATED)),
        paid_this_week=Count("pk", filter=Q(status=_S.PAID, resolved_at__gte=week)),
        amount_paid_this_week=Coalesce(
            Sum("original_amount_due", filter=Q(status=_S.PAID, resolved_at__gte=week)), ZERO
        ),
        **{
            f"level_{level}": Count("pk", filter=unresolved & Q(escalation_level=level))
            for level in range(6)
        },
    )
    on_plan = PaymentPlan.objects.filter(
        case__in=rows.filter(unresolved), replaced_at__isnull=True, status__in=RUNNING
    ).aggregate(
        total=Coalesce(Sum(F("installments__amount") - F("installments__paid_amount")), ZERO)
    )
    waiting = CollectionAction.objects.filter(case__in=rows.filter(unresolved))
    return {
        **{name: value for name, value in found.items() if not name.startswith("level_")},
        "by_level": {str(level): found[f"level_{level}"] for level in range(6)},
        "amount_on_plan": on_plan["total"],
        "drafts_waiting": waiting.filter(state="draft").count(),
        "letters_to_post": waiting.filter(state="to_post").count(),
        "plans_proposed": PaymentPlan.objects.filter(
            case__in=rows.filter(unresolved),
            replaced_at__isnull=True,
            status=PlanStatus.PROPOSED,
        ).count(),
    }
