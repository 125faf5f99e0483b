from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.channel import Channel
from ..models.message_status import MessageStatus
from ..models.topic import Topic

T = TypeVar("T", bound="Message")


@_attrs_define
class Message:
    id: UUID
    channel: Channel
    status: MessageStatus
    status_reason: str
    recipient: str
    recipient_name: str
    subject: str
    body_preview: str
    event_type: str
    topic: BlankEnum | Topic
    source: str
    provider: str
    provider_id: str
    attempts: int
    next_attempt_at: datetime.datetime
    created_at: datetime.datetime
    sent_at: datetime.datetime | None
    settled_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        channel = self.channel.value

        status = self.status.value

        status_reason = self.status_reason

        recipient = self.recipient

        recipient_name = self.recipient_name

        subject = self.subject

        body_preview = self.body_preview

        event_type = self.event_type

        topic: str
        if isinstance(self.topic, Topic):
            topic = self.topic.value
        else:
            topic = self.topic.value

        source = self.source

        provider = self.provider

        provider_id = self.provider_id

        attempts = self.attempts

        next_attempt_at = self.next_attempt_at.isoformat()

        created_at = self.created_at.isoformat()

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        settled_at: None | str
        if isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "channel": channel,
                "status": status,
                "status_reason": status_reason,
                "recipient": recipient,
                "recipient_name": recipient_name,
                "subject": subject,
                "body_preview": body_preview,
                "event_type": event_type,
                "topic": topic,
                "source": source,
                "provider": provider,
                "provider_id": provider_id,
                "attempts": attempts,
                "next_attempt_at": next_attempt_at,
                "created_at": created_at,
                "sent_at": sent_at,
                "settled_at": settled_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        channel = Channel(d.pop("channel"))

        status = MessageStatus(d.pop("status"))

        status_reason = d.pop("status_reason")

        recipient = d.pop("recipient")

        recipient_name = d.pop("recipient_name")

        subject = d.pop("subject")

        body_preview = d.pop("body_preview")

        event_type = d.pop("event_type")

        def _parse_topic(data: object) -> BlankEnum | Topic:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                topic_type_0 = Topic(data)

                return topic_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            topic_type_1 = BlankEnum(data)

            return topic_type_1

        topic = _parse_topic(d.pop("topic"))

        source = d.pop("source")

        provider = d.pop("provider")

        provider_id = d.pop("provider_id")

        attempts = d.pop("attempts")

        next_attempt_at = datetime.datetime.fromisoformat(d.pop("next_attempt_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_at_type_0 = datetime.datetime.fromisoformat(data)

                return sent_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        def _parse_settled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        settled_at = _parse_settled_at(d.pop("settled_at"))

        message = cls(
            id=id,
            channel=channel,
            status=status,
            status_reason=status_reason,
            recipient=recipient,
            recipient_name=recipient_name,
            subject=subject,
            body_preview=body_preview,
            event_type=event_type,
            topic=topic,
            source=source,
            provider=provider,
            provider_id=provider_id,
            attempts=attempts,
            next_attempt_at=next_attempt_at,
            created_at=created_at,
            sent_at=sent_at,
            settled_at=settled_at,
        )

        message.additional_properties = d
        return message

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
