from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RemindersRequest")


@_attrs_define
class RemindersRequest:
    """With `dry_run` the job only shows whom it would remind."""

    property_: None | Unset | UUID = UNSET
    days_before: list[int] | None | Unset = UNSET
    """ Instead of 3 and 1 days before an invoice is due. """
    days_after: list[int] | None | Unset = UNSET
    """ Instead of 1, 7 and 30 days after it was due. """
    dry_run: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_: None | str | Unset
        if isinstance(self.property_, Unset):
            property_ = UNSET
        elif isinstance(self.property_, UUID):
            property_ = str(self.property_)
        else:
            property_ = self.property_

        days_before: list[int] | None | Unset
        if isinstance(self.days_before, Unset):
            days_before = UNSET
        elif isinstance(self.days_before, list):
            days_before = self.days_before

        else:
            days_before = self.days_before

        days_after: list[int] | None | Unset
        if isinstance(self.days_after, Unset):
            days_after = UNSET
        elif isinstance(self.days_after, list):
            days_after = self.days_after

        else:
            days_after = self.days_after

        dry_run = self.dry_run

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if property_ is not UNSET:
            field_dict["property"] = property_
        if days_before is not UNSET:
            field_dict["days_before"] = days_before
        if days_after is not UNSET:
            field_dict["days_after"] = days_after
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_property_(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                property_type_0 = UUID(data)

                return property_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        property_ = _parse_property_(d.pop("property", UNSET))

        def _parse_days_before(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                days_before_type_0 = cast(list[int], data)

                return days_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        days_before = _parse_days_before(d.pop("days_before", UNSET))

        def _parse_days_after(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                days_after_type_0 = cast(list[int], data)

                return days_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        days_after = _parse_days_after(d.pop("days_after", UNSET))

        dry_run = d.pop("dry_run", UNSET)

        reminders_request = cls(
            property_=property_,
            days_before=days_before,
            days_after=days_after,
            dry_run=dry_run,
        )

        reminders_request.additional_properties = d
        return reminders_request

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
