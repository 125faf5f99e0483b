from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.equipment_category import EquipmentCategory

T = TypeVar("T", bound="Equipment")


@_attrs_define
class Equipment:
    id: UUID
    property_: UUID
    property_name: str
    unit: None | UUID
    unit_number: None | str
    name: str
    category: EquipmentCategory
    manufacturer: str
    model: str
    serial_number: str
    installed_on: datetime.date | None
    age_years: int | None
    """ Whole years since the installation; null when that is unknown. """
    expected_lifespan_years: int | None
    warranty_provider: str
    warranty_expires_on: datetime.date | None
    is_under_warranty: bool | None
    """ Null when no end of the warranty is known. """
    purchase_cost: None | str
    notes: str
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        property_ = str(self.property_)

        property_name = self.property_name

        unit: None | str
        if isinstance(self.unit, UUID):
            unit = str(self.unit)
        else:
            unit = self.unit

        unit_number: None | str
        unit_number = self.unit_number

        name = self.name

        category = self.category.value

        manufacturer = self.manufacturer

        model = self.model

        serial_number = self.serial_number

        installed_on: None | str
        if isinstance(self.installed_on, datetime.date):
            installed_on = self.installed_on.isoformat()
        else:
            installed_on = self.installed_on

        age_years: int | None
        age_years = self.age_years

        expected_lifespan_years: int | None
        expected_lifespan_years = self.expected_lifespan_years

        warranty_provider = self.warranty_provider

        warranty_expires_on: None | str
        if isinstance(self.warranty_expires_on, datetime.date):
            warranty_expires_on = self.warranty_expires_on.isoformat()
        else:
            warranty_expires_on = self.warranty_expires_on

        is_under_warranty: bool | None
        is_under_warranty = self.is_under_warranty

        purchase_cost: None | str
        purchase_cost = self.purchase_cost

        notes = self.notes

        archived_at: None | str
        if isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "property": property_,
                "property_name": property_name,
                "unit": unit,
                "unit_number": unit_number,
                "name": name,
                "category": category,
                "manufacturer": manufacturer,
                "model": model,
                "serial_number": serial_number,
                "installed_on": installed_on,
                "age_years": age_years,
                "expected_lifespan_years": expected_lifespan_years,
                "warranty_provider": warranty_provider,
                "warranty_expires_on": warranty_expires_on,
                "is_under_warranty": is_under_warranty,
                "purchase_cost": purchase_cost,
                "notes": notes,
                "archived_at": archived_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        def _parse_unit(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_type_0 = UUID(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        unit = _parse_unit(d.pop("unit"))

        def _parse_unit_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        unit_number = _parse_unit_number(d.pop("unit_number"))

        name = d.pop("name")

        category = EquipmentCategory(d.pop("category"))

        manufacturer = d.pop("manufacturer")

        model = d.pop("model")

        serial_number = d.pop("serial_number")

        def _parse_installed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                installed_on_type_0 = datetime.date.fromisoformat(data)

                return installed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        installed_on = _parse_installed_on(d.pop("installed_on"))

        def _parse_age_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_years = _parse_age_years(d.pop("age_years"))

        def _parse_expected_lifespan_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        expected_lifespan_years = _parse_expected_lifespan_years(d.pop("expected_lifespan_years"))

        warranty_provider = d.pop("warranty_provider")

        def _parse_warranty_expires_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                warranty_expires_on_type_0 = datetime.date.fromisoformat(data)

                return warranty_expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        warranty_expires_on = _parse_warranty_expires_on(d.pop("warranty_expires_on"))

        def _parse_is_under_warranty(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        is_under_warranty = _parse_is_under_warranty(d.pop("is_under_warranty"))

        def _parse_purchase_cost(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        purchase_cost = _parse_purchase_cost(d.pop("purchase_cost"))

        notes = d.pop("notes")

        def _parse_archived_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        archived_at = _parse_archived_at(d.pop("archived_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        equipment = cls(
            id=id,
            property_=property_,
            property_name=property_name,
            unit=unit,
            unit_number=unit_number,
            name=name,
            category=category,
            manufacturer=manufacturer,
            model=model,
            serial_number=serial_number,
            installed_on=installed_on,
            age_years=age_years,
            expected_lifespan_years=expected_lifespan_years,
            warranty_provider=warranty_provider,
            warranty_expires_on=warranty_expires_on,
            is_under_warranty=is_under_warranty,
            purchase_cost=purchase_cost,
            notes=notes,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        equipment.additional_properties = d
        return equipment

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
