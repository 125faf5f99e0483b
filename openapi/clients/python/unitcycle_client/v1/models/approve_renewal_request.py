from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ApproveRenewalRequest")


@_attrs_define
class ApproveRenewalRequest:
    """What is agreed to instead of what is recommended; nothing of it is needed."""

    recommended_rent: str | Unset = UNSET
    """ Within what the organisation's settings allow. """
    recommended_term_months: int | Unset = UNSET
    renewal_letter_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        recommended_rent = self.recommended_rent

        recommended_term_months = self.recommended_term_months

        renewal_letter_text = self.renewal_letter_text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if recommended_rent is not UNSET:
            field_dict["recommended_rent"] = recommended_rent
        if recommended_term_months is not UNSET:
            field_dict["recommended_term_months"] = recommended_term_months
        if renewal_letter_text is not UNSET:
            field_dict["renewal_letter_text"] = renewal_letter_text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recommended_rent = d.pop("recommended_rent", UNSET)

        recommended_term_months = d.pop("recommended_term_months", UNSET)

        renewal_letter_text = d.pop("renewal_letter_text", UNSET)

        approve_renewal_request = cls(
            recommended_rent=recommended_rent,
            recommended_term_months=recommended_term_months,
            renewal_letter_text=renewal_letter_text,
        )

        approve_renewal_request.additional_properties = d
        return approve_renewal_request

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
