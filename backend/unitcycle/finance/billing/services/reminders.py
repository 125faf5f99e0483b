"""The daily run that reminds tenants of what is due soon and of what is overdue, once at each step.

A step that was reminded of is in ReminderLog, unique by invoice and step, and written in the transaction that queues
the message: a run that was killed is finished by the next, and two runs at once take turns at the invoices.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.finance.billing import rules, selectors
from unitcycle.finance.billing.models import Invoice, ReminderLog
from unitcycle.finance.billing.rules import ReminderWindow
from unitcycle.finance.billing.selectors import Among
from unitcycle.finance.billing.services.telling import link_to, reached_by
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import PreferredChannel
from unitcycle.notifications.rules.templating import Value
from unitcycle.notifications.services import (
    Happening,
    Prospect,
    dispatch_events,
    foresee,
)
from unitcycle.tenancy.tenants.handlers import as_recipient

# the kind of job that does it when a person asks for it
REMINDERS = "billing.reminders"
WINDOW = 500
SHOWN = 200

Report = Callable[[int], None]


@dataclass
class ReminderRun:
    """What a run did, or with `dry_run` would do. `unreachable` counts those of the reminders that cannot leave."""

    reminders: int = 0
    unreachable: int = 0
    shown: list[dict[str, Any]] = field(default_factory=list)

    def __add__(self, other: "ReminderRun") -> "ReminderRun":
        return ReminderRun(
            self.reminders + other.reminders,
            self.unreachable + other.unreachable,
            (self.shown + other.shown)[:SHOWN],
        )

    def as_dict(self) -> dict[str, Any]:
        return {
            "reminders": self.reminders,
            "unreachable": self.unreachable,
            "shown": self.shown,
        }


def send_reminders(
    *,
    today: date,
    property_id: UUID | None = None,
    zones: Collection[str] | None = None,
    days_before: Collection[int] | None = None,
    days_after: Collection[int] | None = None,
    dry_run: bool = False,
    by_hand: bool = False,
    by_id: UUID | None = None,
    window: int = WINDOW,
    report: Report | None = None,
) -> ReminderRun:
    """Remind of open invoices around their due dates (R-M-09, R-M-10, N-68). Run again it adds nothing.

    `days_before` and `days_after` replace the usual ones. A dry run writes nothing. `zones` are those of the
    properties at which it is `today`; without them, all. `by_hand` reminds those too who are reminded elsewhere of
    what is overdue: a person has seen the list.
    """
    windows = rules.reminder_windows(
        today,
        rules.DAYS_BEFORE if days_before is None else days_before,
        rules.DAYS_AFTER if days_after is None else days_after,
    )
    done = ReminderRun()
    found = selectors.invoices_to_remind(windows, today, Among(property_id, zones), by_hand=by_hand)
    with transaction.atomic():
        ids = list(found.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), window):
        chunk = ids[start : start + window]
        if dry_run:
            with transaction.atomic():
                told = _foreseen(_due(chunk, windows, today, by_hand), today)
        else:
            told = _remind(chunk, windows, today, by_hand, by_id)
        done.reminders += len(told)
        done.unreachable += sum(one.channel == PreferredChannel.NONE for _, one in told)
        _show(done, told)
        if report is not None:
            report(start + len(chunk))
    return done


@transaction.atomic
def _remind(
    ids: Sequence[UUID],
    windows: Sequence[ReminderWindow],
    today: date,
    by_hand: bool,
    by_id: UUID | None,
) -> list[tuple[Any, Prospect]]:
    locked = Invoice.objects.select_for_update(no_key=True).filter(pk__in=ids)
    list(locked.order_by("pk").values_list("pk"))
    due = _due(ids, windows, today, by_hand)
    foreseen = _foreseen(due, today)
    messages: dict[UUID, list[Message]] = {}
    for event_type, rows in _by_event(due, today):
        told = dispatch_events(event_type, [_happening(row, today) for row in rows])
        messages |= {row.pk: queued for row, queued in zip(rows, told, strict=True)}
    logs = [_log(row, messages[row.pk], by_id) for row in due]
    ReminderLog.objects.bulk_create(logs)
    return [
        (row, replace(one, channel=PreferredChannel(log.channel)))
        for (row, one), log in zip(foreseen, logs, strict=True)
    ]


def _foreseen(due: Sequence[Any], today: date) -> list[tuple[Any, Prospect]]:
    """Each invoice with the way its tenant would be reached now, in their order."""
    prospects: dict[UUID, Prospect] = {}
    for event_type, rows in _by_event(due, today):
        found = foresee(event_type, [as_recipient(row.tenant) for row in rows])
        prospects |= {row.pk: one for row, one in zip(rows, found, strict=True)}
    return [(row, prospects[row.pk]) for row in due]


def _by_event(due: Sequence[Any], today: date) -> list[tuple[str, list[Any]]]:
    """What is due soon and what is overdue are told in other words."""
    soon = [row for row in due if row.due_date >= today]
    late = [row for row in due if row.due_date < today]
    both = (("payment_reminder", soon), ("invoice_overdue", late))
    return [(event_type, rows) for event_type, rows in both if rows]


def _due(
    ids: Iterable[UUID], windows: Sequence[ReminderWindow], today: date, by_hand: bool
) -> list[Any]:
    """Invoices with the `step` they are at."""
    rows = selectors.invoices_to_remind(windows, today, by_hand=by_hand).filter(pk__in=ids)
    return list(rows.select_related("tenant").order_by("due_date", "pk"))


def _happening(row: Any, today: date) -> Happening:
    context: dict[str, Value] = {
        "invoice_number": row.invoice_number,
        "amount": with_currency(row.total_amount - row.amount_paid, row.currency),
        "due_date": row.due_date,
        "days_overdue": (today - row.due_date).days,
        "link": link_to(row),
    }
    return Happening(context, f"{row.pk}:{row.step}", [as_recipient(row.tenant)])


def _log(row: Any, messages: Sequence[Message], by_id: UUID | None) -> ReminderLog:
    channel, text = reached_by(row.tenant_id, messages)
    return ReminderLog(
        invoice=row,
        step=row.step,
        sent_by_id=by_id,
        channel=channel,
        message=text,
        sent_at=clock.now(),
    )


def _show(done: ReminderRun, told: Sequence[tuple[Any, Prospect]]) -> None:
    for row, prospect in told[: SHOWN - len(done.shown)]:
        done.shown.append(
            {
                "invoice": str(row.pk),
                "invoice_number": row.invoice_number,
                "lease": str(row.lease_id),
                "tenant": str(row.tenant_id),
                "due_date": row.due_date.isoformat(),
                "step": row.step,
                "amount": str(row.total_amount - row.amount_paid),
                "channel": prospect.channel,
                "hindrance": prospect.hindrance,
                "is_told_elsewhere": row.is_told_elsewhere,
            }
        )
