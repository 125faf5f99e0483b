from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.charge_kind import ChargeKind

T = TypeVar("T", bound="Charge")


@_attrs_define
class Charge:
    """Something a tenant was charged for: a `TenantLedgerEntry` of type Charge."""

    id: UUID
    tenant: UUID
    tenant_name: str
    lease: None | UUID
    property_: None | UUID
    property_name: None | str
    kind: ChargeKind
    description: str
    trans_date: datetime.date
    due_date: datetime.date
    days_overdue: int | None
    """ Days after the due date; null when nothing is open or it is not late. """
    amount: str
    open_amount: str
    reference_id: None | UUID
    reversed_on: datetime.date | None
    entry: UUID
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        tenant = str(self.tenant)

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

        property_name: None | str
        property_name = self.property_name

        kind = self.kind.value

        description = self.description

        trans_date = self.trans_date.isoformat()

        due_date = self.due_date.isoformat()

        days_overdue: int | None
        days_overdue = self.days_overdue

        amount = self.amount

        open_amount = self.open_amount

        reference_id: None | str
        if isinstance(self.reference_id, UUID):
            reference_id = str(self.reference_id)
        else:
            reference_id = self.reference_id

        reversed_on: None | str
        if isinstance(self.reversed_on, datetime.date):
            reversed_on = self.reversed_on.isoformat()
        else:
            reversed_on = self.reversed_on

        entry = str(self.entry)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "lease": lease,
                "property": property_,
                "property_name": property_name,
                "kind": kind,
                "description": description,
                "trans_date": trans_date,
                "due_date": due_date,
                "days_overdue": days_overdue,
                "amount": amount,
                "open_amount": open_amount,
                "reference_id": reference_id,
                "reversed_on": reversed_on,
                "entry": entry,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        tenant = UUID(d.pop("tenant"))

        tenant_name = d.pop("tenant_name")

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

        def _parse_property_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        property_name = _parse_property_name(d.pop("property_name"))

        kind = ChargeKind(d.pop("kind"))

        description = d.pop("description")

        trans_date = datetime.date.fromisoformat(d.pop("trans_date"))

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        def _parse_days_overdue(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_overdue = _parse_days_overdue(d.pop("days_overdue"))

        amount = d.pop("amount")

        open_amount = d.pop("open_amount")

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

        def _parse_reversed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reversed_on_type_0 = datetime.date.fromisoformat(data)

                return reversed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        reversed_on = _parse_reversed_on(d.pop("reversed_on"))

        entry = UUID(d.pop("entry"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        charge = cls(
            id=id,
            tenant=tenant,
            tenant_name=tenant_name,
            lease=lease,
            property_=property_,
            property_name=property_name,
            kind=kind,
            description=description,
            trans_date=trans_date,
            due_date=due_date,
            days_overdue=days_overdue,
            amount=amount,
            open_amount=open_amount,
            reference_id=reference_id,
            reversed_on=reversed_on,
            entry=entry,
            created_at=created_at,
        )

        charge.additional_properties = d
        return charge

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
