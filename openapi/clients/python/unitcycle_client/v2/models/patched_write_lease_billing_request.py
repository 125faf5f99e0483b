from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.late_fee_type import LateFeeType
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteLeaseBillingRequest")


@_attrs_define
class PatchedWriteLeaseBillingRequest:
    due_day: int | None | Unset = UNSET
    grace_period_days: int | None | Unset = UNSET
    late_fee_type: BlankEnum | LateFeeType | None | Unset = UNSET
    late_fee_amount: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_day: int | None | Unset
        if isinstance(self.due_day, Unset):
            due_day = UNSET
        else:
            due_day = self.due_day

        grace_period_days: int | None | Unset
        if isinstance(self.grace_period_days, Unset):
            grace_period_days = UNSET
        else:
            grace_period_days = self.grace_period_days

        late_fee_type: None | str | Unset
        if isinstance(self.late_fee_type, Unset):
            late_fee_type = UNSET
        elif isinstance(self.late_fee_type, LateFeeType):
            late_fee_type = self.late_fee_type.value
        elif isinstance(self.late_fee_type, BlankEnum):
            late_fee_type = self.late_fee_type.value
        else:
            late_fee_type = self.late_fee_type

        late_fee_amount: None | str | Unset
        if isinstance(self.late_fee_amount, Unset):
            late_fee_amount = UNSET
        else:
            late_fee_amount = self.late_fee_amount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if due_day is not UNSET:
            field_dict["due_day"] = due_day
        if grace_period_days is not UNSET:
            field_dict["grace_period_days"] = grace_period_days
        if late_fee_type is not UNSET:
            field_dict["late_fee_type"] = late_fee_type
        if late_fee_amount is not UNSET:
            field_dict["late_fee_amount"] = late_fee_amount

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_due_day(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        due_day = _parse_due_day(d.pop("due_day", UNSET))

        def _parse_grace_period_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        grace_period_days = _parse_grace_period_days(d.pop("grace_period_days", UNSET))

        def _parse_late_fee_type(data: object) -> BlankEnum | LateFeeType | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                late_fee_type_type_0 = LateFeeType(data)

                return late_fee_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                late_fee_type_type_1 = BlankEnum(data)

                return late_fee_type_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BlankEnum | LateFeeType | None | Unset, data)

        late_fee_type = _parse_late_fee_type(d.pop("late_fee_type", UNSET))

        def _parse_late_fee_amount(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        late_fee_amount = _parse_late_fee_amount(d.pop("late_fee_amount", UNSET))

        patched_write_lease_billing_request = cls(
            due_day=due_day,
            grace_period_days=grace_period_days,
            late_fee_type=late_fee_type,
            late_fee_amount=late_fee_amount,
        )

        patched_write_lease_billing_request.additional_properties = d
        return patched_write_lease_billing_request

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
