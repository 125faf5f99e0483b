from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Budget")


@_attrs_define
class Budget:
    """What the models may cost and have cost, in US dollars."""

    spent_today: str
    """ With what is set aside for questions under way. """
    spent_month: str
    is_model_configured: bool
    """ Whether there is a model to ask; else our own rules answer. """
    daily_limit: str | Unset = UNSET
    """ Over it our own rules answer until the next day. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        spent_today = self.spent_today

        spent_month = self.spent_month

        is_model_configured = self.is_model_configured

        daily_limit = self.daily_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spent_today": spent_today,
                "spent_month": spent_month,
                "is_model_configured": is_model_configured,
            }
        )
        if daily_limit is not UNSET:
            field_dict["daily_limit"] = daily_limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        spent_today = d.pop("spent_today")

        spent_month = d.pop("spent_month")

        is_model_configured = d.pop("is_model_configured")

        daily_limit = d.pop("daily_limit", UNSET)

        budget = cls(
            spent_today=spent_today,
            spent_month=spent_month,
            is_model_configured=is_model_configured,
            daily_limit=daily_limit,
        )

        budget.additional_properties = d
        return budget

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
