from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.property_type import PropertyType

T = TypeVar("T", bound="Property")


@_attrs_define
class Property:
    id: UUID
    name: str
    code: str
    property_type: PropertyType
    address_line1: str
    address_line2: str
    city: str
    region: str
    postal_code: str
    country: str
    latitude: None | str
    longitude: None | str
    year_built: int | None
    jurisdiction: str
    time_zone: str
    amenities: list[str]
    contact_name: str
    contact_email: str
    contact_phone: str
    manager: None | UUID
    manager_name: None | str
    total_units: int
    """ Units of this property that are not archived. """
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        code = self.code

        property_type = self.property_type.value

        address_line1 = self.address_line1

        address_line2 = self.address_line2

        city = self.city

        region = self.region

        postal_code = self.postal_code

        country = self.country

        latitude: None | str
        latitude = self.latitude

        longitude: None | str
        longitude = self.longitude

        year_built: int | None
        year_built = self.year_built

        jurisdiction = self.jurisdiction

        time_zone = self.time_zone

        amenities = self.amenities

        contact_name = self.contact_name

        contact_email = self.contact_email

        contact_phone = self.contact_phone

        manager: None | str
        if isinstance(self.manager, UUID):
            manager = str(self.manager)
        else:
            manager = self.manager

        manager_name: None | str
        manager_name = self.manager_name

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
                "name": name,
                "code": code,
                "property_type": property_type,
                "address_line1": address_line1,
                "address_line2": address_line2,
                "city": city,
                "region": region,
                "postal_code": postal_code,
                "country": country,
                "latitude": latitude,
                "longitude": longitude,
                "year_built": year_built,
                "jurisdiction": jurisdiction,
                "time_zone": time_zone,
                "amenities": amenities,
                "contact_name": contact_name,
                "contact_email": contact_email,
                "contact_phone": contact_phone,
                "manager": manager,
                "manager_name": manager_name,
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

        name = d.pop("name")

        code = d.pop("code")

        property_type = PropertyType(d.pop("property_type"))

        address_line1 = d.pop("address_line1")

        address_line2 = d.pop("address_line2")

        city = d.pop("city")

        region = d.pop("region")

        postal_code = d.pop("postal_code")

        country = d.pop("country")

        def _parse_latitude(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        longitude = _parse_longitude(d.pop("longitude"))

        def _parse_year_built(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        year_built = _parse_year_built(d.pop("year_built"))

        jurisdiction = d.pop("jurisdiction")

        time_zone = d.pop("time_zone")

        amenities = cast(list[str], d.pop("amenities"))

        contact_name = d.pop("contact_name")

        contact_email = d.pop("contact_email")

        contact_phone = d.pop("contact_phone")

        def _parse_manager(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                manager_type_0 = UUID(data)

                return manager_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        manager = _parse_manager(d.pop("manager"))

        def _parse_manager_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        manager_name = _parse_manager_name(d.pop("manager_name"))

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

        property_ = cls(
            id=id,
            name=name,
            code=code,
            property_type=property_type,
            address_line1=address_line1,
            address_line2=address_line2,
            city=city,
            region=region,
            postal_code=postal_code,
            country=country,
            latitude=latitude,
            longitude=longitude,
            year_built=year_built,
            jurisdiction=jurisdiction,
            time_zone=time_zone,
            amenities=amenities,
            contact_name=contact_name,
            contact_email=contact_email,
            contact_phone=contact_phone,
            manager=manager,
            manager_name=manager_name,
            total_units=total_units,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        property_.additional_properties = d
        return property_

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
