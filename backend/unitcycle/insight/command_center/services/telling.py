"""What a tenant is told: by the channels that were asked for, as far as each reaches them."""

from collections.abc import Sequence
from datetime import date

from unitcycle.insight.command_center.errors import OutOfReach
from unitcycle.insight.command_center.rules.choices import Method
from unitcycle.insight.command_center.rules.letters import LetterKind
from unitcycle.insight.command_center.services.planning import Plan
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.catalogue import Variable, declare
from unitcycle.notifications.rules.choices import Category, Channel, Topic
from unitcycle.notifications.rules.templating import Value
from unitcycle.notifications.services import dispatch_event, reach
from unitcycle.residency.renewals.services.sending import OFFER
from unitcycle.tenancy.tenants.handlers import as_recipient

_UNIT = Variable("unit", "The unit, with its property.", "12B, Harbor View")
_SUBJECT = Variable("subject", "The subject of the letter.", "Your rent from May 1, 2026 on")
_LETTER = Variable("letter", "The letter.", "Dear Maria Gonzalez, …")

RAISE = declare(
    "rent_increase_notice",
    label="Rent increase notice",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(
        _SUBJECT,
        _LETTER,
        Variable("new_rent", "The rent to come, with its currency.", "1,150.00 USD"),
        Variable("effective_date", "From when it is due.", date(2026, 5, 1)),
        _UNIT,
    ),
    subject="{{ subject }}",
    body="{{ letter }}",
    sms=(
        "{{ organization_name }}: from {{ effective_date }} on, the rent for {{ unit }} is {{ new_rent }} a month. "
        "Please contact us if you have questions."
    ),
)
INSPECTION = declare(
    "move_out_inspection",
    label="Move-out inspection",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(
        _SUBJECT,
        _LETTER,
        Variable("inspection_date", "The day of the inspection.", date(2026, 4, 7)),
        _UNIT,
    ),
    subject="{{ subject }}",
    body="{{ letter }}",
    sms=(
        "{{ organization_name }}: we would like to inspect {{ unit }} with you on {{ inspection_date }}. "
        "Please tell us if that does not suit you."
    ),
)
_EVENTS = {
    LetterKind.RENEWAL_OFFER: OFFER,
    LetterKind.RENT_INCREASE_NOTICE: RAISE,
    LetterKind.MOVE_OUT_INSPECTION: INSPECTION,
}
CHANNELS_OF = {
    Method.EMAIL: (Channel.EMAIL,),
    Method.SMS: (Channel.SMS,),
    Method.BOTH: (Channel.EMAIL, Channel.SMS),
    Method.MANUAL: (),
}


def channels_for(plan: Plan, method: str) -> list[Channel]:
    """By which channels it would reach the tenant now. Raises OutOfReach when by none of those asked for."""
    wanted = CHANNELS_OF[Method(method)]
    if not wanted:
        return []
    assert plan.kind is not None
    assert plan.lease is not None
    assert plan.lease.tenant is not None
    found, hindrance = reach(_EVENTS[plan.kind].name, as_recipient(plan.lease.tenant), wanted)
    if not found:
        raise OutOfReach(f"They cannot be sent this. {hindrance}.")
    return found


def tell(plan: Plan, channels: Sequence[Channel], *, key: str) -> list[Message]:
    """Queue what the plan says, once for each channel and key."""
    assert plan.kind is not None
    assert plan.lease is not None
    assert plan.lease.tenant is not None
    event, facts = _EVENTS[plan.kind], plan.facts
    assert facts is not None
    context: dict[str, Value] = {
        "subject": plan.subject,
        "letter": plan.content,
        "unit": f"{plan.lease.unit.unit_number}, {plan.lease.property.name}",
        "new_rent": facts.new_rent,
        "effective_date": plan.effective_date or plan.today,
        "inspection_date": plan.inspection_date or plan.today,
    }
    told: list[Message] = []
    for channel in channels:
        told += dispatch_event(
            event.name,
            context=context,
            dedupe_key=key,
            recipients=[as_recipient(plan.lease.tenant)],
            tells_groups=False,
            channel=channel,
        )
    return told
