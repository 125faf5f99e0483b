from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BillingCycle")


@_attrs_define
class BillingCycle:
    """A span of days; closed, nothing more is billed for it."""

    id: UUID
    name: str
    property_: None | UUID
    property_name: None | str
    start_date: datetime.date
    end_date: datetime.date
    is_closed: bool
    invoices: int
    """ How many the monthly runs made for its months; void ones aside. """
    billed: str
    """ What those come to. """
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        property_: None | str
        if isinstance(self.property_, UUID):
            property_ = str(self.property_)
        else:
            property_ = self.property_

        property_name: None | str
        property_name = self.property_name

        start_date = self.start_date.isoformat()

        end_date = self.end_date.isoformat()

        is_closed = self.is_closed

        invoices = self.invoices

        billed = self.billed

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "property": property_,
                "property_name": property_name,
                "start_date": start_date,
                "end_date": end_date,
                "is_closed": is_closed,
                "invoices": invoices,
                "billed": billed,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_property_(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                property_type_0 = UUID(data)

                return property_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        property_ = _parse_property_(d.pop("property"))

        def _parse_property_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        property_name = _parse_property_name(d.pop("property_name"))

        start_date = datetime.date.fromisoformat(d.pop("start_date"))

        end_date = datetime.date.fromisoformat(d.pop("end_date"))

        is_closed = d.pop("is_closed")

        invoices = d.pop("invoices")

        billed = d.pop("billed")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        billing_cycle = cls(
            id=id,
            name=name,
            property_=property_,
            property_name=property_name,
            start_date=start_date,
            end_date=end_date,
            is_closed=is_closed,
            invoices=invoices,
            billed=billed,
            created_at=created_at,
            updated_at=updated_at,
        )

        billing_cycle.additional_properties = d
        return billing_cycle

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
