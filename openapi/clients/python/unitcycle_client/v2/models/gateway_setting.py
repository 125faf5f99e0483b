from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="GatewaySetting")


@_attrs_define
class GatewaySetting:
    """One field of the form in which a gateway is set up."""

    key: str
    label: str
    help_: str
    secret: bool
    """ Written and never shown again. """
    required: bool
    choices: list[str]
    default: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        help_ = self.help_

        secret = self.secret

        required = self.required

        choices = self.choices

        default = self.default

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "key": key,
                "label": label,
                "help": help_,
                "secret": secret,
                "required": required,
                "choices": choices,
                "default": default,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        help_ = d.pop("help")

        secret = d.pop("secret")

        required = d.pop("required")

        choices = cast(list[str], d.pop("choices"))

        default = d.pop("default")

        gateway_setting = cls(
            key=key,
            label=label,
            help_=help_,
            secret=secret,
            required=required,
            choices=choices,
            default=default,
        )

        gateway_setting.additional_properties = d
        return gateway_setting

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
