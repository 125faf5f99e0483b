from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.tie_out_difference import TieOutDifference
    from ..models.tie_out_property import TieOutProperty
    from ..models.tie_out_totals import TieOutTotals
    from ..models.unlisted_unit import UnlistedUnit


T = TypeVar("T", bound="TieOut")


@_attrs_define
class TieOut:
    """The file against the records after the import."""

    as_of: datetime.date
    totals: TieOutTotals
    properties: list[TieOutProperty]
    differences: list[TieOutDifference]
    units_not_in_file: list[UnlistedUnit]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        totals = self.totals.to_dict()

        properties = []
        for properties_item_data in self.properties:
            properties_item = properties_item_data.to_dict()
            properties.append(properties_item)

        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)

        units_not_in_file = []
        for units_not_in_file_item_data in self.units_not_in_file:
            units_not_in_file_item = units_not_in_file_item_data.to_dict()
            units_not_in_file.append(units_not_in_file_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "totals": totals,
                "properties": properties,
                "differences": differences,
                "units_not_in_file": units_not_in_file,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tie_out_difference import TieOutDifference  # noqa: PLC0415
        from ..models.tie_out_property import TieOutProperty  # noqa: PLC0415
        from ..models.tie_out_totals import TieOutTotals  # noqa: PLC0415
        from ..models.unlisted_unit import UnlistedUnit  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        totals = TieOutTotals.from_dict(d.pop("totals"))

        properties = []
        _properties = d.pop("properties")
        for properties_item_data in _properties:
            properties_item = TieOutProperty.from_dict(properties_item_data)

            properties.append(properties_item)

        differences = []
        _differences = d.pop("differences")
        for differences_item_data in _differences:
            differences_item = TieOutDifference.from_dict(differences_item_data)

            differences.append(differences_item)

        units_not_in_file = []
        _units_not_in_file = d.pop("units_not_in_file")
        for units_not_in_file_item_data in _units_not_in_file:
            units_not_in_file_item = UnlistedUnit.from_dict(units_not_in_file_item_data)

            units_not_in_file.append(units_not_in_file_item)

        tie_out = cls(
            as_of=as_of,
            totals=totals,
            properties=properties,
            differences=differences,
            units_not_in_file=units_not_in_file,
        )

        tie_out.additional_properties = d
        return tie_out

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
