from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_permission import EntryPermission
from ..models.priority import Priority
from ..models.work_category import WorkCategory
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateWorkOrderRequest")


@_attrs_define
class CreateWorkOrderRequest:
    property_: UUID
    title: str
    requested_date: datetime.date | Unset = UNSET
    """ Today in the organisation's time zone when not given. """
    unit: None | Unset | UUID = UNSET
    description: str | Unset = UNSET
    category: WorkCategory | Unset = UNSET
    priority: Priority | Unset = UNSET
    scheduled_for: datetime.datetime | None | Unset = UNSET
    due_date: datetime.date | None | Unset = UNSET
    cost_estimated: None | str | Unset = UNSET
    cost_actual: None | str | Unset = UNSET
    reported_by: str | Unset = UNSET
    entry_permission: EntryPermission | Unset = UNSET
    assigned_vendor: None | Unset | UUID = UNSET
    assigned_to: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_ = str(self.property_)

        title = self.title

        requested_date: str | Unset = UNSET
        if not isinstance(self.requested_date, Unset):
            requested_date = self.requested_date.isoformat()

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        elif isinstance(self.unit, UUID):
            unit = str(self.unit)
        else:
            unit = self.unit

        description = self.description

        category: str | Unset = UNSET
        if not isinstance(self.category, Unset):
            category = self.category.value

        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority.value

        scheduled_for: None | str | Unset
        if isinstance(self.scheduled_for, Unset):
            scheduled_for = UNSET
        elif isinstance(self.scheduled_for, datetime.datetime):
            scheduled_for = self.scheduled_for.isoformat()
        else:
            scheduled_for = self.scheduled_for

        due_date: None | str | Unset
        if isinstance(self.due_date, Unset):
            due_date = UNSET
        elif isinstance(self.due_date, datetime.date):
            due_date = self.due_date.isoformat()
        else:
            due_date = self.due_date

        cost_estimated: None | str | Unset
        if isinstance(self.cost_estimated, Unset):
            cost_estimated = UNSET
        else:
            cost_estimated = self.cost_estimated

        cost_actual: None | str | Unset
        if isinstance(self.cost_actual, Unset):
            cost_actual = UNSET
        else:
            cost_actual = self.cost_actual

        reported_by = self.reported_by

        entry_permission: str | Unset = UNSET
        if not isinstance(self.entry_permission, Unset):
            entry_permission = self.entry_permission.value

        assigned_vendor: None | str | Unset
        if isinstance(self.assigned_vendor, Unset):
            assigned_vendor = UNSET
        elif isinstance(self.assigned_vendor, UUID):
            assigned_vendor = str(self.assigned_vendor)
        else:
            assigned_vendor = self.assigned_vendor

        assigned_to: None | str | Unset
        if isinstance(self.assigned_to, Unset):
            assigned_to = UNSET
        elif isinstance(self.assigned_to, UUID):
            assigned_to = str(self.assigned_to)
        else:
            assigned_to = self.assigned_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "property": property_,
                "title": title,
            }
        )
        if requested_date is not UNSET:
            field_dict["requested_date"] = requested_date
        if unit is not UNSET:
            field_dict["unit"] = unit
        if description is not UNSET:
            field_dict["description"] = description
        if category is not UNSET:
            field_dict["category"] = category
        if priority is not UNSET:
            field_dict["priority"] = priority
        if scheduled_for is not UNSET:
            field_dict["scheduled_for"] = scheduled_for
        if due_date is not UNSET:
            field_dict["due_date"] = due_date
        if cost_estimated is not UNSET:
            field_dict["cost_estimated"] = cost_estimated
        if cost_actual is not UNSET:
            field_dict["cost_actual"] = cost_actual
        if reported_by is not UNSET:
            field_dict["reported_by"] = reported_by
        if entry_permission is not UNSET:
            field_dict["entry_permission"] = entry_permission
        if assigned_vendor is not UNSET:
            field_dict["assigned_vendor"] = assigned_vendor
        if assigned_to is not UNSET:
            field_dict["assigned_to"] = assigned_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        property_ = UUID(d.pop("property"))

        title = d.pop("title")

        _requested_date = d.pop("requested_date", UNSET)
        requested_date: datetime.date | Unset
        if isinstance(_requested_date, Unset):
            requested_date = UNSET
        else:
            requested_date = datetime.date.fromisoformat(_requested_date)

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

        description = d.pop("description", UNSET)

        _category = d.pop("category", UNSET)
        category: WorkCategory | Unset
        if isinstance(_category, Unset):
            category = UNSET
        else:
            category = WorkCategory(_category)

        _priority = d.pop("priority", UNSET)
        priority: Priority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = Priority(_priority)

        def _parse_scheduled_for(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_for_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_for_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_for = _parse_scheduled_for(d.pop("scheduled_for", UNSET))

        def _parse_due_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_date_type_0 = datetime.date.fromisoformat(data)

                return due_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_date = _parse_due_date(d.pop("due_date", UNSET))

        def _parse_cost_estimated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cost_estimated = _parse_cost_estimated(d.pop("cost_estimated", UNSET))

        def _parse_cost_actual(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cost_actual = _parse_cost_actual(d.pop("cost_actual", UNSET))

        reported_by = d.pop("reported_by", UNSET)

        _entry_permission = d.pop("entry_permission", UNSET)
        entry_permission: EntryPermission | Unset
        if isinstance(_entry_permission, Unset):
            entry_permission = UNSET
        else:
            entry_permission = EntryPermission(_entry_permission)

        def _parse_assigned_vendor(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assigned_vendor_type_0 = UUID(data)

                return assigned_vendor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        assigned_vendor = _parse_assigned_vendor(d.pop("assigned_vendor", UNSET))

        def _parse_assigned_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assigned_to_type_0 = UUID(data)

                return assigned_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        assigned_to = _parse_assigned_to(d.pop("assigned_to", UNSET))

        create_work_order_request = cls(
            property_=property_,
            title=title,
            requested_date=requested_date,
            unit=unit,
            description=description,
            category=category,
            priority=priority,
            scheduled_for=scheduled_for,
            due_date=due_date,
            cost_estimated=cost_estimated,
            cost_actual=cost_actual,
            reported_by=reported_by,
            entry_permission=entry_permission,
            assigned_vendor=assigned_vendor,
            assigned_to=assigned_to,
        )

        create_work_order_request.additional_properties = d
        return create_work_order_request

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
