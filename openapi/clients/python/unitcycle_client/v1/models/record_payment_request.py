from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.record_payment_method_enum import RecordPaymentMethodEnum
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordPaymentRequest")


@_attrs_define
class RecordPaymentRequest:
    """Money that was received: for an invoice, or for whatever is due longest."""

    tenant: UUID
    amount: str
    method: RecordPaymentMethodEnum
    received_on: datetime.date
    """ The day the money came; not a day to come. """
    invoice: None | Unset | UUID = UNSET
    reference_number: str | Unset = UNSET
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant = str(self.tenant)

        amount = self.amount

        method = self.method.value

        received_on = self.received_on.isoformat()

        invoice: None | str | Unset
        if isinstance(self.invoice, Unset):
            invoice = UNSET
        elif isinstance(self.invoice, UUID):
            invoice = str(self.invoice)
        else:
            invoice = self.invoice

        reference_number = self.reference_number

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tenant": tenant,
                "amount": amount,
                "method": method,
                "received_on": received_on,
            }
        )
        if invoice is not UNSET:
            field_dict["invoice"] = invoice
        if reference_number is not UNSET:
            field_dict["reference_number"] = reference_number
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tenant = UUID(d.pop("tenant"))

        amount = d.pop("amount")

        method = RecordPaymentMethodEnum(d.pop("method"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        def _parse_invoice(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                invoice_type_0 = UUID(data)

                return invoice_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        invoice = _parse_invoice(d.pop("invoice", UNSET))

        reference_number = d.pop("reference_number", UNSET)

        notes = d.pop("notes", UNSET)

        record_payment_request = cls(
            tenant=tenant,
            amount=amount,
            method=method,
            received_on=received_on,
            invoice=invoice,
            reference_number=reference_number,
            notes=notes,
        )

        record_payment_request.additional_properties = d
        return record_payment_request

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
