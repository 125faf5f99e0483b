from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_offer_status_enum import PlanOfferStatusEnum

if TYPE_CHECKING:
    from ..models.offered_part import OfferedPart


T = TypeVar("T", bound="PlanOffer")


@_attrs_define
class PlanOffer:
    """What a tenant is offered, or has agreed to."""

    status: PlanOfferStatusEnum
    organization_name: str
    property_name: str
    unit_number: str
    currency: str
    total_amount: str
    installments: list[OfferedPart]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        organization_name = self.organization_name

        property_name = self.property_name

        unit_number = self.unit_number

        currency = self.currency

        total_amount = self.total_amount

        installments = []
        for installments_item_data in self.installments:
            installments_item = installments_item_data.to_dict()
            installments.append(installments_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "organization_name": organization_name,
                "property_name": property_name,
                "unit_number": unit_number,
                "currency": currency,
                "total_amount": total_amount,
                "installments": installments,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.offered_part import OfferedPart  # noqa: PLC0415

        d = dict(src_dict)
        status = PlanOfferStatusEnum(d.pop("status"))

        organization_name = d.pop("organization_name")

        property_name = d.pop("property_name")

        unit_number = d.pop("unit_number")

        currency = d.pop("currency")

        total_amount = d.pop("total_amount")

        installments = []
        _installments = d.pop("installments")
        for installments_item_data in _installments:
            installments_item = OfferedPart.from_dict(installments_item_data)

            installments.append(installments_item)

        plan_offer = cls(
            status=status,
            organization_name=organization_name,
            property_name=property_name,
            unit_number=unit_number,
            currency=currency,
            total_amount=total_amount,
            installments=installments,
        )

        plan_offer.additional_properties = d
        return plan_offer

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
