from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RequestTransferRequest")


@_attrs_define
class RequestTransferRequest:
    """How much shall go where, at which fee."""

    wallet: UUID
    destination: str
    satoshis: int
    fee_rate: int
    """ Satoshis per virtual byte. """
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        wallet = str(self.wallet)

        destination = self.destination

        satoshis = self.satoshis

        fee_rate = self.fee_rate

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "wallet": wallet,
                "destination": destination,
                "satoshis": satoshis,
                "fee_rate": fee_rate,
            }
        )
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        wallet = UUID(d.pop("wallet"))

        destination = d.pop("destination")

        satoshis = d.pop("satoshis")

        fee_rate = d.pop("fee_rate")

        notes = d.pop("notes", UNSET)

        request_transfer_request = cls(
            wallet=wallet,
            destination=destination,
            satoshis=satoshis,
            fee_rate=fee_rate,
            notes=notes,
        )

        request_transfer_request.additional_properties = d
        return request_transfer_request

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
