from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CommandCenterSettings")


@_attrs_define
class CommandCenterSettings:
    """What was never set is shown as it applies."""

    pause_days: int
    rent_notice_days: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pause_days = self.pause_days

        rent_notice_days = self.rent_notice_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pause_days": pause_days,
                "rent_notice_days": rent_notice_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pause_days = d.pop("pause_days")

        rent_notice_days = d.pop("rent_notice_days")

        command_center_settings = cls(
            pause_days=pause_days,
            rent_notice_days=rent_notice_days,
        )

        command_center_settings.additional_properties = d
        return command_center_settings

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
