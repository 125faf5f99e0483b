from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Written")


@_attrs_define
class Written:
    """Rows of each kind."""

    properties_created: int
    buildings_created: int | Unset = UNSET
    units_created: int | Unset = UNSET
    units_updated: int | Unset = UNSET
    tenants_created: int | Unset = UNSET
    leases_created: int | Unset = UNSET
    leases_updated: int | Unset = UNSET
    leases_ended: int | Unset = UNSET
    vacancies_created: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        properties_created = self.properties_created

        buildings_created = self.buildings_created

        units_created = self.units_created

        units_updated = self.units_updated

        tenants_created = self.tenants_created

        leases_created = self.leases_created

        leases_updated = self.leases_updated

        leases_ended = self.leases_ended

        vacancies_created = self.vacancies_created

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "properties_created": properties_created,
            }
        )
        if buildings_created is not UNSET:
            field_dict["buildings_created"] = buildings_created
        if units_created is not UNSET:
            field_dict["units_created"] = units_created
        if units_updated is not UNSET:
            field_dict["units_updated"] = units_updated
        if tenants_created is not UNSET:
            field_dict["tenants_created"] = tenants_created
        if leases_created is not UNSET:
            field_dict["leases_created"] = leases_created
        if leases_updated is not UNSET:
            field_dict["leases_updated"] = leases_updated
        if leases_ended is not UNSET:
            field_dict["leases_ended"] = leases_ended
        if vacancies_created is not UNSET:
            field_dict["vacancies_created"] = vacancies_created

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        properties_created = d.pop("properties_created")

        buildings_created = d.pop("buildings_created", UNSET)

        units_created = d.pop("units_created", UNSET)

        units_updated = d.pop("units_updated", UNSET)

        tenants_created = d.pop("tenants_created", UNSET)

        leases_created = d.pop("leases_created", UNSET)

        leases_updated = d.pop("leases_updated", UNSET)

        leases_ended = d.pop("leases_ended", UNSET)

        vacancies_created = d.pop("vacancies_created", UNSET)

        written = cls(
            properties_created=properties_created,
            buildings_created=buildings_created,
            units_created=units_created,
            units_updated=units_updated,
            tenants_created=tenants_created,
            leases_created=leases_created,
            leases_updated=leases_updated,
            leases_ended=leases_ended,
            vacancies_created=vacancies_created,
        )

        written.additional_properties = d
        return written

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
