from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_channel import ActionChannel
from ..models.action_state import ActionState
from ..models.action_type import ActionType
from ..models.blank_enum import BlankEnum
from ..models.tone import Tone

T = TypeVar("T", bound="Action")


@_attrs_define
class Action:
    """Something that was said or done in a case, with its reason."""

    id: UUID
    case: UUID
    action_type: ActionType
    escalation_level: int
    round_: int
    step: int | None
    channel: ActionChannel
    subject: str
    message_text: str
    tone_used: BlankEnum | Tone
    ai_generated: bool
    reason: str
    state: ActionState
    state_reason: str
    message_id: None | UUID
    author: str
    sent_at: datetime.datetime | None
    delivered: bool
    opened: bool
    response_received: bool
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        case = str(self.case)

        action_type = self.action_type.value

        escalation_level = self.escalation_level

        round_ = self.round_

        step: int | None
        step = self.step

        channel = self.channel.value

        subject = self.subject

        message_text = self.message_text

        tone_used: str
        if isinstance(self.tone_used, Tone):
            tone_used = self.tone_used.value
        else:
            tone_used = self.tone_used.value

        ai_generated = self.ai_generated

        reason = self.reason

        state = self.state.value

        state_reason = self.state_reason

        message_id: None | str
        if isinstance(self.message_id, UUID):
            message_id = str(self.message_id)
        else:
            message_id = self.message_id

        author = self.author

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        delivered = self.delivered

        opened = self.opened

        response_received = self.response_received

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "case": case,
                "action_type": action_type,
                "escalation_level": escalation_level,
                "round": round_,
                "step": step,
                "channel": channel,
                "subject": subject,
                "message_text": message_text,
                "tone_used": tone_used,
                "ai_generated": ai_generated,
                "reason": reason,
                "state": state,
                "state_reason": state_reason,
                "message_id": message_id,
                "author": author,
                "sent_at": sent_at,
                "delivered": delivered,
                "opened": opened,
                "response_received": response_received,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        case = UUID(d.pop("case"))

        action_type = ActionType(d.pop("action_type"))

        escalation_level = d.pop("escalation_level")

        round_ = d.pop("round")

        def _parse_step(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        step = _parse_step(d.pop("step"))

        channel = ActionChannel(d.pop("channel"))

        subject = d.pop("subject")

        message_text = d.pop("message_text")

        def _parse_tone_used(data: object) -> BlankEnum | Tone:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tone_used_type_0 = Tone(data)

                return tone_used_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            tone_used_type_1 = BlankEnum(data)

            return tone_used_type_1

        tone_used = _parse_tone_used(d.pop("tone_used"))

        ai_generated = d.pop("ai_generated")

        reason = d.pop("reason")

        state = ActionState(d.pop("state"))

        state_reason = d.pop("state_reason")

        def _parse_message_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                message_id_type_0 = UUID(data)

                return message_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        message_id = _parse_message_id(d.pop("message_id"))

        author = d.pop("author")

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

        delivered = d.pop("delivered")

        opened = d.pop("opened")

        response_received = d.pop("response_received")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        action = cls(
            id=id,
            case=case,
            action_type=action_type,
            escalation_level=escalation_level,
            round_=round_,
            step=step,
            channel=channel,
            subject=subject,
            message_text=message_text,
            tone_used=tone_used,
            ai_generated=ai_generated,
            reason=reason,
            state=state,
            state_reason=state_reason,
            message_id=message_id,
            author=author,
            sent_at=sent_at,
            delivered=delivered,
            opened=opened,
            response_received=response_received,
            created_at=created_at,
        )

        action.additional_properties = d
        return action

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
