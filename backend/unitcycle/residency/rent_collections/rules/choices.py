"""Where a case, its messages and its plan stand, and where each can go from there."""

from collections.abc import Mapping

from django.db.models import TextChoices


class RiskProfile(TextChoices):
    GOOD_HISTORY = "good_history", "Good history"
    STANDARD = "standard", "Standard"
    REPEAT_OFFENDER = "repeat_offender", "Often late"
    CHRONIC = "chronic", "Nearly always late"


class Tone(TextChoices):
    """From soft to hard: their order is what "never softer" means."""

    FRIENDLY = "friendly", "Friendly"
    FIRM = "firm", "Firm"
    FORMAL = "formal", "Formal"
    LEGAL = "legal", "Legal"


class CaseStatus(TextChoices):
    OPEN = "open", "Open"
    PAYMENT_PLAN = "payment_plan", "Payment Plan"
    PAID = "paid", "Paid"
    ESCALATED = "escalated", "Escalated to Legal"
    WRITTEN_OFF = "written_off", "Written Off"


_S = CaseStatus
NEXT_STATUSES: Mapping[str, frozenset[str]] = {
    _S.OPEN: frozenset({_S.PAYMENT_PLAN, _S.PAID, _S.ESCALATED, _S.WRITTEN_OFF}),
    # a plan that was not kept, or that is over while newer rent is due
    _S.PAYMENT_PLAN: frozenset({_S.OPEN, _S.PAID, _S.WRITTEN_OFF}),
    _S.ESCALATED: frozenset({_S.PAYMENT_PLAN, _S.PAID, _S.WRITTEN_OFF}),
    _S.PAID: frozenset(),
    _S.WRITTEN_OFF: frozenset(),
}
# while a tenant has one of these, they get no other
UNRESOLVED = (_S.OPEN, _S.PAYMENT_PLAN, _S.ESCALATED)
RESOLVED = (_S.PAID, _S.WRITTEN_OFF)


def can_become(current: str, wanted: str) -> bool:
    return wanted in NEXT_STATUSES[current]


class ActionType(TextChoices):
    SMS = "sms", "SMS Reminder"
    EMAIL = "email", "Email Notice"
    FORMAL_LETTER = "formal_letter", "Formal Letter"
    PAYMENT_PLAN = "payment_plan", "Payment Plan Offer"
    ESCALATION = "escalation", "Legal Escalation"
    CALL = "call", "Phone Call"
    PAYMENT_RECEIVED = "payment_received", "Payment Received"
    NOTE = "note", "Manual Note"


# what a person may write down about a case
BY_HAND = (ActionType.CALL, ActionType.NOTE)


class ActionChannel(TextChoices):
    SMS = "sms", "SMS"
    EMAIL = "email", "E-mail"
    LETTER = "letter", "Letter"
    PHONE = "phone", "Phone"
    SYSTEM = "system", "In the system"


class ActionState(TextChoices):
    DRAFT = "draft", "Waits for a person"
    QUEUED = "queued", "On its way"
    TO_POST = "to_post", "To be printed and posted"
    SENT = "sent", "Sent"
    FAILED = "failed", "Could not be sent"
    CANCELLED = "cancelled", "Cancelled"
    DISCARDED = "discarded", "A person decided against it"
    RECORDED = "recorded", "Written down"


# it may reach the tenant, or has: the step is taken
STANDING = (ActionState.DRAFT, ActionState.QUEUED, ActionState.TO_POST, ActionState.SENT)
# what a step that was taken in vain, or taken back, is; it may be taken once more
VOID = (ActionState.CANCELLED, ActionState.DISCARDED)
# it has not left yet, and can still be taken back
UNSENT = (ActionState.DRAFT, ActionState.QUEUED, ActionState.TO_POST)


class PlanStatus(TextChoices):
    PROPOSED = "proposed", "Proposed"
    ACCEPTED = "accepted", "Accepted"
    ACTIVE = "active", "Active"
    COMPLETED = "completed", "Completed"
    DEFAULTED = "defaulted", "Defaulted"


# the tenant agreed, and it has not come to an end
RUNNING = (PlanStatus.ACCEPTED, PlanStatus.ACTIVE)


class InstallmentStatus(TextChoices):
    PENDING = "pending", "Pending"
    PAID = "paid", "Paid"
    OVERDUE = "overdue", "Overdue"
    PARTIAL = "partial", "Partial"


class StopKind(TextChoices):
    """Why nothing goes out."""

    DISPUTE = "dispute", "The debt is disputed"
    BANKRUPTCY = "bankruptcy", "Bankruptcy"
    SERVICE_MEMBER = "service_member", "In military service"
    DECEASED = "deceased", "Deceased"
    OPT_OUT = "opt_out", "Does not want to be contacted"
