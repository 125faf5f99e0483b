from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.rent_roll_field import RentRollField

T = TypeVar("T", bound="ControlTotal")


@_attrs_define
class ControlTotal:
    """A total that the file states, against the sum of its rows."""

    row: int
    label: str
    field: RentRollField
    name: str
    stated: str
    rows: str
    difference: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        row = self.row

        label = self.label

        field = self.field.value

        name = self.name

        stated = self.stated

        rows = self.rows

        difference = self.difference

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "row": row,
                "label": label,
                "field": field,
                "name": name,
                "stated": stated,
                "rows": rows,
                "difference": difference,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        row = d.pop("row")

        label = d.pop("label")

        field = RentRollField(d.pop("field"))

        name = d.pop("name")

        stated = d.pop("stated")

        rows = d.pop("rows")

        difference = d.pop("difference")

        control_total = cls(
            row=row,
            label=label,
            field=field,
            name=name,
            stated=stated,
            rows=rows,
            difference=difference,
        )

        control_total.additional_properties = d
        return control_total

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
