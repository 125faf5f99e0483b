from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DraftsRequest")


@_attrs_define
class DraftsRequest:
    """Suggestions for which letters are to be written by the model, as far as it is set up."""

    action_ids: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action_ids = []
        for action_ids_item_data in self.action_ids:
            action_ids_item = str(action_ids_item_data)
            action_ids.append(action_ids_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action_ids": action_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action_ids = []
        _action_ids = d.pop("action_ids")
        for action_ids_item_data in _action_ids:
            action_ids_item = UUID(action_ids_item_data)

            action_ids.append(action_ids_item)

        drafts_request = cls(
            action_ids=action_ids,
        )

        drafts_request.additional_properties = d
        return drafts_request

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
