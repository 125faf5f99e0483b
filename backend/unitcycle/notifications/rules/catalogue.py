"""What there is to tell: each event type with its variables and our own wording.

A wing above declares what it has to tell beyond these with `declare`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unitcycle.notifications.rules.choices import Category, TemplateChannel, Topic
from unitcycle.notifications.rules.templating import Value


@dataclass(frozen=True)
class Variable:
    name: str
    meaning: str
    sample: Value
    # a link is refused unless it leads to the web
    is_link: bool = False


@dataclass(frozen=True)
class Wording:
    """The text of one channel; `html` is made from `body` where there is none. An SMS has no subject."""

    body: str
    subject: str = ""
    html: str = ""


@dataclass(frozen=True)
class EventType:
    name: str
    label: str
    category: Category
    topic: Topic
    variables: tuple[Variable, ...]
    wording: Mapping[TemplateChannel, Wording]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(one.name for one in (*COMMON, *self.variables))

    @property
    def samples(self) -> dict[str, Value]:
        return {one.name: one.sample for one in (*COMMON, *self.variables)}


COMMON = (
    Variable("recipient_name", "Who it is sent to.", "Maria Gonzalez"),
    Variable("organization_name", "The name of your organisation.", "Harbor Homes"),
)
_INVOICE = Variable("invoice_number", "The number of the invoice.", "INV-000123")
_AMOUNT = Variable("amount", "The amount, with its currency.", "$1,850.00")
_BALANCE = Variable("balance", "What is owed now, with its currency.", "$1,925.00")
_DUE = Variable("due_date", "The day it is due.", date(2026, 3, 1))
_LINK = Variable("link", "Where to see it.", "https://example.com/see", is_link=True)
_UNIT = Variable("unit", "The unit, with its property.", "12B, Harbor View")
_TENANT = Variable("tenant_name", "The tenant.", "Maria Gonzalez")

_types: dict[str, EventType] = {}


def declare(
    name: str,
    *,
    label: str,
    category: Category,
    topic: Topic,
    variables: tuple[Variable, ...],
    subject: str,
    body: str,
    sms: str,
) -> EventType:
    """Something to tell. `body` is the e-mail's without greeting and signature, and the inbox's text."""
    body = body[:1].upper() + body[1:]
    if name in _types:
        raise ValueError(f"An event type is called {name} already.")
    made = EventType(
        name,
        label,
        category,
        topic,
        variables,
        {
            TemplateChannel.EMAIL: Wording(
                subject=subject,
                body=f"Hello {{{{ recipient_name }}}},\n\n{body}\n\n{{{{ organization_name }}}}",
            ),
            TemplateChannel.SMS: Wording(body=sms),
            TemplateChannel.IN_APP: Wording(subject=subject, body=body),
        },
    )
    _types[name] = made
    return made


def event_type(name: str) -> EventType | None:
    return _types.get(name)


def event_types() -> list[EventType]:
    """All of them by name."""
    return [_types[name] for name in sorted(_types)]


declare(
    "new_work_order",
    label="New work order",
    category=Category.WORK_ORDER,
    topic=Topic.WORK_ORDERS,
    variables=(
        Variable("number", "The number of the work order.", "WO-00042"),
        Variable("title", "What is to be done.", "Leaking tap"),
        Variable("priority", "How urgent it is.", "High"),
        _LINK,
    ),
    subject="Work order {{ number }}: {{ title }}",
    body="Work order {{ number }} was opened with priority {{ priority }}: {{ title }}.\n\n{{ link }}",
    sms="{{ organization_name }}: work order {{ number }} ({{ priority }}): {{ title }}. {{ link }}",
)
declare(
    "payment_received",
    label="Payment received",
    category=Category.BILLING,
    topic=Topic.PAYMENTS,
    variables=(
        _AMOUNT,
        Variable("payment_date", "The day it was received.", date(2026, 3, 1)),
        _BALANCE,
    ),
    subject="We received your payment of {{ amount }}",
    body="Thank you: we received {{ amount }} on {{ payment_date }}. Your balance is {{ balance }}.",
    sms="{{ organization_name }}: we received {{ amount }}. Your balance is {{ balance }}.",
)
declare(
    "payment_failed",
    label="Payment failed",
    category=Category.BILLING,
    topic=Topic.PAYMENTS,
    variables=(_AMOUNT, Variable("problem", "What went wrong.", "The bank declined it."), _LINK),
    subject="Your payment of {{ amount }} did not go through",
    body="Your payment of {{ amount }} did not go through. {{ problem }}\n\nYou can try again here: {{ link }}",
    sms="{{ organization_name }}: your payment of {{ amount }} did not go through. {{ problem }} {{ link }}",
)
declare(
    "new_invoice",
    label="New invoice",
    category=Category.BILLING,
    topic=Topic.NEW_INVOICE,
    variables=(_INVOICE, _AMOUNT, _DUE, _LINK),
    subject="Invoice {{ invoice_number }}: {{ amount }} due on {{ due_date }}",
    body="Invoice {{ invoice_number }} over {{ amount }} is due on {{ due_date }}.\n\n{{ link }}",
    sms="{{ organization_name }}: invoice {{ invoice_number }}, {{ amount }}, due on {{ due_date }}. {{ link }}",
)
declare(
    "payment_reminder",
    label="Payment reminder",
    category=Category.BILLING,
    topic=Topic.NEW_INVOICE,
    variables=(_INVOICE, _AMOUNT, _DUE, _LINK),
    subject="A reminder: {{ amount }} due on {{ due_date }}",
    body="Invoice {{ invoice_number }} with {{ amount }} open is due on {{ due_date }}.\n\n{{ link }}",
    sms="{{ organization_name }}: {{ amount }} of invoice {{ invoice_number }} is due on {{ due_date }}. {{ link }}",
)
declare(
    "invoice_overdue",
    label="Invoice overdue",
    category=Category.BILLING,
    topic=Topic.PAST_DUE_BALANCE,
    variables=(
        _INVOICE,
        _AMOUNT,
        _DUE,
        Variable("days_overdue", "How many days it is overdue.", 7),
        _LINK,
    ),
    subject="Invoice {{ invoice_number }} is overdue",
    body=(
        "Invoice {{ invoice_number }} was due on {{ due_date }} and has {{ amount }} open."
        " Days overdue: {{ days_overdue }}.\n\nIf you have paid meanwhile, thank you.\n\n{{ link }}"
    ),
    sms="{{ organization_name }}: invoice {{ invoice_number }} ({{ amount }}) was due on {{ due_date }}. {{ link }}",
)
declare(
    "late_fee_charged",
    label="Late fee charged",
    category=Category.BILLING,
    topic=Topic.PAST_DUE_BALANCE,
    variables=(_INVOICE, _AMOUNT, _BALANCE, _LINK),
    subject="A late fee of {{ amount }} was charged",
    body=(
        "Invoice {{ invoice_number }} is overdue, so a late fee of {{ amount }} was charged."
        " Your balance is {{ balance }}.\n\n{{ link }}"
    ),
    sms="{{ organization_name }}: a late fee of {{ amount }} was charged. Your balance is {{ balance }}. {{ link }}",
)
declare(
    "new_message",
    label="New message",
    category=Category.MESSAGE,
    topic=Topic.MESSAGES,
    variables=(Variable("sender_name", "Who wrote.", "Ada Person"), _LINK),
    subject="{{ sender_name }} wrote to you",
    body="You have a new message from {{ sender_name }}.\n\n{{ link }}",
    sms="{{ organization_name }}: new message from {{ sender_name }}. {{ link }}",
)
declare(
    "new_document",
    label="New document",
    category=Category.LEASE,
    topic=Topic.DOCUMENTS,
    variables=(Variable("document_name", "What the document is called.", "Lease 2026.pdf"), _LINK),
    subject="A new document: {{ document_name }}",
    body="“{{ document_name }}” is there for you.\n\n{{ link }}",
    sms="{{ organization_name }}: new document {{ document_name }}. {{ link }}",
)
declare(
    "lease_expiring",
    label="Lease expiring",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(
        _TENANT,
        _UNIT,
        Variable("lease_end_date", "The last day of the lease.", date(2026, 5, 31)),
        _LINK,
    ),
    subject="The lease of {{ unit }} ends on {{ lease_end_date }}",
    body="The lease of {{ tenant_name }} for {{ unit }} ends on {{ lease_end_date }}.\n\n{{ link }}",
    sms="{{ organization_name }}: the lease of {{ unit }} ends on {{ lease_end_date }}. {{ link }}",
)
declare(
    "weather_alert",
    label="Weather alert",
    category=Category.WEATHER,
    topic=Topic.WEATHER_UPDATES,
    variables=(
        Variable("property_name", "Where it is expected.", "Harbor View"),
        Variable("alert", "What is expected.", "Snow, 20 cm by the evening"),
    ),
    subject="Weather at {{ property_name }}",
    body="For {{ property_name }} is expected: {{ alert }}.",
    sms="{{ organization_name }}: {{ property_name }}: {{ alert }}.",
)
declare(
    "new_tenant",
    label="New tenant",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(_TENANT, _UNIT, _LINK),
    subject="{{ tenant_name }} moves into {{ unit }}",
    body="{{ tenant_name }} is a new tenant of {{ unit }}.\n\n{{ link }}",
    sms="{{ organization_name }}: {{ tenant_name }} is a new tenant of {{ unit }}.",
)
declare(
    "reward_earned",
    label="Reward earned",
    category=Category.REWARDS,
    topic=Topic.REWARDS,
    variables=(
        _AMOUNT,
        Variable("reason", "What it was earned for.", "Six payments on time"),
        Variable("balance", "All rewards now.", Decimal("75.00")),
    ),
    subject="You earned {{ amount }}",
    body="You earned {{ amount }}: {{ reason }}. Your rewards are now {{ balance }}.",
    sms="{{ organization_name }}: you earned {{ amount }}. {{ reason }}.",
)
declare(
    "announcement",
    label="Announcement",
    category=Category.ANNOUNCEMENT,
    topic=Topic.ANNOUNCEMENTS,
    variables=(
        Variable("subject", "Its heading.", "The water is off on Tuesday"),
        Variable("message", "Its text.", "From 9 to 11 in the whole building."),
    ),
    subject="{{ subject }}",
    body="{{ message }}",
    sms="{{ organization_name }}: {{ message }}",
)
