from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.late_fee_frequency import LateFeeFrequency
from ..models.late_fee_type import LateFeeType
from ..models.proration import Proration

T = TypeVar("T", bound="PropertyBilling")


@_attrs_define
class PropertyBilling:
    """How a property bills; what was never set is shown as it applies."""

    property_: UUID
    auto_generate_invoices: bool
    default_due_day: int
    proration: Proration
    late_fee_enabled: bool
    grace_period_days: int
    late_fee_type: LateFeeType
    late_fee_amount: str
    late_fee_frequency: LateFeeFrequency
    late_fee_cap: str
    interest_enabled: bool
    annual_interest_rate: str
    default_invoice_notes: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        property_ = str(self.property_)

        auto_generate_invoices = self.auto_generate_invoices

        default_due_day = self.default_due_day

        proration = self.proration.value

        late_fee_enabled = self.late_fee_enabled

        grace_period_days = self.grace_period_days

        late_fee_type = self.late_fee_type.value

        late_fee_amount = self.late_fee_amount

        late_fee_frequency = self.late_fee_frequency.value

        late_fee_cap = self.late_fee_cap

        interest_enabled = self.interest_enabled

        annual_interest_rate = self.annual_interest_rate

        default_invoice_notes = self.default_invoice_notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "property": property_,
                "auto_generate_invoices": auto_generate_invoices,
                "default_due_day": default_due_day,
                "proration": proration,
                "late_fee_enabled": late_fee_enabled,
                "grace_period_days": grace_period_days,
                "late_fee_type": late_fee_type,
                "late_fee_amount": late_fee_amount,
                "late_fee_frequency": late_fee_frequency,
                "late_fee_cap": late_fee_cap,
                "interest_enabled": interest_enabled,
                "annual_interest_rate": annual_interest_rate,
                "default_invoice_notes": default_invoice_notes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        property_ = UUID(d.pop("property"))

        auto_generate_invoices = d.pop("auto_generate_invoices")

        default_due_day = d.pop("default_due_day")

        proration = Proration(d.pop("proration"))

        late_fee_enabled = d.pop("late_fee_enabled")

        grace_period_days = d.pop("grace_period_days")

        late_fee_type = LateFeeType(d.pop("late_fee_type"))

        late_fee_amount = d.pop("late_fee_amount")

        late_fee_frequency = LateFeeFrequency(d.pop("late_fee_frequency"))

        late_fee_cap = d.pop("late_fee_cap")

        interest_enabled = d.pop("interest_enabled")

        annual_interest_rate = d.pop("annual_interest_rate")

        default_invoice_notes = d.pop("default_invoice_notes")

        property_billing = cls(
            property_=property_,
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

        property_billing.additional_properties = d
        return property_billing

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
