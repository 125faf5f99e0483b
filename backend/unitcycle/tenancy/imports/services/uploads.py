"""Taking a file in, and saying which of its columns is what."""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import IO, Any, BinaryIO, cast
from uuid import UUID

from django.db import transaction

from unitcycle.core.files import services as files
from unitcycle.core.files.purposes import TABLE
from unitcycle.core.tabular import (
    Row,
    Sheet,
    Table,
    TableTooLarge,
    UnreadableTable,
    column_index,
    column_letter,
    open_table,
)
from unitcycle.tenancy.imports import selectors
from unitcycle.tenancy.imports.errors import MappingInvalid, NotARentRoll, StepNotAllowed
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.headings import ColumnGuess, heading_at
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.proposal import Proposal, propose_reading, read_with
from unitcycle.tenancy.imports.rules.states import MAY_BE_MAPPED, ImportStatus
from unitcycle.tenancy.imports.rules.units import as_text
from unitcycle.tenancy.imports.services.files import opened_table, sheet_named

_SAMPLED_ROWS = 60
_SAMPLES = 3
_LONGEST_SAMPLE = 60


def upload(*, content: IO[bytes], name: str, asked_by: Any = None) -> RentRollImport:
    """Keep a file and propose how to read it.

    Raises UnreadableTable, TableTooLarge, and NotARentRoll for a list of something else. A table that is
    not recognised at all is kept with a notice, for a person to name its columns.
    """
    with _named_as_the_file():
        table = open_table(cast(BinaryIO, content))
        proposal = propose_reading(table)
    if proposal.verdict.kind is ListKind.FOREIGN:
        sentence = proposal.verdict.sentence
        raise NotARentRoll(sentence, fields={"file": [sentence]})
    with _named_as_the_file():
        samples = _samples(_sheet_of(table, proposal.mapping), proposal.mapping)
    return _keep(content, name, proposal, samples, asked_by)


@contextmanager
def _named_as_the_file() -> Iterator[None]:
    """A table that cannot be read is the fault of the field it came in."""
    try:
        yield
    except (UnreadableTable, TableTooLarge) as refusal:
        refusal.fields = {"file": [refusal.detail]}
        raise


@transaction.atomic
def _keep(
    content: IO[bytes], name: str, proposal: Proposal, samples: dict[str, Any], asked_by: Any
) -> RentRollImport:
    stored = files.store(content, name=name, purpose=TABLE, uploaded_by=asked_by)
    mapping = proposal.mapping
    return RentRollImport.objects.create(
        file=stored,
        kind=_kind_of(mapping),
        mapping=replace(mapping, kind=ListKind(_kind_of(mapping))).to_json(),
        samples=samples,
        other_sheets=list(proposal.other_sheets),
        notice=_notice(proposal),
        asked_by=asked_by,
    )


@transaction.atomic
def set_mapping(*, import_id: UUID, changes: AnyMapping[str, Any]) -> RentRollImport:
    """Correct the proposed mapping. What was checked before is forgotten: it was read differently.

    `columns` names the field of each column by its letter; columns left out keep theirs, None takes a
    column's field away. Another `sheet` or `heading_row` is read anew first.
    """
    rent_roll = selectors.held_import(import_id)
    if rent_roll.status not in MAY_BE_MAPPED:
        raise StepNotAllowed(
            f"This import is {rent_roll.get_status_display().lower()}: its columns are settled."
        )
    mapping = Mapping.from_json(rent_roll.mapping)
    if _reads_elsewhere(mapping, changes):
        mapping, rent_roll.samples = _read_anew(rent_roll, mapping, changes)
    mapping = _changed(mapping, changes)
    rent_roll.mapping = mapping.to_json()
    rent_roll.kind = mapping.kind.value
    rent_roll.status = ImportStatus.MAPPED
    rent_roll.counts, rent_roll.control_totals, rent_roll.tie_out = {}, [], {}
    rent_roll.checked_at, rent_roll.message = None, ""
    rent_roll.save()
    rent_roll.rows.all().delete()
    return rent_roll


def _changed(mapping: Mapping, changes: AnyMapping[str, Any]) -> Mapping:
    simple = {
        name: changes[name]
        for name in ("date_order", "decimal_sign", "last_name_first", "property_name", "as_of")
        if name in changes
    }
    if "kind" in changes:
        simple["kind"] = ListKind(changes["kind"])
    return replace(mapping, columns=_columns(mapping, changes.get("columns") or {}), **simple)


def _columns(mapping: Mapping, wanted: AnyMapping[str, str | None]) -> tuple[ColumnGuess, ...]:
    known = {column_letter(column.index): column for column in mapping.columns}
    unknown = [letter for letter in wanted if letter not in known]
    if unknown:
        message = f"The table has no column {unknown[0]}."
        raise MappingInvalid(message, fields={"columns": [message]})
    columns = []
    for letter, column in known.items():
        if letter in wanted:
            name = wanted[letter]
            field = Field(name) if name else None
            column = replace(column, field=field, confidence=1.0 if field else 0.0)
        columns.append(column)
    _require_one_column_each(columns)
    return tuple(columns)


def _require_one_column_each(columns: list[ColumnGuess]) -> None:
    seen: dict[Field, str] = {}
    for column in columns:
        if column.field is None:
            continue
        letter = column_letter(column.index)
        if column.field in seen:
            message = (
                f"Columns {seen[column.field]} and {letter} are both named {column.field.value}."
                " Choose one."
            )
            raise MappingInvalid(message, fields={"columns": [message]})
        seen[column.field] = letter


def _reads_elsewhere(mapping: Mapping, changes: AnyMapping[str, Any]) -> bool:
    now = {"sheet": mapping.sheet, "heading_row": mapping.heading_row}
    return any(changes.get(name, value) != value for name, value in now.items())


def _read_anew(
    rent_roll: RentRollImport, mapping: Mapping, changes: AnyMapping[str, Any]
) -> tuple[Mapping, dict[str, Any]]:
    """The mapping of another sheet or another heading row."""
    with opened_table(rent_roll) as table:
        sheet = sheet_named(table, changes.get("sheet", mapping.sheet))
        heading = heading_at(sheet.rows(), changes.get("heading_row"))
        if heading is None:
            message = "There is no row of headings there."
            raise MappingInvalid(message, fields={"heading_row": [message]})
        anew = replace(
            read_with(sheet.name, heading, sheet.rows(), table.delimiter), kind=mapping.kind
        )
        return anew, _samples(sheet, anew)


def _samples(sheet: Sheet, mapping: Mapping) -> dict[str, list[str]]:
    """The first values of each column, for a person to recognise it by."""
    first = mapping.heading_row + mapping.heading_lines
    samples: dict[str, list[str]] = {column_letter(column.index): [] for column in mapping.columns}
    below = (row for row in sheet.rows() if row.number >= first)
    for row in islice(below, _SAMPLED_ROWS):
        for letter, values in samples.items():
            text = _text_at(row, column_index(letter))
            if text and len(values) < _SAMPLES and text not in values:
                values.append(text)
    return samples


def _text_at(row: Row, index: int) -> str:
    text = as_text(row.cells[index]) if index < len(row.cells) else ""
    return " ".join(text.replace("\x00", "").split())[:_LONGEST_SAMPLE]


def _sheet_of(table: Table, mapping: Mapping) -> Sheet:
    return sheet_named(table, mapping.sheet)


def _kind_of(mapping: Mapping) -> str:
    """What cannot be recognised is mapped by hand, as a rent roll."""
    kind = mapping.kind
    return ListKind.PROPERTIES.value if kind is ListKind.PROPERTIES else ListKind.RENT_ROLL.value


def _notice(proposal: Proposal) -> str:
    if proposal.verdict.sentence:
        return f"{proposal.verdict.sentence} Say which column is which, or upload another file."[
            :500
        ]
    if proposal.other_sheets:
        names = ", ".join(f"“{name}”" for name in proposal.other_sheets)
        return (
            f"The workbook has other sheets with tables, {names}. This import reads"
            f" “{proposal.mapping.sheet}” alone; upload the file again for each of the others."
        )[:500]
    return ""
