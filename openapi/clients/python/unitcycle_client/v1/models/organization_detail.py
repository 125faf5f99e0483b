from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OrganizationDetail")


@_attrs_define
class OrganizationDetail:
    id: UUID
    name: str
    slug: str
    time_zone: str
    currency: str
    logo_url: None | str
    """ A link to the logo that works for an hour. """
    currency_is_fixed: bool
    """ Whether money is booked already: the currency stays then. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        slug = self.slug

        time_zone = self.time_zone

        currency = self.currency

        logo_url: None | str
        logo_url = self.logo_url

        currency_is_fixed = self.currency_is_fixed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "slug": slug,
                "time_zone": time_zone,
                "currency": currency,
                "logo_url": logo_url,
                "currency_is_fixed": currency_is_fixed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        slug = d.pop("slug")

        time_zone = d.pop("time_zone")

        currency = d.pop("currency")

        def _parse_logo_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        logo_url = _parse_logo_url(d.pop("logo_url"))

        currency_is_fixed = d.pop("currency_is_fixed")

        organization_detail = cls(
            id=id,
            name=name,
            slug=slug,
            time_zone=time_zone,
            currency=currency,
            logo_url=logo_url,
            currency_is_fixed=currency_is_fixed,
        )

        organization_detail.additional_properties = d
        return organization_detail

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
