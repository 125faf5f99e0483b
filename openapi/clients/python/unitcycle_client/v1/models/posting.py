from __future__ import annotations

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

        side = SideName(d.pop("side"))

        amount = d.pop("amount")

        posting = cls(
            id=id,
            account=account,
            account_code=account_code,
            account_name=account_name,
            charge=charge,
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
