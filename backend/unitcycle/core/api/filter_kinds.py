"""The kinds of filters that lists share. Each is strict: a value it does not take is a 400, never ignored."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django_filters import rest_framework as django_filters
from django_filters.utils import get_model_field
from drf_spectacular.drainage import set_override


class _YesNoField(forms.Field):
    def to_python(self, value: Any) -> bool | None:
        if value in (None, ""):
            return None
        try:
            return {"true": True, "false": False}[str(value).lower()]
        except KeyError as error:
            raise ValidationError("Say true or false.") from error


class YesNoFilter(django_filters.BooleanFilter):
    """`true` or `false`."""

    field_class = _YesNoField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput)
        super().__init__(*args, **kwargs)


class ArchivedFilter(YesNoFilter):
    """Archived rows are left out unless they are asked for: then there is nothing else."""

    acts_unasked = True

    def __init__(self) -> None:
        super().__init__(
            field_name="archived_at",
            label="true: archived rows only. Left out or false: rows that are not archived.",
        )

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        return rows.filter(archived_at__isnull=not value)


class _ChoicesField(django_filters.MultipleChoiceFilter.field_class):  # type: ignore[misc]
    def to_python(self, value: Any) -> list[str]:
        return [choice for choice in super().to_python(value) if choice]


class ChoicesFilter(django_filters.MultipleChoiceFilter):
    """One or several of the choices: `status=open&status=assigned`; an empty one narrows nothing."""

    field_class = _ChoicesField

    def __init__(
        self,
        *,
        choices: Sequence[tuple[str, Any]],
        label: str = "One or several of these values; repeat the parameter.",
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, distinct=False, **kwargs)
        values = [value for value, _ in choices]
        set_override(self, "field", {"type": "string", "enum": values, "description": label})

    def filter(self, rows: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return rows.filter(**{f"{self.field_name}__in": value}) if value else rows


class _IdsField(forms.Field):
    widget = forms.SelectMultiple

    def to_python(self, value: Any) -> list[UUID]:
        try:
            return [UUID(str(item)) for item in value or [] if item]
        except ValueError as error:
            raise ValidationError("An id is a UUID.") from error


class IdsFilter(django_filters.Filter):
    """One or several ids: `property=…&property=…`. An id that is not yours finds nothing."""

    field_class = _IdsField

    def __init__(self, field_name: str, *, of: str) -> None:
        """`field_name` is a foreign key's path; `of` says in a word what the ids are of."""
        super().__init__(field_name=field_name)
        set_override(
            self,
            "field",
            {
                "type": "array",
                "items": {"type": "string", "format": "uuid"},
                "description": f"Ids of one or several {of}; repeat the parameter.",
            },
        )

    def filter(self, rows: QuerySet[Any], value: list[UUID]) -> QuerySet[Any]:
        return rows.filter(**{f"{self.field_name}__in": value}) if value else rows


class FromFilter(django_filters.DateFilter):
    """This day or later."""

    def __init__(self, field_name: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="gte", label="This day or later.")


class ToFilter(django_filters.DateFilter):
    """This day or earlier."""

    def __init__(self, field_name: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="lte", label="This day or earlier.")


class _MomentField(django_filters.IsoDateTimeFilter.field_class):  # type: ignore[misc]
    """In UTC: the database refuses offsets of 16 hours and more, which ISO 8601 allows."""

    def to_python(self, value: Any) -> datetime | None:
        moment: datetime | None = super().to_python(value)
        try:
            return moment.astimezone(UTC) if moment is not None else None
        except OverflowError as error:
            raise ValidationError("This is no moment in the calendar.") from error


class SinceFilter(django_filters.IsoDateTimeFilter):
    """This moment or later."""

    field_class = _MomentField

    def __init__(self, field_name: str, *, label: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="gte", label=label)


class UntilFilter(django_filters.IsoDateTimeFilter):
    """This moment or earlier."""

    field_class = _MomentField

    def __init__(self, field_name: str, *, label: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="lte", label=label)


# Beyond what any column holds: a larger number is compared as this one, and finds the same rows.
_BEYOND = 10**18


class _AmountFilter(django_filters.NumberFilter):
    """Takes whole numbers only where the column has nothing else; of any size."""

    @property
    def field(self) -> Any:
        column = get_model_field(self.model, self.field_name)
        if isinstance(column, models.IntegerField):
            self.field_class = forms.IntegerField
        return super().field

    def get_max_validator(self) -> None:
        """There is no number too large to compare with."""

    def filter(self, rows: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value is not None and abs(value) > _BEYOND:
            value = _BEYOND if value > 0 else -_BEYOND
        found: QuerySet[Any] = super().filter(rows, value)
        return found


class AtLeastFilter(_AmountFilter):
    def __init__(self, field_name: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="gte", label="At least this much.")


class AtMostFilter(_AmountFilter):
    def __init__(self, field_name: str) -> None:
        super().__init__(field_name=field_name, lookup_expr="lte", label="At most this much.")


class WholeNumberFilter(django_filters.NumberFilter):
    """A whole number between two others, for a filter that is a method or compares a field."""

    field_class = forms.IntegerField

    def __init__(self, *, least: int, most: int, label: str, **how: Any) -> None:
        super().__init__(min_value=least, max_value=most, label=label, **how)
        set_override(
            self,
            "field",
            {"type": "integer", "minimum": least, "maximum": most, "description": label},
        )

    def get_max_validator(self) -> None:
        """The form field has the limit already."""
