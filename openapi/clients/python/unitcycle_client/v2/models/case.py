from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_status import CaseStatus
from ..models.risk_profile import RiskProfile
from ..models.tone import Tone

if TYPE_CHECKING:
    from ..models.next_action import NextAction
    from ..models.timeline_step import TimelineStep


T = TypeVar("T", bound="Case")


@_attrs_define
class Case:
    """What one tenant owes past its day, how far they were reminded, and what became of it."""

    id: UUID
    tenant: UUID
    tenant_name: str
    lease: UUID
    lease_number: str
    unit: UUID
    unit_number: str
    property_: UUID
    property_name: str
    original_amount_due: str
    current_balance: str
    late_fee_total: str
    days_overdue: int
    due_date: datetime.date
    escalation_level: int
    shown_level: int
    """ The step that is due, or the last one sent where that is higher. """
    next_action: NextAction | None
    timeline: list[TimelineStep]
    round_: int
    late_12m: int
    tenant_risk_profile: RiskProfile
    tone: Tone
    status: CaseStatus
    resolved_at: datetime.datetime | None
    last_step_on: datetime.date | None
    hindrance: str
    assigned_to: str
    notes: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.next_action import NextAction  # noqa: PLC0415

        id = str(self.id)

        tenant = str(self.tenant)

        tenant_name = self.tenant_name

        lease = str(self.lease)

        lease_number = self.lease_number

        unit = str(self.unit)

        unit_number = self.unit_number

        property_ = str(self.property_)

        property_name = self.property_name

        original_amount_due = self.original_amount_due

        current_balance = self.current_balance

        late_fee_total = self.late_fee_total

        days_overdue = self.days_overdue

        due_date = self.due_date.isoformat()

        escalation_level = self.escalation_level

        shown_level = self.shown_level

        next_action: dict[str, Any] | None
        if isinstance(self.next_action, NextAction):
            next_action = self.next_action.to_dict()
        else:
            next_action = self.next_action

        timeline = []
        for timeline_item_data in self.timeline:
            timeline_item = timeline_item_data.to_dict()
            timeline.append(timeline_item)

        round_ = self.round_

        late_12m = self.late_12m

        tenant_risk_profile = self.tenant_risk_profile.value

        tone = self.tone.value

        status = self.status.value

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        last_step_on: None | str
        if isinstance(self.last_step_on, datetime.date):
            last_step_on = self.last_step_on.isoformat()
        else:
            last_step_on = self.last_step_on

        hindrance = self.hindrance

        assigned_to = self.assigned_to

        notes = self.notes

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "lease": lease,
                "lease_number": lease_number,
                "unit": unit,
                "unit_number": unit_number,
                "property": property_,
                "property_name": property_name,
                "original_amount_due": original_amount_due,
                "current_balance": current_balance,
                "late_fee_total": late_fee_total,
                "days_overdue": days_overdue,
                "due_date": due_date,
                "escalation_level": escalation_level,
                "shown_level": shown_level,
                "next_action": next_action,
                "timeline": timeline,
                "round": round_,
                "late_12m": late_12m,
                "tenant_risk_profile": tenant_risk_profile,
                "tone": tone,
                "status": status,
                "resolved_at": resolved_at,
                "last_step_on": last_step_on,
                "hindrance": hindrance,
                "assigned_to": assigned_to,
                "notes": notes,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.next_action import NextAction  # noqa: PLC0415
        from ..models.timeline_step import TimelineStep  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        tenant = UUID(d.pop("tenant"))

        tenant_name = d.pop("tenant_name")

        lease = UUID(d.pop("lease"))

        lease_number = d.pop("lease_number")

        unit = UUID(d.pop("unit"))

        unit_number = d.pop("unit_number")

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        original_amount_due = d.pop("original_amount_due")

        current_balance = d.pop("current_balance")

        late_fee_total = d.pop("late_fee_total")

        days_overdue = d.pop("days_overdue")

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        escalation_level = d.pop("escalation_level")

        shown_level = d.pop("shown_level")

        def _parse_next_action(data: object) -> NextAction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                next_action_type_0 = NextAction.from_dict(data)

                return next_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NextAction | None, data)

        next_action = _parse_next_action(d.pop("next_action"))

        timeline = []
        _timeline = d.pop("timeline")
        for timeline_item_data in _timeline:
            timeline_item = TimelineStep.from_dict(timeline_item_data)

            timeline.append(timeline_item)

        round_ = d.pop("round")

        late_12m = d.pop("late_12m")

        tenant_risk_profile = RiskProfile(d.pop("tenant_risk_profile"))

        tone = Tone(d.pop("tone"))

        status = CaseStatus(d.pop("status"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        def _parse_last_step_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_step_on_type_0 = datetime.date.fromisoformat(data)

                return last_step_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_step_on = _parse_last_step_on(d.pop("last_step_on"))

        hindrance = d.pop("hindrance")

        assigned_to = d.pop("assigned_to")

        notes = d.pop("notes")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        case = cls(
            id=id,
            tenant=tenant,
            tenant_name=tenant_name,
            lease=lease,
            lease_number=lease_number,
            unit=unit,
            unit_number=unit_number,
            property_=property_,
            property_name=property_name,
            original_amount_due=original_amount_due,
            current_balance=current_balance,
            late_fee_total=late_fee_total,
            days_overdue=days_overdue,
            due_date=due_date,
            escalation_level=escalation_level,
            shown_level=shown_level,
            next_action=next_action,
            timeline=timeline,
            round_=round_,
            late_12m=late_12m,
            tenant_risk_profile=tenant_risk_profile,
            tone=tone,
            status=status,
            resolved_at=resolved_at,
            last_step_on=last_step_on,
            hindrance=hindrance,
            assigned_to=assigned_to,
            notes=notes,
            created_at=created_at,
            updated_at=updated_at,
        )

        case.additional_properties = d
        return case

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
