from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BitcoinCredit")


@_attrs_define
class BitcoinCredit:
    """What was credited, and for which coins."""

    payment: UUID
    amount: str
    up_to_satoshis: int
    txid: str
    is_late: bool
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        payment = str(self.payment)

        amount = self.amount

        up_to_satoshis = self.up_to_satoshis

        txid = self.txid

        is_late = self.is_late

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "payment": payment,
                "amount": amount,
                "up_to_satoshis": up_to_satoshis,
                "txid": txid,
                "is_late": is_late,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        payment = UUID(d.pop("payment"))

        amount = d.pop("amount")

        up_to_satoshis = d.pop("up_to_satoshis")

        txid = d.pop("txid")

        is_late = d.pop("is_late")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        bitcoin_credit = cls(
            payment=payment,
            amount=amount,
            up_to_satoshis=up_to_satoshis,
            txid=txid,
            is_late=is_late,
            created_at=created_at,
        )

        bitcoin_credit.additional_properties = d
        return bitcoin_credit

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
