from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.installment_status import InstallmentStatus

T = TypeVar("T", bound="Installment")


@_attrs_define
class Installment:
    id: UUID
    installment_number: int
    amount: str
    paid_amount: str
    due_date: datetime.date
    paid_date: datetime.date | None
    status: InstallmentStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        installment_number = self.installment_number

        amount = self.amount

        paid_amount = self.paid_amount

        due_date = self.due_date.isoformat()

        paid_date: None | str
        if isinstance(self.paid_date, datetime.date):
            paid_date = self.paid_date.isoformat()
        else:
            paid_date = self.paid_date

        status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "installment_number": installment_number,
                "amount": amount,
                "paid_amount": paid_amount,
                "due_date": due_date,
                "paid_date": paid_date,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        installment_number = d.pop("installment_number")

        amount = d.pop("amount")

        paid_amount = d.pop("paid_amount")

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        def _parse_paid_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_date_type_0 = datetime.date.fromisoformat(data)

                return paid_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        paid_date = _parse_paid_date(d.pop("paid_date"))

        status = InstallmentStatus(d.pop("status"))

        installment = cls(
            id=id,
            installment_number=installment_number,
            amount=amount,
            paid_amount=paid_amount,
            due_date=due_date,
            paid_date=paid_date,
            status=status,
        )

        installment.additional_properties = d
        return installment

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
