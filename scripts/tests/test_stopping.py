"""Nothing is left, however we are ended. Each program below stands for `make run`."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from conftest import wait_until

from unitcycle_dev import processes, project

StartPython = Callable[[str], "subprocess.Popen[str]"]

# Two parts under the supervisor: one that obeys, one that is deaf to the request to stop.
SUPERVISED = f"""
import os, sys
sys.path.insert(0, {str(project.SCRIPTS)!r})
from pathlib import Path
from unitcycle_dev import servers, stopping
from unitcycle_dev.supervisor import Supervisor

DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
FAMILY = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])"

if __name__ == "__main__":
    stopping.listen()
    with servers.guarded() as guard:
        supervisor = Supervisor(guard, once_started=lambda: None)
        for name, program in [("deaf", DEAF), ("family", FAMILY)]:
            supervisor.add(name, [sys.executable, "-c", program], Path("/"), os.environ)
        try:
            code = supervisor.run()
        finally:
            stopping.ignore()
    print("ended by itself:", supervisor.ended_by_itself())
    sys.exit(code)
"""


# `make check`: two steps side by side, each in a thread, and one that is left.
CHECKING = f"""
import sys
sys.path.insert(0, {str(project.SCRIPTS)!r})
from unitcycle_dev import check, processes, stopping

def sleep(tools):
    processes.run([sys.executable, "-c", "import time; time.sleep(600)"])

stopping.listen()
check.LANES = ({{"first": sleep, "left": sleep}}, {{"beside it": sleep}})
try:
    check.side_by_side(None)
except stopping.Stopped as stopped:
    sys.exit(stopped.code)
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(SUPERVISED)
    return path


def started(program: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-u", str(program)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    )


def sleepers(parent: "subprocess.Popen[str]", many: int = 3) -> list[psutil.Process]:
    """Who must not be left; of the supervised both parts and the child of the second."""

    def found() -> list[psutil.Process]:
        family = psutil.Process(parent.pid).children(recursive=True)
        return [one for one in family if "sleep(600)" in " ".join(one.cmdline())]

    assert wait_until(lambda: len(found()) == many)
    time.sleep(0.3)  # the deaf one has to put its fingers in its ears first
    return found()


def gone(family: list[psutil.Process]) -> bool:
    return all(map(is_gone, family))


def is_gone(process: psutil.Process) -> bool:
    try:
        return not process.is_running() or bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_part_that_ignores_the_request_is_ended_all_the_same(
    program: Path, number: signal.Signals
) -> None:
    process = started(program)
    family = sleepers(process)

    process.send_signal(number)
    output, _ = process.communicate(timeout=60)

    assert gone(family)
    assert process.returncode == 128 + number
    assert "ended by itself: None" in output


def test_checks_side_by_side_end_with_us_and_no_other_begins(program: Path) -> None:
    program.write_text(CHECKING)
    process = started(program)
    family = sleepers(process, many=2)

    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)

    assert gone(family)
    assert (process.returncode, output) == (128 + signal.SIGINT, "")


def test_when_all_parts_are_wedged_they_are_ended_too(program: Path) -> None:
    process = started(program)
    family = sleepers(process)
    for one in family:
        one.suspend()

    process.terminate()
    process.communicate(timeout=60)

    assert gone(family)


def test_the_end_of_one_part_ends_the_others_and_is_named(program: Path) -> None:
    process = started(program)
    family = sleepers(process)
    next(one for one in family if "signal.SIG_IGN" in " ".join(one.cmdline())).kill()

    output, _ = process.communicate(timeout=60)

    assert gone(family)
    assert "ended by itself: deaf" in output


def test_even_a_kill_leaves_nothing(program: Path) -> None:
    process = started(program)
    family = sleepers(process)

    process.kill()

    assert wait_until(lambda: gone(family), seconds=60)


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_we_stop_with_the_make_that_started_us(
    tmp_path: Path, program: Path, number: signal.Signals
) -> None:
    if number == signal.SIGINT and not project.IS_LINUX:
        pytest.skip("only Linux shows that make was interrupted alone")
    followed = program.read_text().replace(
        "stopping.listen()", "stopping.listen(); stopping.follow_make()"
    )
    program.write_text(followed)
    (tmp_path / "Makefile").write_text(f"run:\n\t@{sys.executable} -u {program}\n")
    make = subprocess.Popen(
        ["make", "run"], cwd=tmp_path, stdout=subprocess.DEVNULL, start_new_session=True
    )
    family = sleepers(make)  # type: ignore[arg-type]

    os.kill(make.pid, number)

    assert wait_until(lambda: gone(family), seconds=60)
    make.wait(60)


def test_a_stop_in_the_middle_of_a_command_ends_the_command(start_python: StartPython) -> None:
    process = start_python(
        f"import sys; sys.path.insert(0, {str(project.SCRIPTS)!r})\n"
        "from unitcycle_dev import processes, stopping\n"
        "stopping.listen()\n"
        "try:\n"
        "    processes.run(['sh', '-c', 'sleep 600 & echo started; wait'])\n"
        "except stopping.Stopped as stopped:\n"
        "    sys.exit(stopped.code)\n"
    )

    def found() -> list[psutil.Process]:
        family = psutil.Process(process.pid).children(recursive=True)
        return [one for one in family if one.name() in ("sleep", "sh")]

    assert wait_until(lambda: len(found()) == 2)
    family = found()

    process.send_signal(signal.SIGTERM)

    assert process.wait(60) == 143
    assert gone(family)


def test_a_group_that_obeys_is_not_waited_for() -> None:
    process = subprocess.Popen(["sleep", "600"], start_new_session=True)
    before = time.monotonic()

    processes.end_group(process.pid)

    assert time.monotonic() - before < processes.GRACE_SECONDS
    assert re.match(r"-?\d+", str(process.wait(1)))
