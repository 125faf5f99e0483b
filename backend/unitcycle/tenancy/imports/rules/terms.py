"""The days of a lease, made whole where a file leaves some out."""

import re
from dataclasses import dataclass
from datetime import date

from unitcycle.tenancy.imports.rules.cell_reader import CellReader
from unitcycle.tenancy.imports.rules.dates import LeaseEnd
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.occupancy import Dates
from unitcycle.tenancy.imports.rules.problems import BadValue
from unitcycle.tenancy.imports.rules.statuses import EMPTY, Occupancy

_TERM = re.compile(
    r"^(?P<begin>.+?)\s*(?:\s[-–—]\s|-|–|—|\bto\b|\bthrough\b|\bthru\b|\bпо\b|\ba\b)\s*(?P<end>.+)$"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """`occupancy` may differ from the one given: a notice without a day is not taken over."""

    occupancy: Occupancy
    begin: date | None = None
    begin_assumed: bool = False
    end: date | None = None
    move_in: date | None = None
    move_out: date | None = None
    notice_date: date | None = None


def read_dates(reader: CellReader) -> Dates:
    """All days that a row gives."""
    begin = reader.day(Field.LEASE_BEGIN)
    end = reader.read(Field.LEASE_END, reader.lease_end_of, otherwise=LeaseEnd())
    if Field.LEASE_TERM in reader.values:
        term_begin, term_end = _read_term(reader)
        begin = begin or term_begin
        end = end if end != LeaseEnd() else term_end
    return Dates(
        begin=begin,
        end=end,
        move_in=reader.day(Field.MOVE_IN),
        move_out=reader.day(Field.MOVE_OUT),
        notice=reader.day(Field.NOTICE_DATE),
    )


def _read_term(reader: CellReader) -> tuple[date | None, LeaseEnd]:
    """ "06/01/2025 - 05/31/2026" or "MTM"; a length such as "12 months" says no day."""
    text = reader.text(Field.LEASE_TERM, 100)
    match = _TERM.match(text)
    try:
        if match:
            return reader.date_of(match["begin"]), reader.lease_end_of(match["end"])
        return None, reader.lease_end_of(text)
    except BadValue:
        return None, LeaseEnd()


def terms_of(reader: CellReader, occupancy: Occupancy, dates: Dates, as_of: date) -> Terms:
    """The terms of the lease of a row, or the day since which its unit is empty."""
    if occupancy in EMPTY:
        return Terms(occupancy, move_out=dates.move_out)
    begin, assumed = _begin(reader, dates, as_of)
    end = dates.end.day
    if end is not None and end < begin:
        reader.problem(
            Field.LEASE_END,
            f"the lease ends on {end}, before it begins on {begin}. Correct one of the dates.",
        )
    notice_date, move_out = None, dates.move_out
    if occupancy is Occupancy.NOTICE:
        occupancy, notice_date, move_out = _notice(reader, dates, as_of)
    return Terms(
        occupancy=occupancy,
        begin=begin,
        begin_assumed=assumed,
        end=end,
        move_in=dates.move_in,
        move_out=move_out,
        notice_date=notice_date,
    )


def _begin(reader: CellReader, dates: Dates, as_of: date) -> tuple[date, bool]:
    begin = dates.begin or dates.move_in
    if begin is not None:
        return begin, False
    reader.warn(
        Field.LEASE_BEGIN,
        "neither the start of the lease nor the move-in is given. The lease is entered from an"
        " assumed day; correct it.",
    )
    end = dates.end.day or dates.move_out
    return (min(as_of, end) if end is not None else as_of), True


def _notice(
    reader: CellReader, dates: Dates, as_of: date
) -> tuple[Occupancy, date | None, date | None]:
    """Both days of a notice. The end of a lease that still runs stands in for the move-out."""
    end = dates.end.day
    move_out = dates.move_out or (end if end is not None and end >= as_of else None)
    if move_out is None:
        reader.warn(
            Field.MOVE_OUT,
            "notice was given, but the file has no day of moving out. The lease is entered without"
            " the notice; record it when the day is known.",
        )
        kept = Occupancy.MONTH_TO_MONTH if dates.end.month_to_month else Occupancy.OCCUPIED
        return kept, None, None
    notice = dates.notice or min(as_of, move_out)
    if notice > move_out:
        reader.problem(
            Field.NOTICE_DATE,
            f"notice was given on {notice}, after the move-out on {move_out}."
            " Correct one of the dates.",
        )
    return Occupancy.NOTICE, min(notice, move_out), move_out
