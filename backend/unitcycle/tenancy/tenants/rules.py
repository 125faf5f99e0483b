"""The law of the lease life cycle. No database, no clock: values in, values out."""

from django.db.models import TextChoices


class LeaseStatus(TextChoices):
    """Where a lease stands in its life cycle (R1.1-01)."""

    ACTIVE = "active", "Active"
    MONTH_TO_MONTH = "month_to_month", "Month-to-Month"
    NOTICE = "notice", "Notice Given"
    VACANT = "vacant", "Vacant"


class AgreementStatus(TextChoices):
    """The older field `status`: whether the agreement still binds, whatever the life cycle says.

    It is `active` from signing until the household is out, and `ended` after that. An imported lease that its
    source calls ended starts as `ended`; the scan never moves such a lease to month-to-month (N1-11).
    """

    ACTIVE = "active", "Active"
    ENDED = "ended", "Ended"
