"""What happened: written in the transaction in which it did, handed on after it, in order, at least once."""

import re
import subprocess
import sys
from dataclasses import dataclass, field, make_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Thread
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connections, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import events, relay, tasks
from unitcycle.core.events import Event, emit, emit_many
from unitcycle.core.models import Job, OutboxEvent
from unitcycle.core.organizations import organization_context, required_organization_id


@pytest.fixture
def bells(monkeypatch):
    """Two kinds of event of this test alone, without handlers."""
    monkeypatch.setattr(events, "CATALOGUE", dict(events.CATALOGUE))
    monkeypatch.setattr(events, "_in_transaction", events._in_transaction.copy())
    monkeypatch.setattr(events, "_after_commit", events._after_commit.copy())

    @dataclass(frozen=True, kw_only=True)
    class BellRang(Event):
        name = "test.bell_rang"
        times: int = 1

    @dataclass(frozen=True, kw_only=True)
    class BellBroke(Event):
        name = "test.bell_broke"

    return BellRang, BellBroke


@pytest.fixture
def heard(bells):
    """What an after-commit handler heard; `heard.fail` makes it fail for those times."""

    class Heard(list):
        fail = ()

    heard = Heard()

    @events.after_commit(bells[0])
    def listen(event):
        if event.times in heard.fail:
            raise RuntimeError(f"cannot hear {event.times}")
        heard.append(event.times)

    return heard


def ring(bells, *times, subject=None):
    subject = subject or uuid4()
    emit_many([bells[0](subject_id=subject, times=number) for number in times])
    return subject


def deliver():
    return relay.relay(required_organization_id())


def rows():
    return list(OutboxEvent.objects.order_by("position"))


def due_again():
    """As if the pause before the next attempt were over."""
    OutboxEvent.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))


# --- emitting -----------------------------------------------------------------------------------


def test_an_event_is_a_row_of_its_transaction(organization, bells, heard):
    subject = ring(bells, 3)

    (row,) = rows()
    assert (row.name, row.subject_id, row.payload) == ("test.bell_rang", subject, {"times": 3})
    assert row.organization_id == organization.pk
    assert row.delivered_at is None

    with transaction.atomic():
        ring(bells, 4)
        transaction.set_rollback(True)
    assert len(rows()) == 1


def test_an_event_that_nobody_waits_for_is_delivered_at_once(organization, bells):
    emit(bells[1](subject_id=uuid4()))

    assert rows()[0].delivered_at is not None


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_a_bug(bells):
    with (
        organization_context(make_organization().pk),
        pytest.raises(RuntimeError, match="belongs to the transaction"),
    ):
        ring(bells, 1)


def test_in_transaction_handlers_get_each_kind_as_one_batch(organization, bells):
    batches = []
    events.in_transaction(bells[0])(lambda batch: batches.append([one.times for one in batch]))
    events.in_transaction(bells[1])(lambda batch: batches.append("broke"))

    subject = uuid4()
    emit_many(
        [
            bells[0](subject_id=subject, times=1),
            bells[1](subject_id=subject),
            bells[0](subject_id=subject, times=2),
        ]
    )

    assert batches == [[1, 2], "broke"]


def test_what_an_in_transaction_handler_refuses_did_not_happen(organization, bells):
    def refuse(batch):
        Job.objects.create(kind="half-done", title="Half-done")
        raise ValueError("no")

    events.in_transaction(bells[0])(refuse)

    with pytest.raises(ValueError, match="no"), transaction.atomic():
        ring(bells, 1)

    assert rows() == []
    assert not Job.objects.exists()


def test_many_events_cost_one_insert(organization, bells, django_assert_num_queries):
    with django_assert_num_queries(1):
        ring(bells, *range(500))


def test_one_transaction_wakes_the_relay_once(
    organization, bells, heard, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(5):
            ring(bells, number)

    assert len(callbacks) == 1


def test_nobody_is_woken_for_what_nobody_waits_for(
    organization, bells, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as callbacks:
        emit(bells[1](subject_id=uuid4()))

    assert callbacks == []


KINDS = {
    UUID: st.uuids(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    str: st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    int: st.integers(-(2**60), 2**60),
    bool: st.booleans(),
}


@given(st.data())
def test_every_kind_of_value_comes_back_as_it_went(data):
    kind = data.draw(st.sampled_from(list(KINDS)))
    value = data.draw(st.none() | KINDS[kind])
    made = make_dataclass(
        "Made",
        [("value", kind | None, field(default=None, kw_only=True))],
        bases=(Event,),
        frozen=True,
        kw_only=True,
    )
    event = made(subject_id=uuid4(), value=value)

    again = made.from_payload(event.subject_id, event.payload())

    assert again == event
    assert type(again.value) is type(value)


def test_an_event_written_before_a_field_was_added_can_still_be_read(bells):
    assert bells[0].from_payload(uuid4(), {}).times == 1
    assert bells[0].from_payload(uuid4(), {"times": 2, "gone": "since"}).times == 2


# --- handing on ---------------------------------------------------------------------------------


def test_events_are_handed_on_after_the_commit(
    organization, bells, heard, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ring(bells, 1, 2, 3)
        assert heard == []

    assert heard == [1, 2, 3]
    assert all(row.delivered_at for row in rows())


def test_the_handler_works_inside_the_organisation_of_the_event(organization, bells):
    seen = []
    events.after_commit(bells[0])(lambda event: seen.append(required_organization_id()))
    ring(bells, 1)

    tasks.relay_outbox(str(organization.pk))

    assert seen == [organization.pk]


def test_an_event_is_handed_on_once(organization, bells, heard):
    ring(bells, 1)

    assert deliver() == 1
    assert deliver() == 0
    assert heard == [1]


def test_what_fails_is_tried_again_later_and_holds_up_its_own_subject_only(
    organization, bells, heard
):
    heard.fail = [1]
    one, other = uuid4(), uuid4()
    ring(bells, 1, 2, subject=one)
    ring(bells, 3, subject=other)

    deliver()
    assert heard == [3]
    waiting = rows()[0]
    assert (waiting.attempts, waiting.error) == (1, "RuntimeError: cannot hear 1")
    assert waiting.next_attempt_at > timezone.now()

    due_again()
    heard.fail = []
    deliver()
    assert heard == [3, 1, 2]


def test_the_pauses_between_attempts_grow(organization, bells, heard):
    heard.fail = [1]
    ring(bells, 1)
    pauses = []
    for _ in range(4):
        before = timezone.now()
        deliver()
        pauses.append((rows()[0].next_attempt_at - before).total_seconds())
        due_again()

    assert pauses == sorted(pauses)
    assert pauses[-1] > 4 * pauses[0]


def test_a_poisonous_event_is_given_up_and_its_subject_goes_on(organization, bells, heard):
    heard.fail = [1]
    ring(bells, 1, 2)
    for _ in range(relay.MAX_ATTEMPTS):
        assert heard == []
        deliver()
        due_again()
    deliver()

    assert heard == [2]
    given_up, delivered = rows()
    assert given_up.given_up_at is not None
    assert given_up.delivered_at is None
    assert "cannot hear 1" in given_up.error
    assert delivered.delivered_at is not None


def test_an_event_of_no_known_kind_does_not_stop_the_others(organization, bells, heard):
    subject = uuid4()
    OutboxEvent.objects.create(name="gone.since", subject_id=subject)
    ring(bells, 1)

    deliver()

    assert heard == [1]
    assert "gone.since" in rows()[0].error


def test_what_a_failing_handler_wrote_is_taken_back(organization, bells):
    def half(event):
        Job.objects.create(kind="half-done", title="Half-done")
        raise ValueError("no")

    events.after_commit(bells[0])(half)
    ring(bells, 1)

    deliver()

    assert not Job.objects.exists()
    assert rows()[0].attempts == 1


def test_a_broken_statement_in_a_handler_does_not_break_the_relay(organization, bells, heard):
    @events.after_commit(bells[1])
    def breaks(event):
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT no_such_column FROM core_job")

    emit(bells[1](subject_id=uuid4()))
    ring(bells, 1)

    deliver()

    assert heard == [1]
    assert rows()[0].attempts == 1


class Crash(BaseException):
    """A process that is killed catches nothing."""


@pytest.mark.django_db(transaction=True)
def test_a_crash_between_the_handler_and_its_mark_hands_the_event_on_again(bells):
    outside_world, crashes = [], [True]

    @events.after_commit(bells[0])
    def listen(event):
        outside_world.append(event.times)
        Job.objects.create(kind="written", title="Written with the mark")
        if crashes and crashes.pop():
            raise Crash

    made = make_organization()
    with organization_context(made.pk):
        with transaction.atomic():
            OutboxEvent.objects.bulk_create(
                OutboxEvent(name="test.bell_rang", subject_id=made.pk, payload={"times": n})
                for n in (1, 2)
            )
        with pytest.raises(Crash):
            relay.relay(made.pk)
        with transaction.atomic():
            assert not Job.objects.exists()  # what it wrote went with it
            assert rows()[0].attempts == 0

        tasks.sweep_outbox()

        with transaction.atomic():
            assert Job.objects.count() == 2
    assert outside_world == [1, 1, 2]  # at least once, and in order


@pytest.mark.django_db(transaction=True)
def test_a_commit_whose_wake_was_lost_is_found_by_the_sweep(bells, heard, monkeypatch):
    def unreachable(*args):
        raise ConnectionError("no broker")

    made = make_organization()
    with monkeypatch.context() as patch, organization_context(made.pk):
        patch.setattr(tasks.relay_outbox, "delay", unreachable)
        with transaction.atomic():
            ring(bells, 1)  # and the commit does not fail with the broker
    assert heard == []

    tasks.sweep_outbox()

    assert heard == [1]


@pytest.mark.django_db(transaction=True)
def test_two_relays_at_once_take_turns(bells):
    """The second waits while the first holds an event in hand, and then finds it delivered."""
    heard, second = [], []
    made = make_organization()

    def other_relay():
        second.append(relay.relay(made.pk))
        connections.close_all()

    thread = Thread(target=other_relay)

    @events.after_commit(bells[0])
    def listen(event):
        heard.append(event.times)
        if event.times == 1:
            thread.start()
            thread.join(0.5)
            assert second == []

    with organization_context(made.pk), transaction.atomic():
        OutboxEvent.objects.bulk_create(
            OutboxEvent(name="test.bell_rang", subject_id=made.pk, payload={"times": n})
            for n in (1, 2, 3)
        )
    first = relay.relay(made.pk)
    thread.join(10)

    assert heard == [1, 2, 3]
    assert first + second[0] == 3


def test_one_organisations_events_do_not_wait_for_anothers(organization, bells, heard):
    heard.fail = [1]
    ring(bells, 1)
    other = make_organization()
    with organization_context(other.pk):
        ring(bells, 2)

    tasks.sweep_outbox()

    assert heard == [2]


def test_what_was_delivered_long_ago_is_removed(organization, bells, heard):
    ring(bells, 1, 2, 3)
    long_ago = timezone.now() - timedelta(days=31)
    delivered, given_up, _ = rows()
    OutboxEvent.objects.filter(pk=delivered.pk).update(delivered_at=long_ago)
    OutboxEvent.objects.filter(pk=given_up.pk).update(given_up_at=long_ago)

    assert tasks.forget_delivered_events() == 1
    assert delivered.pk not in {row.pk for row in rows()}
    assert len(rows()) == 2


def test_every_event_has_a_name_of_its_own_in_the_past_tense():
    assert len(events.CATALOGUE) > 3
    for name, kind in events.CATALOGUE.items():
        assert name == kind.name
        assert name.count(".") == 1
        assert kind.__doc__, name


def test_every_process_knows_every_event_from_its_start():
    """Also one that has imported nothing but the settings: the relay must not meet an unknown kind."""
    program = (
        "import django; django.setup(); from unitcycle.core import events;"
        "print(*events.CATALOGUE, sep='\\n')"
    )
    known = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()

    written = {
        match
        for path in Path(settings.BASE_DIR, "unitcycle").rglob("events.py")
        for match in re.findall(
            r'^    name(?:: ClassVar\[str\])? = "(.+)"$', path.read_text(), re.MULTILINE
        )
    }
    assert len(written) > 10
    assert written <= set(known)
