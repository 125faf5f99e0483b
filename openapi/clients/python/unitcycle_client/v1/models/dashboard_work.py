from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DashboardWork")


@_attrs_define
class DashboardWork:
    """A whole number for each of `names`."""

    total: int
    low: int
    medium: int
    high: int
    urgent: int
    overdue: int
    unassigned: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        low = self.low

        medium = self.medium

        high = self.high

        urgent = self.urgent

        overdue = self.overdue

        unassigned = self.unassigned

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "low": low,
                "medium": medium,
                "high": high,
                "urgent": urgent,
                "overdue": overdue,
                "unassigned": unassigned,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total = d.pop("total")

        low = d.pop("low")

        medium = d.pop("medium")

        high = d.pop("high")

        urgent = d.pop("urgent")

        overdue = d.pop("overdue")

        unassigned = d.pop("unassigned")

        dashboard_work = cls(
            total=total,
            low=low,
            medium=medium,
            high=high,
            urgent=urgent,
            overdue=overdue,
            unassigned=unassigned,
        )

        dashboard_work.additional_properties = d
        return dashboard_work

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
