"""Reads about vendors."""

from django.db.models import QuerySet

from unitcycle.portfolio.vendors.models import Vendor


def vendors() -> QuerySet[Vendor]:
    return Vendor.objects.all()
