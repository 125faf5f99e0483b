from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mappable_field_kind_enum import MappableFieldKindEnum
from ..models.rent_roll_field import RentRollField

T = TypeVar("T", bound="MappableField")


@_attrs_define
class MappableField:
    """A field that a column can be mapped to."""

    name: RentRollField
    label: str
    kind: MappableFieldKindEnum
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name.value

        label = self.label

        kind = self.kind.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "label": label,
                "kind": kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = RentRollField(d.pop("name"))

        label = d.pop("label")

        kind = MappableFieldKindEnum(d.pop("kind"))

        mappable_field = cls(
            name=name,
            label=label,
            kind=kind,
        )

        mappable_field.additional_properties = d
        return mappable_field

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
