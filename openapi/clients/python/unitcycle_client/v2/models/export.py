from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Export")


@_attrs_define
class Export:
    id: UUID
    name: str
    size: int
    sha256: str
    url: str
    """ A signed link to the archive. It works without signing in and expires after an hour. """
    made_by_name: None | str
    """ Null when a program asked for it. """
    created_at: datetime.datetime
    expires_at: datetime.datetime
    """ When the archive is removed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        size = self.size

        sha256 = self.sha256

        url = self.url

        made_by_name: None | str
        made_by_name = self.made_by_name

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "size": size,
                "sha256": sha256,
                "url": url,
                "made_by_name": made_by_name,
                "created_at": created_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        url = d.pop("url")

        def _parse_made_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        made_by_name = _parse_made_by_name(d.pop("made_by_name"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        export = cls(
            id=id,
            name=name,
            size=size,
            sha256=sha256,
            url=url,
            made_by_name=made_by_name,
            created_at=created_at,
            expires_at=expires_at,
        )

        export.additional_properties = d
        return export

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
