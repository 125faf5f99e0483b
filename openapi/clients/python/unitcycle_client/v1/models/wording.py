from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_channel import ActionChannel
from ..models.tone import Tone

T = TypeVar("T", bound="Wording")


@_attrs_define
class Wording:
    """How a step is written in a tone where no model writes it: the organisation's words, or ours."""

    step: int
    tone: Tone
    subject: str
    body: str
    sms: str
    is_own: bool
    channels: list[ActionChannel]
    """ It leaves by all of these that reach the tenant. """
    instead: list[ActionChannel]
    """ Where none of them does: the first of these that does. """
    variables: list[str]
    """ Those of `variables` that say something in this step; for the others nothing stands there. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        tone = self.tone.value

        subject = self.subject

        body = self.body

        sms = self.sms

        is_own = self.is_own

        channels = []
        for channels_item_data in self.channels:
            channels_item = channels_item_data.value
            channels.append(channels_item)

        instead = []
        for instead_item_data in self.instead:
            instead_item = instead_item_data.value
            instead.append(instead_item)

        variables = self.variables

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "step": step,
                "tone": tone,
                "subject": subject,
                "body": body,
                "sms": sms,
                "is_own": is_own,
                "channels": channels,
                "instead": instead,
                "variables": variables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        step = d.pop("step")

        tone = Tone(d.pop("tone"))

        subject = d.pop("subject")

        body = d.pop("body")

        sms = d.pop("sms")

        is_own = d.pop("is_own")

        channels = []
        _channels = d.pop("channels")
        for channels_item_data in _channels:
            channels_item = ActionChannel(channels_item_data)

            channels.append(channels_item)

        instead = []
        _instead = d.pop("instead")
        for instead_item_data in _instead:
            instead_item = ActionChannel(instead_item_data)

            instead.append(instead_item)

        variables = cast(list[str], d.pop("variables"))

        wording = cls(
            step=step,
            tone=tone,
            subject=subject,
            body=body,
            sms=sms,
            is_own=is_own,
            channels=channels,
            instead=instead,
            variables=variables,
        )

        wording.additional_properties = d
        return wording

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
