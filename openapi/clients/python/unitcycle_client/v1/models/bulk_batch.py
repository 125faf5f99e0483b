from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.batch_status import BatchStatus
from ..models.method import Method
from ..models.suggested_action import SuggestedAction

if TYPE_CHECKING:
    from ..models.bulk_batch_suggested_payload import BulkBatchSuggestedPayload


T = TypeVar("T", bound="BulkBatch")


@_attrs_define
class BulkBatch:
    """One action for many units: what was asked for, by whom, and what came of it."""

    id: UUID
    action_type: SuggestedAction
    unit_count: int
    sent_count: int
    failed_count: int
    suggested_payload: BulkBatchSuggestedPayload
    executed_by: str
    execution_method: Method
    scheduled_for: datetime.datetime | None
    status: BatchStatus
    result_summary: str
    job: None | UUID
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    cancelled_by: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        action_type = self.action_type.value

        unit_count = self.unit_count

        sent_count = self.sent_count

        failed_count = self.failed_count

        suggested_payload = self.suggested_payload.to_dict()

        executed_by = self.executed_by

        execution_method = self.execution_method.value

        scheduled_for: None | str
        if isinstance(self.scheduled_for, datetime.datetime):
            scheduled_for = self.scheduled_for.isoformat()
        else:
            scheduled_for = self.scheduled_for

        status = self.status.value

        result_summary = self.result_summary

        job: None | str
        if isinstance(self.job, UUID):
            job = str(self.job)
        else:
            job = self.job

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        cancelled_by = self.cancelled_by

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "action_type": action_type,
                "unit_count": unit_count,
                "sent_count": sent_count,
                "failed_count": failed_count,
                "suggested_payload": suggested_payload,
                "executed_by": executed_by,
                "execution_method": execution_method,
                "scheduled_for": scheduled_for,
                "status": status,
                "result_summary": result_summary,
                "job": job,
                "started_at": started_at,
                "finished_at": finished_at,
                "cancelled_by": cancelled_by,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_batch_suggested_payload import BulkBatchSuggestedPayload  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        action_type = SuggestedAction(d.pop("action_type"))

        unit_count = d.pop("unit_count")

        sent_count = d.pop("sent_count")

        failed_count = d.pop("failed_count")

        suggested_payload = BulkBatchSuggestedPayload.from_dict(d.pop("suggested_payload"))

        executed_by = d.pop("executed_by")

        execution_method = Method(d.pop("execution_method"))

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

        status = BatchStatus(d.pop("status"))

        result_summary = d.pop("result_summary")

        def _parse_job(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_type_0 = UUID(data)

                return job_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        job = _parse_job(d.pop("job"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        started_at = _parse_started_at(d.pop("started_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        cancelled_by = d.pop("cancelled_by")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        bulk_batch = cls(
            id=id,
            action_type=action_type,
            unit_count=unit_count,
            sent_count=sent_count,
            failed_count=failed_count,
            suggested_payload=suggested_payload,
            executed_by=executed_by,
            execution_method=execution_method,
            scheduled_for=scheduled_for,
            status=status,
            result_summary=result_summary,
            job=job,
            started_at=started_at,
            finished_at=finished_at,
            cancelled_by=cancelled_by,
            created_at=created_at,
            updated_at=updated_at,
        )

        bulk_batch.additional_properties = d
        return bulk_batch

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
