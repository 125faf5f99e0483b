"""What follows on renewals from elsewhere. Read this file to know every side effect of the app."""

from collections.abc import Sequence

from unitcycle.core.events import in_transaction
from unitcycle.residency.renewals.services import close_renewals_of
from unitcycle.tenancy.tenants.events import LeaseNoticeGiven, LeaseReactivated


@in_transaction(LeaseNoticeGiven)
def withdraw_from_who_leaves(given: Sequence[LeaseNoticeGiven]) -> None:
    """In the transaction: nobody accepts a further term after the notice."""
    close_renewals_of([event.subject_id for event in given])


@in_transaction(LeaseReactivated)
def withdraw_what_was_agreed_otherwise(agreed: Sequence[LeaseReactivated]) -> None:
    """A lease that has a term again was advised on as one without. What the tenant accepted is open no more."""
    close_renewals_of([event.subject_id for event in agreed])
