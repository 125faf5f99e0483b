from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedUpdateOccupantRequest")


@_attrs_define
class PatchedUpdateOccupantRequest:
    name: str | Unset = UNSET
    relationship: str | Unset = UNSET
    is_minor: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        relationship = self.relationship

        is_minor = self.is_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if relationship is not UNSET:
            field_dict["relationship"] = relationship
        if is_minor is not UNSET:
            field_dict["is_minor"] = is_minor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        relationship = d.pop("relationship", UNSET)

        is_minor = d.pop("is_minor", UNSET)

        patched_update_occupant_request = cls(
            name=name,
            relationship=relationship,
            is_minor=is_minor,
        )

        patched_update_occupant_request.additional_properties = d
        return patched_update_occupant_request

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
