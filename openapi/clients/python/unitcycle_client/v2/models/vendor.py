from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.paper_state import PaperState
from ..models.trade import Trade

T = TypeVar("T", bound="Vendor")


@_attrs_define
class Vendor:
    id: UUID
    name: str
    trades: list[Trade]
    contact_name: str
    email: str
    phone: str
    address_line1: str
    address_line2: str
    city: str
    region: str
    postal_code: str
    website: str
    insurance_provider: str
    insurance_policy_number: str
    insurance_expires_on: datetime.date | None
    insurance_state: PaperState
    licence_number: str
    licence_expires_on: datetime.date | None
    licence_state: PaperState
    is_active: bool
    notes: str
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        trades = []
        for trades_item_data in self.trades:
            trades_item = trades_item_data.value
            trades.append(trades_item)

        contact_name = self.contact_name

        email = self.email

        phone = self.phone

        address_line1 = self.address_line1

        address_line2 = self.address_line2

        city = self.city

        region = self.region

        postal_code = self.postal_code

        website = self.website

        insurance_provider = self.insurance_provider

        insurance_policy_number = self.insurance_policy_number

        insurance_expires_on: None | str
        if isinstance(self.insurance_expires_on, datetime.date):
            insurance_expires_on = self.insurance_expires_on.isoformat()
        else:
            insurance_expires_on = self.insurance_expires_on

        insurance_state = self.insurance_state.value

        licence_number = self.licence_number

        licence_expires_on: None | str
        if isinstance(self.licence_expires_on, datetime.date):
            licence_expires_on = self.licence_expires_on.isoformat()
        else:
            licence_expires_on = self.licence_expires_on

        licence_state = self.licence_state.value

        is_active = self.is_active

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
                "name": name,
                "trades": trades,
                "contact_name": contact_name,
                "email": email,
                "phone": phone,
                "address_line1": address_line1,
                "address_line2": address_line2,
                "city": city,
                "region": region,
                "postal_code": postal_code,
                "website": website,
                "insurance_provider": insurance_provider,
                "insurance_policy_number": insurance_policy_number,
                "insurance_expires_on": insurance_expires_on,
                "insurance_state": insurance_state,
                "licence_number": licence_number,
                "licence_expires_on": licence_expires_on,
                "licence_state": licence_state,
                "is_active": is_active,
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

        name = d.pop("name")

        trades = []
        _trades = d.pop("trades")
        for trades_item_data in _trades:
            trades_item = Trade(trades_item_data)

            trades.append(trades_item)

        contact_name = d.pop("contact_name")

        email = d.pop("email")

        phone = d.pop("phone")

        address_line1 = d.pop("address_line1")

        address_line2 = d.pop("address_line2")

        city = d.pop("city")

        region = d.pop("region")

        postal_code = d.pop("postal_code")

        website = d.pop("website")

        insurance_provider = d.pop("insurance_provider")

        insurance_policy_number = d.pop("insurance_policy_number")

        def _parse_insurance_expires_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                insurance_expires_on_type_0 = datetime.date.fromisoformat(data)

                return insurance_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        insurance_expires_on = _parse_insurance_expires_on(d.pop("insurance_expires_on"))

        insurance_state = PaperState(d.pop("insurance_state"))

        licence_number = d.pop("licence_number")

        def _parse_licence_expires_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                licence_expires_on_type_0 = datetime.date.fromisoformat(data)

                return licence_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        licence_expires_on = _parse_licence_expires_on(d.pop("licence_expires_on"))

        licence_state = PaperState(d.pop("licence_state"))

        is_active = d.pop("is_active")

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

        vendor = cls(
            id=id,
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
            insurance_state=insurance_state,
            licence_number=licence_number,
            licence_expires_on=licence_expires_on,
            licence_state=licence_state,
            is_active=is_active,
            notes=notes,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        vendor.additional_properties = d
        return vendor

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
