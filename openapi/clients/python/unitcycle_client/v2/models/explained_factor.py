from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.factor import Factor

T = TypeVar("T", bound="ExplainedFactor")


@_attrs_define
class ExplainedFactor:
    """One factor of a score: from 0 to 1, what it weighs, how many of the hundred points it gave, and why."""

    factor: Factor
    label: str
    value: float
    weight: float
    points: float
    words: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        factor = self.factor.value

        label = self.label

        value = self.value

        weight = self.weight

        points = self.points

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "factor": factor,
                "label": label,
                "value": value,
                "weight": weight,
                "points": points,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        factor = Factor(d.pop("factor"))

        label = d.pop("label")

        value = d.pop("value")

        weight = d.pop("weight")

        points = d.pop("points")

        words = d.pop("words")

        explained_factor = cls(
            factor=factor,
            label=label,
            value=value,
            weight=weight,
            points=points,
            words=words,
        )

        explained_factor.additional_properties = d
        return explained_factor

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
