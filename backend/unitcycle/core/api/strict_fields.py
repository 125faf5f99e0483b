"""REST framework's fields, taking JSON at its word. Import them by `from unitcycle.core.api import serializers`.

The framework guesses: it takes 5 for "5", "yes" for true, "" for null. The description of the API says which type a
value has, so a value of another type is a mistake of the caller's and is answered 400. In forms everything is text;
there the framework's own reading stays.
"""

from typing import Any

from django.db import models
from rest_framework import serializers as framework
from rest_framework.fields import empty
from rest_framework.utils import html

_WRONG_TYPE = "This must be {expected}, and is {found}."
_NAMES = {
    bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list",
    dict: "an object", type(None): "null",
}  # fmt: skip


class _Strict(framework.Field):
    """Mix into a field: values that come in JSON must be of one of these types."""

    takes: tuple[type, ...]
    expected: str

    def run_validation(self, data: Any = empty) -> Any:
        if not (data is empty or data is None or self.read_only or self._is_from_a_form()):
            self._require_type(data)
        return super().run_validation(data)

    def _is_from_a_form(self) -> bool:
        return html.is_html_input(getattr(self.root, "initial_data", None))

    def _require_type(self, data: Any) -> None:
        # the exact type: Python counts True as a number, JSON does not
        if type(data) in _NAMES and type(data) not in self.takes:
            message = _WRONG_TYPE.format(expected=self.expected, found=_NAMES[type(data)])
            raise framework.ValidationError(message, code="wrong_type")


class _Text(_Strict):
    takes = (str,)
    expected = "text"


class _Written(_Text):
    """Counts what was sent: text that is only short enough once it is trimmed is too long."""

    def run_validation(self, data: Any = empty) -> Any:
        most: int | None = self.max_length  # type: ignore[attr-defined]
        if most is not None and isinstance(data, str) and len(data) > most:
            self.fail("max_length", max_length=most)
        return super().run_validation(data)


class CharField(_Written, framework.CharField):
    pass


class EmailField(_Written, framework.EmailField):
    pass


class URLField(_Written, framework.URLField):
    pass


class SlugField(_Written, framework.SlugField):
    pass


class UUIDField(_Text, framework.UUIDField):
    pass


class DateField(_Text, framework.DateField):
    pass


class DateTimeField(_Text, framework.DateTimeField):
    pass


class TimeField(_Text, framework.TimeField):
    pass


class ChoiceField(_Text, framework.ChoiceField):
    pass


class DecimalField(_Text, framework.DecimalField):
    """A decimal as text: a JSON number may have lost a cent before it got here."""

    expected = 'a decimal as text, like "1850.00"'


class BooleanField(_Strict, framework.BooleanField):
    """In a form, too: `true` or `false`, and nothing that might stand for them."""

    takes = (bool,)
    expected = "true or false"

    def to_internal_value(self, data: Any) -> bool:
        if isinstance(data, str) and data not in ("true", "false"):
            self.fail("invalid", input=data)
        value: bool = super().to_internal_value(data)
        return value


class IntegerField(_Strict, framework.IntegerField):
    takes = (int,)
    expected = "a whole number"

    def _require_type(self, data: Any) -> None:
        if not (isinstance(data, float) and data.is_integer()):  # 3.0 is a whole number in JSON
            super()._require_type(data)


class FloatField(_Strict, framework.FloatField):
    takes = (int, float)
    expected = "a number"


class RepeatedField(framework.ListField):
    """A parameter of an address that may be repeated; `?kinds=` alone narrows nothing."""

    def get_value(self, dictionary: Any) -> Any:
        values = super().get_value(dictionary)
        return [value for value in values if value != ""] if isinstance(values, list) else values


class PrimaryKeyRelatedField(_Text, framework.PrimaryKeyRelatedField):
    expected = "an id"

    def _require_type(self, data: Any) -> None:
        super()._require_type(data)
        if data == "":  # the framework would read null
            self.fail("incorrect_type", data_type="empty text")


_MAPPING: dict[type[models.Field], type[framework.Field]] = {
    models.BooleanField: BooleanField,
    models.CharField: CharField,
    models.DateField: DateField,
    models.DateTimeField: DateTimeField,
    models.DecimalField: DecimalField,
    models.EmailField: EmailField,
    models.FloatField: FloatField,
    models.IntegerField: IntegerField,
    models.BigIntegerField: IntegerField,
    models.PositiveIntegerField: IntegerField,
    models.PositiveSmallIntegerField: IntegerField,
    models.SmallIntegerField: IntegerField,
    models.SlugField: SlugField,
    models.TextField: CharField,
    models.TimeField: TimeField,
    models.URLField: URLField,
    models.UUIDField: UUIDField,
}


class ModelSerializer(framework.ModelSerializer):
    serializer_field_mapping = {**framework.ModelSerializer.serializer_field_mapping, **_MAPPING}
    serializer_related_field = PrimaryKeyRelatedField
    serializer_choice_field = ChoiceField
