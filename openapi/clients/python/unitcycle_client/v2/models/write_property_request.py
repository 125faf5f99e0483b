from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.property_type import PropertyType
from ..types import UNSET, Unset

T = TypeVar("T", bound="WritePropertyRequest")


@_attrs_define
class WritePropertyRequest:
    name: str
    code: str | Unset = UNSET
    property_type: PropertyType | Unset = UNSET
    address_line1: str | Unset = UNSET
    address_line2: str | Unset = UNSET
    city: str | Unset = UNSET
    region: str | Unset = UNSET
    postal_code: str | Unset = UNSET
    country: str | Unset = UNSET
    latitude: None | str | Unset = UNSET
    longitude: None | str | Unset = UNSET
    year_built: int | None | Unset = UNSET
    jurisdiction: str | Unset = UNSET
    time_zone: str | Unset = UNSET
    """ As America/Chicago; what is due or late there goes by its days. Blank: as the organisation's. """
    amenities: list[str] | Unset = UNSET
    """ Words of your own, as “pool” or “24-hour gym”. """
    contact_name: str | Unset = UNSET
    contact_email: str | Unset = UNSET
    contact_phone: str | Unset = UNSET
    manager: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        code = self.code

        property_type: str | Unset = UNSET
        if not isinstance(self.property_type, Unset):
            property_type = self.property_type.value

        address_line1 = self.address_line1

        address_line2 = self.address_line2

        city = self.city

        region = self.region

        postal_code = self.postal_code

        country = self.country

        latitude: None | str | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        longitude: None | str | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        year_built: int | None | Unset
        if isinstance(self.year_built, Unset):
            year_built = UNSET
        else:
            year_built = self.year_built

        jurisdiction = self.jurisdiction

        time_zone = self.time_zone

        amenities: list[str] | Unset = UNSET
        if not isinstance(self.amenities, Unset):
            amenities = self.amenities

        contact_name = self.contact_name

        contact_email: str | Unset
        if isinstance(self.contact_email, Unset):
            contact_email = UNSET
        else:
            contact_email = self.contact_email

        contact_phone = self.contact_phone

        manager: None | str | Unset
        if isinstance(self.manager, Unset):
            manager = UNSET
        elif isinstance(self.manager, UUID):
            manager = str(self.manager)
        else:
            manager = self.manager

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if property_type is not UNSET:
            field_dict["property_type"] = property_type
        if address_line1 is not UNSET:
            field_dict["address_line1"] = address_line1
        if address_line2 is not UNSET:
            field_dict["address_line2"] = address_line2
        if city is not UNSET:
            field_dict["city"] = city
        if region is not UNSET:
            field_dict["region"] = region
        if postal_code is not UNSET:
            field_dict["postal_code"] = postal_code
        if country is not UNSET:
            field_dict["country"] = country
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if year_built is not UNSET:
            field_dict["year_built"] = year_built
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if amenities is not UNSET:
            field_dict["amenities"] = amenities
        if contact_name is not UNSET:
            field_dict["contact_name"] = contact_name
        if contact_email is not UNSET:
            field_dict["contact_email"] = contact_email
        if contact_phone is not UNSET:
            field_dict["contact_phone"] = contact_phone
        if manager is not UNSET:
            field_dict["manager"] = manager

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        code = d.pop("code", UNSET)

        _property_type = d.pop("property_type", UNSET)
        property_type: PropertyType | Unset
        if isinstance(_property_type, Unset):
            property_type = UNSET
        else:
            property_type = PropertyType(_property_type)

        address_line1 = d.pop("address_line1", UNSET)

        address_line2 = d.pop("address_line2", UNSET)

        city = d.pop("city", UNSET)

        region = d.pop("region", UNSET)

        postal_code = d.pop("postal_code", UNSET)

        country = d.pop("country", UNSET)

        def _parse_latitude(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_longitude(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        def _parse_year_built(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        year_built = _parse_year_built(d.pop("year_built", UNSET))

        jurisdiction = d.pop("jurisdiction", UNSET)

        time_zone = d.pop("time_zone", UNSET)

        amenities = cast(list[str], d.pop("amenities", UNSET))

        contact_name = d.pop("contact_name", UNSET)

        def _parse_contact_email(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        contact_email = _parse_contact_email(d.pop("contact_email", UNSET))

        contact_phone = d.pop("contact_phone", UNSET)

        def _parse_manager(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                manager_type_0 = UUID(data)

                return manager_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        manager = _parse_manager(d.pop("manager", UNSET))

        write_property_request = cls(
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
        )

        write_property_request.additional_properties = d
        return write_property_request

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
