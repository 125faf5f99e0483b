from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BitcoinWallet")


@_attrs_define
class BitcoinWallet:
    """A watched key, what lies at its addresses as last read, and what a bitcoin costs."""

    id: UUID
    gateway_config: UUID
    gateway_name: str
    network: str
    derivation_path: str
    first_address: str
    next_index: int
    confirmed_satoshis: int
    unconfirmed_satoshis: int
    reserved_satoshis: int
    """ Promised to transfers that are approved. """
    balance_btc: str
    """ Bitcoins with eight places. """
    balance: None | str
    rate: None | str
    """ Of one bitcoin; null when it is not known how much that is just now. """
    open_payments: int
    late_payments: int
    coins_read_at: datetime.datetime | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        gateway_config = str(self.gateway_config)

        gateway_name = self.gateway_name

        network = self.network

        derivation_path = self.derivation_path

        first_address = self.first_address

        next_index = self.next_index

        confirmed_satoshis = self.confirmed_satoshis

        unconfirmed_satoshis = self.unconfirmed_satoshis

        reserved_satoshis = self.reserved_satoshis

        balance_btc = self.balance_btc

        balance: None | str
        balance = self.balance

        rate: None | str
        rate = self.rate

        open_payments = self.open_payments

        late_payments = self.late_payments

        coins_read_at: None | str
        if isinstance(self.coins_read_at, datetime.datetime):
            coins_read_at = self.coins_read_at.isoformat()
        else:
            coins_read_at = self.coins_read_at

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "gateway_config": gateway_config,
                "gateway_name": gateway_name,
                "network": network,
                "derivation_path": derivation_path,
                "first_address": first_address,
                "next_index": next_index,
                "confirmed_satoshis": confirmed_satoshis,
                "unconfirmed_satoshis": unconfirmed_satoshis,
                "reserved_satoshis": reserved_satoshis,
                "balance_btc": balance_btc,
                "balance": balance,
                "rate": rate,
                "open_payments": open_payments,
                "late_payments": late_payments,
                "coins_read_at": coins_read_at,
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

        network = d.pop("network")

        derivation_path = d.pop("derivation_path")

        first_address = d.pop("first_address")

        next_index = d.pop("next_index")

        confirmed_satoshis = d.pop("confirmed_satoshis")

        unconfirmed_satoshis = d.pop("unconfirmed_satoshis")

        reserved_satoshis = d.pop("reserved_satoshis")

        balance_btc = d.pop("balance_btc")

        def _parse_balance(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        balance = _parse_balance(d.pop("balance"))

        def _parse_rate(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rate = _parse_rate(d.pop("rate"))

        open_payments = d.pop("open_payments")

        late_payments = d.pop("late_payments")

        def _parse_coins_read_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                coins_read_at_type_0 = datetime.datetime.fromisoformat(data)

                return coins_read_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        coins_read_at = _parse_coins_read_at(d.pop("coins_read_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        bitcoin_wallet = cls(
            id=id,
            gateway_config=gateway_config,
            gateway_name=gateway_name,
            network=network,
            derivation_path=derivation_path,
            first_address=first_address,
            next_index=next_index,
            confirmed_satoshis=confirmed_satoshis,
            unconfirmed_satoshis=unconfirmed_satoshis,
            reserved_satoshis=reserved_satoshis,
            balance_btc=balance_btc,
            balance=balance,
            rate=rate,
            open_payments=open_payments,
            late_payments=late_payments,
            coins_read_at=coins_read_at,
            created_at=created_at,
        )

        bitcoin_wallet.additional_properties = d
        return bitcoin_wallet

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
