from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DashboardMove")


@_attrs_define
class DashboardMove:
    lease: UUID
    unit_number: str
    property_name: str
    tenant_name: None | str
    date: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lease = str(self.lease)

        unit_number = self.unit_number

        property_name = self.property_name

        tenant_name: None | str
        tenant_name = self.tenant_name

        date = self.date.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lease": lease,
                "unit_number": unit_number,
                "property_name": property_name,
                "tenant_name": tenant_name,
                "date": date,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lease = UUID(d.pop("lease"))

        unit_number = d.pop("unit_number")

        property_name = d.pop("property_name")

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        date = datetime.date.fromisoformat(d.pop("date"))

        dashboard_move = cls(
            lease=lease,
            unit_number=unit_number,
            property_name=property_name,
            tenant_name=tenant_name,
            date=date,
        )

        dashboard_move.additional_properties = d
        return dashboard_move

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
