from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_name import ProviderName

if TYPE_CHECKING:
    from ..models.gateway_config import GatewayConfig
    from ..models.gateway_secrets import GatewaySecrets


T = TypeVar("T", bound="Gateway")


@_attrs_define
class Gateway:
    """An account at a payment provider."""

    id: UUID
    provider: ProviderName
    provider_label: str
    display_name: str
    is_active: bool
    is_default: bool
    config: GatewayConfig
    """ Its settings that are no secrets. """
    secrets: GatewaySecrets
    """ The end of each secret that is set; nothing of a short one. """
    supported_methods: list[str]
    webhook_url: str
    """ The address to enter at the provider; empty for one that is polled. """
    last_tested_at: datetime.datetime | None
    last_test_problem: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        provider = self.provider.value

        provider_label = self.provider_label

        display_name = self.display_name

        is_active = self.is_active

        is_default = self.is_default

        config = self.config.to_dict()

        secrets = self.secrets.to_dict()

        supported_methods = self.supported_methods

        webhook_url = self.webhook_url

        last_tested_at: None | str
        if isinstance(self.last_tested_at, datetime.datetime):
            last_tested_at = self.last_tested_at.isoformat()
        else:
            last_tested_at = self.last_tested_at

        last_test_problem = self.last_test_problem

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "provider": provider,
                "provider_label": provider_label,
                "display_name": display_name,
                "is_active": is_active,
                "is_default": is_default,
                "config": config,
                "secrets": secrets,
                "supported_methods": supported_methods,
                "webhook_url": webhook_url,
                "last_tested_at": last_tested_at,
                "last_test_problem": last_test_problem,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gateway_config import GatewayConfig  # noqa: PLC0415
        from ..models.gateway_secrets import GatewaySecrets  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        provider = ProviderName(d.pop("provider"))

        provider_label = d.pop("provider_label")

        display_name = d.pop("display_name")

        is_active = d.pop("is_active")

        is_default = d.pop("is_default")

        config = GatewayConfig.from_dict(d.pop("config"))

        secrets = GatewaySecrets.from_dict(d.pop("secrets"))

        supported_methods = cast(list[str], d.pop("supported_methods"))

        webhook_url = d.pop("webhook_url")

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

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        gateway = cls(
            id=id,
            provider=provider,
            provider_label=provider_label,
            display_name=display_name,
            is_active=is_active,
            is_default=is_default,
            config=config,
            secrets=secrets,
            supported_methods=supported_methods,
            webhook_url=webhook_url,
            last_tested_at=last_tested_at,
            last_test_problem=last_test_problem,
            created_at=created_at,
            updated_at=updated_at,
        )

        gateway.additional_properties = d
        return gateway

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
