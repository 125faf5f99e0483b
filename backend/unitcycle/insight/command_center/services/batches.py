"""Bulk actions: asked for, gone through unit by unit, tried again, called off.

Each unit is a transaction of its own: what was done for it, what was written to the tenant and the line that says so
stand together or not at all. So whatever dies in between, going through it once more does the rest, and two workers at
once share the units between them.
"""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.db.models import Count, F, Q

from unitcycle.core import clock
from unitcycle.core.errors import DomainError, KeyReused
from unitcycle.core.events import emit
from unitcycle.core.jobs import start_job
from unitcycle.core.outside import Reason, outside
from unitcycle.core.turns import take_turn
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.errors import (
    BadPayload,
    BadSchedule,
    BatchNotFound,
    BatchNotWaiting,
    NothingSelected,
    NothingToRetry,
    TooManyUnits,
    UnknownAction,
    UnknownUnits,
)
from unitcycle.insight.command_center.events import (
    BulkActionAsked,
    BulkActionCancelled,
    BulkActionFinished,
)
from unitcycle.insight.command_center.models import BulkActionBatch, BulkActionItem
from unitcycle.insight.command_center.rules.choices import (
    BY_PEOPLE_ONLY,
    DONE,
    BatchStatus,
    ItemStatus,
    Method,
    SuggestedAction,
)
from unitcycle.insight.command_center.rules.filters import UnitFilter
from unitcycle.insight.command_center.rules.payloads import Wanted, faults_of
from unitcycle.insight.command_center.selectors.units import chosen_units
from unitcycle.insight.command_center.services.performing import perform
from unitcycle.portfolio.properties.selectors import local_days
from unitcycle.portfolio.units.models import Unit

logger = logging.getLogger(__name__)
# the kind of job that goes through a batch
EXECUTE = "command_center.execute"
# What a request does itself: a unit takes some hundredths of a second. More is a job.
AT_ONCE = 200
MOST_UNITS = 10_000
LONGEST_AHEAD = timedelta(days=366)
# whoever is at a batch has come further by then
ABANDONED_AFTER = timedelta(minutes=5)
BEAT_EVERY = 50
_OUR_FAULT = "This stopped because of an error on our side. Nothing was sent."


@dataclass(frozen=True)
class Request:
    """Of an Idempotency-Key and whose it is, and of what was asked for with it."""

    key: str
    digest: str


def _asked_before(request: Request) -> BulkActionBatch | None:
    """Whoever sends the same at the same time waits for the first one to commit."""
    take_turn(f"bulk-action:{request.key}")
    known = BulkActionBatch.objects.filter(idempotency_key=request.key).first()
    if known is not None and known.request_hash != request.digest:
        raise KeyReused("This Idempotency-Key was used before with another request. Use a new key.")
    return known


@transaction.atomic
def ask_for(
    *,
    action_type: str,
    unit_ids: Sequence[UUID] | None,
    wanted_units: UnitFilter,
    by_name: bool,
    method: str = Method.EMAIL,
    wanted: Wanted | None = None,
    scheduled_for: datetime | None = None,
    author: str,
    asked_by: Any = None,
    request: Request | None = None,
) -> BulkActionBatch:
    """Write down one action for these units, or for all that the filter lets through. Nothing is sent by it.

    The same request again is the batch that it made. Raises UnknownAction, NothingSelected, UnknownUnits, TooManyUnits,
    BadPayload, BadSchedule, KeyReused.
    """
    if request is not None and (known := _asked_before(request)) is not None:
        return known
    action = require_action(action_type)
    _require_schedule(scheduled_for)
    chosen = _chosen(unit_ids, wanted_units, by_name)
    payload = wanted or Wanted()
    require_payload(action, payload, units=len(chosen))
    batch = BulkActionBatch.objects.create(
        action_type=action,
        unit_count=len(chosen),
        suggested_payload=payload.given,
        executed_by=author,
        asked_by=asked_by,
        execution_method=Method(method),
        scheduled_for=scheduled_for,
        idempotency_key=request.key if request is not None else None,
        request_hash=request.digest if request is not None else "",
    )
    BulkActionItem.objects.bulk_create(
        [BulkActionItem(batch=batch, unit_id=unit, lease_id=lease) for unit, lease in chosen],
        batch_size=2_000,
    )
    emit(
        BulkActionAsked(
            subject_id=batch.pk,
            action_type=action,
            method=batch.execution_method,
            unit_count=len(chosen),
            scheduled_for=scheduled_for,
            asked_by=author,
        )
    )
    if scheduled_for is None and len(chosen) > AT_ONCE:
        _queue(batch)
    return batch


def require_action(action_type: str) -> SuggestedAction:
    """Raises UnknownAction."""
    if action_type not in SuggestedAction.values:
        names = ", ".join(one for one in SuggestedAction.values if one not in BY_PEOPLE_ONLY)
        message = f"There is no such action. There are {names}."
        raise UnknownAction(message, fields={"action_type": [message]})
    if action_type in BY_PEOPLE_ONLY:
        message = "An eviction is prepared by a person, with advice on the law: never in bulk and never from here."
        raise UnknownAction(message, fields={"action_type": [message]})
    return SuggestedAction(action_type)


def require_payload(action: SuggestedAction, wanted: Wanted, *, units: int) -> None:
    """Raises BadPayload."""
    today = min(day.today for day in local_days())
    notice = timedelta(days=selectors.command_center_settings().rent_notice_days)
    if faults := faults_of(action, wanted, units=units, first_day=today + notice, today=today):
        fields = {f"suggested_payload.{name}": [fault] for name, fault in faults.items()}
        raise BadPayload(" ".join(faults.values()), fields=fields)


def _require_schedule(moment: datetime | None) -> None:
    if moment is None:
        return
    now = clock.now()
    if not now < moment <= now + LONGEST_AHEAD:
        message = "A time to come, within a year."
        raise BadSchedule(message, fields={"scheduled_for": [message]})


def _chosen(
    unit_ids: Sequence[UUID] | None, wanted: UnitFilter, by_name: bool
) -> list[tuple[UUID, UUID | None]]:
    """Units with the lease that is meant. Of units that were named, every one must be there."""
    named = None if unit_ids is None else list(dict.fromkeys(unit_ids))
    if named is not None:
        require_units(named)
    rows = chosen_units(named, UnitFilter() if named is not None else wanted, by_name=by_name)
    ordered = rows.order_by("number_order", "pk")
    found = list(ordered.values_list("pk", "current__id")[: MOST_UNITS + 1])
    if named is not None:
        # one that the list does not show is in the batch, too, and says there why nothing can be done
        shown = {pk for pk, _ in found}
        found += [(pk, None) for pk in named if pk not in shown]
    if not found:
        message = "There are no such units."
        raise NothingSelected(message, fields={"unit_ids": [message]})
    if len(found) > MOST_UNITS:
        raise TooManyUnits(f"At most {MOST_UNITS:,} units at a time.")
    return found


def require_units(unit_ids: Collection[UUID]) -> None:
    """Raises NothingSelected, TooManyUnits, UnknownUnits."""
    if not unit_ids:
        message = "Name at least one unit."
        raise NothingSelected(message, fields={"unit_ids": [message]})
    if len(unit_ids) > MOST_UNITS:
        raise TooManyUnits(f"At most {MOST_UNITS:,} units at a time.")
    known = set(Unit.objects.filter(pk__any=list(unit_ids)).values_list("pk", flat=True))
    strangers = [str(one) for one in unit_ids if one not in known]
    if strangers:
        message = f"These units are not there: {', '.join(strangers[:10])}."
        raise UnknownUnits(message, fields={"unit_ids": [message]})


def _queue(batch: BulkActionBatch) -> None:
    batch.job = start_job(EXECUTE, asked_by=batch.asked_by, batch_id=str(batch.pk))
    batch.save(update_fields=["job", "updated_at"])


def execute(batch_id: UUID, *, report: Callable[[int, int], None] | None = None) -> BulkActionBatch:
    """Do what is left of a batch, if it is due; stands outside of every transaction of its caller.

    However often and by however many it is called, each unit is done once. Raises BatchNotFound.
    """
    batch = _begin(batch_id)
    if batch is None:
        return _found(batch_id)
    done = failed = 0
    while (status := _next(batch)) is not None:
        done += 1
        failed += status == ItemStatus.FAILED
        if done % BEAT_EVERY == 0:
            _beat(batch_id)
        if report is not None:
            report(done, failed)
    return _finish(batch_id)


@transaction.atomic
def _beat(batch_id: UUID) -> None:
    """Somebody is at it: the sweep need not send another."""
    BulkActionBatch.objects.filter(pk=batch_id).update(updated_at=clock.now())


@transaction.atomic
def _found(batch_id: UUID) -> BulkActionBatch:
    row = BulkActionBatch.objects.filter(pk=batch_id).first()
    if row is None:
        raise BatchNotFound("There is no such batch.")
    return row


def _held(batch_id: UUID) -> BulkActionBatch:
    row = BulkActionBatch.objects.select_for_update(no_key=True).filter(pk=batch_id).first()
    if row is None:
        raise BatchNotFound("There is no such batch.")
    return row


@transaction.atomic
def _begin(batch_id: UUID) -> BulkActionBatch | None:
    batch = _held(batch_id)
    now = clock.now()
    if batch.status != BatchStatus.PENDING:
        return None
    if batch.scheduled_for is not None and batch.scheduled_for > now:
        return None
    batch.started_at = batch.started_at or now
    batch.save(update_fields=["started_at", "updated_at"])
    return batch


@transaction.atomic
def _next(batch: BulkActionBatch) -> ItemStatus | None:
    """The next unit that nobody is at; None when there is none."""
    item = (
        BulkActionItem.objects.select_for_update(no_key=True, skip_locked=True)
        .filter(batch=batch, status=ItemStatus.WAITING)
        .order_by("id")
        .first()
    )
    if item is None:
        return None
    item.attempts += 1
    try:
        with transaction.atomic():
            done = perform(item, batch)
    except DomainError as refusal:
        _fail(item, refusal.detail, refusal.code)
    except (ValueError, KeyError, TypeError, AssertionError, IntegrityError, DataError):
        logger.exception("Unit %s of batch %s could not be done", item.unit_id, batch.pk)
        _fail(item, _OUR_FAULT, "error")
    else:
        item.status, item.content, item.outcome = done.status, done.content, done.outcome
        item.failure = item.failure_code = ""
        item.done_at = clock.now()
    item.save()
    return ItemStatus(item.status)


def _fail(item: BulkActionItem, why: str, code: str) -> None:
    item.status, item.failure, item.failure_code = ItemStatus.FAILED, why[:500], code[:60]
    item.done_at = clock.now()


@transaction.atomic
def _finish(batch_id: UUID) -> BulkActionBatch:
    """Count what came of it. Whoever does the last unit finds nothing waiting; others leave it to them."""
    batch = _held(batch_id)
    counts = BulkActionItem.objects.filter(batch=batch).aggregate(
        done=Count("pk", filter=Q(status__in=DONE)),
        by_hand=Count("pk", filter=Q(status=ItemStatus.PREPARED)),
        failed=Count("pk", filter=Q(status=ItemStatus.FAILED)),
        waiting=Count("pk", filter=Q(status=ItemStatus.WAITING)),
    )
    batch.sent_count, batch.failed_count = counts["done"], counts["failed"]
    if counts["waiting"] or batch.status != BatchStatus.PENDING:
        batch.save(update_fields=["sent_count", "failed_count", "updated_at"])
        return batch
    batch.status = BatchStatus.SENT if counts["done"] else BatchStatus.FAILED
    batch.finished_at = clock.now()
    batch.result_summary = _in_words(counts)
    batch.save()
    emit(
        BulkActionFinished(
            subject_id=batch.pk,
            action_type=batch.action_type,
            status=batch.status,
            sent_count=batch.sent_count,
            failed_count=batch.failed_count,
        )
    )
    return batch


def _in_words(counts: dict[str, int]) -> str:
    sent = counts["done"] - counts["by_hand"]
    parts = [(sent, "sent"), (counts["by_hand"], "prepared"), (counts["failed"], "failed")]
    return ", ".join(f"{count:,} {word}" for count, word in parts if count) + "."


@transaction.atomic
def retry(*, batch_id: UUID) -> BulkActionBatch:
    """Go once more through what failed, as a job. Raises BatchNotFound, NothingToRetry."""
    batch = _held(batch_id)
    if batch.status not in (BatchStatus.SENT, BatchStatus.FAILED):
        raise NothingToRetry("This batch is not over.")
    failed = BulkActionItem.objects.filter(batch=batch, status=ItemStatus.FAILED)
    again = failed.update(status=ItemStatus.WAITING, done_at=None, updated_at=clock.now())
    if not again:
        raise NothingToRetry("Nothing of this batch failed.")
    batch.status, batch.finished_at, batch.failed_count = BatchStatus.PENDING, None, 0
    batch.save()
    _queue(batch)
    return batch


@transaction.atomic
def cancel(*, batch_id: UUID, author: str) -> BulkActionBatch:
    """Call off what has not begun. Raises BatchNotFound, BatchNotWaiting."""
    batch = _held(batch_id)
    if batch.status == BatchStatus.CANCELLED:
        return batch
    if batch.status != BatchStatus.PENDING or batch.started_at is not None:
        raise BatchNotWaiting("Only a batch that has not begun can be called off.")
    batch.status, batch.cancelled_by, batch.finished_at = (
        BatchStatus.CANCELLED,
        author,
        clock.now(),
    )
    batch.save()
    BulkActionItem.objects.filter(batch=batch, status=ItemStatus.WAITING).update(
        status=ItemStatus.CANCELLED, updated_at=clock.now()
    )
    emit(
        BulkActionCancelled(subject_id=batch.pk, action_type=batch.action_type, cancelled_by=author)
    )
    return batch


def is_at_once(batch: BulkActionBatch) -> bool:
    """Whether whoever asked for it goes through it within the request."""
    waits = batch.status == BatchStatus.PENDING and batch.scheduled_for is None
    return waits and batch.job_id is None and batch.unit_count <= AT_ONCE


def due_batches() -> list[tuple[UUID, UUID]]:
    """Organisation and batch of what is scheduled for now, and of what whoever was at it left. Over all of them."""
    now = clock.now()
    rows = outside(BulkActionBatch, Reason.FAN_OUT).filter(
        Q(started_at=None, scheduled_for__lte=now) | Q(updated_at__lt=now - ABANDONED_AFTER),
        Q(scheduled_for=None) | Q(scheduled_for__lte=now),
        status=BatchStatus.PENDING,
    )
    ordered = rows.order_by(F("scheduled_for").asc(nulls_first=True), "pk")
    return list(ordered.values_list("organization_id", "pk"))
