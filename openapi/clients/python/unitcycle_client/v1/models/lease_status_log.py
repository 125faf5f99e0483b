from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lease_status import LeaseStatus

T = TypeVar("T", bound="LeaseStatusLog")


@_attrs_define
class LeaseStatusLog:
    id: UUID
    lease: UUID
    previous_status: LeaseStatus
    new_status: LeaseStatus
    reason: str
    changed_by: str
    metadata: Any
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        lease = str(self.lease)

        previous_status = self.previous_status.value

        new_status = self.new_status.value

        reason = self.reason

        changed_by = self.changed_by

        metadata = self.metadata

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lease": lease,
                "previous_status": previous_status,
                "new_status": new_status,
                "reason": reason,
                "changed_by": changed_by,
                "metadata": metadata,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        lease = UUID(d.pop("lease"))

        previous_status = LeaseStatus(d.pop("previous_status"))

        new_status = LeaseStatus(d.pop("new_status"))

        reason = d.pop("reason")

        changed_by = d.pop("changed_by")

        metadata = d.pop("metadata")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        lease_status_log = cls(
            id=id,
            lease=lease,
            previous_status=previous_status,
            new_status=new_status,
            reason=reason,
            changed_by=changed_by,
            metadata=metadata,
            created_at=created_at,
        )

        lease_status_log.additional_properties = d
        return lease_status_log

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
