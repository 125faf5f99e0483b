from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.charge_kind import ChargeKind

T = TypeVar("T", bound="InvoiceLine")


@_attrs_define
class InvoiceLine:
    """A line of an invoice, and how much of it is open."""

    id: UUID
    place: int
    charge_type: ChargeKind
    description: str
    quantity: str
    unit_price: str
    amount: str
    charge: None | UUID
    open_amount: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        place = self.place

        charge_type = self.charge_type.value

        description = self.description

        quantity = self.quantity

        unit_price = self.unit_price

        amount = self.amount

        charge: None | str
        if isinstance(self.charge, UUID):
            charge = str(self.charge)
        else:
            charge = self.charge

        open_amount: None | str
        open_amount = self.open_amount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "place": place,
                "charge_type": charge_type,
                "description": description,
                "quantity": quantity,
                "unit_price": unit_price,
                "amount": amount,
                "charge": charge,
                "open_amount": open_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        place = d.pop("place")

        charge_type = ChargeKind(d.pop("charge_type"))

        description = d.pop("description")

        quantity = d.pop("quantity")

        unit_price = d.pop("unit_price")

        amount = d.pop("amount")

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

        def _parse_open_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        open_amount = _parse_open_amount(d.pop("open_amount"))

        invoice_line = cls(
            id=id,
            place=place,
            charge_type=charge_type,
            description=description,
            quantity=quantity,
            unit_price=unit_price,
            amount=amount,
            charge=charge,
            open_amount=open_amount,
        )

        invoice_line.additional_properties = d
        return invoice_line

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
