"""JSON is taken at its word, forms are read as text."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict

from unitcycle.accounts.models import Membership
from unitcycle.core.api import serializers
from unitcycle.core.api.renderers import dumps


class Form(serializers.Serializer):
    text = serializers.CharField(required=False)
    count = serializers.IntegerField(required=False)
    share = serializers.FloatField(required=False)
    is_open = serializers.BooleanField(required=False)
    rent = serializers.DecimalField(max_digits=8, decimal_places=2, required=False)
    day = serializers.DateField(required=False, allow_null=True)
    kind = serializers.ChoiceField(choices=["1", "2"], required=False)
    names = serializers.ListField(child=serializers.CharField(), required=False)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", 5),
        ("text", True),
        ("text", ["a"]),
        ("count", "5"),
        ("count", True),
        ("count", 1.5),
        ("share", "0.5"),
        ("is_open", 1),
        ("is_open", "yes"),
        ("is_open", "true"),
        ("rent", 1850),
        ("rent", 1850.1),
        ("day", 20260101),
        ("kind", 1),
        ("names", [1]),
    ],
)
def test_a_value_of_another_type_is_refused(field: str, value: Any):
    form = Form(data={field: value})

    assert not form.is_valid()
    assert list(form.errors) == [field]


def test_values_of_the_right_types_are_taken():
    given = {
        "text": "5", "count": 5.0, "share": 1, "is_open": False, "rent": "1850.10",
        "day": "2026-03-28", "kind": "1", "names": ["a"],
    }  # fmt: skip
    form = Form(data=given)

    assert form.is_valid(), form.errors
    assert form.validated_data["rent"] == Decimal("1850.10")
    assert form.validated_data["day"] == date(2026, 3, 28)
    assert form.validated_data["count"] == 5
    assert form.validated_data["is_open"] is False


def test_null_is_for_the_field_to_decide():
    assert Form(data={"day": None}).is_valid()
    assert not Form(data={"text": None}).is_valid()


@pytest.mark.parametrize("text", ["0", "1", "on", "yes", "True", "FALSE"])
def test_in_a_form_true_and_false_have_one_spelling_each(text: str):
    form = Form(data=QueryDict(f"is_open={text}"))
    assert not form.is_valid()
    assert list(form.errors) == ["is_open"]


def test_in_a_form_everything_is_text():
    form = Form(data=QueryDict("count=5&share=0.5&is_open=true&rent=1850.10&kind=1"))

    assert form.is_valid(), form.errors
    assert form.validated_data["count"] == 5
    assert form.validated_data["is_open"] is True


def test_fields_made_from_a_model_are_as_strict(organization):
    class OfModel(serializers.ModelSerializer):
        class Meta:
            model = Membership
            fields = ["is_active", "user"]

    form = OfModel(data={"is_active": "on", "user": ""})

    assert not form.is_valid()
    assert set(form.errors) == {"is_active", "user"}


@pytest.mark.parametrize("text", ["x" * 6, "x    \x85", " xxxxx"])
def test_text_is_counted_as_it_was_sent(text: str) -> None:
    class Short(serializers.Serializer):
        text = serializers.CharField(max_length=5)

    assert Short(data={"text": " xx  "}).is_valid()
    form = Short(data={"text": text})
    assert not form.is_valid()
    assert form.errors["text"][0].code == "max_length"


def test_a_small_nothing_is_written_as_an_amount():
    assert dumps({"cost": Decimal("0E-10")}) == b'{"cost":"0.0000000000"}'
