from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="GiveNoticeRequest")


@_attrs_define
class GiveNoticeRequest:
    notice_date: datetime.date
    """ The day the notice was given. """
    notice_move_out_date: datetime.date
    """ At least 30 days after the notice. """
    reason: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        notice_date = self.notice_date.isoformat()

        notice_move_out_date = self.notice_move_out_date.isoformat()

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "notice_date": notice_date,
                "notice_move_out_date": notice_move_out_date,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        notice_date = datetime.date.fromisoformat(d.pop("notice_date"))

        notice_move_out_date = datetime.date.fromisoformat(d.pop("notice_move_out_date"))

        reason = d.pop("reason", UNSET)

        give_notice_request = cls(
            notice_date=notice_date,
            notice_move_out_date=notice_move_out_date,
            reason=reason,
        )

        give_notice_request.additional_properties = d
        return give_notice_request

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
