"""Shapes that are read straight from columns.

A `RowSerializer` is declared like any ModelSerializer, and so describes itself in the schema, but it reads
`values()`: a list takes one statement, which looks up the joins for the rows of the page alone, and makes no
model objects. A single row gets the same shape by the same way.

    class UnitSerializer(RowSerializer):
        property_name = serializers.CharField(source="property.name", read_only=True)
        age = serializers.SerializerMethodField()

        def get_age(self, row: Row) -> int | None:
            return rules.age_years(row["installed_on"], self.context["view"].today)

        class Meta:
            model = Unit
            fields = ["id", "property", "property_name", "unit_number", "age"]
            also = ["installed_on"]  # columns that only derived fields need
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, ClassVar

from django.db.models import Model, QuerySet

from unitcycle.core.api import serializers
from unitcycle.core.api.reading import Row, shape_of

__all__ = ["Row", "RowSerializer"]


class RowSerializer(serializers.ModelSerializer):
    # Read-only. Values leave as they are: the renderer writes dates, UUIDs and decimals.
    # (No docstring: subclasses would inherit it into the published schema.)

    _steps: ClassVar[tuple[tuple[str, str | None], ...]]
    _columns: ClassVar[tuple[str, ...]]

    @classmethod
    def steps(cls) -> tuple[tuple[str, str | None], ...]:
        """Each field with the column it shows; None for a derived one. Worked out once."""
        if "_steps" not in cls.__dict__:
            fields = cls().fields.items()
            cls._steps = tuple((name, _column_of(field)) for name, field in fields)
        return cls._steps

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """What must be read, as paths for `values()`."""
        if "_columns" not in cls.__dict__:
            shown = [column for _, column in cls.steps() if column is not None]
            also: Sequence[str] = getattr(cls.Meta, "also", ())  # type: ignore[attr-defined]
            cls._columns = tuple(dict.fromkeys([*shown, *also]))
        return cls._columns

    @classmethod
    def read(
        cls,
        page: QuerySet[Any],
        source: QuerySet[Any],
        counted: QuerySet[Any] | None = None,
        *,
        up_to: int = 0,
    ) -> tuple[list[Row], int | None]:
        """The rows of a page (ordered, sliced), with their joins looked up in `source`.

        With `counted` also how many of those there are, as far as they are counted; None says: ask yourself.
        """
        ordering = page.query.order_by or page.model._meta.ordering
        paths = [str(name).lstrip("-") for name in ordering]
        columns = list(dict.fromkeys([*cls.columns(), *paths]))
        shape = shape_of(source, columns)
        if shape is not None:
            return shape.read(page, counted, up_to=up_to)
        rows = source.filter(pk__in=page.values("pk")).order_by(*ordering).values(*columns)
        return list(rows), None

    def to_representation(self, instance: Any) -> Row:
        row: Row = instance if isinstance(instance, dict) else self._row_of(instance)
        return {
            name: row[column] if derive is None else derive(row)
            for name, column, derive in self._ways
        }

    def _row_of(self, instance: Model) -> Row:
        return {column: _value_of(instance, column) for column in self.columns()}

    @cached_property
    def _ways(self) -> tuple[tuple[str, str, Callable[[Row], Any] | None], ...]:
        """How each field of this request is made: its column, or what derives it."""
        view = self.context.get("view")
        hidden: frozenset[str] = getattr(view, "hidden_fields", frozenset)()
        return tuple(
            (name, column or "", self._deriving(name, column, hidden))
            for name, column in self.steps()
        )

    def _deriving(
        self, name: str, column: str | None, hidden: frozenset[str]
    ) -> Callable[[Row], Any] | None:
        if name in hidden:
            return _nothing
        return None if column is not None else getattr(self, f"get_{name}")


def _nothing(row: Row) -> None:
    """What those see who may not see the field."""


def _column_of(field: serializers.Field) -> str | None:
    if isinstance(field, serializers.SerializerMethodField):
        return None
    path = str(field.source).replace(".", "__")
    is_key = isinstance(field, serializers.PrimaryKeyRelatedField)
    return f"{path}_id" if is_key else path


def _value_of(instance: Any, column: str) -> Any:
    value = instance
    for step in column.split("__"):
        value = getattr(value, step, None)
    return value
