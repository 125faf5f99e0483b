from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.email_provider import EmailProvider

T = TypeVar("T", bound="EmailSettings")


@_attrs_define
class EmailSettings:
    is_from_environment: bool
    """ Whether the organisation has none of its own, and these are the installation's. """
    is_only_logged: bool
    """ Whether nothing leaves at present: messages are only written to the server's log. """
    provider: EmailProvider
    host: str
    port: int
    use_tls: bool
    use_ssl: bool
    user: str
    password: str
    """ Its end, or empty without one. """
    api_key: str
    """ Its end, or empty without one. """
    default_from_email: str
    event_public_key: str
    is_active: bool
    last_tested_at: datetime.datetime | None
    last_test_problem: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_from_environment = self.is_from_environment

        is_only_logged = self.is_only_logged

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

        last_tested_at: None | str
        if isinstance(self.last_tested_at, datetime.datetime):
            last_tested_at = self.last_tested_at.isoformat()
        else:
            last_tested_at = self.last_tested_at

        last_test_problem = self.last_test_problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_from_environment": is_from_environment,
                "is_only_logged": is_only_logged,
                "provider": provider,
                "host": host,
                "port": port,
                "use_tls": use_tls,
                "use_ssl": use_ssl,
                "user": user,
                "password": password,
                "api_key": api_key,
                "default_from_email": default_from_email,
                "event_public_key": event_public_key,
                "is_active": is_active,
                "last_tested_at": last_tested_at,
                "last_test_problem": last_test_problem,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_from_environment = d.pop("is_from_environment")

        is_only_logged = d.pop("is_only_logged")

        provider = EmailProvider(d.pop("provider"))

        host = d.pop("host")

        port = d.pop("port")

        use_tls = d.pop("use_tls")

        use_ssl = d.pop("use_ssl")

        user = d.pop("user")

        password = d.pop("password")

        api_key = d.pop("api_key")

        default_from_email = d.pop("default_from_email")

        event_public_key = d.pop("event_public_key")

        is_active = d.pop("is_active")

        def _parse_last_tested_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_tested_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_tested_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_tested_at = _parse_last_tested_at(d.pop("last_tested_at"))

        last_test_problem = d.pop("last_test_problem")

        email_settings = cls(
            is_from_environment=is_from_environment,
            is_only_logged=is_only_logged,
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
            last_tested_at=last_tested_at,
            last_test_problem=last_test_problem,
        )

        email_settings.additional_properties = d
        return email_settings

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
