from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.autonomy import Autonomy
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedAutonomyRequest")


@_attrs_define
class PatchedAutonomyRequest:
    capability: str | Unset = UNSET
    autonomy: Autonomy | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        capability = self.capability

        autonomy: str | Unset = UNSET
        if not isinstance(self.autonomy, Unset):
            autonomy = self.autonomy.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if capability is not UNSET:
            field_dict["capability"] = capability
        if autonomy is not UNSET:
            field_dict["autonomy"] = autonomy

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        capability = d.pop("capability", UNSET)

        _autonomy = d.pop("autonomy", UNSET)
        autonomy: Autonomy | Unset
        if isinstance(_autonomy, Unset):
            autonomy = UNSET
        else:
            autonomy = Autonomy(_autonomy)

        patched_autonomy_request = cls(
            capability=capability,
            autonomy=autonomy,
        )

        patched_autonomy_request.additional_properties = d
        return patched_autonomy_request

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
