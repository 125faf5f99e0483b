from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.rent_roll_field import RentRollField

T = TypeVar("T", bound="ColumnFieldRequest")


@_attrs_define
class ColumnFieldRequest:
    column: str
    """ The letter of the column. """
    field: None | RentRollField
    """ null: do not read the column. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        column = self.column

        field: None | str
        if isinstance(self.field, RentRollField):
            field = self.field.value
        else:
            field = self.field

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "column": column,
                "field": field,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = d.pop("column")

        def _parse_field(data: object) -> None | RentRollField:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                field_type_0 = RentRollField(data)

                return field_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RentRollField, data)

        field = _parse_field(d.pop("field"))

        column_field_request = cls(
            column=column,
            field=field,
        )

        column_field_request.additional_properties = d
        return column_field_request

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
