import json
from pathlib import Path

import pytest

from unitcycle_dev import tally
from unitcycle_dev.tally import Tally

JUNIT = (
    '<testsuites><testsuite tests="{tests}" failures="{failures}" errors="{errors}" '
    'skipped="{skipped}"></testsuite></testsuites>'
)


def junit(place: Path, **counts: int) -> Path:
    path = place / "report.xml"
    path.write_text(JUNIT.format(**{"failures": 0, "errors": 0, "skipped": 0, **counts}))
    return path


def jest(place: Path, **counts: int) -> Path:
    path = place / "report.json"
    zeros = dict.fromkeys(
        [
            "numPassedTests",
            "numFailedTests",
            "numPendingTests",
            "numTodoTests",
            "numRuntimeErrorTestSuites",
        ],
        0,
    )
    path.write_text(json.dumps({**zeros, **counts}))
    return path


def test_a_pytest_run_is_counted(tmp_path: Path) -> None:
    report = junit(tmp_path, tests=10, failures=2, errors=1, skipped=3)

    assert tally.of_pytest(report, 1) == Tally(4, 3, 3)


def test_a_run_that_found_no_test_is_a_failure(tmp_path: Path) -> None:
    assert tally.of_pytest(junit(tmp_path, tests=0), 5) == Tally(0, 1, 0)


def test_a_run_that_broke_after_its_last_test_is_a_failure(tmp_path: Path) -> None:
    assert tally.of_pytest(junit(tmp_path, tests=3), 3) == Tally(3, 1, 0)


def test_a_run_without_a_report_is_a_failure(tmp_path: Path) -> None:
    assert tally.of_pytest(tmp_path / "missing.xml", 0) == Tally(0, 1, 0)
    assert tally.of_jest(tmp_path / "missing.json", 0) == Tally(0, 1, 0)


def test_a_jest_file_that_does_not_compile_is_a_failure(tmp_path: Path) -> None:
    report = jest(tmp_path, numPassedTests=5, numTodoTests=1, numRuntimeErrorTestSuites=1)

    assert tally.of_jest(report, 1) == Tally(5, 1, 1)


@pytest.mark.parametrize(
    ("total", "line"),
    [(Tally(7, 0), "7 passed, 0 failed"), (Tally(7, 1, 2), "7 passed, 1 failed, 2 skipped")],
)
def test_the_closing_line_is_plain(total: Tally, line: str) -> None:
    assert str(total) == line


def test_parts_are_summed() -> None:
    assert sum([Tally(1, 2, 3), Tally(10, 20, 30)], Tally()) == Tally(11, 22, 33)
