from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transfer_status import TransferStatus

T = TypeVar("T", bound="BitcoinTransfer")


@_attrs_define
class BitcoinTransfer:
    """Coins that are to be moved out, and who asked and agreed."""

    id: UUID
    wallet: UUID
    status: TransferStatus
    destination: str
    satoshis: int
    btc: str
    """ Bitcoins with eight places. """
    fee_rate: int
    fee_satoshis: int | None
    change_satoshis: int | None
    notes: str
    requested_by: UUID
    requested_by_name: str
    approved_by: None | UUID
    approved_by_name: None | str
    unsigned_txid: str
    txid: str
    approved_at: datetime.datetime | None
    exported_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        wallet = str(self.wallet)

        status = self.status.value

        destination = self.destination

        satoshis = self.satoshis

        btc = self.btc

        fee_rate = self.fee_rate

        fee_satoshis: int | None
        fee_satoshis = self.fee_satoshis

        change_satoshis: int | None
        change_satoshis = self.change_satoshis

        notes = self.notes

        requested_by = str(self.requested_by)

        requested_by_name = self.requested_by_name

        approved_by: None | str
        if isinstance(self.approved_by, UUID):
            approved_by = str(self.approved_by)
        else:
            approved_by = self.approved_by

        approved_by_name: None | str
        approved_by_name = self.approved_by_name

        unsigned_txid = self.unsigned_txid

        txid = self.txid

        approved_at: None | str
        if isinstance(self.approved_at, datetime.datetime):
            approved_at = self.approved_at.isoformat()
        else:
            approved_at = self.approved_at

        exported_at: None | str
        if isinstance(self.exported_at, datetime.datetime):
            exported_at = self.exported_at.isoformat()
        else:
            exported_at = self.exported_at

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "wallet": wallet,
                "status": status,
                "destination": destination,
                "satoshis": satoshis,
                "btc": btc,
                "fee_rate": fee_rate,
                "fee_satoshis": fee_satoshis,
                "change_satoshis": change_satoshis,
                "notes": notes,
                "requested_by": requested_by,
                "requested_by_name": requested_by_name,
                "approved_by": approved_by,
                "approved_by_name": approved_by_name,
                "unsigned_txid": unsigned_txid,
                "txid": txid,
                "approved_at": approved_at,
                "exported_at": exported_at,
                "closed_at": closed_at,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        wallet = UUID(d.pop("wallet"))

        status = TransferStatus(d.pop("status"))

        destination = d.pop("destination")

        satoshis = d.pop("satoshis")

        btc = d.pop("btc")

        fee_rate = d.pop("fee_rate")

        def _parse_fee_satoshis(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        fee_satoshis = _parse_fee_satoshis(d.pop("fee_satoshis"))

        def _parse_change_satoshis(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        change_satoshis = _parse_change_satoshis(d.pop("change_satoshis"))

        notes = d.pop("notes")

        requested_by = UUID(d.pop("requested_by"))

        requested_by_name = d.pop("requested_by_name")

        def _parse_approved_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_by_type_0 = UUID(data)

                return approved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        approved_by = _parse_approved_by(d.pop("approved_by"))

        def _parse_approved_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        approved_by_name = _parse_approved_by_name(d.pop("approved_by_name"))

        unsigned_txid = d.pop("unsigned_txid")

        txid = d.pop("txid")

        def _parse_approved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_at_type_0 = datetime.datetime.fromisoformat(data)

                return approved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        approved_at = _parse_approved_at(d.pop("approved_at"))

        def _parse_exported_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                exported_at_type_0 = datetime.datetime.fromisoformat(data)

                return exported_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        exported_at = _parse_exported_at(d.pop("exported_at"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        bitcoin_transfer = cls(
            id=id,
            wallet=wallet,
            status=status,
            destination=destination,
            satoshis=satoshis,
            btc=btc,
            fee_rate=fee_rate,
            fee_satoshis=fee_satoshis,
            change_satoshis=change_satoshis,
            notes=notes,
            requested_by=requested_by,
            requested_by_name=requested_by_name,
            approved_by=approved_by,
            approved_by_name=approved_by_name,
            unsigned_txid=unsigned_txid,
            txid=txid,
            approved_at=approved_at,
            exported_at=exported_at,
            closed_at=closed_at,
            created_at=created_at,
        )

        bitcoin_transfer.additional_properties = d
        return bitcoin_transfer

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
