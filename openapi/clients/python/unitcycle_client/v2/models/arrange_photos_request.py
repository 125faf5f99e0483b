from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArrangePhotosRequest")


@_attrs_define
class ArrangePhotosRequest:
    photos: list[UUID]
    """ The ids of all photos, in the order they shall have. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        photos = []
        for photos_item_data in self.photos:
            photos_item = str(photos_item_data)
            photos.append(photos_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "photos": photos,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        photos = []
        _photos = d.pop("photos")
        for photos_item_data in _photos:
            photos_item = UUID(photos_item_data)

            photos.append(photos_item)

        arrange_photos_request = cls(
            photos=photos,
        )

        arrange_photos_request.additional_properties = d
        return arrange_photos_request

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
