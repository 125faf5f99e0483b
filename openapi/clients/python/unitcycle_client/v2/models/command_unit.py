from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.risk import Risk
from ..models.unit_state import UnitState
from ..models.unit_status import UnitStatus

if TYPE_CHECKING:
    from ..models.unit_action import UnitAction


T = TypeVar("T", bound="CommandUnit")


@_attrs_define
class CommandUnit:
    """A unit with the lease that stands for it, its next event, its risk, and what is suggested for it."""

    id: UUID
    unit_number: str
    unit_status: UnitStatus
    property_id: UUID
    property_name: None | str
    building_id: None | UUID
    building_name: None | str
    lifecycle_state: UnitState
    lease_id: None | UUID
    tenant_id: None | UUID
    tenant_name: None | str
    rent: None | str
    """ Of the lease; null where nobody lives. """
    market_rent: None | str
    lease_end_date: datetime.date | None
    notice_move_out_date: datetime.date | None
    event_date: datetime.date | None
    """ The end of an active lease, the move-out after a notice. """
    days_to_event: int | None
    """ By the day at the property; negative when it is past. """
    risk_level: Risk
    ai_action: None | UnitAction
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.unit_action import UnitAction  # noqa: PLC0415

        id = str(self.id)

        unit_number = self.unit_number

        unit_status = self.unit_status.value

        property_id = str(self.property_id)

        property_name: None | str
        property_name = self.property_name

        building_id: None | str
        if isinstance(self.building_id, UUID):
            building_id = str(self.building_id)
        else:
            building_id = self.building_id

        building_name: None | str
        building_name = self.building_name

        lifecycle_state = self.lifecycle_state.value

        lease_id: None | str
        if isinstance(self.lease_id, UUID):
            lease_id = str(self.lease_id)
        else:
            lease_id = self.lease_id

        tenant_id: None | str
        if isinstance(self.tenant_id, UUID):
            tenant_id = str(self.tenant_id)
        else:
            tenant_id = self.tenant_id

        tenant_name: None | str
        tenant_name = self.tenant_name

        rent: None | str
        rent = self.rent

        market_rent: None | str
        market_rent = self.market_rent

        lease_end_date: None | str
        if isinstance(self.lease_end_date, datetime.date):
            lease_end_date = self.lease_end_date.isoformat()
        else:
            lease_end_date = self.lease_end_date

        notice_move_out_date: None | str
        if isinstance(self.notice_move_out_date, datetime.date):
            notice_move_out_date = self.notice_move_out_date.isoformat()
        else:
            notice_move_out_date = self.notice_move_out_date

        event_date: None | str
        if isinstance(self.event_date, datetime.date):
            event_date = self.event_date.isoformat()
        else:
            event_date = self.event_date

        days_to_event: int | None
        days_to_event = self.days_to_event

        risk_level = self.risk_level.value

        ai_action: dict[str, Any] | None
        if isinstance(self.ai_action, UnitAction):
            ai_action = self.ai_action.to_dict()
        else:
            ai_action = self.ai_action

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "unit_number": unit_number,
                "unit_status": unit_status,
                "property_id": property_id,
                "property_name": property_name,
                "building_id": building_id,
                "building_name": building_name,
                "lifecycle_state": lifecycle_state,
                "lease_id": lease_id,
                "tenant_id": tenant_id,
                "tenant_name": tenant_name,
                "rent": rent,
                "market_rent": market_rent,
                "lease_end_date": lease_end_date,
                "notice_move_out_date": notice_move_out_date,
                "event_date": event_date,
                "days_to_event": days_to_event,
                "risk_level": risk_level,
                "ai_action": ai_action,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.unit_action import UnitAction  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        unit_number = d.pop("unit_number")

        unit_status = UnitStatus(d.pop("unit_status"))

        property_id = UUID(d.pop("property_id"))

        def _parse_property_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        property_name = _parse_property_name(d.pop("property_name"))

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

        lifecycle_state = UnitState(d.pop("lifecycle_state"))

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

        def _parse_tenant_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tenant_id_type_0 = UUID(data)

                return tenant_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        tenant_id = _parse_tenant_id(d.pop("tenant_id"))

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        def _parse_rent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rent = _parse_rent(d.pop("rent"))

        def _parse_market_rent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        market_rent = _parse_market_rent(d.pop("market_rent"))

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

        def _parse_event_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                event_date_type_0 = datetime.date.fromisoformat(data)

                return event_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        event_date = _parse_event_date(d.pop("event_date"))

        def _parse_days_to_event(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_to_event = _parse_days_to_event(d.pop("days_to_event"))

        risk_level = Risk(d.pop("risk_level"))

        def _parse_ai_action(data: object) -> None | UnitAction:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                ai_action_type_0 = UnitAction.from_dict(data)

                return ai_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitAction, data)

        ai_action = _parse_ai_action(d.pop("ai_action"))

        command_unit = cls(
            id=id,
            unit_number=unit_number,
            unit_status=unit_status,
            property_id=property_id,
            property_name=property_name,
            building_id=building_id,
            building_name=building_name,
            lifecycle_state=lifecycle_state,
            lease_id=lease_id,
            tenant_id=tenant_id,
            tenant_name=tenant_name,
            rent=rent,
            market_rent=market_rent,
            lease_end_date=lease_end_date,
            notice_move_out_date=notice_move_out_date,
            event_date=event_date,
            days_to_event=days_to_event,
            risk_level=risk_level,
            ai_action=ai_action,
        )

        command_unit.additional_properties = d
        return command_unit

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
