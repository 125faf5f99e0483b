from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_channel import TemplateChannel
from ..types import UNSET, Unset

T = TypeVar("T", bound="PreviewTemplateRequest")


@_attrs_define
class PreviewTemplateRequest:
    """Without a body the present wording is shown."""

    event_type: str
    channel: TemplateChannel
    subject: str | Unset = ""
    body: str | Unset = ""
    html: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_type = self.event_type

        channel = self.channel.value

        subject = self.subject

        body = self.body

        html = self.html

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_type": event_type,
                "channel": channel,
            }
        )
        if subject is not UNSET:
            field_dict["subject"] = subject
        if body is not UNSET:
            field_dict["body"] = body
        if html is not UNSET:
            field_dict["html"] = html

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_type = d.pop("event_type")

        channel = TemplateChannel(d.pop("channel"))

        subject = d.pop("subject", UNSET)

        body = d.pop("body", UNSET)

        html = d.pop("html", UNSET)

        preview_template_request = cls(
            event_type=event_type,
            channel=channel,
            subject=subject,
            body=body,
            html=html,
        )

        preview_template_request.additional_properties = d
        return preview_template_request

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
