from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StagedValues")


@_attrs_define
class StagedValues:
    """What a row says. Values it does not say are left out; amounts are decimals as text."""

    property_name: str | Unset = UNSET
    address: str | Unset = UNSET
    city: str | Unset = UNSET
    region: str | Unset = UNSET
    postal_code: str | Unset = UNSET
    building: str | Unset = UNSET
    unit_number: str | Unset = UNSET
    unit_type: str | Unset = UNSET
    bedrooms: int | Unset = UNSET
    bathrooms: str | Unset = UNSET
    square_feet: int | Unset = UNSET
    occupancy: str | Unset = UNSET
    state: str | Unset = UNSET
    tenant_name: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    company: str | Unset = UNSET
    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    others: list[str] | Unset = UNSET
    market_rent: str | Unset = UNSET
    rent: str | Unset = UNSET
    other_charges: str | Unset = UNSET
    deposit: str | Unset = UNSET
    balance: str | Unset = UNSET
    lease_begin: datetime.date | Unset = UNSET
    begin_assumed: bool | Unset = UNSET
    lease_end: datetime.date | Unset = UNSET
    move_in: datetime.date | Unset = UNSET
    move_out: datetime.date | Unset = UNSET
    notice_date: datetime.date | Unset = UNSET
    notes: str | Unset = UNSET
    unit_count: int | Unset = UNSET
    floors: int | Unset = UNSET
    year_built: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_name = self.property_name

        address = self.address

        city = self.city

        region = self.region

        postal_code = self.postal_code

        building = self.building

        unit_number = self.unit_number

        unit_type = self.unit_type

        bedrooms = self.bedrooms

        bathrooms = self.bathrooms

        square_feet = self.square_feet

        occupancy = self.occupancy

        state = self.state

        tenant_name = self.tenant_name

        first_name = self.first_name

        last_name = self.last_name

        company = self.company

        email = self.email

        phone = self.phone

        others: list[str] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = self.others

        market_rent = self.market_rent

        rent = self.rent

        other_charges = self.other_charges

        deposit = self.deposit

        balance = self.balance

        lease_begin: str | Unset = UNSET
        if not isinstance(self.lease_begin, Unset):
            lease_begin = self.lease_begin.isoformat()

        begin_assumed = self.begin_assumed

        lease_end: str | Unset = UNSET
        if not isinstance(self.lease_end, Unset):
            lease_end = self.lease_end.isoformat()

        move_in: str | Unset = UNSET
        if not isinstance(self.move_in, Unset):
            move_in = self.move_in.isoformat()

        move_out: str | Unset = UNSET
        if not isinstance(self.move_out, Unset):
            move_out = self.move_out.isoformat()

        notice_date: str | Unset = UNSET
        if not isinstance(self.notice_date, Unset):
            notice_date = self.notice_date.isoformat()

        notes = self.notes

        unit_count = self.unit_count

        floors = self.floors

        year_built = self.year_built

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if property_name is not UNSET:
            field_dict["property_name"] = property_name
        if address is not UNSET:
            field_dict["address"] = address
        if city is not UNSET:
            field_dict["city"] = city
        if region is not UNSET:
            field_dict["region"] = region
        if postal_code is not UNSET:
            field_dict["postal_code"] = postal_code
        if building is not UNSET:
            field_dict["building"] = building
        if unit_number is not UNSET:
            field_dict["unit_number"] = unit_number
        if unit_type is not UNSET:
            field_dict["unit_type"] = unit_type
        if bedrooms is not UNSET:
            field_dict["bedrooms"] = bedrooms
        if bathrooms is not UNSET:
            field_dict["bathrooms"] = bathrooms
        if square_feet is not UNSET:
            field_dict["square_feet"] = square_feet
        if occupancy is not UNSET:
            field_dict["occupancy"] = occupancy
        if state is not UNSET:
            field_dict["state"] = state
        if tenant_name is not UNSET:
            field_dict["tenant_name"] = tenant_name
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if company is not UNSET:
            field_dict["company"] = company
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone
        if others is not UNSET:
            field_dict["others"] = others
        if market_rent is not UNSET:
            field_dict["market_rent"] = market_rent
        if rent is not UNSET:
            field_dict["rent"] = rent
        if other_charges is not UNSET:
            field_dict["other_charges"] = other_charges
        if deposit is not UNSET:
            field_dict["deposit"] = deposit
        if balance is not UNSET:
            field_dict["balance"] = balance
        if lease_begin is not UNSET:
            field_dict["lease_begin"] = lease_begin
        if begin_assumed is not UNSET:
            field_dict["begin_assumed"] = begin_assumed
        if lease_end is not UNSET:
            field_dict["lease_end"] = lease_end
        if move_in is not UNSET:
            field_dict["move_in"] = move_in
        if move_out is not UNSET:
            field_dict["move_out"] = move_out
        if notice_date is not UNSET:
            field_dict["notice_date"] = notice_date
        if notes is not UNSET:
            field_dict["notes"] = notes
        if unit_count is not UNSET:
            field_dict["unit_count"] = unit_count
        if floors is not UNSET:
            field_dict["floors"] = floors
        if year_built is not UNSET:
            field_dict["year_built"] = year_built

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        property_name = d.pop("property_name", UNSET)

        address = d.pop("address", UNSET)

        city = d.pop("city", UNSET)

        region = d.pop("region", UNSET)

        postal_code = d.pop("postal_code", UNSET)

        building = d.pop("building", UNSET)

        unit_number = d.pop("unit_number", UNSET)

        unit_type = d.pop("unit_type", UNSET)

        bedrooms = d.pop("bedrooms", UNSET)

        bathrooms = d.pop("bathrooms", UNSET)

        square_feet = d.pop("square_feet", UNSET)

        occupancy = d.pop("occupancy", UNSET)

        state = d.pop("state", UNSET)

        tenant_name = d.pop("tenant_name", UNSET)

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        company = d.pop("company", UNSET)

        email = d.pop("email", UNSET)

        phone = d.pop("phone", UNSET)

        others = cast(list[str], d.pop("others", UNSET))

        market_rent = d.pop("market_rent", UNSET)

        rent = d.pop("rent", UNSET)

        other_charges = d.pop("other_charges", UNSET)

        deposit = d.pop("deposit", UNSET)

        balance = d.pop("balance", UNSET)

        _lease_begin = d.pop("lease_begin", UNSET)
        lease_begin: datetime.date | Unset
        if isinstance(_lease_begin, Unset):
            lease_begin = UNSET
        else:
            lease_begin = datetime.date.fromisoformat(_lease_begin)

        begin_assumed = d.pop("begin_assumed", UNSET)

        _lease_end = d.pop("lease_end", UNSET)
        lease_end: datetime.date | Unset
        if isinstance(_lease_end, Unset):
            lease_end = UNSET
        else:
            lease_end = datetime.date.fromisoformat(_lease_end)

        _move_in = d.pop("move_in", UNSET)
        move_in: datetime.date | Unset
        if isinstance(_move_in, Unset):
            move_in = UNSET
        else:
            move_in = datetime.date.fromisoformat(_move_in)

        _move_out = d.pop("move_out", UNSET)
        move_out: datetime.date | Unset
        if isinstance(_move_out, Unset):
            move_out = UNSET
        else:
            move_out = datetime.date.fromisoformat(_move_out)

        _notice_date = d.pop("notice_date", UNSET)
        notice_date: datetime.date | Unset
        if isinstance(_notice_date, Unset):
            notice_date = UNSET
        else:
            notice_date = datetime.date.fromisoformat(_notice_date)

        notes = d.pop("notes", UNSET)

        unit_count = d.pop("unit_count", UNSET)

        floors = d.pop("floors", UNSET)

        year_built = d.pop("year_built", UNSET)

        staged_values = cls(
            property_name=property_name,
            address=address,
            city=city,
            region=region,
            postal_code=postal_code,
            building=building,
            unit_number=unit_number,
            unit_type=unit_type,
            bedrooms=bedrooms,
            bathrooms=bathrooms,
            square_feet=square_feet,
            occupancy=occupancy,
            state=state,
            tenant_name=tenant_name,
            first_name=first_name,
            last_name=last_name,
            company=company,
            email=email,
            phone=phone,
            others=others,
            market_rent=market_rent,
            rent=rent,
            other_charges=other_charges,
            deposit=deposit,
            balance=balance,
            lease_begin=lease_begin,
            begin_assumed=begin_assumed,
            lease_end=lease_end,
            move_in=move_in,
            move_out=move_out,
            notice_date=notice_date,
            notes=notes,
            unit_count=unit_count,
            floors=floors,
            year_built=year_built,
        )

        staged_values.additional_properties = d
        return staged_values

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
