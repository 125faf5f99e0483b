from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DashboardSteps")


@_attrs_define
class DashboardSteps:
    """A whole number for each of `names`."""

    active: int
    month_to_month: int
    notice: int
    vacant: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        month_to_month = self.month_to_month

        notice = self.notice

        vacant = self.vacant

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
                "month_to_month": month_to_month,
                "notice": notice,
                "vacant": vacant,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active = d.pop("active")

        month_to_month = d.pop("month_to_month")

        notice = d.pop("notice")

        vacant = d.pop("vacant")

        dashboard_steps = cls(
            active=active,
            month_to_month=month_to_month,
            notice=notice,
            vacant=vacant,
        )

        dashboard_steps.additional_properties = d
        return dashboard_steps

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
