from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TieOutDifference")


@_attrs_define
class TieOutDifference:
    """A household that is not on record as the file has it."""

    row: int
    property_: str
    unit: str
    tenant: None | str
    measure: str
    """ lease, rent, deposit or balance. """
    file: None | str
    database: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        row = self.row

        property_ = self.property_

        unit = self.unit

        tenant: None | str
        tenant = self.tenant

        measure = self.measure

        file: None | str
        file = self.file

        database = self.database

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "row": row,
                "property": property_,
                "unit": unit,
                "tenant": tenant,
                "measure": measure,
                "file": file,
                "database": database,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        row = d.pop("row")

        property_ = d.pop("property")

        unit = d.pop("unit")

        def _parse_tenant(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant = _parse_tenant(d.pop("tenant"))

        measure = d.pop("measure")

        def _parse_file(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        file = _parse_file(d.pop("file"))

        database = d.pop("database")

        tie_out_difference = cls(
            row=row,
            property_=property_,
            unit=unit,
            tenant=tenant,
            measure=measure,
            file=file,
            database=database,
        )

        tie_out_difference.additional_properties = d
        return tie_out_difference

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
