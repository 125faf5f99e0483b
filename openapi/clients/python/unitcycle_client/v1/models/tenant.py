from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lease_status import LeaseStatus

T = TypeVar("T", bound="Tenant")


@_attrs_define
class Tenant:
    """A tenant, and where they live now: by the lease that stands for its unit, if there are several."""

    id: UUID
    name: str
    first_name: str
    last_name: str
    company: str
    email: str
    phone: str
    notes: str
    current_lease: None | UUID
    current_lease_status: LeaseStatus | None
    current_unit: None | UUID
    current_unit_number: None | str
    current_property_name: None | str
    current_leases: int
    """ How many leases they have now. """
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        first_name = self.first_name

        last_name = self.last_name

        company = self.company

        email = self.email

        phone = self.phone

        notes = self.notes

        current_lease: None | str
        if isinstance(self.current_lease, UUID):
            current_lease = str(self.current_lease)
        else:
            current_lease = self.current_lease

        current_lease_status: None | str
        if isinstance(self.current_lease_status, LeaseStatus):
            current_lease_status = self.current_lease_status.value
        else:
            current_lease_status = self.current_lease_status

        current_unit: None | str
        if isinstance(self.current_unit, UUID):
            current_unit = str(self.current_unit)
        else:
            current_unit = self.current_unit

        current_unit_number: None | str
        current_unit_number = self.current_unit_number

        current_property_name: None | str
        current_property_name = self.current_property_name

        current_leases = self.current_leases

        archived_at: None | str
        if isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "first_name": first_name,
                "last_name": last_name,
                "company": company,
                "email": email,
                "phone": phone,
                "notes": notes,
                "current_lease": current_lease,
                "current_lease_status": current_lease_status,
                "current_unit": current_unit,
                "current_unit_number": current_unit_number,
                "current_property_name": current_property_name,
                "current_leases": current_leases,
                "archived_at": archived_at,
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

        first_name = d.pop("first_name")

        last_name = d.pop("last_name")

        company = d.pop("company")

        email = d.pop("email")

        phone = d.pop("phone")

        notes = d.pop("notes")

        def _parse_current_lease(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                current_lease_type_0 = UUID(data)

                return current_lease_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        current_lease = _parse_current_lease(d.pop("current_lease"))

        def _parse_current_lease_status(data: object) -> LeaseStatus | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                current_lease_status_type_0 = LeaseStatus(data)

                return current_lease_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LeaseStatus | None, data)

        current_lease_status = _parse_current_lease_status(d.pop("current_lease_status"))

        def _parse_current_unit(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                current_unit_type_0 = UUID(data)

                return current_unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        current_unit = _parse_current_unit(d.pop("current_unit"))

        def _parse_current_unit_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        current_unit_number = _parse_current_unit_number(d.pop("current_unit_number"))

        def _parse_current_property_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        current_property_name = _parse_current_property_name(d.pop("current_property_name"))

        current_leases = d.pop("current_leases")

        def _parse_archived_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        archived_at = _parse_archived_at(d.pop("archived_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        tenant = cls(
            id=id,
            name=name,
            first_name=first_name,
            last_name=last_name,
            company=company,
            email=email,
            phone=phone,
            notes=notes,
            current_lease=current_lease,
            current_lease_status=current_lease_status,
            current_unit=current_unit,
            current_unit_number=current_unit_number,
            current_property_name=current_property_name,
            current_leases=current_leases,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        tenant.additional_properties = d
        return tenant

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
