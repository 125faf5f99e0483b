from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Building")


@_attrs_define
class Building:
    id: UUID
    property_: UUID
    property_name: str
    name: str
    number_of_floors: int | None
    address_line1: str
    total_units: int
    """ Units of this building that are not archived. """
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        property_ = str(self.property_)

        property_name = self.property_name

        name = self.name

        number_of_floors: int | None
        number_of_floors = self.number_of_floors

        address_line1 = self.address_line1

        total_units = self.total_units

        archived_at: None | str
        if isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "property": property_,
                "property_name": property_name,
                "name": name,
                "number_of_floors": number_of_floors,
                "address_line1": address_line1,
                "total_units": total_units,
                "archived_at": archived_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        name = d.pop("name")

        def _parse_number_of_floors(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        number_of_floors = _parse_number_of_floors(d.pop("number_of_floors"))

        address_line1 = d.pop("address_line1")

        total_units = d.pop("total_units")

        def _parse_archived_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        archived_at = _parse_archived_at(d.pop("archived_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        building = cls(
            id=id,
            property_=property_,
            property_name=property_name,
            name=name,
            number_of_floors=number_of_floors,
            address_line1=address_line1,
            total_units=total_units,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        building.additional_properties = d
        return building

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
