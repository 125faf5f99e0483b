from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.late_fee_frequency import LateFeeFrequency
from ..models.late_fee_type import LateFeeType
from ..models.proration import Proration
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedWritePropertyBillingRequest")


@_attrs_define
class PatchedWritePropertyBillingRequest:
    auto_generate_invoices: bool | Unset = UNSET
    default_due_day: int | Unset = UNSET
    proration: Proration | Unset = UNSET
    late_fee_enabled: bool | Unset = UNSET
    grace_period_days: int | Unset = UNSET
    late_fee_type: LateFeeType | Unset = UNSET
    late_fee_amount: str | Unset = UNSET
    late_fee_frequency: LateFeeFrequency | Unset = UNSET
    late_fee_cap: str | Unset = UNSET
    interest_enabled: bool | Unset = UNSET
    annual_interest_rate: str | Unset = UNSET
    default_invoice_notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        auto_generate_invoices = self.auto_generate_invoices

        default_due_day = self.default_due_day

        proration: str | Unset = UNSET
        if not isinstance(self.proration, Unset):
            proration = self.proration.value

        late_fee_enabled = self.late_fee_enabled

        grace_period_days = self.grace_period_days

        late_fee_type: str | Unset = UNSET
        if not isinstance(self.late_fee_type, Unset):
            late_fee_type = self.late_fee_type.value

        late_fee_amount = self.late_fee_amount

        late_fee_frequency: str | Unset = UNSET
        if not isinstance(self.late_fee_frequency, Unset):
            late_fee_frequency = self.late_fee_frequency.value

        late_fee_cap = self.late_fee_cap

        interest_enabled = self.interest_enabled

        annual_interest_rate = self.annual_interest_rate

        default_invoice_notes = self.default_invoice_notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if auto_generate_invoices is not UNSET:
            field_dict["auto_generate_invoices"] = auto_generate_invoices
        if default_due_day is not UNSET:
            field_dict["default_due_day"] = default_due_day
        if proration is not UNSET:
            field_dict["proration"] = proration
        if late_fee_enabled is not UNSET:
            field_dict["late_fee_enabled"] = late_fee_enabled
        if grace_period_days is not UNSET:
            field_dict["grace_period_days"] = grace_period_days
        if late_fee_type is not UNSET:
            field_dict["late_fee_type"] = late_fee_type
        if late_fee_amount is not UNSET:
            field_dict["late_fee_amount"] = late_fee_amount
        if late_fee_frequency is not UNSET:
            field_dict["late_fee_frequency"] = late_fee_frequency
        if late_fee_cap is not UNSET:
            field_dict["late_fee_cap"] = late_fee_cap
        if interest_enabled is not UNSET:
            field_dict["interest_enabled"] = interest_enabled
        if annual_interest_rate is not UNSET:
            field_dict["annual_interest_rate"] = annual_interest_rate
        if default_invoice_notes is not UNSET:
            field_dict["default_invoice_notes"] = default_invoice_notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        auto_generate_invoices = d.pop("auto_generate_invoices", UNSET)

        default_due_day = d.pop("default_due_day", UNSET)

        _proration = d.pop("proration", UNSET)
        proration: Proration | Unset
        if isinstance(_proration, Unset):
            proration = UNSET
        else:
            proration = Proration(_proration)

        late_fee_enabled = d.pop("late_fee_enabled", UNSET)

        grace_period_days = d.pop("grace_period_days", UNSET)

        _late_fee_type = d.pop("late_fee_type", UNSET)
        late_fee_type: LateFeeType | Unset
        if isinstance(_late_fee_type, Unset):
            late_fee_type = UNSET
        else:
            late_fee_type = LateFeeType(_late_fee_type)

        late_fee_amount = d.pop("late_fee_amount", UNSET)

        _late_fee_frequency = d.pop("late_fee_frequency", UNSET)
        late_fee_frequency: LateFeeFrequency | Unset
        if isinstance(_late_fee_frequency, Unset):
            late_fee_frequency = UNSET
        else:
            late_fee_frequency = LateFeeFrequency(_late_fee_frequency)

        late_fee_cap = d.pop("late_fee_cap", UNSET)

        interest_enabled = d.pop("interest_enabled", UNSET)

        annual_interest_rate = d.pop("annual_interest_rate", UNSET)

        default_invoice_notes = d.pop("default_invoice_notes", UNSET)

        patched_write_property_billing_request = cls(
            auto_generate_invoices=auto_generate_invoices,
            default_due_day=default_due_day,
            proration=proration,
            late_fee_enabled=late_fee_enabled,
            grace_period_days=grace_period_days,
            late_fee_type=late_fee_type,
            late_fee_amount=late_fee_amount,
            late_fee_frequency=late_fee_frequency,
            late_fee_cap=late_fee_cap,
            interest_enabled=interest_enabled,
            annual_interest_rate=annual_interest_rate,
            default_invoice_notes=default_invoice_notes,
        )

        patched_write_property_billing_request.additional_properties = d
        return patched_write_property_billing_request

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
