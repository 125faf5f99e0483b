from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.payment import Payment
    from ..models.started_payment_next_step import StartedPaymentNextStep


T = TypeVar("T", bound="StartedPayment")


@_attrs_define
class StartedPayment:
    """A payment, and what the payer's browser does next: a client secret, an approval URL, or nothing."""

    payment: Payment
    """ Money of a tenant: what was asked for, what came, what went back. """
    next_step: StartedPaymentNextStep
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        payment = self.payment.to_dict()

        next_step = self.next_step.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "payment": payment,
                "next_step": next_step,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment import Payment  # noqa: PLC0415
        from ..models.started_payment_next_step import StartedPaymentNextStep  # noqa: PLC0415

        d = dict(src_dict)
        payment = Payment.from_dict(d.pop("payment"))

        next_step = StartedPaymentNextStep.from_dict(d.pop("next_step"))

        started_payment = cls(
            payment=payment,
            next_step=next_step,
        )

        started_payment.additional_properties = d
        return started_payment

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
