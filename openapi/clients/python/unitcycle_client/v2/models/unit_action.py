from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_status import ActionStatus
from ..models.priority import Priority
from ..models.suggested_action import SuggestedAction

if TYPE_CHECKING:
    from ..models.unit_action_suggested_payload import UnitActionSuggestedPayload


T = TypeVar("T", bound="UnitAction")


@_attrs_define
class UnitAction:
    """What is suggested for a unit first of all."""

    id: UUID
    unit_id: UUID
    action_type: SuggestedAction
    description: str
    confidence_score: str
    """ From 0.60 to 1.00. """
    priority: Priority
    suggested_payload: UnitActionSuggestedPayload
    """ What the action would be done with: rent_amount, term_months, inspection_date… """
    generation_reason: str
    status: ActionStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        unit_id = str(self.unit_id)

        action_type = self.action_type.value

        description = self.description

        confidence_score = self.confidence_score

        priority = self.priority.value

        suggested_payload = self.suggested_payload.to_dict()

        generation_reason = self.generation_reason

        status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "unit_id": unit_id,
                "action_type": action_type,
                "description": description,
                "confidence_score": confidence_score,
                "priority": priority,
                "suggested_payload": suggested_payload,
                "generation_reason": generation_reason,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.unit_action_suggested_payload import UnitActionSuggestedPayload  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        unit_id = UUID(d.pop("unit_id"))

        action_type = SuggestedAction(d.pop("action_type"))

        description = d.pop("description")

        confidence_score = d.pop("confidence_score")

        priority = Priority(d.pop("priority"))

        suggested_payload = UnitActionSuggestedPayload.from_dict(d.pop("suggested_payload"))

        generation_reason = d.pop("generation_reason")

        status = ActionStatus(d.pop("status"))

        unit_action = cls(
            id=id,
            unit_id=unit_id,
            action_type=action_type,
            description=description,
            confidence_score=confidence_score,
            priority=priority,
            suggested_payload=suggested_payload,
            generation_reason=generation_reason,
            status=status,
        )

        unit_action.additional_properties = d
        return unit_action

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
