"""Properties for tests: the boring valid thing. Each belongs to the organisation that the test has entered."""

import factory
from factory.django import DjangoModelFactory

from unitcycle.portfolio.properties.models import Building, Floor, Property


class PropertyFactory(DjangoModelFactory):
    class Meta:
        model = Property

    name = factory.Sequence("Maple Court {}".format)
    address_line1 = factory.Sequence("{} Maple Street".format)
    city = "Albany"
    region = "NY"
    postal_code = "12207"


class BuildingFactory(DjangoModelFactory):
    class Meta:
        model = Building

    property = factory.SubFactory(PropertyFactory)
    name = factory.Sequence("House {}".format)


class FloorFactory(DjangoModelFactory):
    class Meta:
        model = Floor

    building = factory.SubFactory(BuildingFactory)
    level = factory.Sequence(int)
