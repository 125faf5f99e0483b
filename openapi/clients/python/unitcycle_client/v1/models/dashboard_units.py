from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DashboardUnits")


@_attrs_define
class DashboardUnits:
    """A whole number for each of `names`."""

    total: int
    occupied: int
    vacant: int
    maintenance: int
    partially_occupied: int
    occupancy_percent: str
    """ Occupied and partially occupied units of all. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        occupied = self.occupied

        vacant = self.vacant

        maintenance = self.maintenance

        partially_occupied = self.partially_occupied

        occupancy_percent = self.occupancy_percent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "occupied": occupied,
                "vacant": vacant,
                "maintenance": maintenance,
                "partially_occupied": partially_occupied,
                "occupancy_percent": occupancy_percent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total = d.pop("total")

        occupied = d.pop("occupied")

        vacant = d.pop("vacant")

        maintenance = d.pop("maintenance")

        partially_occupied = d.pop("partially_occupied")

        occupancy_percent = d.pop("occupancy_percent")

        dashboard_units = cls(
            total=total,
            occupied=occupied,
            vacant=vacant,
            maintenance=maintenance,
            partially_occupied=partially_occupied,
            occupancy_percent=occupancy_percent,
        )

        dashboard_units.additional_properties = d
        return dashboard_units

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
