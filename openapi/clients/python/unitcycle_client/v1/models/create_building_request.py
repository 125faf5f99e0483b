from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateBuildingRequest")


@_attrs_define
class CreateBuildingRequest:
    property_: UUID
    name: str
    number_of_floors: int | None | Unset = UNSET
    address_line1: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_ = str(self.property_)

        name = self.name

        number_of_floors: int | None | Unset
        if isinstance(self.number_of_floors, Unset):
            number_of_floors = UNSET
        else:
            number_of_floors = self.number_of_floors

        address_line1 = self.address_line1

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "property": property_,
                "name": name,
            }
        )
        if number_of_floors is not UNSET:
            field_dict["number_of_floors"] = number_of_floors
        if address_line1 is not UNSET:
            field_dict["address_line1"] = address_line1

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        property_ = UUID(d.pop("property"))

        name = d.pop("name")

        def _parse_number_of_floors(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number_of_floors = _parse_number_of_floors(d.pop("number_of_floors", UNSET))

        address_line1 = d.pop("address_line1", UNSET)

        create_building_request = cls(
            property_=property_,
            name=name,
            number_of_floors=number_of_floors,
            address_line1=address_line1,
        )

        create_building_request.additional_properties = d
        return create_building_request

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
