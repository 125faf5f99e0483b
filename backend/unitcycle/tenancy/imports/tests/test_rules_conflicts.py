from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.tenancy.imports.rules.conflicts import ConflictFinder, Finding, Period
from unitcycle.tenancy.imports.tests.reading import TODAY, read_text

HEAD = "Unit,Status,Tenant,Rent,Lease start,Lease end,Move out\n"


def findings(*rows: str) -> dict[int, Finding]:
    finder = ConflictFinder(TODAY)
    found = {row.number: finder.add(row) for row in read_text(HEAD + "\n".join(rows) + "\n").rows}
    return {number: finding for number, finding in found.items() if finding is not None}


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        # two households for the same days
        (
            "1,Current,Ann Lee,900,1/13/2025,12/31/2025,",
            "1,Current,Bo Ng,900,1/13/2025,12/31/2025,",
            "conflict",
        ),
        (
            "1,Current,Ann Lee,900,1/13/2025,12/31/2025,",
            "1,Future,Bo Ng,900,12/31/2025,12/30/2026,",
            "conflict",
        ),
        # the second begins on the day after the first ends
        (
            "1,Current,Ann Lee,900,1/13/2025,12/31/2025,",
            "1,Future,Bo Ng,900,1/1/2026,12/31/2026,",
            None,
        ),
        # moving out early makes room
        (
            "1,Notice,Ann Lee,900,1/13/2025,12/31/2025,6/30/2025",
            "1,Future,Bo Ng,900,7/1/2025,6/30/2026,",
            None,
        ),
        # a household without an agreed end will have left by the time the next one comes
        ("1,Current,Ann Lee,900,1/13/2024,,", "1,Future,Bo Ng,900,7/1/2025,6/30/2026,", None),
        # one that holds over is still there today
        (
            "1,Current,Ann Lee,900,1/13/2024,12/31/2024,",
            "1,Current,Bo Ng,900,2/1/2025,1/31/2026,",
            "conflict",
        ),
        # the same lease twice, and its renewal
        (
            "1,Current,Ann Lee,900,1/13/2025,12/31/2025,",
            "1,Current,ann  lee,900,1/13/2025,12/31/2025,",
            "repeated",
        ),
        (
            "1,Current,Ann Lee,900,1/13/2025,12/31/2025,",
            "1,Future,Ann Lee,950,12/1/2025,11/30/2026,",
            None,
        ),
        # other units, empty units and applications do not meet
        ("1,Current,Ann Lee,900,1/13/2025,,", "2,Current,Bo Ng,900,1/13/2025,,", None),
        ("1,Current,Ann Lee,900,1/13/2025,,", "1,Applicant,Bo Ng,900,1/13/2025,,", None),
        ("1,Vacant,,,,,", "1,Future,Bo Ng,900,7/1/2025,6/30/2026,", None),
    ],
)
def test_two_rows_of_one_file(first: str, second: str, kind: str | None) -> None:
    found = findings(first, second)

    assert {number: finding.kind for number, finding in found.items()} == (
        {3: kind} if kind else {}
    )
    if kind:
        assert (found[3].other_number, found[3].other_tenant) == (2, "Ann Lee")


DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))
PERIODS = st.builds(
    lambda days, is_open: Period(min(days), None if is_open else max(days)),
    st.tuples(DAYS, DAYS),
    st.booleans(),
)


@given(PERIODS, PERIODS)
def test_overlapping_is_mutual_and_means_a_day_in_common(one: Period, other: Period) -> None:
    latest_begin = max(one.begin, other.begin)
    ends = [period.end for period in (one, other) if period.end is not None]

    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) == all(latest_begin <= end for end in ends)
