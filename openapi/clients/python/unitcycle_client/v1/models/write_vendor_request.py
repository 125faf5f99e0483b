from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.trade import Trade
from ..types import UNSET, Unset

T = TypeVar("T", bound="WriteVendorRequest")


@_attrs_define
class WriteVendorRequest:
    name: str
    trades: list[Trade] | Unset = UNSET
    contact_name: str | Unset = UNSET
    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    address_line1: str | Unset = UNSET
    address_line2: str | Unset = UNSET
    city: str | Unset = UNSET
    region: str | Unset = UNSET
    postal_code: str | Unset = UNSET
    website: str | Unset = UNSET
    insurance_provider: str | Unset = UNSET
    insurance_policy_number: str | Unset = UNSET
    insurance_expires_on: datetime.date | None | Unset = UNSET
    licence_number: str | Unset = UNSET
    licence_expires_on: datetime.date | None | Unset = UNSET
    is_active: bool | Unset = UNSET
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        trades: list[str] | Unset = UNSET
        if not isinstance(self.trades, Unset):
            trades = []
            for trades_item_data in self.trades:
                trades_item = trades_item_data.value
                trades.append(trades_item)

        contact_name = self.contact_name

        email: str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        phone = self.phone

        address_line1 = self.address_line1

        address_line2 = self.address_line2

        city = self.city

        region = self.region

        postal_code = self.postal_code

        website: str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        insurance_provider = self.insurance_provider

        insurance_policy_number = self.insurance_policy_number

        insurance_expires_on: None | str | Unset
        if isinstance(self.insurance_expires_on, Unset):
            insurance_expires_on = UNSET
        elif isinstance(self.insurance_expires_on, datetime.date):
            insurance_expires_on = self.insurance_expires_on.isoformat()
        else:
            insurance_expires_on = self.insurance_expires_on

        licence_number = self.licence_number

        licence_expires_on: None | str | Unset
        if isinstance(self.licence_expires_on, Unset):
            licence_expires_on = UNSET
        elif isinstance(self.licence_expires_on, datetime.date):
            licence_expires_on = self.licence_expires_on.isoformat()
        else:
            licence_expires_on = self.licence_expires_on

        is_active = self.is_active

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if trades is not UNSET:
            field_dict["trades"] = trades
        if contact_name is not UNSET:
            field_dict["contact_name"] = contact_name
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone
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
        if website is not UNSET:
            field_dict["website"] = website
        if insurance_provider is not UNSET:
            field_dict["insurance_provider"] = insurance_provider
        if insurance_policy_number is not UNSET:
            field_dict["insurance_policy_number"] = insurance_policy_number
        if insurance_expires_on is not UNSET:
            field_dict["insurance_expires_on"] = insurance_expires_on
        if licence_number is not UNSET:
            field_dict["licence_number"] = licence_number
        if licence_expires_on is not UNSET:
            field_dict["licence_expires_on"] = licence_expires_on
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        _trades = d.pop("trades", UNSET)
        trades: list[Trade] | Unset = UNSET
        if _trades is not UNSET:
            trades = []
            for trades_item_data in _trades:
                trades_item = Trade(trades_item_data)

                trades.append(trades_item)

        contact_name = d.pop("contact_name", UNSET)

        def _parse_email(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        phone = d.pop("phone", UNSET)

        address_line1 = d.pop("address_line1", UNSET)

        address_line2 = d.pop("address_line2", UNSET)

        city = d.pop("city", UNSET)

        region = d.pop("region", UNSET)

        postal_code = d.pop("postal_code", UNSET)

        def _parse_website(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        insurance_provider = d.pop("insurance_provider", UNSET)

        insurance_policy_number = d.pop("insurance_policy_number", UNSET)

        def _parse_insurance_expires_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                insurance_expires_on_type_0 = datetime.date.fromisoformat(data)

                return insurance_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        insurance_expires_on = _parse_insurance_expires_on(d.pop("insurance_expires_on", UNSET))

        licence_number = d.pop("licence_number", UNSET)

        def _parse_licence_expires_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                licence_expires_on_type_0 = datetime.date.fromisoformat(data)

                return licence_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        licence_expires_on = _parse_licence_expires_on(d.pop("licence_expires_on", UNSET))

        is_active = d.pop("is_active", UNSET)

        notes = d.pop("notes", UNSET)

        write_vendor_request = cls(
            name=name,
            trades=trades,
            contact_name=contact_name,
            email=email,
            phone=phone,
            address_line1=address_line1,
            address_line2=address_line2,
            city=city,
            region=region,
            postal_code=postal_code,
            website=website,
            insurance_provider=insurance_provider,
            insurance_policy_number=insurance_policy_number,
            insurance_expires_on=insurance_expires_on,
            licence_number=licence_number,
            licence_expires_on=licence_expires_on,
            is_active=is_active,
            notes=notes,
        )

        write_vendor_request.additional_properties = d
        return write_vendor_request

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
