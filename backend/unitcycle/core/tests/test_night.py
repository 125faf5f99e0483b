"""One night of the scheduler, at once."""

from datetime import UTC, datetime, time

import pytest
from celery import Celery
from celery.schedules import crontab
from django.core.management import CommandError, call_command

from config.schedule import BEAT_SCHEDULE
from unitcycle.core import night

EVENING = datetime(2026, 3, 27, 22, 15, tzinfo=UTC)
FRIDAY_NIGHT = (time(1), time(9))


def entry(**when) -> dict:
    return {"task": "told", "schedule": crontab(**when)}


def hours(schedule, day=EVENING, begin=time(1), end=time(9)) -> list[str]:
    return [f"{turn.at:%H:%M} {turn.name}" for turn in night.turns(schedule, day, begin, end)]


def test_what_has_its_hour_in_the_night_stands_in_order():
    schedule = {
        "late": entry(minute=0, hour=9),
        "early": entry(minute=30, hour=1),
        "before": entry(minute=59, hour=0),
        "after": entry(minute=1, hour=9),
        "sweep": {"task": "told", "schedule": 60.0},
    }
    assert hours(schedule) == ["01:30 early", "09:00 late"]


def test_what_comes_again_and_again_comes_as_often():
    schedule = {"engine": entry(minute=30, hour="*/4"), "hourly": entry(minute=10)}
    assert hours(schedule, end=time(5)) == [
        "01:10 hourly",
        "02:10 hourly",
        "03:10 hourly",
        "04:10 hourly",
        "04:30 engine",
    ]


@pytest.mark.parametrize(
    ("when", "is_due"),
    [
        ({"day_of_month": 27}, True),
        ({"day_of_month": 1}, False),
        ({"day_of_week": "fri"}, True),
        ({"day_of_week": "sun"}, False),
        ({"month_of_year": 3}, True),
        ({"month_of_year": 4}, False),
    ],
)
def test_a_day_that_is_not_its_own_is_left_out(when, is_due):
    found = hours({"one": entry(minute=0, hour=3, **when)})
    assert found == (["03:00 one"] if is_due else [])


def test_a_sunday_is_the_first_day_of_celerys_week():
    sunday = datetime(2026, 3, 29, tzinfo=UTC)
    assert hours({"one": entry(minute=0, hour=3, day_of_week=0)}, day=sunday) == ["03:00 one"]


@pytest.fixture
def app():
    made = Celery("night", set_as_current=False, broker="memory://", backend="cache+memory://")
    made.conf.task_always_eager = False
    return made


def test_all_that_a_turn_starts_is_done_with_it_and_one_failure_holds_up_nobody(app):
    done = []

    @app.task(name="each")
    def each(organization: str | None = None) -> dict:
        if organization is None:
            for one in ("a", "b", "c"):
                each.delay(one)
            return {"organizations": 3}
        if organization == "b":
            raise ValueError(organization)
        done.append(organization)
        return {"made": 2, "name": organization, "ok": True}

    turn = night.Turn(EVENING, "each", "each")
    (told,) = night.do(app, [turn])

    assert done == ["a", "c"]
    assert told.numbers == {"organizations": 3, "made": 4}
    assert told.failures == ["each: ValueError"]
    assert app.conf.task_always_eager is False


def test_every_task_of_the_schedule_is_there():
    from config.celery import app as ours

    ours.loader.import_default_modules()
    planned = night.turns(BEAT_SCHEDULE, EVENING, *FRIDAY_NIGHT)

    assert {turn.task for turn in planned} <= set(ours.tasks)
    names = [turn.name for turn in planned]
    assert names.index("classify-lease-statuses") < names.index("nightly-renewal-scan")


def test_the_command_says_what_came_of_it(organization, capsys):
    call_command("run_night", "--from", "02:00", "--to", "03:00")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("02:00  classify-lease-statuses")
    assert "organizations 1" in lines[0]
    assert lines[-1].startswith("03:00  nightly-renewal-scan")


def test_a_task_that_fails_is_told_at_the_end(organization, capsys, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("no")

    monkeypatch.setattr("unitcycle.residency.renewals.tasks.by_local_day", broken)

    with pytest.raises(CommandError, match="1 of the tasks failed"):
        call_command("run_night", "--from", "02:00", "--to", "03:30")

    told = capsys.readouterr()
    assert "renewals.nightly_renewal_scan: RuntimeError" in told.err
    assert told.out.splitlines()[-1].startswith("03:30  generate-ai-action-queue")


@pytest.mark.parametrize("given", [["--from", "10:00"], ["--to", "half past"], ["--from", "25:00"]])
def test_hours_that_are_none_are_refused(given):
    with pytest.raises(CommandError):
        call_command("run_night", *given)
