from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_channel import ActionChannel
from ..models.tone import Tone

T = TypeVar("T", bound="NextAction")


@_attrs_define
class NextAction:
    """The step that comes next by itself, and when at the earliest."""

    step: int
    label: str
    on: datetime.date
    tone: Tone
    channels: list[ActionChannel]
    needs_approval: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        label = self.label

        on = self.on.isoformat()

        tone = self.tone.value

        channels = []
        for channels_item_data in self.channels:
            channels_item = channels_item_data.value
            channels.append(channels_item)

        needs_approval = self.needs_approval

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "step": step,
                "label": label,
                "on": on,
                "tone": tone,
                "channels": channels,
                "needs_approval": needs_approval,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        step = d.pop("step")

        label = d.pop("label")

        on = datetime.date.fromisoformat(d.pop("on"))

        tone = Tone(d.pop("tone"))

        channels = []
        _channels = d.pop("channels")
        for channels_item_data in _channels:
            channels_item = ActionChannel(channels_item_data)

            channels.append(channels_item)

        needs_approval = d.pop("needs_approval")

        next_action = cls(
            step=step,
            label=label,
            on=on,
            tone=tone,
            channels=channels,
            needs_approval=needs_approval,
        )

        next_action.additional_properties = d
        return next_action

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
