from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CollectionSettings")


@_attrs_define
class CollectionSettings:
    """What is agreed to in plans; what was never set is shown as it applies."""

    most_installments: int | Unset = UNSET
    longest_months: int | Unset = UNSET
    least_installment: str | Unset = UNSET
    first_within_days: int | Unset = UNSET
    grace_days: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        most_installments = self.most_installments

        longest_months = self.longest_months

        least_installment = self.least_installment

        first_within_days = self.first_within_days

        grace_days = self.grace_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if most_installments is not UNSET:
            field_dict["most_installments"] = most_installments
        if longest_months is not UNSET:
            field_dict["longest_months"] = longest_months
        if least_installment is not UNSET:
            field_dict["least_installment"] = least_installment
        if first_within_days is not UNSET:
            field_dict["first_within_days"] = first_within_days
        if grace_days is not UNSET:
            field_dict["grace_days"] = grace_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        most_installments = d.pop("most_installments", UNSET)

        longest_months = d.pop("longest_months", UNSET)

        least_installment = d.pop("least_installment", UNSET)

        first_within_days = d.pop("first_within_days", UNSET)

        grace_days = d.pop("grace_days", UNSET)

        collection_settings = cls(
            most_installments=most_installments,
            longest_months=longest_months,
            least_installment=least_installment,
            first_within_days=first_within_days,
            grace_days=grace_days,
        )

        collection_settings.additional_properties = d
        return collection_settings

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
