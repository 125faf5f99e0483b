"""Work orders for tests. What a status implies (an end, an assignee) is the test's to give."""

import factory
from factory.django import DjangoModelFactory

from unitcycle.core import clock
from unitcycle.portfolio.properties.tests.factories import PropertyFactory
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.rules import WorkOrderStatus


class WorkOrderFactory(DjangoModelFactory):
    class Meta:
        model = WorkOrder

    # far from the numbers that the service gives out
    number = factory.Sequence("WO-9{:05d}".format)
    property = factory.SubFactory(PropertyFactory)
    title = "Dripping tap"
    requested_date = factory.LazyFunction(lambda: clock.today("America/New_York"))

    class Params:
        completed = factory.Trait(
            status=WorkOrderStatus.COMPLETED, completed_at=factory.LazyFunction(clock.now)
        )
