from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.email_provider import EmailProvider
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWriteEmailSettingsRequest")


@_attrs_define
class PatchedWriteEmailSettingsRequest:
    provider: EmailProvider | Unset = UNSET
    host: str | Unset = UNSET
    port: int | Unset = UNSET
    use_tls: bool | Unset = UNSET
    use_ssl: bool | Unset = UNSET
    user: str | Unset = UNSET
    password: str | Unset = UNSET
    api_key: str | Unset = UNSET
    default_from_email: str | Unset = UNSET
    event_public_key: str | Unset = UNSET
    is_active: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        provider: str | Unset = UNSET
        if not isinstance(self.provider, Unset):
            provider = self.provider.value

        host = self.host

        port = self.port

        use_tls = self.use_tls

        use_ssl = self.use_ssl

        user = self.user

        password = self.password

        api_key = self.api_key

        default_from_email = self.default_from_email

        event_public_key = self.event_public_key

        is_active = self.is_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if provider is not UNSET:
            field_dict["provider"] = provider
        if host is not UNSET:
            field_dict["host"] = host
        if port is not UNSET:
            field_dict["port"] = port
        if use_tls is not UNSET:
            field_dict["use_tls"] = use_tls
        if use_ssl is not UNSET:
            field_dict["use_ssl"] = use_ssl
        if user is not UNSET:
            field_dict["user"] = user
        if password is not UNSET:
            field_dict["password"] = password
        if api_key is not UNSET:
            field_dict["api_key"] = api_key
        if default_from_email is not UNSET:
            field_dict["default_from_email"] = default_from_email
        if event_public_key is not UNSET:
            field_dict["event_public_key"] = event_public_key
        if is_active is not UNSET:
            field_dict["is_active"] = is_active

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _provider = d.pop("provider", UNSET)
        provider: EmailProvider | Unset
        if isinstance(_provider, Unset):
            provider = UNSET
        else:
            provider = EmailProvider(_provider)

        host = d.pop("host", UNSET)

        port = d.pop("port", UNSET)

        use_tls = d.pop("use_tls", UNSET)

        use_ssl = d.pop("use_ssl", UNSET)

        user = d.pop("user", UNSET)

        password = d.pop("password", UNSET)

        api_key = d.pop("api_key", UNSET)

        default_from_email = d.pop("default_from_email", UNSET)

        event_public_key = d.pop("event_public_key", UNSET)

        is_active = d.pop("is_active", UNSET)

        patched_write_email_settings_request = cls(
            provider=provider,
            host=host,
            port=port,
            use_tls=use_tls,
            use_ssl=use_ssl,
            user=user,
            password=password,
            api_key=api_key,
            default_from_email=default_from_email,
            event_public_key=event_public_key,
            is_active=is_active,
        )

        patched_write_email_settings_request.additional_properties = d
        return patched_write_email_settings_request

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
