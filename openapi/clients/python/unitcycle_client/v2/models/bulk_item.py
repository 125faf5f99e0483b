from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.item_status import ItemStatus

if TYPE_CHECKING:
    from ..models.bulk_item_outcome import BulkItemOutcome


T = TypeVar("T", bound="BulkItem")


@_attrs_define
class BulkItem:
    """One unit of a batch: what was said and done, or why it could not be."""

    id: UUID
    batch: UUID
    unit: UUID
    unit_number: str
    property_: UUID
    property_name: str
    lease: None | UUID
    tenant_name: None | str
    status: ItemStatus
    failure: str
    failure_code: str
    attempts: int
    content: str
    outcome: BulkItemOutcome
    """ Ids and numbers of what was made: renewal, work_order, rent… """
    done_at: datetime.datetime | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        batch = str(self.batch)

        unit = str(self.unit)

        unit_number = self.unit_number

        property_ = str(self.property_)

        property_name = self.property_name

        lease: None | str
        if isinstance(self.lease, UUID):
            lease = str(self.lease)
        else:
            lease = self.lease

        tenant_name: None | str
        tenant_name = self.tenant_name

        status = self.status.value

        failure = self.failure

        failure_code = self.failure_code

        attempts = self.attempts

        content = self.content

        outcome = self.outcome.to_dict()

        done_at: None | str
        if isinstance(self.done_at, datetime.datetime):
            done_at = self.done_at.isoformat()
        else:
            done_at = self.done_at

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "batch": batch,
                "unit": unit,
                "unit_number": unit_number,
                "property": property_,
                "property_name": property_name,
                "lease": lease,
                "tenant_name": tenant_name,
                "status": status,
                "failure": failure,
                "failure_code": failure_code,
                "attempts": attempts,
                "content": content,
                "outcome": outcome,
                "done_at": done_at,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_item_outcome import BulkItemOutcome  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        batch = UUID(d.pop("batch"))

        unit = UUID(d.pop("unit"))

        unit_number = d.pop("unit_number")

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

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

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        status = ItemStatus(d.pop("status"))

        failure = d.pop("failure")

        failure_code = d.pop("failure_code")

        attempts = d.pop("attempts")

        content = d.pop("content")

        outcome = BulkItemOutcome.from_dict(d.pop("outcome"))

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

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        bulk_item = cls(
            id=id,
            batch=batch,
            unit=unit,
            unit_number=unit_number,
            property_=property_,
            property_name=property_name,
            lease=lease,
            tenant_name=tenant_name,
            status=status,
            failure=failure,
            failure_code=failure_code,
            attempts=attempts,
            content=content,
            outcome=outcome,
            done_at=done_at,
            created_at=created_at,
        )

        bulk_item.additional_properties = d
        return bulk_item

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
