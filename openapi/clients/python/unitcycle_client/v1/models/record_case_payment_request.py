from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.record_payment_method_enum import RecordPaymentMethodEnum
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordCasePaymentRequest")


@_attrs_define
class RecordCasePaymentRequest:
    """Money that the tenant brought: it settles what is due longest."""

    amount: str
    method: RecordPaymentMethodEnum
    received_on: datetime.date | Unset = UNSET
    """ The day the money came; today without it, never a day to come. """
    reference_number: str | Unset = UNSET
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        method = self.method.value

        received_on: str | Unset = UNSET
        if not isinstance(self.received_on, Unset):
            received_on = self.received_on.isoformat()

        reference_number = self.reference_number

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount": amount,
                "method": method,
            }
        )
        if received_on is not UNSET:
            field_dict["received_on"] = received_on
        if reference_number is not UNSET:
            field_dict["reference_number"] = reference_number
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        method = RecordPaymentMethodEnum(d.pop("method"))

        _received_on = d.pop("received_on", UNSET)
        received_on: datetime.date | Unset
        if isinstance(_received_on, Unset):
            received_on = UNSET
        else:
            received_on = datetime.date.fromisoformat(_received_on)

        reference_number = d.pop("reference_number", UNSET)

        notes = d.pop("notes", UNSET)

        record_case_payment_request = cls(
            amount=amount,
            method=method,
            received_on=received_on,
            reference_number=reference_number,
            notes=notes,
        )

        record_case_payment_request.additional_properties = d
        return record_case_payment_request

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
