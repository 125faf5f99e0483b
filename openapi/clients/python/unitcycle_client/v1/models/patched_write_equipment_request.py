from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.equipment_category import EquipmentCategory
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteEquipmentRequest")


@_attrs_define
class PatchedWriteEquipmentRequest:
    property_: UUID | Unset = UNSET
    unit: None | Unset | UUID = UNSET
    name: str | Unset = UNSET
    category: EquipmentCategory | Unset = UNSET
    manufacturer: str | Unset = UNSET
    model: str | Unset = UNSET
    serial_number: str | Unset = UNSET
    installed_on: datetime.date | None | Unset = UNSET
    expected_lifespan_years: int | None | Unset = UNSET
    warranty_provider: str | Unset = UNSET
    warranty_expires_on: datetime.date | None | Unset = UNSET
    purchase_cost: None | str | Unset = UNSET
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_: str | Unset = UNSET
        if not isinstance(self.property_, Unset):
            property_ = str(self.property_)

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        elif isinstance(self.unit, UUID):
            unit = str(self.unit)
        else:
            unit = self.unit

        name = self.name

        category: str | Unset = UNSET
        if not isinstance(self.category, Unset):
            category = self.category.value

        manufacturer = self.manufacturer

        model = self.model

        serial_number = self.serial_number

        installed_on: None | str | Unset
        if isinstance(self.installed_on, Unset):
            installed_on = UNSET
        elif isinstance(self.installed_on, datetime.date):
            installed_on = self.installed_on.isoformat()
        else:
            installed_on = self.installed_on

        expected_lifespan_years: int | None | Unset
        if isinstance(self.expected_lifespan_years, Unset):
            expected_lifespan_years = UNSET
        else:
            expected_lifespan_years = self.expected_lifespan_years

        warranty_provider = self.warranty_provider

        warranty_expires_on: None | str | Unset
        if isinstance(self.warranty_expires_on, Unset):
            warranty_expires_on = UNSET
        elif isinstance(self.warranty_expires_on, datetime.date):
            warranty_expires_on = self.warranty_expires_on.isoformat()
        else:
            warranty_expires_on = self.warranty_expires_on

        purchase_cost: None | str | Unset
        if isinstance(self.purchase_cost, Unset):
            purchase_cost = UNSET
        else:
            purchase_cost = self.purchase_cost

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if property_ is not UNSET:
            field_dict["property"] = property_
        if unit is not UNSET:
            field_dict["unit"] = unit
        if name is not UNSET:
            field_dict["name"] = name
        if category is not UNSET:
            field_dict["category"] = category
        if manufacturer is not UNSET:
            field_dict["manufacturer"] = manufacturer
        if model is not UNSET:
            field_dict["model"] = model
        if serial_number is not UNSET:
            field_dict["serial_number"] = serial_number
        if installed_on is not UNSET:
            field_dict["installed_on"] = installed_on
        if expected_lifespan_years is not UNSET:
            field_dict["expected_lifespan_years"] = expected_lifespan_years
        if warranty_provider is not UNSET:
            field_dict["warranty_provider"] = warranty_provider
        if warranty_expires_on is not UNSET:
            field_dict["warranty_expires_on"] = warranty_expires_on
        if purchase_cost is not UNSET:
            field_dict["purchase_cost"] = purchase_cost
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _property_ = d.pop("property", UNSET)
        property_: UUID | Unset
        if isinstance(_property_, Unset):
            property_ = UNSET
        else:
            property_ = UUID(_property_)

        def _parse_unit(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_type_0 = UUID(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        name = d.pop("name", UNSET)

        _category = d.pop("category", UNSET)
        category: EquipmentCategory | Unset
        if isinstance(_category, Unset):
            category = UNSET
        else:
            category = EquipmentCategory(_category)

        manufacturer = d.pop("manufacturer", UNSET)

        model = d.pop("model", UNSET)

        serial_number = d.pop("serial_number", UNSET)

        def _parse_installed_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                installed_on_type_0 = datetime.date.fromisoformat(data)

                return installed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        installed_on = _parse_installed_on(d.pop("installed_on", UNSET))

        def _parse_expected_lifespan_years(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        expected_lifespan_years = _parse_expected_lifespan_years(d.pop("expected_lifespan_years", UNSET))

        warranty_provider = d.pop("warranty_provider", UNSET)

        def _parse_warranty_expires_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                warranty_expires_on_type_0 = datetime.date.fromisoformat(data)

                return warranty_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        warranty_expires_on = _parse_warranty_expires_on(d.pop("warranty_expires_on", UNSET))

        def _parse_purchase_cost(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        purchase_cost = _parse_purchase_cost(d.pop("purchase_cost", UNSET))

        notes = d.pop("notes", UNSET)

        patched_write_equipment_request = cls(
            property_=property_,
            unit=unit,
            name=name,
            category=category,
            manufacturer=manufacturer,
            model=model,
            serial_number=serial_number,
            installed_on=installed_on,
            expected_lifespan_years=expected_lifespan_years,
            warranty_provider=warranty_provider,
            warranty_expires_on=warranty_expires_on,
            purchase_cost=purchase_cost,
            notes=notes,
        )

        patched_write_equipment_request.additional_properties = d
        return patched_write_equipment_request

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
