from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_name import ProviderName

if TYPE_CHECKING:
    from ..models.gateway_setting import GatewaySetting


T = TypeVar("T", bound="Provider")


@_attrs_define
class Provider:
    """A payment provider, and what it takes to set up an account there."""

    name: ProviderName
    label: str
    settings: list[GatewaySetting]
    currencies: list[str]
    methods: list[str]
    payload: list[str]
    """ What the provider's script in the browser has to give for a payment. """
    has_webhook: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name.value

        label = self.label

        settings = []
        for settings_item_data in self.settings:
            settings_item = settings_item_data.to_dict()
            settings.append(settings_item)

        currencies = self.currencies

        methods = self.methods

        payload = self.payload

        has_webhook = self.has_webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "label": label,
                "settings": settings,
                "currencies": currencies,
                "methods": methods,
                "payload": payload,
                "has_webhook": has_webhook,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gateway_setting import GatewaySetting  # noqa: PLC0415

        d = dict(src_dict)
        name = ProviderName(d.pop("name"))

        label = d.pop("label")

        settings = []
        _settings = d.pop("settings")
        for settings_item_data in _settings:
            settings_item = GatewaySetting.from_dict(settings_item_data)

            settings.append(settings_item)

        currencies = cast(list[str], d.pop("currencies"))

        methods = cast(list[str], d.pop("methods"))

        payload = cast(list[str], d.pop("payload"))

        has_webhook = d.pop("has_webhook")

        provider = cls(
            name=name,
            label=label,
            settings=settings,
            currencies=currencies,
            methods=methods,
            payload=payload,
            has_webhook=has_webhook,
        )

        provider.additional_properties = d
        return provider

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
