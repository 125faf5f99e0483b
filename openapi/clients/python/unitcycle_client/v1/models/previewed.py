from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Previewed")


@_attrs_define
class Previewed:
    """One unit: what it would be told and offered, or why that cannot be."""

    unit_id: UUID
    unit_number: str
    property_name: str
    tenant_name: None | str
    market_rent: None | str
    content: str
    channels: list[str]
    """ By which the tenant would be told. """
    problem: str
    """ Why it cannot be done now; empty when it can. """
    current_rent: None | str | Unset = UNSET
    proposed_rent: None | str | Unset = UNSET
    term_months: int | None | Unset = UNSET
    effective_date: datetime.date | None | Unset = UNSET
    inspection_date: datetime.date | None | Unset = UNSET
    subject: str | Unset = ""
    is_own_content: bool | Unset = False
    """ The words are a person's or a model's, and not the usual wording. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        unit_id = str(self.unit_id)

        unit_number = self.unit_number

        property_name = self.property_name

        tenant_name: None | str
        tenant_name = self.tenant_name

        market_rent: None | str
        market_rent = self.market_rent

        content = self.content

        channels = self.channels

        problem = self.problem

        current_rent: None | str | Unset
        if isinstance(self.current_rent, Unset):
            current_rent = UNSET
        else:
            current_rent = self.current_rent

        proposed_rent: None | str | Unset
        if isinstance(self.proposed_rent, Unset):
            proposed_rent = UNSET
        else:
            proposed_rent = self.proposed_rent

        term_months: int | None | Unset
        if isinstance(self.term_months, Unset):
            term_months = UNSET
        else:
            term_months = self.term_months

        effective_date: None | str | Unset
        if isinstance(self.effective_date, Unset):
            effective_date = UNSET
        elif isinstance(self.effective_date, datetime.date):
            effective_date = self.effective_date.isoformat()
        else:
            effective_date = self.effective_date

        inspection_date: None | str | Unset
        if isinstance(self.inspection_date, Unset):
            inspection_date = UNSET
        elif isinstance(self.inspection_date, datetime.date):
            inspection_date = self.inspection_date.isoformat()
        else:
            inspection_date = self.inspection_date

        subject = self.subject

        is_own_content = self.is_own_content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "unit_id": unit_id,
                "unit_number": unit_number,
                "property_name": property_name,
                "tenant_name": tenant_name,
                "market_rent": market_rent,
                "content": content,
                "channels": channels,
                "problem": problem,
            }
        )
        if current_rent is not UNSET:
            field_dict["current_rent"] = current_rent
        if proposed_rent is not UNSET:
            field_dict["proposed_rent"] = proposed_rent
        if term_months is not UNSET:
            field_dict["term_months"] = term_months
        if effective_date is not UNSET:
            field_dict["effective_date"] = effective_date
        if inspection_date is not UNSET:
            field_dict["inspection_date"] = inspection_date
        if subject is not UNSET:
            field_dict["subject"] = subject
        if is_own_content is not UNSET:
            field_dict["is_own_content"] = is_own_content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        unit_id = UUID(d.pop("unit_id"))

        unit_number = d.pop("unit_number")

        property_name = d.pop("property_name")

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        def _parse_market_rent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        market_rent = _parse_market_rent(d.pop("market_rent"))

        content = d.pop("content")

        channels = cast(list[str], d.pop("channels"))

        problem = d.pop("problem")

        def _parse_current_rent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        current_rent = _parse_current_rent(d.pop("current_rent", UNSET))

        def _parse_proposed_rent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        proposed_rent = _parse_proposed_rent(d.pop("proposed_rent", UNSET))

        def _parse_term_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        term_months = _parse_term_months(d.pop("term_months", UNSET))

        def _parse_effective_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_date_type_0 = datetime.date.fromisoformat(data)

                return effective_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        effective_date = _parse_effective_date(d.pop("effective_date", UNSET))

        def _parse_inspection_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                inspection_date_type_0 = datetime.date.fromisoformat(data)

                return inspection_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        inspection_date = _parse_inspection_date(d.pop("inspection_date", UNSET))

        subject = d.pop("subject", UNSET)

        is_own_content = d.pop("is_own_content", UNSET)

        previewed = cls(
            unit_id=unit_id,
            unit_number=unit_number,
            property_name=property_name,
            tenant_name=tenant_name,
            market_rent=market_rent,
            content=content,
            channels=channels,
            problem=problem,
            current_rent=current_rent,
            proposed_rent=proposed_rent,
            term_months=term_months,
            effective_date=effective_date,
            inspection_date=inspection_date,
            subject=subject,
            is_own_content=is_own_content,
        )

        previewed.additional_properties = d
        return previewed

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
