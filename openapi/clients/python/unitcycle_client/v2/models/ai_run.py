from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.offline_reason import OfflineReason
from ..models.run_outcome import RunOutcome

T = TypeVar("T", bound="AIRun")


@_attrs_define
class AIRun:
    id: UUID
    capability: str
    prompt_version: int
    provider: str
    """ Who answered; `offline` is our own rules. """
    model: str
    outcome: RunOutcome
    offline_reason: BlankEnum | OfflineReason
    """ Why our own rules answered, where they did. """
    calls: int
    """ How often the model was asked: twice where it had to repair. """
    input_tokens: int
    output_tokens: int
    cache_write_tokens: int
    cache_read_tokens: int
    cost: str
    """ US dollars, exactly. """
    duration_ms: int
    confidence: None | str
    subject_kind: str
    """ What kind of row it was about. """
    subject_id: None | UUID
    asked_by: None | UUID
    asked_by_name: None | str
    job_id: None | UUID
    request_id: str
    """ By which the provider finds the question again. """
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        capability = self.capability

        prompt_version = self.prompt_version

        provider = self.provider

        model = self.model

        outcome = self.outcome.value

        offline_reason: str
        if isinstance(self.offline_reason, OfflineReason):
            offline_reason = self.offline_reason.value
        else:
            offline_reason = self.offline_reason.value

        calls = self.calls

        input_tokens = self.input_tokens

        output_tokens = self.output_tokens

        cache_write_tokens = self.cache_write_tokens

        cache_read_tokens = self.cache_read_tokens

        cost = self.cost

        duration_ms = self.duration_ms

        confidence: None | str
        confidence = self.confidence

        subject_kind = self.subject_kind

        subject_id: None | str
        if isinstance(self.subject_id, UUID):
            subject_id = str(self.subject_id)
        else:
            subject_id = self.subject_id

        asked_by: None | str
        if isinstance(self.asked_by, UUID):
            asked_by = str(self.asked_by)
        else:
            asked_by = self.asked_by

        asked_by_name: None | str
        asked_by_name = self.asked_by_name

        job_id: None | str
        if isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        request_id = self.request_id

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "capability": capability,
                "prompt_version": prompt_version,
                "provider": provider,
                "model": model,
                "outcome": outcome,
                "offline_reason": offline_reason,
                "calls": calls,
                "input_tokens": input_tokens,
                "output_tokens": output_tokens,
                "cache_write_tokens": cache_write_tokens,
                "cache_read_tokens": cache_read_tokens,
                "cost": cost,
                "duration_ms": duration_ms,
                "confidence": confidence,
                "subject_kind": subject_kind,
                "subject_id": subject_id,
                "asked_by": asked_by,
                "asked_by_name": asked_by_name,
                "job_id": job_id,
                "request_id": request_id,
                "created_at": created_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        capability = d.pop("capability")

        prompt_version = d.pop("prompt_version")

        provider = d.pop("provider")

        model = d.pop("model")

        outcome = RunOutcome(d.pop("outcome"))

        def _parse_offline_reason(data: object) -> BlankEnum | OfflineReason:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                offline_reason_type_0 = OfflineReason(data)

                return offline_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            offline_reason_type_1 = BlankEnum(data)

            return offline_reason_type_1

        offline_reason = _parse_offline_reason(d.pop("offline_reason"))

        calls = d.pop("calls")

        input_tokens = d.pop("input_tokens")

        output_tokens = d.pop("output_tokens")

        cache_write_tokens = d.pop("cache_write_tokens")

        cache_read_tokens = d.pop("cache_read_tokens")

        cost = d.pop("cost")

        duration_ms = d.pop("duration_ms")

        def _parse_confidence(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        confidence = _parse_confidence(d.pop("confidence"))

        subject_kind = d.pop("subject_kind")

        def _parse_subject_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_id_type_0 = UUID(data)

                return subject_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        subject_id = _parse_subject_id(d.pop("subject_id"))

        def _parse_asked_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asked_by_type_0 = UUID(data)

                return asked_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asked_by = _parse_asked_by(d.pop("asked_by"))

        def _parse_asked_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        asked_by_name = _parse_asked_by_name(d.pop("asked_by_name"))

        def _parse_job_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_id_type_0 = UUID(data)

                return job_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        job_id = _parse_job_id(d.pop("job_id"))

        request_id = d.pop("request_id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

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

        ai_run = cls(
            id=id,
            capability=capability,
            prompt_version=prompt_version,
            provider=provider,
            model=model,
            outcome=outcome,
            offline_reason=offline_reason,
            calls=calls,
            input_tokens=input_tokens,
            output_tokens=output_tokens,
            cache_write_tokens=cache_write_tokens,
            cache_read_tokens=cache_read_tokens,
            cost=cost,
            duration_ms=duration_ms,
            confidence=confidence,
            subject_kind=subject_kind,
            subject_id=subject_id,
            asked_by=asked_by,
            asked_by_name=asked_by_name,
            job_id=job_id,
            request_id=request_id,
            created_at=created_at,
            finished_at=finished_at,
        )

        ai_run.additional_properties = d
        return ai_run

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
