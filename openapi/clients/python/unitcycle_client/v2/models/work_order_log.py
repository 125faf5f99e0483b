from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.work_order_status import WorkOrderStatus

T = TypeVar("T", bound="WorkOrderLog")


@_attrs_define
class WorkOrderLog:
    id: UUID
    from_status: BlankEnum | WorkOrderStatus
    """ Empty on the first line; on a note both are the same. """
    to_status: WorkOrderStatus
    note: str
    changed_by: str
    """ `user:` and an e-mail address, `key:` and its name, or `system`. """
    changed_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        from_status: str
        if isinstance(self.from_status, WorkOrderStatus):
            from_status = self.from_status.value
        else:
            from_status = self.from_status.value

        to_status = self.to_status.value

        note = self.note

        changed_by = self.changed_by

        changed_at = self.changed_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "from_status": from_status,
                "to_status": to_status,
                "note": note,
                "changed_by": changed_by,
                "changed_at": changed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_from_status(data: object) -> BlankEnum | WorkOrderStatus:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_status_type_0 = WorkOrderStatus(data)

                return from_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            from_status_type_1 = BlankEnum(data)

            return from_status_type_1

        from_status = _parse_from_status(d.pop("from_status"))

        to_status = WorkOrderStatus(d.pop("to_status"))

        note = d.pop("note")

        changed_by = d.pop("changed_by")

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        work_order_log = cls(
            id=id,
            from_status=from_status,
            to_status=to_status,
            note=note,
            changed_by=changed_by,
            changed_at=changed_at,
        )

        work_order_log.additional_properties = d
        return work_order_log

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
