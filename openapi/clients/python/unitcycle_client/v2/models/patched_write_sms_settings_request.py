from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteSmsSettingsRequest")


@_attrs_define
class PatchedWriteSmsSettingsRequest:
    account_sid: str | Unset = UNSET
    auth_token: str | Unset = UNSET
    phone_number: str | Unset = UNSET
    whatsapp_number: str | Unset = UNSET
    quiet_from: str | Unset = UNSET
    """ From then on nobody is texted. """
    quiet_until: str | Unset = UNSET
    """ The same as the other: no quiet hours. """
    is_active: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        account_sid = self.account_sid

        auth_token = self.auth_token

        phone_number = self.phone_number

        whatsapp_number = self.whatsapp_number

        quiet_from = self.quiet_from

        quiet_until = self.quiet_until

        is_active = self.is_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if account_sid is not UNSET:
            field_dict["account_sid"] = account_sid
        if auth_token is not UNSET:
            field_dict["auth_token"] = auth_token
        if phone_number is not UNSET:
            field_dict["phone_number"] = phone_number
        if whatsapp_number is not UNSET:
            field_dict["whatsapp_number"] = whatsapp_number
        if quiet_from is not UNSET:
            field_dict["quiet_from"] = quiet_from
        if quiet_until is not UNSET:
            field_dict["quiet_until"] = quiet_until
        if is_active is not UNSET:
            field_dict["is_active"] = is_active

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        account_sid = d.pop("account_sid", UNSET)

        auth_token = d.pop("auth_token", UNSET)

        phone_number = d.pop("phone_number", UNSET)

        whatsapp_number = d.pop("whatsapp_number", UNSET)

        quiet_from = d.pop("quiet_from", UNSET)

        quiet_until = d.pop("quiet_until", UNSET)

        is_active = d.pop("is_active", UNSET)

        patched_write_sms_settings_request = cls(
            account_sid=account_sid,
            auth_token=auth_token,
            phone_number=phone_number,
            whatsapp_number=whatsapp_number,
            quiet_from=quiet_from,
            quiet_until=quiet_until,
            is_active=is_active,
        )

        patched_write_sms_settings_request.additional_properties = d
        return patched_write_sms_settings_request

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
