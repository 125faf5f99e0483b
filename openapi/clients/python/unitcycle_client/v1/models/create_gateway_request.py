from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_name import ProviderName
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_gateway_request_config import CreateGatewayRequestConfig


T = TypeVar("T", bound="CreateGatewayRequest")


@_attrs_define
class CreateGatewayRequest:
    display_name: str
    config: CreateGatewayRequestConfig
    """ Settings by their keys. A key that is left out stays; so does a secret sent empty. """
    provider: ProviderName
    supported_methods: list[str] | Unset = UNSET
    is_active: bool | Unset = UNSET
    is_default: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        config = self.config.to_dict()

        provider = self.provider.value

        supported_methods: list[str] | Unset = UNSET
        if not isinstance(self.supported_methods, Unset):
            supported_methods = self.supported_methods

        is_active = self.is_active

        is_default = self.is_default

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "display_name": display_name,
                "config": config,
                "provider": provider,
            }
        )
        if supported_methods is not UNSET:
            field_dict["supported_methods"] = supported_methods
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if is_default is not UNSET:
            field_dict["is_default"] = is_default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.create_gateway_request_config import CreateGatewayRequestConfig  # noqa: PLC0415

        d = dict(src_dict)
        display_name = d.pop("display_name")

        config = CreateGatewayRequestConfig.from_dict(d.pop("config"))

        provider = ProviderName(d.pop("provider"))

        supported_methods = cast(list[str], d.pop("supported_methods", UNSET))

        is_active = d.pop("is_active", UNSET)

        is_default = d.pop("is_default", UNSET)

        create_gateway_request = cls(
            display_name=display_name,
            config=config,
            provider=provider,
            supported_methods=supported_methods,
            is_active=is_active,
            is_default=is_default,
        )

        create_gateway_request.additional_properties = d
        return create_gateway_request

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
