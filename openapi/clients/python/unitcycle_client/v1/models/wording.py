from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        tone = self.tone.value

        subject = self.subject

        body = self.body

        sms = self.sms

        is_own = self.is_own

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

        wording = cls(
            step=step,
            tone=tone,
            subject=subject,
            body=body,
            sms=sms,
            is_own=is_own,
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
