from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.invoice_status import InvoiceStatus

T = TypeVar("T", bound="Invoice")


@_attrs_define
class Invoice:
    """What a tenant is to pay."""

    id: UUID
    invoice_number: str
    lease: UUID
    tenant: UUID
    tenant_name: str
    property_: UUID
    property_name: str
    unit_number: str
    month: datetime.date | None
    status: InvoiceStatus
    issue_date: datetime.date | None
    due_date: datetime.date
    currency: str
    total_amount: str
    amount_paid: str
    balance_due: str
    late_fees_total: str
    notes: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        invoice_number = self.invoice_number

        lease = str(self.lease)

        tenant = str(self.tenant)

        tenant_name = self.tenant_name

        property_ = str(self.property_)

        property_name = self.property_name

        unit_number = self.unit_number

        month: None | str
        if isinstance(self.month, datetime.date):
            month = self.month.isoformat()
        else:
            month = self.month

        status = self.status.value

        issue_date: None | str
        if isinstance(self.issue_date, datetime.date):
            issue_date = self.issue_date.isoformat()
        else:
            issue_date = self.issue_date

        due_date = self.due_date.isoformat()

        currency = self.currency

        total_amount = self.total_amount

        amount_paid = self.amount_paid

        balance_due = self.balance_due

        late_fees_total = self.late_fees_total

        notes = self.notes

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "invoice_number": invoice_number,
                "lease": lease,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "property": property_,
                "property_name": property_name,
                "unit_number": unit_number,
                "month": month,
                "status": status,
                "issue_date": issue_date,
                "due_date": due_date,
                "currency": currency,
                "total_amount": total_amount,
                "amount_paid": amount_paid,
                "balance_due": balance_due,
                "late_fees_total": late_fees_total,
                "notes": notes,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        invoice_number = d.pop("invoice_number")

        lease = UUID(d.pop("lease"))

        tenant = UUID(d.pop("tenant"))

        tenant_name = d.pop("tenant_name")

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        unit_number = d.pop("unit_number")

        def _parse_month(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                month_type_0 = datetime.date.fromisoformat(data)

                return month_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        month = _parse_month(d.pop("month"))

        status = InvoiceStatus(d.pop("status"))

        def _parse_issue_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issue_date_type_0 = datetime.date.fromisoformat(data)

                return issue_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        issue_date = _parse_issue_date(d.pop("issue_date"))

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        currency = d.pop("currency")

        total_amount = d.pop("total_amount")

        amount_paid = d.pop("amount_paid")

        balance_due = d.pop("balance_due")

        late_fees_total = d.pop("late_fees_total")

        notes = d.pop("notes")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        invoice = cls(
            id=id,
            invoice_number=invoice_number,
            lease=lease,
            tenant=tenant,
            tenant_name=tenant_name,
            property_=property_,
            property_name=property_name,
            unit_number=unit_number,
            month=month,
            status=status,
            issue_date=issue_date,
            due_date=due_date,
            currency=currency,
            total_amount=total_amount,
            amount_paid=amount_paid,
            balance_due=balance_due,
            late_fees_total=late_fees_total,
            notes=notes,
            created_at=created_at,
            updated_at=updated_at,
        )

        invoice.additional_properties = d
        return invoice

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
