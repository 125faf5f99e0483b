from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_name import ProviderName

if TYPE_CHECKING:
    from ..models.client_config_config import ClientConfigConfig
    from ..models.test_payload import TestPayload


T = TypeVar("T", bound="ClientConfig")


@_attrs_define
class ClientConfig:
    """What the payer's browser needs for a payment through this gateway."""

    gateway: UUID
    provider: ProviderName
    config: ClientConfigConfig
    payload: list[str]
    test_payloads: list[TestPayload]
    """ What the script would give for test cards; only where a sandbox answers. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gateway = str(self.gateway)

        provider = self.provider.value

        config = self.config.to_dict()

        payload = self.payload

        test_payloads = []
        for test_payloads_item_data in self.test_payloads:
            test_payloads_item = test_payloads_item_data.to_dict()
            test_payloads.append(test_payloads_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gateway": gateway,
                "provider": provider,
                "config": config,
                "payload": payload,
                "test_payloads": test_payloads,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.client_config_config import ClientConfigConfig  # noqa: PLC0415
        from ..models.test_payload import TestPayload  # noqa: PLC0415

        d = dict(src_dict)
        gateway = UUID(d.pop("gateway"))

        provider = ProviderName(d.pop("provider"))

        config = ClientConfigConfig.from_dict(d.pop("config"))

        payload = cast(list[str], d.pop("payload"))

        test_payloads = []
        _test_payloads = d.pop("test_payloads")
        for test_payloads_item_data in _test_payloads:
            test_payloads_item = TestPayload.from_dict(test_payloads_item_data)

            test_payloads.append(test_payloads_item)

        client_config = cls(
            gateway=gateway,
            provider=provider,
            config=config,
            payload=payload,
            test_payloads=test_payloads,
        )

        client_config.additional_properties = d
        return client_config

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
