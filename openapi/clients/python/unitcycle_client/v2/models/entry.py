from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_kind import EntryKind

T = TypeVar("T", bound="Entry")


@_attrs_define
class Entry:
    """Something that moved money."""

    id: UUID
    kind: EntryKind
    date: datetime.date
    description: str
    currency: str
    tenant: None | UUID
    tenant_name: None | str
    lease: None | UUID
    property_: None | UUID
    reference_id: None | UUID
    reverses: None | UUID
    reversed_by: None | UUID
    """ What took it back. """
    posted_by: None | UUID
    posted_by_name: None | str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        date = self.date.isoformat()

        description = self.description

        currency = self.currency

        tenant: None | str
        if isinstance(self.tenant, UUID):
            tenant = str(self.tenant)
        else:
            tenant = self.tenant

        tenant_name: None | str
        tenant_name = self.tenant_name

        lease: None | str
        if isinstance(self.lease, UUID):
            lease = str(self.lease)
        else:
            lease = self.lease

        property_: None | str
        if isinstance(self.property_, UUID):
            property_ = str(self.property_)
        else:
            property_ = self.property_

        reference_id: None | str
        if isinstance(self.reference_id, UUID):
            reference_id = str(self.reference_id)
        else:
            reference_id = self.reference_id

        reverses: None | str
        if isinstance(self.reverses, UUID):
            reverses = str(self.reverses)
        else:
            reverses = self.reverses

        reversed_by: None | str
        if isinstance(self.reversed_by, UUID):
            reversed_by = str(self.reversed_by)
        else:
            reversed_by = self.reversed_by

        posted_by: None | str
        if isinstance(self.posted_by, UUID):
            posted_by = str(self.posted_by)
        else:
            posted_by = self.posted_by

        posted_by_name: None | str
        posted_by_name = self.posted_by_name

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "date": date,
                "description": description,
                "currency": currency,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "lease": lease,
                "property": property_,
                "reference_id": reference_id,
                "reverses": reverses,
                "reversed_by": reversed_by,
                "posted_by": posted_by,
                "posted_by_name": posted_by_name,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = EntryKind(d.pop("kind"))

        date = datetime.date.fromisoformat(d.pop("date"))

        description = d.pop("description")

        currency = d.pop("currency")

        def _parse_tenant(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tenant_type_0 = UUID(data)

                return tenant_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        tenant = _parse_tenant(d.pop("tenant"))

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        def _parse_lease(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_type_0 = UUID(data)

                return lease_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lease = _parse_lease(d.pop("lease"))

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

        def _parse_reference_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reference_id_type_0 = UUID(data)

                return reference_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reference_id = _parse_reference_id(d.pop("reference_id"))

        def _parse_reverses(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reverses_type_0 = UUID(data)

                return reverses_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reverses = _parse_reverses(d.pop("reverses"))

        def _parse_reversed_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reversed_by_type_0 = UUID(data)

                return reversed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reversed_by = _parse_reversed_by(d.pop("reversed_by"))

        def _parse_posted_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                posted_by_type_0 = UUID(data)

                return posted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        posted_by = _parse_posted_by(d.pop("posted_by"))

        def _parse_posted_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        posted_by_name = _parse_posted_by_name(d.pop("posted_by_name"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        entry = cls(
            id=id,
            kind=kind,
            date=date,
            description=description,
            currency=currency,
            tenant=tenant,
            tenant_name=tenant_name,
            lease=lease,
            property_=property_,
            reference_id=reference_id,
            reverses=reverses,
            reversed_by=reversed_by,
            posted_by=posted_by,
            posted_by_name=posted_by_name,
            created_at=created_at,
        )

        entry.additional_properties = d
        return entry

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
