from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_name import ProviderName
from ..models.webhook_status import WebhookStatus

T = TypeVar("T", bound="WebhookEvent")


@_attrs_define
class WebhookEvent:
    """A call of a payment provider."""

    id: UUID
    gateway_config: UUID
    gateway_name: str
    provider: ProviderName
    event_type: str
    kind: str
    event_id: str
    is_verified: bool
    deliveries: int
    status: WebhookStatus
    payment: None | UUID
    error_message: str
    ip_address: None | str
    attempts: int
    next_attempt_at: datetime.datetime | None
    processed_at: datetime.datetime | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        gateway_config = str(self.gateway_config)

        gateway_name = self.gateway_name

        provider = self.provider.value

        event_type = self.event_type

        kind = self.kind

        event_id = self.event_id

        is_verified = self.is_verified

        deliveries = self.deliveries

        status = self.status.value

        payment: None | str
        if isinstance(self.payment, UUID):
            payment = str(self.payment)
        else:
            payment = self.payment

        error_message = self.error_message

        ip_address: None | str
        ip_address = self.ip_address

        attempts = self.attempts

        next_attempt_at: None | str
        if isinstance(self.next_attempt_at, datetime.datetime):
            next_attempt_at = self.next_attempt_at.isoformat()
        else:
            next_attempt_at = self.next_attempt_at

        processed_at: None | str
        if isinstance(self.processed_at, datetime.datetime):
            processed_at = self.processed_at.isoformat()
        else:
            processed_at = self.processed_at

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "gateway_config": gateway_config,
                "gateway_name": gateway_name,
                "provider": provider,
                "event_type": event_type,
                "kind": kind,
                "event_id": event_id,
                "is_verified": is_verified,
                "deliveries": deliveries,
                "status": status,
                "payment": payment,
                "error_message": error_message,
                "ip_address": ip_address,
                "attempts": attempts,
                "next_attempt_at": next_attempt_at,
                "processed_at": processed_at,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        gateway_config = UUID(d.pop("gateway_config"))

        gateway_name = d.pop("gateway_name")

        provider = ProviderName(d.pop("provider"))

        event_type = d.pop("event_type")

        kind = d.pop("kind")

        event_id = d.pop("event_id")

        is_verified = d.pop("is_verified")

        deliveries = d.pop("deliveries")

        status = WebhookStatus(d.pop("status"))

        def _parse_payment(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_type_0 = UUID(data)

                return payment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment = _parse_payment(d.pop("payment"))

        error_message = d.pop("error_message")

        def _parse_ip_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ip_address = _parse_ip_address(d.pop("ip_address"))

        attempts = d.pop("attempts")

        def _parse_next_attempt_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_attempt_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_attempt_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_attempt_at = _parse_next_attempt_at(d.pop("next_attempt_at"))

        def _parse_processed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                processed_at_type_0 = datetime.datetime.fromisoformat(data)

                return processed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        processed_at = _parse_processed_at(d.pop("processed_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        webhook_event = cls(
            id=id,
            gateway_config=gateway_config,
            gateway_name=gateway_name,
            provider=provider,
            event_type=event_type,
            kind=kind,
            event_id=event_id,
            is_verified=is_verified,
            deliveries=deliveries,
            status=status,
            payment=payment,
            error_message=error_message,
            ip_address=ip_address,
            attempts=attempts,
            next_attempt_at=next_attempt_at,
            processed_at=processed_at,
            created_at=created_at,
        )

        webhook_event.additional_properties = d
        return webhook_event

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
