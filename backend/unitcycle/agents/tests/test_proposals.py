"""Proposals: decided once, done once, taken back once."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from unitcycle.agents.errors import CannotBeUndone, ProposalNotOpen
from unitcycle.agents.models import Proposal
from unitcycle.agents.rules.choices import Autonomy, ProposalStatus
from unitcycle.agents.services import approve, reject, undo
from unitcycle.agents.services.deciding import expire
from unitcycle.agents.services.kinds import _kinds
from unitcycle.agents.tests.factories import make_proposal
from unitcycle.core import clock
from unitcycle.core.errors import Conflict
from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.actors import race

pytestmark = pytest.mark.usefixtures("organization")
ANN = {"by": "user:ann@example.com", "by_id": None}


@pytest.mark.parametrize(
    ("level", "confidence", "done"),
    [
        (Autonomy.SUGGEST, 1.0, False),
        (Autonomy.DRAFT, 1.0, False),
        (Autonomy.ACT_WITH_UNDO, 0.7, True),
        (Autonomy.ACT_WITH_UNDO, 0.69, False),
        (Autonomy.ACT, 0.7, True),
        (Autonomy.ACT, 0.1, False),
    ],
)
def test_the_level_says_whether_a_person_is_asked(book, note, level, confidence, done):
    row = make_proposal(note, level=level, confidence=confidence)

    assert row.status == (ProposalStatus.DONE if done else ProposalStatus.WAITING)
    assert book.lines == (["system: Hello"] if done else [])
    assert (row.done_at is not None) is done


def test_what_cannot_be_undone_waits_below_the_highest_level(book, monkeypatch):
    kind = book.kind(undo=None)
    monkeypatch.setitem(_kinds, kind.name, kind)

    waiting = make_proposal(kind, level=Autonomy.ACT_WITH_UNDO)
    done = make_proposal(kind, level=Autonomy.ACT)

    assert (waiting.status, done.status) == (ProposalStatus.WAITING, ProposalStatus.DONE)
    with pytest.raises(CannotBeUndone):
        undo(proposal_id=done.pk, **ANN)


def test_approving_does_it_and_a_second_time_changes_nothing(book, note):
    row = make_proposal(note)

    first = approve(proposal_id=row.pk, note="Yes.", **ANN)
    second = approve(proposal_id=row.pk, by="user:bob@example.com", by_id=None)

    assert book.lines == ["user:ann@example.com: Hello"]
    assert (first.status, second.status) == (ProposalStatus.DONE, ProposalStatus.DONE)
    assert (second.note, second.receipt) == ("Yes.", {"line": "Hello"})
    told = OutboxEvent.objects.filter(subject_id=row.pk).order_by("position")
    assert [event.name for event in told] == ["proposal.made", "proposal.decided"]


def test_two_people_at_once_do_it_once(committed, book, note):
    from django.db import transaction

    with transaction.atomic():
        row = make_proposal(note)

    one, two = race(
        committed,
        lambda: approve(proposal_id=row.pk, by="user:ann", by_id=None),
        lambda: approve(proposal_id=row.pk, by="user:bob", by_id=None),
    )

    assert (one.refusal, two.refusal) == (None, None)
    assert book.lines == ["user:ann: Hello"]


def test_yes_and_no_at_once_is_what_came_first(committed, book, note):
    from django.db import transaction

    with transaction.atomic():
        row = make_proposal(note)

    _, two = race(
        committed,
        lambda: reject(proposal_id=row.pk, by_id=None),
        lambda: approve(proposal_id=row.pk, **ANN),
    )

    assert isinstance(two.refusal, ProposalNotOpen)
    assert book.lines == []


def test_what_stands_in_the_way_is_written_down_and_it_may_be_tried_again(book, note):
    row = make_proposal(note)
    book.refusal = Conflict("The book is closed.")

    failed = approve(proposal_id=row.pk, **ANN)

    assert (failed.status, failed.failure) == (ProposalStatus.FAILED, "The book is closed.")
    assert failed.done_at is None
    book.refusal = None
    again = approve(proposal_id=row.pk, **ANN)
    assert (again.status, again.failure) == (ProposalStatus.DONE, "")
    assert book.lines == ["user:ann@example.com: Hello"]


def test_what_breaks_while_it_is_done_leaves_the_proposal_waiting(book, note):
    row = make_proposal(note)
    book.refusal = ZeroDivisionError()

    with pytest.raises(ZeroDivisionError):
        approve(proposal_id=row.pk, **ANN)

    row.refresh_from_db()
    assert row.status == ProposalStatus.WAITING


def test_undoing_takes_back_once(book, note):
    row = make_proposal(note, level=Autonomy.ACT)

    first = undo(proposal_id=row.pk, **ANN)
    second = undo(proposal_id=row.pk, **ANN)

    assert book.lines == ["system: Hello", "user:ann@example.com took back: Hello"]
    assert (first.status, second.undone_at) == (ProposalStatus.UNDONE, first.undone_at)


def test_undoing_ends_after_its_days(book, note):
    row = make_proposal(note, level=Autonomy.ACT)

    with (
        time_machine.travel(clock.now() + timedelta(days=7, seconds=5)),
        pytest.raises(CannotBeUndone),
    ):
        undo(proposal_id=row.pk, **ANN)

    assert book.lines == ["system: Hello"]


def test_what_was_never_done_cannot_be_undone(note):
    row = make_proposal(note)

    with pytest.raises(CannotBeUndone):
        undo(proposal_id=row.pk, **ANN)


def test_no_is_no(book, note):
    row = make_proposal(note)

    for _ in range(2):
        assert reject(proposal_id=row.pk, by_id=None, note="No.").status == ProposalStatus.REJECTED
    with pytest.raises(ProposalNotOpen):
        approve(proposal_id=row.pk, **ANN)

    assert book.lines == []


def test_a_newer_one_takes_the_place_of_one_that_waits(book, note):
    about = uuid4()
    first = make_proposal(note, subject_id=about)
    other = make_proposal(note)

    second = make_proposal(note, subject_id=about)

    for row in (first, other, second):
        row.refresh_from_db()
    assert [row.status for row in (first, other, second)] == ["superseded", "waiting", "waiting"]
    with pytest.raises(ProposalNotOpen):
        approve(proposal_id=first.pk, **ANN)


def test_nobody_decides_after_its_time(book, note):
    row = make_proposal(note)
    done = make_proposal(note, level=Autonomy.ACT)
    book.lines.clear()

    with time_machine.travel(clock.now() + timedelta(days=14, seconds=5)):
        with pytest.raises(ProposalNotOpen):
            approve(proposal_id=row.pk, **ANN)
        assert (expire(), expire()) == (1, 0)

    row.refresh_from_db()
    done.refresh_from_db()
    assert (row.status, done.status) == (ProposalStatus.EXPIRED, ProposalStatus.DONE)
    assert book.lines == []


def test_the_database_keeps_one_open_proposal_of_a_kind(note):
    from django.db import IntegrityError, transaction

    row = make_proposal(note)
    copy = Proposal.objects.get(pk=row.pk)
    copy.pk = uuid4()

    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)
