from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.dispute_status import DisputeStatus

T = TypeVar("T", bound="Dispute")


@_attrs_define
class Dispute:
    """A payer's bank wants the money back."""

    id: UUID
    payment: UUID
    amount: str
    status: DisputeStatus
    opened_on: datetime.date
    closed_on: datetime.date | None
    entry: UUID
    closing_entry: None | UUID
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        payment = str(self.payment)

        amount = self.amount

        status = self.status.value

        opened_on = self.opened_on.isoformat()

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        entry = str(self.entry)

        closing_entry: None | str
        if isinstance(self.closing_entry, UUID):
            closing_entry = str(self.closing_entry)
        else:
            closing_entry = self.closing_entry

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "payment": payment,
                "amount": amount,
                "status": status,
                "opened_on": opened_on,
                "closed_on": closed_on,
                "entry": entry,
                "closing_entry": closing_entry,
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

        status = DisputeStatus(d.pop("status"))

        opened_on = datetime.date.fromisoformat(d.pop("opened_on"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        entry = UUID(d.pop("entry"))

        def _parse_closing_entry(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closing_entry_type_0 = UUID(data)

                return closing_entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        closing_entry = _parse_closing_entry(d.pop("closing_entry"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        dispute = cls(
            id=id,
            payment=payment,
            amount=amount,
            status=status,
            opened_on=opened_on,
            closed_on=closed_on,
            entry=entry,
            closing_entry=closing_entry,
            created_at=created_at,
        )

        dispute.additional_properties = d
        return dispute

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
