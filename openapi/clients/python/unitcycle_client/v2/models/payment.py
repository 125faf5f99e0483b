from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.error_type_enum import ErrorTypeEnum
from ..models.payment_method import PaymentMethod
from ..models.payment_status import PaymentStatus

T = TypeVar("T", bound="Payment")


@_attrs_define
class Payment:
    """Money of a tenant: what was asked for, what came, what went back."""

    id: UUID
    tenant: UUID
    tenant_name: str
    invoice: None | UUID
    invoice_number: None | str
    amount: str
    currency: str
    method: PaymentMethod
    status: PaymentStatus
    reference_number: str
    received_on: datetime.date
    credit: str
    refunded_amount: str
    notes: str
    entry: None | UUID
    recorded_by: None | UUID
    recorded_by_name: None | str
    returned_on: datetime.date | None
    return_reason: str
    gateway_config: None | UUID
    gateway_name: None | str
    gateway_transaction_id: str
    provider_status: str
    error_type: BlankEnum | ErrorTypeEnum
    error_message: str
    recovery: str
    """ What whoever pays can do about a failure; empty without one. """
    review_reason: str
    reported_amount: None | str
    reported_currency: str
    asked_amount: None | str
    accepted_at: datetime.datetime | None
    accepted_by: None | UUID
    accepted_by_name: None | str
    acceptance_reason: str
    sent_at: datetime.datetime | None
    completed_at: datetime.datetime | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        tenant = str(self.tenant)

        tenant_name = self.tenant_name

        invoice: None | str
        if isinstance(self.invoice, UUID):
            invoice = str(self.invoice)
        else:
            invoice = self.invoice

        invoice_number: None | str
        invoice_number = self.invoice_number

        amount = self.amount

        currency = self.currency

        method = self.method.value

        status = self.status.value

        reference_number = self.reference_number

        received_on = self.received_on.isoformat()

        credit = self.credit

        refunded_amount = self.refunded_amount

        notes = self.notes

        entry: None | str
        if isinstance(self.entry, UUID):
            entry = str(self.entry)
        else:
            entry = self.entry

        recorded_by: None | str
        if isinstance(self.recorded_by, UUID):
            recorded_by = str(self.recorded_by)
        else:
            recorded_by = self.recorded_by

        recorded_by_name: None | str
        recorded_by_name = self.recorded_by_name

        returned_on: None | str
        if isinstance(self.returned_on, datetime.date):
            returned_on = self.returned_on.isoformat()
        else:
            returned_on = self.returned_on

        return_reason = self.return_reason

        gateway_config: None | str
        if isinstance(self.gateway_config, UUID):
            gateway_config = str(self.gateway_config)
        else:
            gateway_config = self.gateway_config

        gateway_name: None | str
        gateway_name = self.gateway_name

        gateway_transaction_id = self.gateway_transaction_id

        provider_status = self.provider_status

        error_type: str
        if isinstance(self.error_type, ErrorTypeEnum):
            error_type = self.error_type.value
        else:
            error_type = self.error_type.value

        error_message = self.error_message

        recovery = self.recovery

        review_reason = self.review_reason

        reported_amount: None | str
        reported_amount = self.reported_amount

        reported_currency = self.reported_currency

        asked_amount: None | str
        asked_amount = self.asked_amount

        accepted_at: None | str
        if isinstance(self.accepted_at, datetime.datetime):
            accepted_at = self.accepted_at.isoformat()
        else:
            accepted_at = self.accepted_at

        accepted_by: None | str
        if isinstance(self.accepted_by, UUID):
            accepted_by = str(self.accepted_by)
        else:
            accepted_by = self.accepted_by

        accepted_by_name: None | str
        accepted_by_name = self.accepted_by_name

        acceptance_reason = self.acceptance_reason

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "invoice": invoice,
                "invoice_number": invoice_number,
                "amount": amount,
                "currency": currency,
                "method": method,
                "status": status,
                "reference_number": reference_number,
                "received_on": received_on,
                "credit": credit,
                "refunded_amount": refunded_amount,
                "notes": notes,
                "entry": entry,
                "recorded_by": recorded_by,
                "recorded_by_name": recorded_by_name,
                "returned_on": returned_on,
                "return_reason": return_reason,
                "gateway_config": gateway_config,
                "gateway_name": gateway_name,
                "gateway_transaction_id": gateway_transaction_id,
                "provider_status": provider_status,
                "error_type": error_type,
                "error_message": error_message,
                "recovery": recovery,
                "review_reason": review_reason,
                "reported_amount": reported_amount,
                "reported_currency": reported_currency,
                "asked_amount": asked_amount,
                "accepted_at": accepted_at,
                "accepted_by": accepted_by,
                "accepted_by_name": accepted_by_name,
                "acceptance_reason": acceptance_reason,
                "sent_at": sent_at,
                "completed_at": completed_at,
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

        def _parse_invoice(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                invoice_type_0 = UUID(data)

                return invoice_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        invoice = _parse_invoice(d.pop("invoice"))

        def _parse_invoice_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        invoice_number = _parse_invoice_number(d.pop("invoice_number"))

        amount = d.pop("amount")

        currency = d.pop("currency")

        method = PaymentMethod(d.pop("method"))

        status = PaymentStatus(d.pop("status"))

        reference_number = d.pop("reference_number")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        credit = d.pop("credit")

        refunded_amount = d.pop("refunded_amount")

        notes = d.pop("notes")

        def _parse_entry(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_type_0 = UUID(data)

                return entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        entry = _parse_entry(d.pop("entry"))

        def _parse_recorded_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recorded_by_type_0 = UUID(data)

                return recorded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        recorded_by = _parse_recorded_by(d.pop("recorded_by"))

        def _parse_recorded_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recorded_by_name = _parse_recorded_by_name(d.pop("recorded_by_name"))

        def _parse_returned_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                returned_on_type_0 = datetime.date.fromisoformat(data)

                return returned_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        returned_on = _parse_returned_on(d.pop("returned_on"))

        return_reason = d.pop("return_reason")

        def _parse_gateway_config(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                gateway_config_type_0 = UUID(data)

                return gateway_config_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        gateway_config = _parse_gateway_config(d.pop("gateway_config"))

        def _parse_gateway_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_name = _parse_gateway_name(d.pop("gateway_name"))

        gateway_transaction_id = d.pop("gateway_transaction_id")

        provider_status = d.pop("provider_status")

        def _parse_error_type(data: object) -> BlankEnum | ErrorTypeEnum:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                error_type_type_0 = ErrorTypeEnum(data)

                return error_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            error_type_type_1 = BlankEnum(data)

            return error_type_type_1

        error_type = _parse_error_type(d.pop("error_type"))

        error_message = d.pop("error_message")

        recovery = d.pop("recovery")

        review_reason = d.pop("review_reason")

        def _parse_reported_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reported_amount = _parse_reported_amount(d.pop("reported_amount"))

        reported_currency = d.pop("reported_currency")

        def _parse_asked_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        asked_amount = _parse_asked_amount(d.pop("asked_amount"))

        def _parse_accepted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_at_type_0 = datetime.datetime.fromisoformat(data)

                return accepted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        accepted_at = _parse_accepted_at(d.pop("accepted_at"))

        def _parse_accepted_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_by_type_0 = UUID(data)

                return accepted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        accepted_by = _parse_accepted_by(d.pop("accepted_by"))

        def _parse_accepted_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        accepted_by_name = _parse_accepted_by_name(d.pop("accepted_by_name"))

        acceptance_reason = d.pop("acceptance_reason")

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_at_type_0 = datetime.datetime.fromisoformat(data)

                return sent_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        payment = cls(
            id=id,
            tenant=tenant,
            tenant_name=tenant_name,
            invoice=invoice,
            invoice_number=invoice_number,
            amount=amount,
            currency=currency,
            method=method,
            status=status,
            reference_number=reference_number,
            received_on=received_on,
            credit=credit,
            refunded_amount=refunded_amount,
            notes=notes,
            entry=entry,
            recorded_by=recorded_by,
            recorded_by_name=recorded_by_name,
            returned_on=returned_on,
            return_reason=return_reason,
            gateway_config=gateway_config,
            gateway_name=gateway_name,
            gateway_transaction_id=gateway_transaction_id,
            provider_status=provider_status,
            error_type=error_type,
            error_message=error_message,
            recovery=recovery,
            review_reason=review_reason,
            reported_amount=reported_amount,
            reported_currency=reported_currency,
            asked_amount=asked_amount,
            accepted_at=accepted_at,
            accepted_by=accepted_by,
            accepted_by_name=accepted_by_name,
            acceptance_reason=acceptance_reason,
            sent_at=sent_at,
            completed_at=completed_at,
            created_at=created_at,
        )

        payment.additional_properties = d
        return payment

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
