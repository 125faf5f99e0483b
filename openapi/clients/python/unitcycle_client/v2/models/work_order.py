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
from ..models.work_order_status import WorkOrderStatus

T = TypeVar("T", bound="WorkOrder")


@_attrs_define
class WorkOrder:
    id: UUID
    number: str
    property_: UUID
    property_name: str
    unit: None | UUID
    unit_number: None | str
    building_name: None | str
    title: str
    description: str
    category: WorkCategory
    priority: Priority
    scheduled_for: datetime.datetime | None
    due_date: datetime.date | None
    cost_estimated: None | str
    cost_actual: None | str
    reported_by: str
    entry_permission: EntryPermission
    status: WorkOrderStatus
    requested_date: datetime.date
    completed_at: datetime.datetime | None
    assigned_vendor: None | UUID
    assigned_vendor_name: None | str
    assigned_to: None | UUID
    assigned_to_name: None | str
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        property_ = str(self.property_)

        property_name = self.property_name

        unit: None | str
        if isinstance(self.unit, UUID):
            unit = str(self.unit)
        else:
            unit = self.unit

        unit_number: None | str
        unit_number = self.unit_number

        building_name: None | str
        building_name = self.building_name

        title = self.title

        description = self.description

        category = self.category.value

        priority = self.priority.value

        scheduled_for: None | str
        if isinstance(self.scheduled_for, datetime.datetime):
            scheduled_for = self.scheduled_for.isoformat()
        else:
            scheduled_for = self.scheduled_for

        due_date: None | str
        if isinstance(self.due_date, datetime.date):
            due_date = self.due_date.isoformat()
        else:
            due_date = self.due_date

        cost_estimated: None | str
        cost_estimated = self.cost_estimated

        cost_actual: None | str
        cost_actual = self.cost_actual

        reported_by = self.reported_by

        entry_permission = self.entry_permission.value

        status = self.status.value

        requested_date = self.requested_date.isoformat()

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        assigned_vendor: None | str
        if isinstance(self.assigned_vendor, UUID):
            assigned_vendor = str(self.assigned_vendor)
        else:
            assigned_vendor = self.assigned_vendor

        assigned_vendor_name: None | str
        assigned_vendor_name = self.assigned_vendor_name

        assigned_to: None | str
        if isinstance(self.assigned_to, UUID):
            assigned_to = str(self.assigned_to)
        else:
            assigned_to = self.assigned_to

        assigned_to_name: None | str
        assigned_to_name = self.assigned_to_name

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
                "number": number,
                "property": property_,
                "property_name": property_name,
                "unit": unit,
                "unit_number": unit_number,
                "building_name": building_name,
                "title": title,
                "description": description,
                "category": category,
                "priority": priority,
                "scheduled_for": scheduled_for,
                "due_date": due_date,
                "cost_estimated": cost_estimated,
                "cost_actual": cost_actual,
                "reported_by": reported_by,
                "entry_permission": entry_permission,
                "status": status,
                "requested_date": requested_date,
                "completed_at": completed_at,
                "assigned_vendor": assigned_vendor,
                "assigned_vendor_name": assigned_vendor_name,
                "assigned_to": assigned_to,
                "assigned_to_name": assigned_to_name,
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

        number = d.pop("number")

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

        def _parse_building_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        building_name = _parse_building_name(d.pop("building_name"))

        title = d.pop("title")

        description = d.pop("description")

        category = WorkCategory(d.pop("category"))

        priority = Priority(d.pop("priority"))

        def _parse_scheduled_for(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_for_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_for_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        scheduled_for = _parse_scheduled_for(d.pop("scheduled_for"))

        def _parse_due_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_date_type_0 = datetime.date.fromisoformat(data)

                return due_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_date = _parse_due_date(d.pop("due_date"))

        def _parse_cost_estimated(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cost_estimated = _parse_cost_estimated(d.pop("cost_estimated"))

        def _parse_cost_actual(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cost_actual = _parse_cost_actual(d.pop("cost_actual"))

        reported_by = d.pop("reported_by")

        entry_permission = EntryPermission(d.pop("entry_permission"))

        status = WorkOrderStatus(d.pop("status"))

        requested_date = datetime.date.fromisoformat(d.pop("requested_date"))

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        def _parse_assigned_vendor(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assigned_vendor_type_0 = UUID(data)

                return assigned_vendor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assigned_vendor = _parse_assigned_vendor(d.pop("assigned_vendor"))

        def _parse_assigned_vendor_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        assigned_vendor_name = _parse_assigned_vendor_name(d.pop("assigned_vendor_name"))

        def _parse_assigned_to(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assigned_to_type_0 = UUID(data)

                return assigned_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assigned_to = _parse_assigned_to(d.pop("assigned_to"))

        def _parse_assigned_to_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        assigned_to_name = _parse_assigned_to_name(d.pop("assigned_to_name"))

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

        work_order = cls(
            id=id,
            number=number,
            property_=property_,
            property_name=property_name,
            unit=unit,
            unit_number=unit_number,
            building_name=building_name,
            title=title,
            description=description,
            category=category,
            priority=priority,
            scheduled_for=scheduled_for,
            due_date=due_date,
            cost_estimated=cost_estimated,
            cost_actual=cost_actual,
            reported_by=reported_by,
            entry_permission=entry_permission,
            status=status,
            requested_date=requested_date,
            completed_at=completed_at,
            assigned_vendor=assigned_vendor,
            assigned_vendor_name=assigned_vendor_name,
            assigned_to=assigned_to,
            assigned_to_name=assigned_to_name,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        work_order.additional_properties = d
        return work_order

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
