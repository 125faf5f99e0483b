"""Counting tests, whoever ran them."""

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        text = f"{self.passed} passed, {self.failed} failed"
        return f"{text}, {self.skipped} skipped" if self.skipped else text


BROKEN = Tally(failed=1)


def of_pytest(report: Path, code: int) -> Tally:
    """From the JUnit file. A run that broke, or found no test at all, counts as a failure."""
    try:
        suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return BROKEN
    total = Tally()
    for suite in suites:
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        # An error while a passed test is cleared away is counted beside the test, not instead.
        total += Tally(max(tests - failed - skipped, 0), failed, skipped)
    return _not_hidden(total, code)


def of_jest(report: Path, code: int) -> Tally:
    """From Jest's own JSON. A file that did not even compile counts as a failure."""
    try:
        found = json.loads(report.read_text())
    except (OSError, ValueError):
        return BROKEN
    failed = int(found["numFailedTests"]) + int(found["numRuntimeErrorTestSuites"])
    skipped = int(found["numPendingTests"]) + int(found["numTodoTests"])
    return _not_hidden(Tally(int(found["numPassedTests"]), failed, skipped), code)


def _not_hidden(tally: Tally, code: int) -> Tally:
    nothing_ran = tally.passed + tally.failed + tally.skipped == 0
    if tally.failed == 0 and (code or nothing_ran):
        return tally + BROKEN
    return tally
