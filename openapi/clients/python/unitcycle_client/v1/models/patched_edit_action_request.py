from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.payload_request import PayloadRequest


T = TypeVar("T", bound="PatchedEditActionRequest")


@_attrs_define
class PatchedEditActionRequest:
    """Other numbers, or a letter of one's own; empty text: our wording again."""

    suggested_payload: PayloadRequest | Unset = UNSET
    """ What is wanted instead of what is suggested; nothing of it is needed. """
    generated_content: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        suggested_payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.suggested_payload, Unset):
            suggested_payload = self.suggested_payload.to_dict()

        generated_content: None | str | Unset
        if isinstance(self.generated_content, Unset):
            generated_content = UNSET
        else:
            generated_content = self.generated_content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if suggested_payload is not UNSET:
            field_dict["suggested_payload"] = suggested_payload
        if generated_content is not UNSET:
            field_dict["generated_content"] = generated_content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payload_request import PayloadRequest  # noqa: PLC0415

        d = dict(src_dict)
        _suggested_payload = d.pop("suggested_payload", UNSET)
        suggested_payload: PayloadRequest | Unset
        if isinstance(_suggested_payload, Unset):
            suggested_payload = UNSET
        else:
            suggested_payload = PayloadRequest.from_dict(_suggested_payload)

        def _parse_generated_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        generated_content = _parse_generated_content(d.pop("generated_content", UNSET))

        patched_edit_action_request = cls(
            suggested_payload=suggested_payload,
            generated_content=generated_content,
        )

        patched_edit_action_request.additional_properties = d
        return patched_edit_action_request

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
