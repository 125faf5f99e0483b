"""Vendors for tests."""

import factory
from factory.django import DjangoModelFactory

from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.vendors.rules import Trade


class VendorFactory(DjangoModelFactory):
    class Meta:
        model = Vendor

    name = factory.Sequence("Able Plumbing {}".format)
    trades = factory.LazyFunction(lambda: [Trade.PLUMBING.value])
