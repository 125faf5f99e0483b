from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.refund_status import RefundStatus

T = TypeVar("T", bound="Refund")


@_attrs_define
class Refund:
    """Money that goes back to the payer."""

    id: UUID
    payment: UUID
    amount: str
    status: RefundStatus
    reason: str
    is_external: bool
    provider_refund_id: str
    refunded_on: datetime.date | None
    error_message: str
    entry: None | UUID
    requested_by: None | UUID
    requested_by_name: None | str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        payment = str(self.payment)

        amount = self.amount

        status = self.status.value

        reason = self.reason

        is_external = self.is_external

        provider_refund_id = self.provider_refund_id

        refunded_on: None | str
        if isinstance(self.refunded_on, datetime.date):
            refunded_on = self.refunded_on.isoformat()
        else:
            refunded_on = self.refunded_on

        error_message = self.error_message

        entry: None | str
        if isinstance(self.entry, UUID):
            entry = str(self.entry)
        else:
            entry = self.entry

        requested_by: None | str
        if isinstance(self.requested_by, UUID):
            requested_by = str(self.requested_by)
        else:
            requested_by = self.requested_by

        requested_by_name: None | str
        requested_by_name = self.requested_by_name

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "payment": payment,
                "amount": amount,
                "status": status,
                "reason": reason,
                "is_external": is_external,
                "provider_refund_id": provider_refund_id,
                "refunded_on": refunded_on,
                "error_message": error_message,
                "entry": entry,
                "requested_by": requested_by,
                "requested_by_name": requested_by_name,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        payment = UUID(d.pop("payment"))

        amount = d.pop("amount")

        status = RefundStatus(d.pop("status"))

        reason = d.pop("reason")

        is_external = d.pop("is_external")

        provider_refund_id = d.pop("provider_refund_id")

        def _parse_refunded_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                refunded_on_type_0 = datetime.date.fromisoformat(data)

                return refunded_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        refunded_on = _parse_refunded_on(d.pop("refunded_on"))

        error_message = d.pop("error_message")

        def _parse_entry(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_type_0 = UUID(data)

                return entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        entry = _parse_entry(d.pop("entry"))

        def _parse_requested_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                requested_by_type_0 = UUID(data)

                return requested_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        def _parse_requested_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by_name = _parse_requested_by_name(d.pop("requested_by_name"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        refund = cls(
            id=id,
            payment=payment,
            amount=amount,
            status=status,
            reason=reason,
            is_external=is_external,
            provider_refund_id=provider_refund_id,
            refunded_on=refunded_on,
            error_message=error_message,
            entry=entry,
            requested_by=requested_by,
            requested_by_name=requested_by_name,
            created_at=created_at,
        )

        refund.additional_properties = d
        return refund

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
