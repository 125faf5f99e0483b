"""Working out what an import would do. Writes nothing but temporary tables."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from unitcycle.core import clock
from unitcycle.core.organizations import required_organization_id
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.services import bulk
from unitcycle.tenancy.imports.services import plan_sql as sql


@dataclass(frozen=True)
class Context:
    """What the statements of a plan are given."""

    import_id: UUID
    kind: ListKind
    today: date
    as_of: date
    has_end: bool

    @classmethod
    def of(cls, rent_roll: RentRollImport, today: date) -> "Context":
        mapping = Mapping.from_json(rent_roll.mapping)
        return cls(
            import_id=rent_roll.pk,
            kind=ListKind(rent_roll.kind),
            today=today,
            as_of=rent_roll.as_of or mapping.as_of or today,
            has_end=bool({Field.LEASE_END, Field.LEASE_TERM} & mapping.fields.keys()),
        )

    @property
    def given(self) -> dict[str, Any]:
        return {
            "import_id": self.import_id,
            "today": self.today,
            "as_of": self.as_of,
            "has_end": self.has_end,
        }


INCOMING = "incoming"
KEPT = "(SELECT * FROM rent_roll_import_row WHERE rent_roll_id = %(import_id)s)"


def plan(context: Context, *, rows: str, hold: bool) -> None:
    """Fill the temporary tables of plan_sql from INCOMING or KEPT rows.

    With `hold` what will be written is locked, properties before units, before it is looked at.
    """
    bulk.temporary("staged", sql.STAGED.format(rows=rows), context.given)
    if bulk.value("SELECT count(*) FROM staged") > sql.MANY_ROWS:
        bulk.execute(sql.NO_NESTED_LOOPS)
    bulk.temporary("place", sql.PLACE, context.given)
    if hold:
        bulk.execute(sql.HOLD_PLACES)
    if context.kind is ListKind.PROPERTIES:
        bulk.temporary("outcome", sql.OUTCOME_OF_PROPERTIES, context.given)
        return
    bulk.temporary("house", sql.HOUSE, context.given)
    bulk.temporary("spot", sql.SPOT, context.given)
    if hold:
        bulk.execute(sql.HOLD_UNITS)
    bulk.temporary("old_lease", sql.OLD_LEASE, context.given)
    bulk.execute(sql.RENEWED, context.given)
    for name, statement in (
        ("household", sql.HOUSEHOLD),
        ("giving_way", sql.GIVING_WAY),
        ("clash", sql.CLASH),
        ("emptied", sql.EMPTIED),
        ("vacancy", sql.VACANCY),
        ("occupant_gained", sql.OCCUPANT_GAINED),
    ):
        bulk.temporary(name, statement, context.given)
    for statement in sql.LEAVE_OUT_CLASHES:
        bulk.execute(statement)
    bulk.temporary("outcome", sql.OUTCOME, context.given)


def keep_rows(context: Context) -> None:
    """Put the incoming rows into the staged table, each with what the plan says of it."""
    ImportRow.objects.filter(rent_roll_id=context.import_id)._raw_delete("default")
    bulk.execute(
        sql.KEEP_ROWS,
        {
            "organization_id": required_organization_id(),
            "now": clock.now(),
            "import_id": context.import_id,
        },
    )


def settle_rows() -> None:
    """Write into the staged rows what the import does with them."""
    bulk.execute(sql.SETTLE_ROWS, {"now": clock.now()})
