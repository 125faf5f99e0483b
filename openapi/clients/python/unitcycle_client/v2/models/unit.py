from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.unit_status import UnitStatus

T = TypeVar("T", bound="Unit")


@_attrs_define
class Unit:
    id: UUID
    property_: UUID
    property_name: str
    building: None | UUID
    building_name: None | str
    floor: None | UUID
    floor_level: int | None
    unit_number: str
    bedrooms: int | None
    bathrooms: None | str
    square_feet: int | None
    market_rent: None | str
    """ Per month. Null, too, for whoever may not view leases. """
    current_rent: None | str
    """ Per month. Null, too, for whoever may not view leases. """
    status: UnitStatus
    amenities: list[str]
    notes: str
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        property_ = str(self.property_)

        property_name = self.property_name

        building: None | str
        if isinstance(self.building, UUID):
            building = str(self.building)
        else:
            building = self.building

        building_name: None | str
        building_name = self.building_name

        floor: None | str
        if isinstance(self.floor, UUID):
            floor = str(self.floor)
        else:
            floor = self.floor

        floor_level: int | None
        floor_level = self.floor_level

        unit_number = self.unit_number

        bedrooms: int | None
        bedrooms = self.bedrooms

        bathrooms: None | str
        bathrooms = self.bathrooms

        square_feet: int | None
        square_feet = self.square_feet

        market_rent: None | str
        market_rent = self.market_rent

        current_rent: None | str
        current_rent = self.current_rent

        status = self.status.value

        amenities = self.amenities

        notes = self.notes

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
                "building": building,
                "building_name": building_name,
                "floor": floor,
                "floor_level": floor_level,
                "unit_number": unit_number,
                "bedrooms": bedrooms,
                "bathrooms": bathrooms,
                "square_feet": square_feet,
                "market_rent": market_rent,
                "current_rent": current_rent,
                "status": status,
                "amenities": amenities,
                "notes": notes,
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

        def _parse_building(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                building_type_0 = UUID(data)

                return building_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        building = _parse_building(d.pop("building"))

        def _parse_building_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        building_name = _parse_building_name(d.pop("building_name"))

        def _parse_floor(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                floor_type_0 = UUID(data)

                return floor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        floor = _parse_floor(d.pop("floor"))

        def _parse_floor_level(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        floor_level = _parse_floor_level(d.pop("floor_level"))

        unit_number = d.pop("unit_number")

        def _parse_bedrooms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        bedrooms = _parse_bedrooms(d.pop("bedrooms"))

        def _parse_bathrooms(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        bathrooms = _parse_bathrooms(d.pop("bathrooms"))

        def _parse_square_feet(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        square_feet = _parse_square_feet(d.pop("square_feet"))

        def _parse_market_rent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        market_rent = _parse_market_rent(d.pop("market_rent"))

        def _parse_current_rent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        current_rent = _parse_current_rent(d.pop("current_rent"))

        status = UnitStatus(d.pop("status"))

        amenities = cast(list[str], d.pop("amenities"))

        notes = d.pop("notes")

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

        unit = cls(
            id=id,
            property_=property_,
            property_name=property_name,
            building=building,
            building_name=building_name,
            floor=floor,
            floor_level=floor_level,
            unit_number=unit_number,
            bedrooms=bedrooms,
            bathrooms=bathrooms,
            square_feet=square_feet,
            market_rent=market_rent,
            current_rent=current_rent,
            status=status,
            amenities=amenities,
            notes=notes,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        unit.additional_properties = d
        return unit

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
