from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OfferedPart")


@_attrs_define
class OfferedPart:
    installment_number: int
    amount: str
    paid_amount: str
    due_date: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        installment_number = self.installment_number

        amount = self.amount

        paid_amount = self.paid_amount

        due_date = self.due_date.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "installment_number": installment_number,
                "amount": amount,
                "paid_amount": paid_amount,
                "due_date": due_date,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        installment_number = d.pop("installment_number")

        amount = d.pop("amount")

        paid_amount = d.pop("paid_amount")

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        offered_part = cls(
            installment_number=installment_number,
            amount=amount,
            paid_amount=paid_amount,
            due_date=due_date,
        )

        offered_part.additional_properties = d
        return offered_part

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
