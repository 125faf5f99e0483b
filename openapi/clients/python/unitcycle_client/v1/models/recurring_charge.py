from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.charge_kind import ChargeKind
from ..models.frequency import Frequency

T = TypeVar("T", bound="RecurringCharge")


@_attrs_define
class RecurringCharge:
    """Something that is billed beside the rent."""

    id: UUID
    lease: None | UUID
    property_: None | UUID
    charge_type: ChargeKind
    description: str
    amount: str
    frequency: Frequency
    is_active: bool
    start_date: datetime.date
    end_date: datetime.date | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

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

        charge_type = self.charge_type.value

        description = self.description

        amount = self.amount

        frequency = self.frequency.value

        is_active = self.is_active

        start_date = self.start_date.isoformat()

        end_date: None | str
        if isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lease": lease,
                "property": property_,
                "charge_type": charge_type,
                "description": description,
                "amount": amount,
                "frequency": frequency,
                "is_active": is_active,
                "start_date": start_date,
                "end_date": end_date,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        charge_type = ChargeKind(d.pop("charge_type"))

        description = d.pop("description")

        amount = d.pop("amount")

        frequency = Frequency(d.pop("frequency"))

        is_active = d.pop("is_active")

        start_date = datetime.date.fromisoformat(d.pop("start_date"))

        def _parse_end_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_date_type_0 = datetime.date.fromisoformat(data)

                return end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        end_date = _parse_end_date(d.pop("end_date"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        recurring_charge = cls(
            id=id,
            lease=lease,
            property_=property_,
            charge_type=charge_type,
            description=description,
            amount=amount,
            frequency=frequency,
            is_active=is_active,
            start_date=start_date,
            end_date=end_date,
            created_at=created_at,
            updated_at=updated_at,
        )

        recurring_charge.additional_properties = d
        return recurring_charge

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
