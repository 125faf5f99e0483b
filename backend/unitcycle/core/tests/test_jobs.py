"""Long work: started after the commit, done once, taken up when its worker died, seen by whom it concerns."""

from datetime import timedelta
from threading import BoundedSemaphore
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import connections, transaction
from django.utils import timezone

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    sign_in,
    with_key,
)
from unitcycle.core import tasks
from unitcycle.core.errors import Invalid
from unitcycle.core.jobs import job_kind, registry, runner, start_job, waiting
from unitcycle.core.models import Job, JobStatus
from unitcycle.core.organizations import organization_context

LONG_AGO = timedelta(minutes=3)


@pytest.fixture
def work(monkeypatch):
    """A kind of job whose work the test says; what it was called with is in `calls`."""
    monkeypatch.setattr(registry, "_kinds", dict(registry._kinds))

    class Work:
        calls = []

        def does(self, function):
            job_kind("test.work", title="Test work")(function)

    recorder = Work()

    def note(progress, **params):
        recorder.calls.append(params)
        return {"noted": len(recorder.calls)}

    recorder.calls = []
    recorder.does(note)
    return recorder


def make_job(**given):
    return Job.objects.create(**{"kind": "test.work", "title": "Test work", **given})


@transaction.atomic
def make_committed_job():
    return make_job()


def test_a_job_starts_after_the_commit_and_shows_its_result(
    organization, work, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        job = start_job("test.work", number=7)
        assert work.calls == []

    job.refresh_from_db()
    assert work.calls == [{"number": 7}]
    assert (job.status, job.result, job.title) == ("succeeded", {"noted": 1}, "Test work")
    assert job.started_at <= job.finished_at


@pytest.fixture
def looks(monkeypatch):
    """What happens while somebody waits: each look at the clock runs the next of these, and takes its time."""
    steps, now = [], [0.0]

    def sleep(seconds):
        now[0] += seconds
        if steps:
            steps.pop(0)()

    monkeypatch.setattr(waiting, "sleep", sleep)
    monkeypatch.setattr(waiting, "monotonic", lambda: now[0])
    return SimpleNamespace(steps=steps, seconds=lambda: now[0])


@pytest.fixture
def agent(organization):
    with transaction.atomic():
        user = make_member(Role.LEASING_AGENT)
        client = sign_in(user)
    return SimpleNamespace(user=user, get=client.get)


def end(job):
    Job.objects.filter(pk=job.pk).update(
        status="succeeded", result={"rows": 12}, finished_at=timezone.now()
    )


def test_who_waits_is_told_when_the_job_ends(agent, looks):
    job = make_job(status="running", asked_by=agent.user)
    looks.steps += [lambda: None, lambda: end(job)]

    told = agent.get(f"/api/v1/jobs/{job.pk}/?wait=10").json()

    assert (told["status"], told["result"]) == ("succeeded", {"rows": 12})
    assert looks.seconds() == 2 * waiting.LOOK_EVERY_SECONDS


def test_who_waits_is_answered_after_so_many_seconds_at_the_latest(agent, looks):
    job = make_job(asked_by=agent.user)

    assert agent.get(f"/api/v1/jobs/{job.pk}/?wait=3").json()["status"] == "queued"
    assert looks.seconds() == 3


def test_nobody_waits_for_what_has_ended_or_is_not_theirs_or_unasked(agent, looks):
    ended = make_job(status="failed", asked_by=agent.user, finished_at=timezone.now())
    running = make_job(status="running", asked_by=agent.user)
    others = make_job(status="running", asked_by=make_member(Role.OWNER))

    assert agent.get(f"/api/v1/jobs/{ended.pk}/?wait=10").json()["status"] == "failed"
    assert agent.get(f"/api/v1/jobs/{running.pk}/").json()["status"] == "running"
    assert agent.get(f"/api/v1/jobs/{others.pk}/?wait=10").status_code == 404
    assert agent.get("/api/v1/jobs/?wait=10").status_code == 200
    assert looks.seconds() == 0


@pytest.mark.parametrize("wait", ["-1", "11", "soon", "1.5"])
def test_nobody_waits_for_ever(agent, looks, wait):
    job = make_job(status="running", asked_by=agent.user)

    answer = agent.get(f"/api/v1/jobs/{job.pk}/?wait={wait}")

    assert answer.status_code == 400
    assert list(answer.json()) == ["wait"]
    assert looks.seconds() == 0


def test_too_many_who_wait_are_answered_at_once(agent, looks, monkeypatch):
    places = BoundedSemaphore(1)
    monkeypatch.setattr(waiting, "_places", places)
    job = make_job(status="running", asked_by=agent.user)
    with places:
        assert agent.get(f"/api/v1/jobs/{job.pk}/?wait=5").json()["status"] == "running"
        assert looks.seconds() == 0

    agent.get(f"/api/v1/jobs/{job.pk}/?wait=5")
    assert looks.seconds() == 5
    assert places.acquire(blocking=False)  # given back


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_somebody_waits(agent, looks):
    with transaction.atomic():
        job = make_job(status="running", asked_by=agent.user)
    seen = []
    looks.steps.append(
        lambda: seen.append([connections[name].in_atomic_block for name in ("default", "owner")])
    )

    agent.get(f"/api/v1/jobs/{job.pk}/?wait=1")

    assert seen == [[False, False]]


def test_a_job_of_a_rolled_back_request_never_starts(
    organization, work, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        start_job("test.work")
        transaction.set_rollback(True)

    assert work.calls == []
    assert not Job.objects.exists()


def test_an_unreachable_queue_leaves_the_job_for_the_sweep(
    organization, work, monkeypatch, django_capture_on_commit_callbacks
):
    def unreachable(*args):
        raise ConnectionError("no broker")

    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(tasks.run_job, "delay", unreachable)
        job = start_job("test.work")
    Job.objects.update(created_at=timezone.now() - LONG_AGO)

    tasks.sweep_jobs()

    job.refresh_from_db()
    assert (job.status, len(work.calls)) == ("succeeded", 1)


@pytest.mark.parametrize("status", ["succeeded", "failed"])
def test_a_job_that_ended_is_not_run_again(organization, work, status):
    job = make_job(status=status, finished_at=timezone.now())

    runner.run(job.pk)

    assert work.calls == []


def test_a_job_that_runs_is_not_run_a_second_time(organization, work):
    job = make_job()

    def runs_itself_again(progress):
        work.calls.append("outer")
        runner.run(job.pk)
        return {}

    work.does(runs_itself_again)
    runner.run(job.pk)

    assert work.calls == ["outer"]


def test_the_sweep_takes_up_what_is_dropped_and_only_that(organization, work):
    now = timezone.now()
    dropped = make_job(status="running", heartbeat_at=now - LONG_AGO, attempts=1)
    never_queued = make_job(created_at=now - LONG_AGO)
    beating = make_job(status="running", heartbeat_at=now, attempts=1)
    fresh = make_job()

    tasks.sweep_jobs()

    states = {job.pk: job.status for job in Job.objects.all()}
    assert states == {
        dropped.pk: "succeeded",
        never_queued.pk: "succeeded",
        beating.pk: "running",
        fresh.pk: "queued",
    }


def test_work_that_kills_its_worker_each_time_is_given_up(organization, work):
    job = make_job()

    class WorkerDied(BaseException):
        pass

    def dies(progress):
        work.calls.append("tried")
        raise WorkerDied

    work.does(dies)
    for _ in range(6):
        try:
            runner.run(job.pk)
        except WorkerDied:
            Job.objects.update(heartbeat_at=timezone.now() - LONG_AGO)

    job.refresh_from_db()
    assert work.calls == ["tried"] * runner.MOST_ATTEMPTS
    assert job.status == "failed"
    assert "given up" in job.message


def test_a_worker_taken_for_dead_does_not_overwrite_its_successor(organization, work):
    job = make_job()

    def sleeps_too_long(progress):
        Job.objects.update(heartbeat_at=timezone.now() - LONG_AGO)
        work.does(lambda progress: {"by": "second"})
        runner.run(job.pk)
        return {"by": "first"}

    work.does(sleeps_too_long)
    runner.run(job.pk)

    job.refresh_from_db()
    assert (job.result, job.attempts) == ({"by": "second"}, 2)


def test_a_refusal_is_told_in_its_own_words(organization, work):
    def refuses(progress):
        raise Invalid("Row 7 has no rent.", fields={"rent": ["Missing."]})

    work.does(refuses)
    job = make_job()
    runner.run(job.pk)

    job.refresh_from_db()
    assert (job.status, job.message) == ("failed", "Row 7 has no rent.")
    assert job.result == {"fields": {"rent": ["Missing."]}}


def test_a_bug_is_logged_and_not_shown(organization, work, caplog):
    def breaks(progress):
        raise KeyError("secret-internals")

    work.does(breaks)
    job = make_job()
    runner.run(job.pk)

    job.refresh_from_db()
    assert job.status == "failed"
    assert "secret-internals" not in job.message
    assert "secret-internals" in caplog.text


def test_an_unknown_kind_fails_instead_of_waiting_for_ever(organization):
    job = make_job(kind="gone.since")

    runner.run(job.pk)

    job.refresh_from_db()
    assert job.status == "failed"


@pytest.mark.django_db(transaction=True)
def test_progress_is_seen_while_the_works_transaction_is_open(work):
    seen = {}
    with organization_context(make_organization().pk):
        job = make_committed_job()

        def reports(progress):
            with transaction.atomic():
                progress.report(done=3, total=9, failed=1, message="Row 3")
                seen.update(_seen_by_another_connection(job.pk))
                transaction.set_rollback(True)
            return {}

        work.does(reports)
        runner.run(job.pk)
        with transaction.atomic():
            job.refresh_from_db()

    assert seen == {"done": 3, "total": 9, "failed": 1, "message": "Row 3"}
    assert (job.status, job.done) == ("succeeded", 3)


def _seen_by_another_connection(pk):
    from threading import Thread

    from django.db import connections

    from unitcycle.core.outside import Reason, outside

    found = {}

    def look():
        rows = outside(Job, Reason.JOB_PROGRESS).filter(pk=pk)
        found.update(rows.values("done", "total", "failed", "message").get())
        connections.close_all()

    thread = Thread(target=look)
    thread.start()
    thread.join()
    return found


@pytest.mark.django_db(transaction=True)
def test_the_heart_beats_while_one_statement_takes_long(work, monkeypatch):
    import time

    monkeypatch.setattr(runner, "BEAT_SECONDS", 0.02)
    with organization_context(make_organization().pk):
        job = make_committed_job()
        beats = []

        def slow(progress):
            for _ in range(40):
                time.sleep(0.02)
                with transaction.atomic():
                    beats.append(Job.objects.get(pk=job.pk).heartbeat_at)
                if len(set(beats)) > 2:
                    break
            return {}

        work.does(slow)
        runner.run(job.pk)

    assert len(set(beats)) > 2


# --- over the API -------------------------------------------------------------------------------


def test_one_sees_ones_own_jobs_and_a_manager_sees_all(organization):
    user = make_member(Role.VIEWER)
    own = make_job(asked_by=user)
    make_job(asked_by=make_member(Role.MANAGER), kind="theirs")

    assert [row["id"] for row in sign_in(user).get("/api/v1/jobs/").json()["results"]] == [
        str(own.pk)
    ]
    assert client_as(Role.MANAGER).get("/api/v1/jobs/").json()["count"] == 2


def test_a_foreign_job_is_not_there(organization):
    with organization_context(make_organization().pk):
        theirs = make_job()
    client = client_as(Role.OWNER)

    assert client.get(f"/api/v1/jobs/{theirs.pk}/").status_code == 404
    assert client.get(f"/api/v1/jobs/{uuid4()}/").status_code == 404


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("", {"queued", "running", "done", "broken"}),
        ("?active=true", {"queued", "running"}),
        ("?active=false", {"done", "broken"}),
        ("?status=failed", {"broken"}),
        ("?status=failed&status=queued", {"broken", "queued"}),
        ("?kind=done", {"done"}),
    ],
)
def test_jobs_are_filtered(organization, query, kinds):
    now = timezone.now()
    make_job(kind="queued")
    make_job(kind="running", status=JobStatus.RUNNING, heartbeat_at=now)
    make_job(kind="done", status=JobStatus.SUCCEEDED, finished_at=now)
    make_job(kind="broken", status=JobStatus.FAILED, finished_at=now)

    rows = client_as(Role.OWNER).get(f"/api/v1/jobs/{query}").json()["results"]

    assert {row["kind"] for row in rows} == kinds


def test_a_wrong_status_is_named(organization):
    answer = client_as(Role.OWNER).get("/api/v1/jobs/?status=asleep")

    assert answer.status_code == 400
    assert "status" in answer.json()


def test_a_key_sees_jobs_by_scope(organization):
    make_job()
    _, narrow = make_key("jobs:view")
    _, wide = make_key("jobs:view", "jobs:view_all")
    _, none = make_key("leases:view")

    assert with_key(narrow).get("/api/v1/jobs/").json()["count"] == 0
    assert with_key(wide).get("/api/v1/jobs/").json()["count"] == 1
    assert with_key(none).get("/api/v1/jobs/").status_code == 403


def test_a_job_in_full(organization):
    user = make_member(Role.VIEWER, name="Ada")
    job = make_job(asked_by=user, total=10, done=4, message="Row 4", params={"hidden": "x"})

    body = sign_in(user).get(f"/api/v2/jobs/{job.pk}/").json()

    assert body | {"created_at": None} == {
        "id": str(job.pk),
        "kind": "test.work",
        "title": "Test work",
        "status": "queued",
        "total": 10,
        "done": 4,
        "failed": 0,
        "message": "Row 4",
        "result": {},
        "asked_by": str(user.pk),
        "asked_by_name": "Ada",
        "created_at": None,
        "started_at": None,
        "finished_at": None,
    }


def test_the_list_costs_the_same_however_many_askers(organization, django_assert_num_queries):
    for _ in range(5):
        make_job(asked_by=make_member(Role.VIEWER))
    client = client_as(Role.OWNER)

    # the session, the organisation told, the rows, and the transaction's two ends
    with django_assert_num_queries(5):
        assert client.get("/api/v1/jobs/").json()["count"] == 5
