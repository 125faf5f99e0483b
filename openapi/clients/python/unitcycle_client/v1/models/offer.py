from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.offer_status_enum import OfferStatusEnum

T = TypeVar("T", bound="Offer")


@_attrs_define
class Offer:
    """What a tenant is offered, with the dates as they would be if accepted today."""

    status: OfferStatusEnum
    organization_name: str
    property_name: str
    unit_number: str
    letter: str
    currency: str
    current_rent: str
    rent: str
    term_months: int
    lease_begin_date: datetime.date
    lease_end_date: datetime.date
    answer_by: datetime.date
    answered_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        organization_name = self.organization_name

        property_name = self.property_name

        unit_number = self.unit_number

        letter = self.letter

        currency = self.currency

        current_rent = self.current_rent

        rent = self.rent

        term_months = self.term_months

        lease_begin_date = self.lease_begin_date.isoformat()

        lease_end_date = self.lease_end_date.isoformat()

        answer_by = self.answer_by.isoformat()

        answered_at: None | str
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "organization_name": organization_name,
                "property_name": property_name,
                "unit_number": unit_number,
                "letter": letter,
                "currency": currency,
                "current_rent": current_rent,
                "rent": rent,
                "term_months": term_months,
                "lease_begin_date": lease_begin_date,
                "lease_end_date": lease_end_date,
                "answer_by": answer_by,
                "answered_at": answered_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = OfferStatusEnum(d.pop("status"))

        organization_name = d.pop("organization_name")

        property_name = d.pop("property_name")

        unit_number = d.pop("unit_number")

        letter = d.pop("letter")

        currency = d.pop("currency")

        current_rent = d.pop("current_rent")

        rent = d.pop("rent")

        term_months = d.pop("term_months")

        lease_begin_date = datetime.date.fromisoformat(d.pop("lease_begin_date"))

        lease_end_date = datetime.date.fromisoformat(d.pop("lease_end_date"))

        answer_by = datetime.date.fromisoformat(d.pop("answer_by"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(data)

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        offer = cls(
            status=status,
            organization_name=organization_name,
            property_name=property_name,
            unit_number=unit_number,
            letter=letter,
            currency=currency,
            current_rent=current_rent,
            rent=rent,
            term_months=term_months,
            lease_begin_date=lease_begin_date,
            lease_end_date=lease_end_date,
            answer_by=answer_by,
            answered_at=answered_at,
        )

        offer.additional_properties = d
        return offer

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
