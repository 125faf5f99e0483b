from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.late_fee_type import LateFeeType

T = TypeVar("T", bound="LeaseBilling")


@_attrs_define
class LeaseBilling:
    """What a lease says otherwise than its property; null is as the property has it."""

    lease: UUID
    due_day: int | None
    grace_period_days: int | None
    late_fee_type: BlankEnum | LateFeeType | None
    late_fee_amount: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lease = str(self.lease)

        due_day: int | None
        due_day = self.due_day

        grace_period_days: int | None
        grace_period_days = self.grace_period_days

        late_fee_type: None | str
        if isinstance(self.late_fee_type, LateFeeType):
            late_fee_type = self.late_fee_type.value
        elif isinstance(self.late_fee_type, BlankEnum):
            late_fee_type = self.late_fee_type.value
        else:
            late_fee_type = self.late_fee_type

        late_fee_amount: None | str
        late_fee_amount = self.late_fee_amount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lease": lease,
                "due_day": due_day,
                "grace_period_days": grace_period_days,
                "late_fee_type": late_fee_type,
                "late_fee_amount": late_fee_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lease = UUID(d.pop("lease"))

        def _parse_due_day(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        due_day = _parse_due_day(d.pop("due_day"))

        def _parse_grace_period_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        grace_period_days = _parse_grace_period_days(d.pop("grace_period_days"))

        def _parse_late_fee_type(data: object) -> BlankEnum | LateFeeType | None:
            if data is None:
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
            return cast(BlankEnum | LateFeeType | None, data)

        late_fee_type = _parse_late_fee_type(d.pop("late_fee_type"))

        def _parse_late_fee_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        late_fee_amount = _parse_late_fee_amount(d.pop("late_fee_amount"))

        lease_billing = cls(
            lease=lease,
            due_day=due_day,
            grace_period_days=grace_period_days,
            late_fee_type=late_fee_type,
            late_fee_amount=late_fee_amount,
        )

        lease_billing.additional_properties = d
        return lease_billing

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
