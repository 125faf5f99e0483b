from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PayloadRequest")


@_attrs_define
class PayloadRequest:
    """What is wanted instead of what is suggested; nothing of it is needed."""

    template_slug: str | Unset = UNSET
    rent_amount: str | Unset = UNSET
    term_months: int | Unset = UNSET
    effective_date: datetime.date | Unset = UNSET
    """ From when a raised rent is due: after the notice period. """
    inspection_date: datetime.date | Unset = UNSET
    content: str | Unset = UNSET
    """ A letter of one's own, for one unit. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        template_slug = self.template_slug

        rent_amount = self.rent_amount

        term_months = self.term_months

        effective_date: str | Unset = UNSET
        if not isinstance(self.effective_date, Unset):
            effective_date = self.effective_date.isoformat()

        inspection_date: str | Unset = UNSET
        if not isinstance(self.inspection_date, Unset):
            inspection_date = self.inspection_date.isoformat()

        content = self.content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if template_slug is not UNSET:
            field_dict["template_slug"] = template_slug
        if rent_amount is not UNSET:
            field_dict["rent_amount"] = rent_amount
        if term_months is not UNSET:
            field_dict["term_months"] = term_months
        if effective_date is not UNSET:
            field_dict["effective_date"] = effective_date
        if inspection_date is not UNSET:
            field_dict["inspection_date"] = inspection_date
        if content is not UNSET:
            field_dict["content"] = content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        template_slug = d.pop("template_slug", UNSET)

        rent_amount = d.pop("rent_amount", UNSET)

        term_months = d.pop("term_months", UNSET)

        _effective_date = d.pop("effective_date", UNSET)
        effective_date: datetime.date | Unset
        if isinstance(_effective_date, Unset):
            effective_date = UNSET
        else:
            effective_date = datetime.date.fromisoformat(_effective_date)

        _inspection_date = d.pop("inspection_date", UNSET)
        inspection_date: datetime.date | Unset
        if isinstance(_inspection_date, Unset):
            inspection_date = UNSET
        else:
            inspection_date = datetime.date.fromisoformat(_inspection_date)

        content = d.pop("content", UNSET)

        payload_request = cls(
            template_slug=template_slug,
            rent_amount=rent_amount,
            term_months=term_months,
            effective_date=effective_date,
            inspection_date=inspection_date,
            content=content,
        )

        payload_request.additional_properties = d
        return payload_request

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
