from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CommandSummary")


@_attrs_define
class CommandSummary:
    """How many units are in each state, of all that the other filters let through."""

    active_count: int
    mtm_count: int
    notice_count: int
    vacant_count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_count = self.active_count

        mtm_count = self.mtm_count

        notice_count = self.notice_count

        vacant_count = self.vacant_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active_count": active_count,
                "mtm_count": mtm_count,
                "notice_count": notice_count,
                "vacant_count": vacant_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active_count = d.pop("active_count")

        mtm_count = d.pop("mtm_count")

        notice_count = d.pop("notice_count")

        vacant_count = d.pop("vacant_count")

        command_summary = cls(
            active_count=active_count,
            mtm_count=mtm_count,
            notice_count=notice_count,
            vacant_count=vacant_count,
        )

        command_summary.additional_properties = d
        return command_summary

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
