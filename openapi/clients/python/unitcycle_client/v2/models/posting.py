from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.side_name import SideName

T = TypeVar("T", bound="Posting")


@_attrs_define
class Posting:
    """One line of an entry: what it moved on one account."""

    id: UUID
    account: UUID
    account_code: str
    account_name: str
    charge: None | UUID
    charge_description: None | str
    charge_due_date: datetime.date | None
    charge_reference_id: None | UUID
    """ The invoice of the charge. """
    side: SideName
    amount: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        account = str(self.account)

        account_code = self.account_code

        account_name = self.account_name

        charge: None | str
        if isinstance(self.charge, UUID):
            charge = str(self.charge)
        else:
            charge = self.charge

        charge_description: None | str
        charge_description = self.charge_description

        charge_due_date: None | str
        if isinstance(self.charge_due_date, datetime.date):
            charge_due_date = self.charge_due_date.isoformat()
        else:
            charge_due_date = self.charge_due_date

        charge_reference_id: None | str
        if isinstance(self.charge_reference_id, UUID):
            charge_reference_id = str(self.charge_reference_id)
        else:
            charge_reference_id = self.charge_reference_id

        side = self.side.value

        amount = self.amount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "account": account,
                "account_code": account_code,
                "account_name": account_name,
                "charge": charge,
                "charge_description": charge_description,
                "charge_due_date": charge_due_date,
                "charge_reference_id": charge_reference_id,
                "side": side,
                "amount": amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        account = UUID(d.pop("account"))

        account_code = d.pop("account_code")

        account_name = d.pop("account_name")

        def _parse_charge(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                charge_type_0 = UUID(data)

                return charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        charge = _parse_charge(d.pop("charge"))

        def _parse_charge_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        charge_description = _parse_charge_description(d.pop("charge_description"))

        def _parse_charge_due_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                charge_due_date_type_0 = datetime.date.fromisoformat(data)

                return charge_due_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        charge_due_date = _parse_charge_due_date(d.pop("charge_due_date"))

        def _parse_charge_reference_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                charge_reference_id_type_0 = UUID(data)

                return charge_reference_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        charge_reference_id = _parse_charge_reference_id(d.pop("charge_reference_id"))

        side = SideName(d.pop("side"))

        amount = d.pop("amount")

        posting = cls(
            id=id,
            account=account,
            account_code=account_code,
            account_name=account_name,
            charge=charge,
            charge_description=charge_description,
            charge_due_date=charge_due_date,
            charge_reference_id=charge_reference_id,
            side=side,
            amount=amount,
        )

        posting.additional_properties = d
        return posting

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
