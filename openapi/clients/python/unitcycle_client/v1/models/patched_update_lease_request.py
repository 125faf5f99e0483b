from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedUpdateLeaseRequest")


@_attrs_define
class PatchedUpdateLeaseRequest:
    lease_number: str | Unset = UNSET
    tenant: UUID | Unset = UNSET
    lease_begin_date: datetime.date | Unset = UNSET
    lease_end_date: datetime.date | None | Unset = UNSET
    monthly_rent_amount: str | Unset = UNSET
    security_deposit_amount: str | Unset = UNSET
    move_in_date: datetime.date | None | Unset = UNSET
    opening_balance_amount: None | str | Unset = UNSET
    opening_balance_date: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lease_number = self.lease_number

        tenant: str | Unset = UNSET
        if not isinstance(self.tenant, Unset):
            tenant = str(self.tenant)

        lease_begin_date: str | Unset = UNSET
        if not isinstance(self.lease_begin_date, Unset):
            lease_begin_date = self.lease_begin_date.isoformat()

        lease_end_date: None | str | Unset
        if isinstance(self.lease_end_date, Unset):
            lease_end_date = UNSET
        elif isinstance(self.lease_end_date, datetime.date):
            lease_end_date = self.lease_end_date.isoformat()
        else:
            lease_end_date = self.lease_end_date

        monthly_rent_amount = self.monthly_rent_amount

        security_deposit_amount = self.security_deposit_amount

        move_in_date: None | str | Unset
        if isinstance(self.move_in_date, Unset):
            move_in_date = UNSET
        elif isinstance(self.move_in_date, datetime.date):
            move_in_date = self.move_in_date.isoformat()
        else:
            move_in_date = self.move_in_date

        opening_balance_amount: None | str | Unset
        if isinstance(self.opening_balance_amount, Unset):
            opening_balance_amount = UNSET
        else:
            opening_balance_amount = self.opening_balance_amount

        opening_balance_date: None | str | Unset
        if isinstance(self.opening_balance_date, Unset):
            opening_balance_date = UNSET
        elif isinstance(self.opening_balance_date, datetime.date):
            opening_balance_date = self.opening_balance_date.isoformat()
        else:
            opening_balance_date = self.opening_balance_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if lease_number is not UNSET:
            field_dict["lease_number"] = lease_number
        if tenant is not UNSET:
            field_dict["tenant"] = tenant
        if lease_begin_date is not UNSET:
            field_dict["lease_begin_date"] = lease_begin_date
        if lease_end_date is not UNSET:
            field_dict["lease_end_date"] = lease_end_date
        if monthly_rent_amount is not UNSET:
            field_dict["monthly_rent_amount"] = monthly_rent_amount
        if security_deposit_amount is not UNSET:
            field_dict["security_deposit_amount"] = security_deposit_amount
        if move_in_date is not UNSET:
            field_dict["move_in_date"] = move_in_date
        if opening_balance_amount is not UNSET:
            field_dict["opening_balance_amount"] = opening_balance_amount
        if opening_balance_date is not UNSET:
            field_dict["opening_balance_date"] = opening_balance_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lease_number = d.pop("lease_number", UNSET)

        _tenant = d.pop("tenant", UNSET)
        tenant: UUID | Unset
        if isinstance(_tenant, Unset):
            tenant = UNSET
        else:
            tenant = UUID(_tenant)

        _lease_begin_date = d.pop("lease_begin_date", UNSET)
        lease_begin_date: datetime.date | Unset
        if isinstance(_lease_begin_date, Unset):
            lease_begin_date = UNSET
        else:
            lease_begin_date = datetime.date.fromisoformat(_lease_begin_date)

        def _parse_lease_end_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_end_date_type_0 = datetime.date.fromisoformat(data)

                return lease_end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        lease_end_date = _parse_lease_end_date(d.pop("lease_end_date", UNSET))

        monthly_rent_amount = d.pop("monthly_rent_amount", UNSET)

        security_deposit_amount = d.pop("security_deposit_amount", UNSET)

        def _parse_move_in_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                move_in_date_type_0 = datetime.date.fromisoformat(data)

                return move_in_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        move_in_date = _parse_move_in_date(d.pop("move_in_date", UNSET))

        def _parse_opening_balance_amount(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        opening_balance_amount = _parse_opening_balance_amount(d.pop("opening_balance_amount", UNSET))

        def _parse_opening_balance_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opening_balance_date_type_0 = datetime.date.fromisoformat(data)

                return opening_balance_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        opening_balance_date = _parse_opening_balance_date(d.pop("opening_balance_date", UNSET))

        patched_update_lease_request = cls(
            lease_number=lease_number,
            tenant=tenant,
            lease_begin_date=lease_begin_date,
            lease_end_date=lease_end_date,
            monthly_rent_amount=monthly_rent_amount,
            security_deposit_amount=security_deposit_amount,
            move_in_date=move_in_date,
            opening_balance_amount=opening_balance_amount,
            opening_balance_date=opening_balance_date,
        )

        patched_update_lease_request.additional_properties = d
        return patched_update_lease_request

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
