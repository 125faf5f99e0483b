from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MarkVacantRequest")


@_attrs_define
class MarkVacantRequest:
    actual_move_out_date: datetime.date | None | Unset = UNSET
    """ Left out: the announced day when it has passed, else today. """
    force: bool | Unset = False
    """ The household left without a notice. """
    reason: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actual_move_out_date: None | str | Unset
        if isinstance(self.actual_move_out_date, Unset):
            actual_move_out_date = UNSET
        elif isinstance(self.actual_move_out_date, datetime.date):
            actual_move_out_date = self.actual_move_out_date.isoformat()
        else:
            actual_move_out_date = self.actual_move_out_date

        force = self.force

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if actual_move_out_date is not UNSET:
            field_dict["actual_move_out_date"] = actual_move_out_date
        if force is not UNSET:
            field_dict["force"] = force
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_actual_move_out_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_move_out_date_type_0 = datetime.date.fromisoformat(data)

                return actual_move_out_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        actual_move_out_date = _parse_actual_move_out_date(d.pop("actual_move_out_date", UNSET))

        force = d.pop("force", UNSET)

        reason = d.pop("reason", UNSET)

        mark_vacant_request = cls(
            actual_move_out_date=actual_move_out_date,
            force=force,
            reason=reason,
        )

        mark_vacant_request.additional_properties = d
        return mark_vacant_request

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
