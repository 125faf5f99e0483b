from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.start_payment_request_payload import StartPaymentRequestPayload


T = TypeVar("T", bound="StartPaymentRequest")


@_attrs_define
class StartPaymentRequest:
    """A payment through a gateway."""

    tenant: UUID
    amount: str
    invoice: None | Unset | UUID = UNSET
    gateway: None | Unset | UUID = UNSET
    """ The default gateway without one. """
    payload: StartPaymentRequestPayload | Unset = UNSET
    """ What the provider's script in the browser gave; good for one payment, and not kept. """
    return_url: str | Unset = UNSET
    """ Where the provider sends the payer back to. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant = str(self.tenant)

        amount = self.amount

        invoice: None | str | Unset
        if isinstance(self.invoice, Unset):
            invoice = UNSET
        elif isinstance(self.invoice, UUID):
            invoice = str(self.invoice)
        else:
            invoice = self.invoice

        gateway: None | str | Unset
        if isinstance(self.gateway, Unset):
            gateway = UNSET
        elif isinstance(self.gateway, UUID):
            gateway = str(self.gateway)
        else:
            gateway = self.gateway

        payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.payload, Unset):
            payload = self.payload.to_dict()

        return_url = self.return_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tenant": tenant,
                "amount": amount,
            }
        )
        if invoice is not UNSET:
            field_dict["invoice"] = invoice
        if gateway is not UNSET:
            field_dict["gateway"] = gateway
        if payload is not UNSET:
            field_dict["payload"] = payload
        if return_url is not UNSET:
            field_dict["return_url"] = return_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.start_payment_request_payload import StartPaymentRequestPayload  # noqa: PLC0415

        d = dict(src_dict)
        tenant = UUID(d.pop("tenant"))

        amount = d.pop("amount")

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

        def _parse_gateway(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                gateway_type_0 = UUID(data)

                return gateway_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        gateway = _parse_gateway(d.pop("gateway", UNSET))

        _payload = d.pop("payload", UNSET)
        payload: StartPaymentRequestPayload | Unset
        if isinstance(_payload, Unset):
            payload = UNSET
        else:
            payload = StartPaymentRequestPayload.from_dict(_payload)

        return_url = d.pop("return_url", UNSET)

        start_payment_request = cls(
            tenant=tenant,
            amount=amount,
            invoice=invoice,
            gateway=gateway,
            payload=payload,
            return_url=return_url,
        )

        start_payment_request.additional_properties = d
        return start_payment_request

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
