"""Many at once: at a pace, counted, taken up where it stopped."""

from uuid import uuid4

import pytest
import time_machine

from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.models import AIRun, AutonomySetting
from unitcycle.agents.rules.choices import Autonomy, RunOutcome
from unitcycle.agents.services import Batch, batching, start_batch
from unitcycle.agents.tests.factories import Complaint, capability, make_run
from unitcycle.core.errors import Conflict, Invalid
from unitcycle.core.jobs import Progress
from unitcycle.core.models import Job, JobStatus

pytestmark = pytest.mark.usefixtures("organization")


@pytest.fixture
def taken():
    return {}


@pytest.fixture
def batch(monkeypatch, taken):
    def take(subject_id, result):
        if taken.get("refuse") == subject_id:
            raise Conflict("Not this one.")
        taken[subject_id] = result.output.words

    made = Batch(
        "tests.batch",
        capability(),
        "tests.thing",
        lambda ids: {one: Complaint(text=str(one)) for one in ids if taken.get("gone") != one},
        take,
    )
    monkeypatch.setitem(batching._batches, made.name, made)
    return made


def work(job, batch, ids):
    return batching.ask_about_many(
        Progress(job), batch=batch.name, subject_ids=[str(one) for one in ids], asked_by_id=None
    )


def test_a_job_asks_about_each(batch, taken, django_capture_on_commit_callbacks):
    ids = [uuid4() for _ in range(3)]

    with django_capture_on_commit_callbacks(execute=True):
        job = start_batch(batch, [*ids, ids[0]], asked_by=None)

    job.refresh_from_db()
    assert (job.status, job.result) == (JobStatus.SUCCEEDED, {"done": 3, "failed": 0})
    assert (job.total, job.done, job.failed) == (3, 3, 0)
    assert taken == dict.fromkeys(ids, "By our own rules.")
    assert {row.job_id for row in AIRun.objects.all()} == {job.pk}


def test_one_that_fails_is_counted_and_stops_nobody(batch, taken):
    ids = [uuid4() for _ in range(4)]
    taken.update(refuse=ids[1], gone=ids[2])
    job = Job.objects.create(kind=batching.JOB, title="Ask")

    assert work(job, batch, ids) == {"done": 2, "failed": 2}

    job.refresh_from_db()
    assert (job.total, job.done, job.failed) == (4, 4, 2)
    assert {ids[0], ids[3]} <= taken.keys()


def test_what_was_asked_before_the_worker_died_is_not_asked_again(batch, taken):
    ids = [uuid4() for _ in range(4)]
    job = Job.objects.create(kind=batching.JOB, title="Ask")
    make_run(job_id=job.pk, subject_id=ids[0])
    make_run(job_id=job.pk, subject_id=ids[1], outcome=RunOutcome.FAILED)
    make_run(job_id=job.pk, subject_id=ids[2], outcome=RunOutcome.RUNNING, finished_at=None)

    assert work(job, batch, ids) == {"done": 3, "failed": 1}

    assert list(taken) == [ids[2], ids[3]]


def test_what_is_switched_off_ends_the_job(batch, taken):
    AutonomySetting.objects.create(capability="tests.summary", level=Autonomy.OFF)
    job = Job.objects.create(kind=batching.JOB, title="Ask")

    with pytest.raises(CapabilityOff):
        work(job, batch, [uuid4()])

    assert not taken


def test_too_many_are_refused(batch):
    with pytest.raises(Invalid):
        start_batch(batch, [uuid4() for _ in range(2_001)], asked_by=None)

    assert not Job.objects.exists()


def test_the_pace_of_an_organisation_is_kept(model, settings):
    settings.AI_CALLS_PER_MINUTE = 2
    waited = []

    with time_machine.travel("2031-05-05T12:00:10Z", tick=False) as clock:

        def sleep(seconds):
            waited.append(seconds)
            clock.shift(seconds)

        for _ in range(5):
            batching.keep_pace(sleep)

    assert sum(waited) == 50 + 60


def test_nobody_waits_for_our_own_rules():
    for _ in range(200):
        batching.keep_pace(sleep=lambda seconds: pytest.fail("It waited."))
