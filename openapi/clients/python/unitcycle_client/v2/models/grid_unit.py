from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lease_status import LeaseStatus
from ..models.unit_status import UnitStatus

T = TypeVar("T", bound="GridUnit")


@_attrs_define
class GridUnit:
    """A unit of a property's map, with the lease that stands for it."""

    id: UUID
    unit_number: str
    building_id: None | UUID
    building_name: None | str
    floor_id: None | UUID
    floor_level: int | None
    floor_name: None | str
    status: UnitStatus
    lease_id: None | UUID
    lease_status: LeaseStatus | None
    tenant_name: None | str
    monthly_rent_amount: None | str
    lease_begin_date: datetime.date | None
    lease_end_date: datetime.date | None
    holdover_start_date: datetime.date | None
    notice_date: datetime.date | None
    notice_move_out_date: datetime.date | None
    actual_move_out_date: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        unit_number = self.unit_number

        building_id: None | str
        if isinstance(self.building_id, UUID):
            building_id = str(self.building_id)
        else:
            building_id = self.building_id

        building_name: None | str
        building_name = self.building_name

        floor_id: None | str
        if isinstance(self.floor_id, UUID):
            floor_id = str(self.floor_id)
        else:
            floor_id = self.floor_id

        floor_level: int | None
        floor_level = self.floor_level

        floor_name: None | str
        floor_name = self.floor_name

        status = self.status.value

        lease_id: None | str
        if isinstance(self.lease_id, UUID):
            lease_id = str(self.lease_id)
        else:
            lease_id = self.lease_id

        lease_status: None | str
        if isinstance(self.lease_status, LeaseStatus):
            lease_status = self.lease_status.value
        else:
            lease_status = self.lease_status

        tenant_name: None | str
        tenant_name = self.tenant_name

        monthly_rent_amount: None | str
        monthly_rent_amount = self.monthly_rent_amount

        lease_begin_date: None | str
        if isinstance(self.lease_begin_date, datetime.date):
            lease_begin_date = self.lease_begin_date.isoformat()
        else:
            lease_begin_date = self.lease_begin_date

        lease_end_date: None | str
        if isinstance(self.lease_end_date, datetime.date):
            lease_end_date = self.lease_end_date.isoformat()
        else:
            lease_end_date = self.lease_end_date

        holdover_start_date: None | str
        if isinstance(self.holdover_start_date, datetime.date):
            holdover_start_date = self.holdover_start_date.isoformat()
        else:
            holdover_start_date = self.holdover_start_date

        notice_date: None | str
        if isinstance(self.notice_date, datetime.date):
            notice_date = self.notice_date.isoformat()
        else:
            notice_date = self.notice_date

        notice_move_out_date: None | str
        if isinstance(self.notice_move_out_date, datetime.date):
            notice_move_out_date = self.notice_move_out_date.isoformat()
        else:
            notice_move_out_date = self.notice_move_out_date

        actual_move_out_date: None | str
        if isinstance(self.actual_move_out_date, datetime.date):
            actual_move_out_date = self.actual_move_out_date.isoformat()
        else:
            actual_move_out_date = self.actual_move_out_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "unit_number": unit_number,
                "building_id": building_id,
                "building_name": building_name,
                "floor_id": floor_id,
                "floor_level": floor_level,
                "floor_name": floor_name,
                "status": status,
                "lease_id": lease_id,
                "lease_status": lease_status,
                "tenant_name": tenant_name,
                "monthly_rent_amount": monthly_rent_amount,
                "lease_begin_date": lease_begin_date,
                "lease_end_date": lease_end_date,
                "holdover_start_date": holdover_start_date,
                "notice_date": notice_date,
                "notice_move_out_date": notice_move_out_date,
                "actual_move_out_date": actual_move_out_date,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        unit_number = d.pop("unit_number")

        def _parse_building_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                building_id_type_0 = UUID(data)

                return building_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        building_id = _parse_building_id(d.pop("building_id"))

        def _parse_building_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        building_name = _parse_building_name(d.pop("building_name"))

        def _parse_floor_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                floor_id_type_0 = UUID(data)

                return floor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        floor_id = _parse_floor_id(d.pop("floor_id"))

        def _parse_floor_level(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        floor_level = _parse_floor_level(d.pop("floor_level"))

        def _parse_floor_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        floor_name = _parse_floor_name(d.pop("floor_name"))

        status = UnitStatus(d.pop("status"))

        def _parse_lease_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_id_type_0 = UUID(data)

                return lease_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lease_id = _parse_lease_id(d.pop("lease_id"))

        def _parse_lease_status(data: object) -> LeaseStatus | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_status_type_0 = LeaseStatus(data)

                return lease_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LeaseStatus | None, data)

        lease_status = _parse_lease_status(d.pop("lease_status"))

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        def _parse_monthly_rent_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        monthly_rent_amount = _parse_monthly_rent_amount(d.pop("monthly_rent_amount"))

        def _parse_lease_begin_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_begin_date_type_0 = datetime.date.fromisoformat(data)

                return lease_begin_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        lease_begin_date = _parse_lease_begin_date(d.pop("lease_begin_date"))

        def _parse_lease_end_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_end_date_type_0 = datetime.date.fromisoformat(data)

                return lease_end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        lease_end_date = _parse_lease_end_date(d.pop("lease_end_date"))

        def _parse_holdover_start_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                holdover_start_date_type_0 = datetime.date.fromisoformat(data)

                return holdover_start_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        holdover_start_date = _parse_holdover_start_date(d.pop("holdover_start_date"))

        def _parse_notice_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notice_date_type_0 = datetime.date.fromisoformat(data)

                return notice_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        notice_date = _parse_notice_date(d.pop("notice_date"))

        def _parse_notice_move_out_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notice_move_out_date_type_0 = datetime.date.fromisoformat(data)

                return notice_move_out_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        notice_move_out_date = _parse_notice_move_out_date(d.pop("notice_move_out_date"))

        def _parse_actual_move_out_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_move_out_date_type_0 = datetime.date.fromisoformat(data)

                return actual_move_out_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        actual_move_out_date = _parse_actual_move_out_date(d.pop("actual_move_out_date"))

        grid_unit = cls(
            id=id,
            unit_number=unit_number,
            building_id=building_id,
            building_name=building_name,
            floor_id=floor_id,
            floor_level=floor_level,
            floor_name=floor_name,
            status=status,
            lease_id=lease_id,
            lease_status=lease_status,
            tenant_name=tenant_name,
            monthly_rent_amount=monthly_rent_amount,
            lease_begin_date=lease_begin_date,
            lease_end_date=lease_end_date,
            holdover_start_date=holdover_start_date,
            notice_date=notice_date,
            notice_move_out_date=notice_move_out_date,
            actual_move_out_date=actual_move_out_date,
        )

        grid_unit.additional_properties = d
        return grid_unit

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
