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
from typing import Any, ClassVar

from django.db.models import Model, QuerySet

from unitcycle.core.api import serializers

Row = dict[str, Any]


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
    def read(cls, page: QuerySet[Any], source: QuerySet[Any]) -> list[Row]:
        """The rows of a page (ordered, sliced), with their joins looked up in `source`."""
        ordering = page.query.order_by or page.model._meta.ordering
        paths = [str(name).lstrip("-") for name in ordering]
        return list(
            source.filter(pk__in=page.values("pk"))
            .order_by(*ordering)
            .values(*dict.fromkeys([*cls.columns(), *paths]))
        )

    def to_representation(self, instance: Any) -> Row:
        row: Row = instance if isinstance(instance, dict) else self._row_of(instance)
        hidden = self._hidden
        return {
            name: None
            if name in hidden
            else (row[column] if column is not None else self._derived[name](row))
            for name, column in self.steps()
        }

    def _row_of(self, instance: Model) -> Row:
        return {column: _value_of(instance, column) for column in self.columns()}

    @property
    def _derived(self) -> dict[str, Callable[[Row], Any]]:
        if "derived" not in self.__dict__:
            self.__dict__["derived"] = {
                name: getattr(self, f"get_{name}")
                for name, column in self.steps()
                if column is None
            }
        return self.__dict__["derived"]  # type: ignore[no-any-return]

    @property
    def _hidden(self) -> frozenset[str]:
        if "hidden" not in self.__dict__:
            view = self.context.get("view")
            hidden = getattr(view, "hidden_fields", frozenset)
            self.__dict__["hidden"] = hidden()
        return self.__dict__["hidden"]  # type: ignore[no-any-return]


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
