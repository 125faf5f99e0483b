from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.unit_status import UnitStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateUnitRequest")


@_attrs_define
class CreateUnitRequest:
    property_: UUID
    unit_number: str
    building: None | Unset | UUID = UNSET
    floor: None | Unset | UUID = UNSET
    bedrooms: int | None | Unset = UNSET
    bathrooms: None | str | Unset = UNSET
    square_feet: int | None | Unset = UNSET
    market_rent: None | str | Unset = UNSET
    current_rent: None | str | Unset = UNSET
    status: UnitStatus | Unset = UNSET
    amenities: list[str] | Unset = UNSET
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_ = str(self.property_)

        unit_number = self.unit_number

        building: None | str | Unset
        if isinstance(self.building, Unset):
            building = UNSET
        elif isinstance(self.building, UUID):
            building = str(self.building)
        else:
            building = self.building

        floor: None | str | Unset
        if isinstance(self.floor, Unset):
            floor = UNSET
        elif isinstance(self.floor, UUID):
            floor = str(self.floor)
        else:
            floor = self.floor

        bedrooms: int | None | Unset
        if isinstance(self.bedrooms, Unset):
            bedrooms = UNSET
        else:
            bedrooms = self.bedrooms

        bathrooms: None | str | Unset
        if isinstance(self.bathrooms, Unset):
            bathrooms = UNSET
        else:
            bathrooms = self.bathrooms

        square_feet: int | None | Unset
        if isinstance(self.square_feet, Unset):
            square_feet = UNSET
        else:
            square_feet = self.square_feet

        market_rent: None | str | Unset
        if isinstance(self.market_rent, Unset):
            market_rent = UNSET
        else:
            market_rent = self.market_rent

        current_rent: None | str | Unset
        if isinstance(self.current_rent, Unset):
            current_rent = UNSET
        else:
            current_rent = self.current_rent

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        amenities: list[str] | Unset = UNSET
        if not isinstance(self.amenities, Unset):
            amenities = self.amenities

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "property": property_,
                "unit_number": unit_number,
            }
        )
        if building is not UNSET:
            field_dict["building"] = building
        if floor is not UNSET:
            field_dict["floor"] = floor
        if bedrooms is not UNSET:
            field_dict["bedrooms"] = bedrooms
        if bathrooms is not UNSET:
            field_dict["bathrooms"] = bathrooms
        if square_feet is not UNSET:
            field_dict["square_feet"] = square_feet
        if market_rent is not UNSET:
            field_dict["market_rent"] = market_rent
        if current_rent is not UNSET:
            field_dict["current_rent"] = current_rent
        if status is not UNSET:
            field_dict["status"] = status
        if amenities is not UNSET:
            field_dict["amenities"] = amenities
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        property_ = UUID(d.pop("property"))

        unit_number = d.pop("unit_number")

        def _parse_building(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                building_type_0 = UUID(data)

                return building_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        building = _parse_building(d.pop("building", UNSET))

        def _parse_floor(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                floor_type_0 = UUID(data)

                return floor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        floor = _parse_floor(d.pop("floor", UNSET))

        def _parse_bedrooms(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        bedrooms = _parse_bedrooms(d.pop("bedrooms", UNSET))

        def _parse_bathrooms(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        bathrooms = _parse_bathrooms(d.pop("bathrooms", UNSET))

        def _parse_square_feet(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        square_feet = _parse_square_feet(d.pop("square_feet", UNSET))

        def _parse_market_rent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        market_rent = _parse_market_rent(d.pop("market_rent", UNSET))

        def _parse_current_rent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        current_rent = _parse_current_rent(d.pop("current_rent", UNSET))

        _status = d.pop("status", UNSET)
        status: UnitStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = UnitStatus(_status)

        amenities = cast(list[str], d.pop("amenities", UNSET))

        notes = d.pop("notes", UNSET)

        create_unit_request = cls(
            property_=property_,
            unit_number=unit_number,
            building=building,
            floor=floor,
            bedrooms=bedrooms,
            bathrooms=bathrooms,
            square_feet=square_feet,
            market_rent=market_rent,
            current_rent=current_rent,
            status=status,
            amenities=amenities,
            notes=notes,
        )

        create_unit_request.additional_properties = d
        return create_unit_request

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
