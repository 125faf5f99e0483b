"""Reads about payments."""

from django.db.models import QuerySet

from unitcycle.finance.payments.models import Payment


def payments() -> QuerySet[Payment]:
    return Payment.objects.select_related("tenant", "invoice", "recorded_by")
