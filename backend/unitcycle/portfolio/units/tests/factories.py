"""Units and equipment for tests."""

import factory
from factory.django import DjangoModelFactory

from unitcycle.portfolio.properties.tests.factories import PropertyFactory
from unitcycle.portfolio.units.models import Equipment, Unit
from unitcycle.portfolio.units.rules import EquipmentCategory, UnitStatus


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = Unit

    property = factory.SubFactory(PropertyFactory)
    unit_number = factory.Sequence(lambda n: str(100 + n))
    bedrooms = 2
    bathrooms = "1.5"
    square_feet = 850
    market_rent = "1500.00"

    class Params:
        occupied = factory.Trait(status=UnitStatus.OCCUPIED, current_rent="1450.00")


class EquipmentFactory(DjangoModelFactory):
    class Meta:
        model = Equipment

    property = factory.SubFactory(PropertyFactory)
    name = factory.Sequence("Boiler {}".format)
    category = EquipmentCategory.BOILER
