"""What can be suggested and done for a unit, and what becomes of it."""

from collections.abc import Mapping

from django.db.models import TextChoices


class SuggestedAction(TextChoices):
    RENEWAL_OFFER = "renewal_offer", "Offer renewal"
    EARLY_RENEWAL_NUDGE = "early_renewal_nudge", "Offer early renewal"
    RENT_INCREASE_NOTICE = "rent_increase_notice", "Rent increase notice"
    MOVE_OUT_INSPECTION = "move_out_inspection", "Schedule inspection"
    LISTING_PREP = "listing_prep", "Prepare for listing"
    LISTING_UPDATE = "listing_update", "Update listing"
    EVICTION_PREP = "eviction_prep", "Eviction preparation"


_T = SuggestedAction
# a person's own decision, never suggested and never carried out by us (N1-62)
BY_PEOPLE_ONLY = frozenset({_T.EVICTION_PREP})
# what goes through the renewals of the residents' wing
RENEWALS = frozenset({_T.RENEWAL_OFFER, _T.EARLY_RENEWAL_NUDGE})
# what becomes a work order
WORK = frozenset({_T.MOVE_OUT_INSPECTION, _T.LISTING_PREP, _T.LISTING_UPDATE})
# what the tenant reads
WRITTEN = frozenset({*RENEWALS, _T.RENT_INCREASE_NOTICE, _T.MOVE_OUT_INSPECTION})


class Priority(TextChoices):
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    URGENT = "urgent", "Urgent"


# in their own order, not the alphabet's (N1-61)
PRIORITY_RANK: Mapping[str, int] = {
    Priority.URGENT: 3,
    Priority.HIGH: 2,
    Priority.MEDIUM: 1,
    Priority.LOW: 0,
}


class ActionStatus(TextChoices):
    PENDING = "pending", "Pending Review"
    APPROVED = "approved", "Approved"
    EXECUTED = "executed", "Executed"
    DISMISSED = "dismissed", "Dismissed"
    SUPERSEDED = "superseded", "Superseded"


# what can still be done
OPEN = (ActionStatus.PENDING, ActionStatus.APPROVED)


class Method(TextChoices):
    """How a tenant is told. Manual: everything is prepared, and a person hands it over."""

    EMAIL = "email", "E-mail"
    SMS = "sms", "SMS"
    BOTH = "both", "E-mail and SMS"
    MANUAL = "manual", "By hand"


class BatchStatus(TextChoices):
    PENDING = "pending", "Pending"
    SENT = "sent", "Sent"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


class ItemStatus(TextChoices):
    WAITING = "waiting", "Waiting"
    SENT = "sent", "Sent"
    # everything is ready, and nobody was written to: a person does that, or nobody has to be
    PREPARED = "prepared", "Prepared"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


# of a batch, what came to what it was meant to
DONE = (ItemStatus.SENT, ItemStatus.PREPARED)


class UnitState(TextChoices):
    """The life cycle as the command center shows it: a unit that nobody lives in is vacant."""

    ACTIVE = "active", "Active"
    MONTH_TO_MONTH = "month_to_month", "MTM"
    NOTICE = "notice", "Notice"
    VACANT = "vacant", "Vacant"


class Risk(TextChoices):
    """How a tenant pays, in the words of the list (N1-65)."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Med"
    HIGH = "high", "High"
    UNKNOWN = "unknown", "Unknown"


# a collection case's tenant_risk_profile -> how the list says it; no case says nothing
RISK_OF_PROFILE: Mapping[str, Risk] = {
    "good_history": Risk.LOW,
    "standard": Risk.MEDIUM,
    "repeat_offender": Risk.HIGH,
    "chronic": Risk.HIGH,
}


def risk_of(profile: str | None) -> Risk:
    return RISK_OF_PROFILE.get(profile or "", Risk.UNKNOWN)
