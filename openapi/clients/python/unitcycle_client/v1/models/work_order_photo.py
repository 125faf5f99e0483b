from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.photo_stage import PhotoStage

T = TypeVar("T", bound="WorkOrderPhoto")


@_attrs_define
class WorkOrderPhoto:
    id: UUID
    position: int
    caption: str
    url: str
    """ A signed link to the picture. It works without signing in and expires after an hour. """
    name: str
    content_type: str
    size: int
    """ In bytes. """
    width: int | None
    height: int | None
    created_at: datetime.datetime
    stage: PhotoStage
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        position = self.position

        caption = self.caption

        url = self.url

        name = self.name

        content_type = self.content_type

        size = self.size

        width: int | None
        width = self.width

        height: int | None
        height = self.height

        created_at = self.created_at.isoformat()

        stage = self.stage.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "position": position,
                "caption": caption,
                "url": url,
                "name": name,
                "content_type": content_type,
                "size": size,
                "width": width,
                "height": height,
                "created_at": created_at,
                "stage": stage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        position = d.pop("position")

        caption = d.pop("caption")

        url = d.pop("url")

        name = d.pop("name")

        content_type = d.pop("content_type")

        size = d.pop("size")

        def _parse_width(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        width = _parse_width(d.pop("width"))

        def _parse_height(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        height = _parse_height(d.pop("height"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        stage = PhotoStage(d.pop("stage"))

        work_order_photo = cls(
            id=id,
            position=position,
            caption=caption,
            url=url,
            name=name,
            content_type=content_type,
            size=size,
            width=width,
            height=height,
            created_at=created_at,
            stage=stage,
        )

        work_order_photo.additional_properties = d
        return work_order_photo

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
