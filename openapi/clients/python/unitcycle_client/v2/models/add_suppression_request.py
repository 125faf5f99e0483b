from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.coverage import Coverage
from ..models.medium import Medium
from ..types import UNSET, Unset

T = TypeVar("T", bound="AddSuppressionRequest")


@_attrs_define
class AddSuppressionRequest:
    medium: Medium
    address: str
    """ An e-mail address, or a number as +15551234567. """
    coverage: Coverage | Unset = Coverage.EVERYTHING
    note: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        medium = self.medium.value

        address = self.address

        coverage: str | Unset = UNSET
        if not isinstance(self.coverage, Unset):
            coverage = self.coverage.value

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "medium": medium,
                "address": address,
            }
        )
        if coverage is not UNSET:
            field_dict["coverage"] = coverage
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        medium = Medium(d.pop("medium"))

        address = d.pop("address")

        _coverage = d.pop("coverage", UNSET)
        coverage: Coverage | Unset
        if isinstance(_coverage, Unset):
            coverage = UNSET
        else:
            coverage = Coverage(_coverage)

        note = d.pop("note", UNSET)

        add_suppression_request = cls(
            medium=medium,
            address=address,
            coverage=coverage,
            note=note,
        )

        add_suppression_request.additional_properties = d
        return add_suppression_request

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
