from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.autonomy import Autonomy
from ..models.proposal_status import ProposalStatus

if TYPE_CHECKING:
    from ..models.proposal_facts import ProposalFacts
    from ..models.proposal_payload import ProposalPayload


T = TypeVar("T", bound="Proposal")


@_attrs_define
class Proposal:
    id: UUID
    kind: str
    kind_label: str
    capability: str
    run: None | UUID
    subject_kind: str
    subject_id: UUID
    title: str
    reason: str
    """ Why. """
    facts: ProposalFacts
    """ What it rests on, by name. """
    payload: ProposalPayload
    """ What will be done; its keys are the kind's own. """
    confidence: str
    autonomy: Autonomy
    status: ProposalStatus
    expires_at: datetime.datetime
    decided_by: None | UUID
    """ Nobody where it was done at once. """
    decided_by_name: None | str
    decided_at: datetime.datetime | None
    note: str
    done_at: datetime.datetime | None
    undone_by: None | UUID
    undone_by_name: None | str
    undone_at: datetime.datetime | None
    failure: str
    """ Why it could not be done. It may be approved again. """
    can_be_undone: bool
    """ Whether what it did can be taken back at all. """
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        kind_label = self.kind_label

        capability = self.capability

        run: None | str
        if isinstance(self.run, UUID):
            run = str(self.run)
        else:
            run = self.run

        subject_kind = self.subject_kind

        subject_id = str(self.subject_id)

        title = self.title

        reason = self.reason

        facts = self.facts.to_dict()

        payload = self.payload.to_dict()

        confidence = self.confidence

        autonomy = self.autonomy.value

        status = self.status.value

        expires_at = self.expires_at.isoformat()

        decided_by: None | str
        if isinstance(self.decided_by, UUID):
            decided_by = str(self.decided_by)
        else:
            decided_by = self.decided_by

        decided_by_name: None | str
        decided_by_name = self.decided_by_name

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        note = self.note

        done_at: None | str
        if isinstance(self.done_at, datetime.datetime):
            done_at = self.done_at.isoformat()
        else:
            done_at = self.done_at

        undone_by: None | str
        if isinstance(self.undone_by, UUID):
            undone_by = str(self.undone_by)
        else:
            undone_by = self.undone_by

        undone_by_name: None | str
        undone_by_name = self.undone_by_name

        undone_at: None | str
        if isinstance(self.undone_at, datetime.datetime):
            undone_at = self.undone_at.isoformat()
        else:
            undone_at = self.undone_at

        failure = self.failure

        can_be_undone = self.can_be_undone

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "kind_label": kind_label,
                "capability": capability,
                "run": run,
                "subject_kind": subject_kind,
                "subject_id": subject_id,
                "title": title,
                "reason": reason,
                "facts": facts,
                "payload": payload,
                "confidence": confidence,
                "autonomy": autonomy,
                "status": status,
                "expires_at": expires_at,
                "decided_by": decided_by,
                "decided_by_name": decided_by_name,
                "decided_at": decided_at,
                "note": note,
                "done_at": done_at,
                "undone_by": undone_by,
                "undone_by_name": undone_by_name,
                "undone_at": undone_at,
                "failure": failure,
                "can_be_undone": can_be_undone,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.proposal_facts import ProposalFacts  # noqa: PLC0415
        from ..models.proposal_payload import ProposalPayload  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        kind_label = d.pop("kind_label")

        capability = d.pop("capability")

        def _parse_run(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                run_type_0 = UUID(data)

                return run_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        run = _parse_run(d.pop("run"))

        subject_kind = d.pop("subject_kind")

        subject_id = UUID(d.pop("subject_id"))

        title = d.pop("title")

        reason = d.pop("reason")

        facts = ProposalFacts.from_dict(d.pop("facts"))

        payload = ProposalPayload.from_dict(d.pop("payload"))

        confidence = d.pop("confidence")

        autonomy = Autonomy(d.pop("autonomy"))

        status = ProposalStatus(d.pop("status"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_decided_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_by_type_0 = UUID(data)

                return decided_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        def _parse_decided_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_by_name = _parse_decided_by_name(d.pop("decided_by_name"))

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

        note = d.pop("note")

        def _parse_done_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_at_type_0 = datetime.datetime.fromisoformat(data)

                return done_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        done_at = _parse_done_at(d.pop("done_at"))

        def _parse_undone_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_by_type_0 = UUID(data)

                return undone_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        undone_by = _parse_undone_by(d.pop("undone_by"))

        def _parse_undone_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        undone_by_name = _parse_undone_by_name(d.pop("undone_by_name"))

        def _parse_undone_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_at_type_0 = datetime.datetime.fromisoformat(data)

                return undone_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        undone_at = _parse_undone_at(d.pop("undone_at"))

        failure = d.pop("failure")

        can_be_undone = d.pop("can_be_undone")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        proposal = cls(
            id=id,
            kind=kind,
            kind_label=kind_label,
            capability=capability,
            run=run,
            subject_kind=subject_kind,
            subject_id=subject_id,
            title=title,
            reason=reason,
            facts=facts,
            payload=payload,
            confidence=confidence,
            autonomy=autonomy,
            status=status,
            expires_at=expires_at,
            decided_by=decided_by,
            decided_by_name=decided_by_name,
            decided_at=decided_at,
            note=note,
            done_at=done_at,
            undone_by=undone_by,
            undone_by_name=undone_by_name,
            undone_at=undone_at,
            failure=failure,
            can_be_undone=can_be_undone,
            created_at=created_at,
            updated_at=updated_at,
        )

        proposal.additional_properties = d
        return proposal

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
