"""The terms that invoices are made by."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import Invalid, NotFound
from unitcycle.finance.billing.errors import CycleExists
from unitcycle.finance.billing.models import (
    BillingCycle,
    LeaseBilling,
    PropertyBilling,
    RecurringCharge,
)
from unitcycle.finance.billing.rules import LateFeeType


@transaction.atomic
def set_property_billing(*, property_id: UUID, **changes: Any) -> PropertyBilling:
    """How a property bills; what is not named stays. Raises Invalid for a percentage above 100."""
    PropertyBilling.objects.bulk_create(
        [PropertyBilling(property_id=property_id)], ignore_conflicts=True
    )
    row = PropertyBilling.objects.select_for_update(no_key=True).get(property=property_id)
    kind = changes.get("late_fee_type", row.late_fee_type)
    amount = changes.get("late_fee_amount", row.late_fee_amount)
    if kind == LateFeeType.PERCENTAGE and amount > 100:
        message = "A percentage is at most 100."
        raise Invalid(message, fields={"late_fee_amount": [message]})
    apply_changes(row, changes)
    return row


@transaction.atomic
def set_lease_billing(*, lease_id: UUID, **changes: Any) -> LeaseBilling:
    """What a lease says otherwise than its property; null is as the property has it. Raises Invalid."""
    LeaseBilling.objects.bulk_create([LeaseBilling(lease_id=lease_id)], ignore_conflicts=True)
    row = LeaseBilling.objects.select_for_update(no_key=True).get(lease=lease_id)
    kind = changes.get("late_fee_type", row.late_fee_type)
    amount = changes.get("late_fee_amount", row.late_fee_amount)
    if (kind is None) != (amount is None):
        message = "A late fee of its own needs both its kind and its amount."
        raise Invalid(message, fields={"late_fee_amount": [message]})
    if kind == LateFeeType.PERCENTAGE and amount > 100:
        message = "A percentage is at most 100."
        raise Invalid(message, fields={"late_fee_amount": [message]})
    apply_changes(row, changes)
    return row


@transaction.atomic
def add_recurring_charge(
    *, lease_id: UUID | None = None, property_id: UUID | None = None, **details: Any
) -> RecurringCharge:
    """Something to bill beside the rent, of a lease or of a property. Raises Invalid."""
    if (lease_id is None) == (property_id is None):
        message = "A charge is of one lease, or of one property."
        raise Invalid(message, fields={"lease": [message]})
    _require_order(details["start_date"], details.get("end_date"))
    return RecurringCharge.objects.create(lease_id=lease_id, property_id=property_id, **details)


@transaction.atomic
def update_recurring_charge(*, charge_id: UUID, **changes: Any) -> RecurringCharge:
    """From the next invoice on. Raises NotFound, Invalid."""
    row = RecurringCharge.objects.select_for_update(no_key=True).filter(pk=charge_id).first()
    if row is None:
        raise NotFound("There is no such charge.")
    _require_order(changes.get("start_date", row.start_date), changes.get("end_date", row.end_date))
    apply_changes(row, changes)
    return row


@transaction.atomic
def open_cycle(
    *, name: str, start_date: date, end_date: date, property_id: UUID | None = None
) -> BillingCycle:
    """Raises Invalid for an end before its start, CycleExists for days that are a cycle of that property."""
    _require_order(start_date, end_date)
    taken = CycleExists(
        "There is a billing cycle of these days already: close or open that one, or choose other days."
    )
    with refusing({"billing_cycle_is_there_once": taken}):
        return BillingCycle.objects.create(
            name=name, start_date=start_date, end_date=end_date, property_id=property_id
        )


@transaction.atomic
def close_cycle(*, cycle_id: UUID, closed: bool = True) -> BillingCycle:
    """Nothing more is billed for its days; opened again, it is. Raises NotFound."""
    row = BillingCycle.objects.select_for_update(no_key=True).filter(pk=cycle_id).first()
    if row is None:
        raise NotFound("There is no such billing cycle.")
    apply_changes(row, {"is_closed": closed})
    return row


def _require_order(start: date, end: date | None) -> None:
    if end is not None and end < start:
        message = "Not before the first day."
        raise Invalid(message, fields={"end_date": [message]})
