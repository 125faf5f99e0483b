from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.charge_kind import ChargeKind
from ..models.frequency import Frequency
from ..types import UNSET, Unset

T = TypeVar("T", bound="WriteRecurringChargeRequest")


@_attrs_define
class WriteRecurringChargeRequest:
    """Of one lease, or of a property and then of each of its leases."""

    charge_type: ChargeKind
    description: str
    amount: str
    start_date: datetime.date
    lease: None | Unset | UUID = UNSET
    property_: None | Unset | UUID = UNSET
    frequency: Frequency | Unset = UNSET
    is_active: bool | Unset = UNSET
    end_date: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        charge_type = self.charge_type.value

        description = self.description

        amount = self.amount

        start_date = self.start_date.isoformat()

        lease: None | str | Unset
        if isinstance(self.lease, Unset):
            lease = UNSET
        elif isinstance(self.lease, UUID):
            lease = str(self.lease)
        else:
            lease = self.lease

        property_: None | str | Unset
        if isinstance(self.property_, Unset):
            property_ = UNSET
        elif isinstance(self.property_, UUID):
            property_ = str(self.property_)
        else:
            property_ = self.property_

        frequency: str | Unset = UNSET
        if not isinstance(self.frequency, Unset):
            frequency = self.frequency.value

        is_active = self.is_active

        end_date: None | str | Unset
        if isinstance(self.end_date, Unset):
            end_date = UNSET
        elif isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "charge_type": charge_type,
                "description": description,
                "amount": amount,
                "start_date": start_date,
            }
        )
        if lease is not UNSET:
            field_dict["lease"] = lease
        if property_ is not UNSET:
            field_dict["property"] = property_
        if frequency is not UNSET:
            field_dict["frequency"] = frequency
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if end_date is not UNSET:
            field_dict["end_date"] = end_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        charge_type = ChargeKind(d.pop("charge_type"))

        description = d.pop("description")

        amount = d.pop("amount")

        start_date = datetime.date.fromisoformat(d.pop("start_date"))

        def _parse_lease(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_type_0 = UUID(data)

                return lease_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lease = _parse_lease(d.pop("lease", UNSET))

        def _parse_property_(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                property_type_0 = UUID(data)

                return property_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        property_ = _parse_property_(d.pop("property", UNSET))

        _frequency = d.pop("frequency", UNSET)
        frequency: Frequency | Unset
        if isinstance(_frequency, Unset):
            frequency = UNSET
        else:
            frequency = Frequency(_frequency)

        is_active = d.pop("is_active", UNSET)

        def _parse_end_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_date_type_0 = datetime.date.fromisoformat(data)

                return end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        end_date = _parse_end_date(d.pop("end_date", UNSET))

        write_recurring_charge_request = cls(
            charge_type=charge_type,
            description=description,
            amount=amount,
            start_date=start_date,
            lease=lease,
            property_=property_,
            frequency=frequency,
            is_active=is_active,
            end_date=end_date,
        )

        write_recurring_charge_request.additional_properties = d
        return write_recurring_charge_request

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
