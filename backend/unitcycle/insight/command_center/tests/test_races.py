"""Two nights at once, two workers at one batch, and whatever stops between two steps."""

from threading import Thread

import pytest
import time_machine as clock
from django.db import connections, transaction

from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.actors import race
from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
)
from unitcycle.insight.command_center.rules.filters import UnitFilter
from unitcycle.insight.command_center.services import batches, performing
from unitcycle.insight.command_center.services.generating import generate_ai_action_queue
from unitcycle.insight.command_center.tests.factories import (
    STAFF,
    TODAY,
    month_to_month,
    night,
    on_notice,
)
from unitcycle.notifications.models import Message
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.residency.renewals.models import RenewalRecommendation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _on_that_day():
    with clock.travel("2026-03-28T15:00:00Z", tick=False):
        yield


def asked(action="renewal_offer", **given):
    return batches.ask_for(
        action_type=action,
        unit_ids=None,
        wanted_units=UnitFilter(),
        by_name=False,
        author=STAFF,
        **given,
    )


def some(number=3):
    with transaction.atomic():
        for _ in range(number):
            month_to_month("1100.00", "1140.00")
        night()


def statuses():
    with transaction.atomic():
        return sorted(BulkActionItem.objects.values_list("status", flat=True))


def sent():
    with transaction.atomic():
        return Message.objects.count()


def test_of_two_nights_at_once_one_suggestion_is_left(committed):
    with transaction.atomic():
        for _ in range(3):
            on_notice(leaves_in=60)

    def go():
        return generate_ai_action_queue(today=TODAY)

    one, two = race(committed, go, go)

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert list(AIActionQueue.objects.values_list("status", flat=True)) == ["pending"] * 3


def test_two_workers_share_the_units_between_them(committed, monkeypatch):
    some()
    batch = asked()
    real, came = batches.perform, []

    def other_worker():
        with organization_context(batch.organization_id):
            came.append(batches.execute(batch.pk))
        connections.close_all()

    def perform(item, of_batch):
        """While the first is at its first unit, another worker comes, and does the rest."""
        if not came:
            came.append(None)
            thread = Thread(target=other_worker)
            thread.start()
            thread.join(30)
        return real(item, of_batch)

    monkeypatch.setattr(batches, "perform", perform)
    done = batches.execute(batch.pk)

    assert (came[1].status, came[1].sent_count) == ("pending", 2)
    assert statuses() == ["sent"] * 3
    assert sent() == 3
    assert (done.status, done.sent_count, done.failed_count) == ("sent", 3, 0)


def test_however_often_it_runs_each_tenant_gets_one_letter(committed):
    some()
    batch = asked()
    for _ in range(3):
        batches.execute(batch.pk)
    assert sent() == 3


SEAMS = ["approve_renewal", "send_renewal", "_note"]


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize("when", ["before", "after"])
def test_what_dies_in_between_leaves_nothing_half_done(committed, monkeypatch, seam, when):
    some(2)
    batch = asked()
    real, calls = getattr(performing, seam), []

    def dies(*args, **given):
        calls.append(seam)
        if len(calls) == 2 and when == "before":
            raise KeyboardInterrupt
        result = real(*args, **given)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return result

    monkeypatch.setattr(performing, seam, dies)
    with pytest.raises(KeyboardInterrupt):
        batches.execute(batch.pk)

    assert statuses() == ["sent", "waiting"]
    assert sent() == 1
    with transaction.atomic():
        states = sorted(RenewalRecommendation.objects.values_list("status", flat=True))
    assert states == ["pending", "sent"]

    batches.execute(batch.pk)
    assert statuses() == ["sent", "sent"]
    assert sent() == 2


def a_mistake():
    raise ValueError("a mistake")


def a_row_the_database_refuses():
    BulkActionItem.objects.update(attempts=None)


def a_number_the_database_refuses():
    BulkActionItem.objects.update(attempts=2**40)


@pytest.mark.parametrize(
    "breaks", [a_mistake, a_row_the_database_refuses, a_number_the_database_refuses]
)
def test_an_error_of_ours_with_one_unit_does_not_stop_the_others(committed, monkeypatch, breaks):
    some(2)
    batch = asked()
    real, calls = performing._note, []

    def note(*args):
        calls.append(1)
        if len(calls) == 1:
            breaks()
        return real(*args)

    monkeypatch.setattr(performing, "_note", note)
    done = batches.execute(batch.pk)

    assert (done.status, done.sent_count, done.failed_count) == ("sent", 1, 1)
    assert sent() == 1


def test_two_batches_at_once_make_one_inspection(committed):
    with transaction.atomic():
        on_notice(leaves_in=20)
    one, two = asked("move_out_inspection"), asked("move_out_inspection")

    race(committed, lambda: batches.execute(one.pk), lambda: batches.execute(two.pk))

    with transaction.atomic():
        assert WorkOrder.objects.count() == 1
    assert sent() == 1
    assert statuses() == ["sent", "sent"]


def test_of_the_same_request_twice_at_once_one_batch_is_made(committed):
    some(1)
    request = batches.Request("key", "digest")

    one, two = race(committed, lambda: asked(request=request), lambda: asked(request=request))

    assert one.result.pk == two.result.pk
    with transaction.atomic():
        assert BulkActionBatch.objects.count() == 1


def test_what_a_dead_worker_left_is_found_again(committed):
    some(1)
    with clock.travel("2026-03-28T15:00:00Z", tick=False) as travelling:
        batch = asked()
        with transaction.atomic():
            BulkActionBatch.objects.filter(pk=batch.pk).update(started_at="2026-03-28T15:00:00Z")
        assert batches.due_batches() == []
        travelling.shift(600)
        assert [pk for _, pk in batches.due_batches()] == [batch.pk]
