"""Tables out: rows in, bytes out, in memory that does not grow with the number of rows."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from unitcycle.core.tabular.formulas import neutralised

Value = str | int | float | Decimal | bool | date | datetime | time | UUID | None

_PLAIN = (str, int, float, Decimal, date, time, UUID)
_CHUNK_CHARACTERS = 64 * 1024
_MARK = "\ufeff"  # without it Excel reads UTF-8 as the machine's old encoding


def as_value(value: Any) -> Value:
    """Anything as a cell can hold it: lists of words separated by semicolons, what is deeper as JSON."""
    if value is None or isinstance(value, _PLAIN):
        return value  # type: ignore[no-any-return]
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, default=str, ensure_ascii=False)


def write_csv(
    heading: Sequence[str], rows: Iterable[Sequence[Value]], *, delimiter: str = ","
) -> Iterator[bytes]:
    """UTF-8 with a mark, CRLF between rows (RFC 4180), formulas neutralised.

    Numbers have a decimal point and no grouping, dates and times are ISO 8601, yes and no are
    `true` and `false`, nothing is an empty cell.
    """
    buffer = io.StringIO()
    buffer.write(_MARK)
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([neutralised(title) for title in heading])
    for row in rows:
        writer.writerow([_csv_cell(value) for value in row])
        if buffer.tell() > _CHUNK_CHARACTERS:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _csv_cell(value: Value) -> str:
    if isinstance(value, str):
        return neutralised(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
