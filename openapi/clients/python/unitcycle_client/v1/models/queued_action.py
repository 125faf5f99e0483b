from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_status import ActionStatus
from ..models.blank_enum import BlankEnum
from ..models.method import Method
from ..models.priority import Priority
from ..models.suggested_action import SuggestedAction
from ..models.unit_state import UnitState

if TYPE_CHECKING:
    from ..models.queued_action_basis import QueuedActionBasis
    from ..models.queued_action_suggested_payload import QueuedActionSuggestedPayload


T = TypeVar("T", bound="QueuedAction")


@_attrs_define
class QueuedAction:
    """What is suggested for a unit, how surely and why, and what became of it."""

    id: UUID
    unit: UUID
    unit_number: str
    lease: None | UUID
    property_: UUID
    property_name: str
    tenant_name: None | str
    action_type: SuggestedAction
    description: str
    suggested_payload: QueuedActionSuggestedPayload
    generated_content: None | str
    confidence_score: str
    priority: Priority
    lifecycle_state: UnitState
    status: ActionStatus
    generation_reason: str
    basis: QueuedActionBasis
    """ What confidence and numbers were made of, as it was then. """
    generated_at: datetime.datetime
    decided_at: datetime.datetime | None
    decided_by: str
    dismissal_reason: str
    executed_at: datetime.datetime | None
    executed_by: str
    execution_method: BlankEnum | Method
    bulk_batch_id: None | UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        unit = str(self.unit)

        unit_number = self.unit_number

        lease: None | str
        if isinstance(self.lease, UUID):
            lease = str(self.lease)
        else:
            lease = self.lease

        property_ = str(self.property_)

        property_name = self.property_name

        tenant_name: None | str
        tenant_name = self.tenant_name

        action_type = self.action_type.value

        description = self.description

        suggested_payload = self.suggested_payload.to_dict()

        generated_content: None | str
        generated_content = self.generated_content

        confidence_score = self.confidence_score

        priority = self.priority.value

        lifecycle_state = self.lifecycle_state.value

        status = self.status.value

        generation_reason = self.generation_reason

        basis = self.basis.to_dict()

        generated_at = self.generated_at.isoformat()

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        decided_by = self.decided_by

        dismissal_reason = self.dismissal_reason

        executed_at: None | str
        if isinstance(self.executed_at, datetime.datetime):
            executed_at = self.executed_at.isoformat()
        else:
            executed_at = self.executed_at

        executed_by = self.executed_by

        execution_method: str
        if isinstance(self.execution_method, Method):
            execution_method = self.execution_method.value
        else:
            execution_method = self.execution_method.value

        bulk_batch_id: None | str
        if isinstance(self.bulk_batch_id, UUID):
            bulk_batch_id = str(self.bulk_batch_id)
        else:
            bulk_batch_id = self.bulk_batch_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "unit": unit,
                "unit_number": unit_number,
                "lease": lease,
                "property": property_,
                "property_name": property_name,
                "tenant_name": tenant_name,
                "action_type": action_type,
                "description": description,
                "suggested_payload": suggested_payload,
                "generated_content": generated_content,
                "confidence_score": confidence_score,
                "priority": priority,
                "lifecycle_state": lifecycle_state,
                "status": status,
                "generation_reason": generation_reason,
                "basis": basis,
                "generated_at": generated_at,
                "decided_at": decided_at,
                "decided_by": decided_by,
                "dismissal_reason": dismissal_reason,
                "executed_at": executed_at,
                "executed_by": executed_by,
                "execution_method": execution_method,
                "bulk_batch_id": bulk_batch_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.queued_action_basis import QueuedActionBasis  # noqa: PLC0415
        from ..models.queued_action_suggested_payload import QueuedActionSuggestedPayload  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        unit = UUID(d.pop("unit"))

        unit_number = d.pop("unit_number")

        def _parse_lease(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_type_0 = UUID(data)

                return lease_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lease = _parse_lease(d.pop("lease"))

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        action_type = SuggestedAction(d.pop("action_type"))

        description = d.pop("description")

        suggested_payload = QueuedActionSuggestedPayload.from_dict(d.pop("suggested_payload"))

        def _parse_generated_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        generated_content = _parse_generated_content(d.pop("generated_content"))

        confidence_score = d.pop("confidence_score")

        priority = Priority(d.pop("priority"))

        lifecycle_state = UnitState(d.pop("lifecycle_state"))

        status = ActionStatus(d.pop("status"))

        generation_reason = d.pop("generation_reason")

        basis = QueuedActionBasis.from_dict(d.pop("basis"))

        generated_at = datetime.datetime.fromisoformat(d.pop("generated_at"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        decided_by = d.pop("decided_by")

        dismissal_reason = d.pop("dismissal_reason")

        def _parse_executed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                executed_at_type_0 = datetime.datetime.fromisoformat(data)

                return executed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        executed_at = _parse_executed_at(d.pop("executed_at"))

        executed_by = d.pop("executed_by")

        def _parse_execution_method(data: object) -> BlankEnum | Method:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                execution_method_type_0 = Method(data)

                return execution_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            execution_method_type_1 = BlankEnum(data)

            return execution_method_type_1

        execution_method = _parse_execution_method(d.pop("execution_method"))

        def _parse_bulk_batch_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bulk_batch_id_type_0 = UUID(data)

                return bulk_batch_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        bulk_batch_id = _parse_bulk_batch_id(d.pop("bulk_batch_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        queued_action = cls(
            id=id,
            unit=unit,
            unit_number=unit_number,
            lease=lease,
            property_=property_,
            property_name=property_name,
            tenant_name=tenant_name,
            action_type=action_type,
            description=description,
            suggested_payload=suggested_payload,
            generated_content=generated_content,
            confidence_score=confidence_score,
            priority=priority,
            lifecycle_state=lifecycle_state,
            status=status,
            generation_reason=generation_reason,
            basis=basis,
            generated_at=generated_at,
            decided_at=decided_at,
            decided_by=decided_by,
            dismissal_reason=dismissal_reason,
            executed_at=executed_at,
            executed_by=executed_by,
            execution_method=execution_method,
            bulk_batch_id=bulk_batch_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        queued_action.additional_properties = d
        return queued_action

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
