from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LeaseTerm")


@_attrs_define
class LeaseTerm:
    """Days that cost something else than what the lease costs now; they are billed by their rent."""

    id: UUID
    lease: UUID
    lease_begin_date: datetime.date
    lease_end_date: datetime.date
    monthly_rent_amount: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        lease = str(self.lease)

        lease_begin_date = self.lease_begin_date.isoformat()

        lease_end_date = self.lease_end_date.isoformat()

        monthly_rent_amount = self.monthly_rent_amount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lease": lease,
                "lease_begin_date": lease_begin_date,
                "lease_end_date": lease_end_date,
                "monthly_rent_amount": monthly_rent_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        lease = UUID(d.pop("lease"))

        lease_begin_date = datetime.date.fromisoformat(d.pop("lease_begin_date"))

        lease_end_date = datetime.date.fromisoformat(d.pop("lease_end_date"))

        monthly_rent_amount = d.pop("monthly_rent_amount")

        lease_term = cls(
            id=id,
            lease=lease,
            lease_begin_date=lease_begin_date,
            lease_end_date=lease_end_date,
            monthly_rent_amount=monthly_rent_amount,
        )

        lease_term.additional_properties = d
        return lease_term

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
