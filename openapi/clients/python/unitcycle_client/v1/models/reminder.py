from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.preferred_channel import PreferredChannel

T = TypeVar("T", bound="Reminder")


@_attrs_define
class Reminder:
    """That a tenant was reminded. `step` counts days from the due date: -3 is three days before it."""

    id: UUID
    invoice: UUID
    step: int
    sent_by: None | UUID
    channel: PreferredChannel
    message: str
    sent_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        invoice = str(self.invoice)

        step = self.step

        sent_by: None | str
        if isinstance(self.sent_by, UUID):
            sent_by = str(self.sent_by)
        else:
            sent_by = self.sent_by

        channel = self.channel.value

        message = self.message

        sent_at = self.sent_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "invoice": invoice,
                "step": step,
                "sent_by": sent_by,
                "channel": channel,
                "message": message,
                "sent_at": sent_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        invoice = UUID(d.pop("invoice"))

        step = d.pop("step")

        def _parse_sent_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_by_type_0 = UUID(data)

                return sent_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        sent_by = _parse_sent_by(d.pop("sent_by"))

        channel = PreferredChannel(d.pop("channel"))

        message = d.pop("message")

        sent_at = datetime.datetime.fromisoformat(d.pop("sent_at"))

        reminder = cls(
            id=id,
            invoice=invoice,
            step=step,
            sent_by=sent_by,
            channel=channel,
            message=message,
            sent_at=sent_at,
        )

        reminder.additional_properties = d
        return reminder

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
