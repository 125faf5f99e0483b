from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.photo_stage import PhotoStage
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedChangeWorkOrderPhotoRequest")


@_attrs_define
class PatchedChangeWorkOrderPhotoRequest:
    caption: str | Unset = UNSET
    stage: PhotoStage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        caption = self.caption

        stage: str | Unset = UNSET
        if not isinstance(self.stage, Unset):
            stage = self.stage.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if caption is not UNSET:
            field_dict["caption"] = caption
        if stage is not UNSET:
            field_dict["stage"] = stage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        caption = d.pop("caption", UNSET)

        _stage = d.pop("stage", UNSET)
        stage: PhotoStage | Unset
        if isinstance(_stage, Unset):
            stage = UNSET
        else:
            stage = PhotoStage(_stage)

        patched_change_work_order_photo_request = cls(
            caption=caption,
            stage=stage,
        )

        patched_change_work_order_photo_request.additional_properties = d
        return patched_change_work_order_photo_request

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
