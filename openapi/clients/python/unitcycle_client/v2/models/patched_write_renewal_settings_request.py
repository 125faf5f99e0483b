from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteRenewalSettingsRequest")


@_attrs_define
class PatchedWriteRenewalSettingsRequest:
    most_increase_percent: str | Unset = UNSET
    most_decrease_percent: str | Unset = UNSET
    longest_term_months: int | Unset = UNSET
    offer_days: int | Unset = UNSET
    letter_subject: str | Unset = UNSET
    letter_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        most_increase_percent = self.most_increase_percent

        most_decrease_percent = self.most_decrease_percent

        longest_term_months = self.longest_term_months

        offer_days = self.offer_days

        letter_subject = self.letter_subject

        letter_text = self.letter_text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if most_increase_percent is not UNSET:
            field_dict["most_increase_percent"] = most_increase_percent
        if most_decrease_percent is not UNSET:
            field_dict["most_decrease_percent"] = most_decrease_percent
        if longest_term_months is not UNSET:
            field_dict["longest_term_months"] = longest_term_months
        if offer_days is not UNSET:
            field_dict["offer_days"] = offer_days
        if letter_subject is not UNSET:
            field_dict["letter_subject"] = letter_subject
        if letter_text is not UNSET:
            field_dict["letter_text"] = letter_text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        most_increase_percent = d.pop("most_increase_percent", UNSET)

        most_decrease_percent = d.pop("most_decrease_percent", UNSET)

        longest_term_months = d.pop("longest_term_months", UNSET)

        offer_days = d.pop("offer_days", UNSET)

        letter_subject = d.pop("letter_subject", UNSET)

        letter_text = d.pop("letter_text", UNSET)

        patched_write_renewal_settings_request = cls(
            most_increase_percent=most_increase_percent,
            most_decrease_percent=most_decrease_percent,
            longest_term_months=longest_term_months,
            offer_days=offer_days,
            letter_subject=letter_subject,
            letter_text=letter_text,
        )

        patched_write_renewal_settings_request.additional_properties = d
        return patched_write_renewal_settings_request

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
