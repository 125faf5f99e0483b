from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Score")


@_attrs_define
class Score:
    cases: int
    """ How many labelled cases there are. """
    fields_right: float
    """ The share of fields that were right, from 0 to 1. """
    cases_right: float
    """ The share of cases in which everything was right. """
    model: str
    """ Empty for our own rules. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cases = self.cases

        fields_right = self.fields_right

        cases_right = self.cases_right

        model = self.model

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cases": cases,
                "fields_right": fields_right,
                "cases_right": cases_right,
                "model": model,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cases = d.pop("cases")

        fields_right = d.pop("fields_right")

        cases_right = d.pop("cases_right")

        model = d.pop("model")

        score = cls(
            cases=cases,
            fields_right=fields_right,
            cases_right=cases_right,
            model=model,
        )

        score.additional_properties = d
        return score

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
