"""What work orders do when something happens elsewhere."""

from collections.abc import Sequence

from unitcycle.core.events import in_transaction
from unitcycle.portfolio.vendors.events import VendorWithdrawn
from unitcycle.portfolio.work_orders import selectors
from unitcycle.portfolio.work_orders.errors import WorkUnderWay


@in_transaction(VendorWithdrawn)
def keep_busy_vendors(events: Sequence[VendorWithdrawn]) -> None:
    """A vendor with work under way is not archived: what is refused here is rolled back there."""
    for event in events:
        numbers = selectors.numbers_under_way_at(event.subject_id)
        if numbers:
            raise WorkUnderWay(
                f"“{event.vendor_name}” is still at {', '.join(numbers)}: "
                "end these work orders or give them to somebody else first."
            )
