from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.agreement_status import AgreementStatus
from ..models.expiry_flag import ExpiryFlag
from ..models.lease_status import LeaseStatus

T = TypeVar("T", bound="Lease")


@_attrs_define
class Lease:
    """A lease with its state in the life cycle."""

    id: UUID
    lease_number: str
    tenant: None | UUID
    tenant_name: None | str
    unit: UUID
    unit_number: str
    property_: UUID
    property_name: str
    lease_begin_date: datetime.date
    lease_end_date: datetime.date | None
    monthly_rent_amount: str
    security_deposit_amount: str
    move_in_date: datetime.date | None
    opening_balance_amount: None | str
    opening_balance_date: datetime.date | None
    status: AgreementStatus
    lease_status: LeaseStatus
    lease_status_changed_at: datetime.datetime | None
    lease_status_changed_by: str
    holdover_start_date: datetime.date | None
    notice_date: datetime.date | None
    notice_move_out_date: datetime.date | None
    actual_move_out_date: datetime.date | None
    days_until_expiry: int | None
    days_in_current_status: int | None
    holdover_days: int | None
    days_until_move_out: int | None
    expiry_flag: ExpiryFlag
    long_holdover: bool
    is_current: bool
    """ Whether this lease stands for its unit in counts. """
    archived_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        lease_number = self.lease_number

        tenant: None | str
        if isinstance(self.tenant, UUID):
            tenant = str(self.tenant)
        else:
            tenant = self.tenant

        tenant_name: None | str
        tenant_name = self.tenant_name

        unit = str(self.unit)

        unit_number = self.unit_number

        property_ = str(self.property_)

        property_name = self.property_name

        lease_begin_date = self.lease_begin_date.isoformat()

        lease_end_date: None | str
        if isinstance(self.lease_end_date, datetime.date):
            lease_end_date = self.lease_end_date.isoformat()
        else:
            lease_end_date = self.lease_end_date

        monthly_rent_amount = self.monthly_rent_amount

        security_deposit_amount = self.security_deposit_amount

        move_in_date: None | str
        if isinstance(self.move_in_date, datetime.date):
            move_in_date = self.move_in_date.isoformat()
        else:
            move_in_date = self.move_in_date

        opening_balance_amount: None | str
        opening_balance_amount = self.opening_balance_amount

        opening_balance_date: None | str
        if isinstance(self.opening_balance_date, datetime.date):
            opening_balance_date = self.opening_balance_date.isoformat()
        else:
            opening_balance_date = self.opening_balance_date

        status = self.status.value

        lease_status = self.lease_status.value

        lease_status_changed_at: None | str
        if isinstance(self.lease_status_changed_at, datetime.datetime):
            lease_status_changed_at = self.lease_status_changed_at.isoformat()
        else:
            lease_status_changed_at = self.lease_status_changed_at

        lease_status_changed_by = self.lease_status_changed_by

        holdover_start_date: None | str
        if isinstance(self.holdover_start_date, datetime.date):
            holdover_start_date = self.holdover_start_date.isoformat()
        else:
            holdover_start_date = self.holdover_start_date

        notice_date: None | str
        if isinstance(self.notice_date, datetime.date):
            notice_date = self.notice_date.isoformat()
        else:
            notice_date = self.notice_date

        notice_move_out_date: None | str
        if isinstance(self.notice_move_out_date, datetime.date):
            notice_move_out_date = self.notice_move_out_date.isoformat()
        else:
            notice_move_out_date = self.notice_move_out_date

        actual_move_out_date: None | str
        if isinstance(self.actual_move_out_date, datetime.date):
            actual_move_out_date = self.actual_move_out_date.isoformat()
        else:
            actual_move_out_date = self.actual_move_out_date

        days_until_expiry: int | None
        days_until_expiry = self.days_until_expiry

        days_in_current_status: int | None
        days_in_current_status = self.days_in_current_status

        holdover_days: int | None
        holdover_days = self.holdover_days

        days_until_move_out: int | None
        days_until_move_out = self.days_until_move_out

        expiry_flag = self.expiry_flag.value

        long_holdover = self.long_holdover

        is_current = self.is_current

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
                "lease_number": lease_number,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "unit": unit,
                "unit_number": unit_number,
                "property": property_,
                "property_name": property_name,
                "lease_begin_date": lease_begin_date,
                "lease_end_date": lease_end_date,
                "monthly_rent_amount": monthly_rent_amount,
                "security_deposit_amount": security_deposit_amount,
                "move_in_date": move_in_date,
                "opening_balance_amount": opening_balance_amount,
                "opening_balance_date": opening_balance_date,
                "status": status,
                "lease_status": lease_status,
                "lease_status_changed_at": lease_status_changed_at,
                "lease_status_changed_by": lease_status_changed_by,
                "holdover_start_date": holdover_start_date,
                "notice_date": notice_date,
                "notice_move_out_date": notice_move_out_date,
                "actual_move_out_date": actual_move_out_date,
                "days_until_expiry": days_until_expiry,
                "days_in_current_status": days_in_current_status,
                "holdover_days": holdover_days,
                "days_until_move_out": days_until_move_out,
                "expiry_flag": expiry_flag,
                "long_holdover": long_holdover,
                "is_current": is_current,
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

        lease_number = d.pop("lease_number")

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

        unit = UUID(d.pop("unit"))

        unit_number = d.pop("unit_number")

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        lease_begin_date = datetime.date.fromisoformat(d.pop("lease_begin_date"))

        def _parse_lease_end_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_end_date_type_0 = datetime.date.fromisoformat(data)

                return lease_end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        lease_end_date = _parse_lease_end_date(d.pop("lease_end_date"))

        monthly_rent_amount = d.pop("monthly_rent_amount")

        security_deposit_amount = d.pop("security_deposit_amount")

        def _parse_move_in_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                move_in_date_type_0 = datetime.date.fromisoformat(data)

                return move_in_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        move_in_date = _parse_move_in_date(d.pop("move_in_date"))

        def _parse_opening_balance_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        opening_balance_amount = _parse_opening_balance_amount(d.pop("opening_balance_amount"))

        def _parse_opening_balance_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opening_balance_date_type_0 = datetime.date.fromisoformat(data)

                return opening_balance_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        opening_balance_date = _parse_opening_balance_date(d.pop("opening_balance_date"))

        status = AgreementStatus(d.pop("status"))

        lease_status = LeaseStatus(d.pop("lease_status"))

        def _parse_lease_status_changed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lease_status_changed_at_type_0 = datetime.datetime.fromisoformat(data)

                return lease_status_changed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        lease_status_changed_at = _parse_lease_status_changed_at(d.pop("lease_status_changed_at"))

        lease_status_changed_by = d.pop("lease_status_changed_by")

        def _parse_holdover_start_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                holdover_start_date_type_0 = datetime.date.fromisoformat(data)

                return holdover_start_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        holdover_start_date = _parse_holdover_start_date(d.pop("holdover_start_date"))

        def _parse_notice_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notice_date_type_0 = datetime.date.fromisoformat(data)

                return notice_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        notice_date = _parse_notice_date(d.pop("notice_date"))

        def _parse_notice_move_out_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notice_move_out_date_type_0 = datetime.date.fromisoformat(data)

                return notice_move_out_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        notice_move_out_date = _parse_notice_move_out_date(d.pop("notice_move_out_date"))

        def _parse_actual_move_out_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_move_out_date_type_0 = datetime.date.fromisoformat(data)

                return actual_move_out_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        actual_move_out_date = _parse_actual_move_out_date(d.pop("actual_move_out_date"))

        def _parse_days_until_expiry(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_until_expiry = _parse_days_until_expiry(d.pop("days_until_expiry"))

        def _parse_days_in_current_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_in_current_status = _parse_days_in_current_status(d.pop("days_in_current_status"))

        def _parse_holdover_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        holdover_days = _parse_holdover_days(d.pop("holdover_days"))

        def _parse_days_until_move_out(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_until_move_out = _parse_days_until_move_out(d.pop("days_until_move_out"))

        expiry_flag = ExpiryFlag(d.pop("expiry_flag"))

        long_holdover = d.pop("long_holdover")

        is_current = d.pop("is_current")

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

        lease = cls(
            id=id,
            lease_number=lease_number,
            tenant=tenant,
            tenant_name=tenant_name,
            unit=unit,
            unit_number=unit_number,
            property_=property_,
            property_name=property_name,
            lease_begin_date=lease_begin_date,
            lease_end_date=lease_end_date,
            monthly_rent_amount=monthly_rent_amount,
            security_deposit_amount=security_deposit_amount,
            move_in_date=move_in_date,
            opening_balance_amount=opening_balance_amount,
            opening_balance_date=opening_balance_date,
            status=status,
            lease_status=lease_status,
            lease_status_changed_at=lease_status_changed_at,
            lease_status_changed_by=lease_status_changed_by,
            holdover_start_date=holdover_start_date,
            notice_date=notice_date,
            notice_move_out_date=notice_move_out_date,
            actual_move_out_date=actual_move_out_date,
            days_until_expiry=days_until_expiry,
            days_in_current_status=days_in_current_status,
            holdover_days=holdover_days,
            days_until_move_out=days_until_move_out,
            expiry_flag=expiry_flag,
            long_holdover=long_holdover,
            is_current=is_current,
            archived_at=archived_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        lease.additional_properties = d
        return lease

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
