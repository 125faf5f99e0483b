from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.write_case_status_enum import WriteCaseStatusEnum
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteCaseRequest")


@_attrs_define
class PatchedWriteCaseRequest:
    """Who looks after it, and what there is to know; `written_off` is the one status that a person sets."""

    assigned_to: str | Unset = UNSET
    notes: str | Unset = UNSET
    status: WriteCaseStatusEnum | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assigned_to = self.assigned_to

        notes = self.notes

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if assigned_to is not UNSET:
            field_dict["assigned_to"] = assigned_to
        if notes is not UNSET:
            field_dict["notes"] = notes
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assigned_to = d.pop("assigned_to", UNSET)

        notes = d.pop("notes", UNSET)

        _status = d.pop("status", UNSET)
        status: WriteCaseStatusEnum | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = WriteCaseStatusEnum(_status)

        patched_write_case_request = cls(
            assigned_to=assigned_to,
            notes=notes,
            status=status,
        )

        patched_write_case_request.additional_properties = d
        return patched_write_case_request

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
