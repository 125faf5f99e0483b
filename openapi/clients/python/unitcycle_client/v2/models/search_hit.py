from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_hit_kind_enum import SearchHitKindEnum

T = TypeVar("T", bound="SearchHit")


@_attrs_define
class SearchHit:
    kind: SearchHitKindEnum
    id: UUID
    title: str
    subtitle: str
    """ May be empty. """
    status: str
    """ State of a unit, lease or work order, else empty. """
    nearly: bool
    """ Nothing was found as it was asked for, and this is spelt much like it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        id = str(self.id)

        title = self.title

        subtitle = self.subtitle

        status = self.status

        nearly = self.nearly

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "id": id,
                "title": title,
                "subtitle": subtitle,
                "status": status,
                "nearly": nearly,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = SearchHitKindEnum(d.pop("kind"))

        id = UUID(d.pop("id"))

        title = d.pop("title")

        subtitle = d.pop("subtitle")

        status = d.pop("status")

        nearly = d.pop("nearly")

        search_hit = cls(
            kind=kind,
            id=id,
            title=title,
            subtitle=subtitle,
            status=status,
            nearly=nearly,
        )

        search_hit.additional_properties = d
        return search_hit

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
