from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bitcoin_status import BitcoinStatus

if TYPE_CHECKING:
    from ..models.bitcoin_credit import BitcoinCredit


T = TypeVar("T", bound="BitcoinPaymentDetail")


@_attrs_define
class BitcoinPaymentDetail:
    """One payment with what its payer is shown, and what was credited."""

    id: UUID
    tenant: UUID
    tenant_name: str
    invoice: None | UUID
    invoice_number: None | str
    wallet: UUID
    btc_address: str
    derivation_index: int
    status: BitcoinStatus
    amount: str
    currency: str
    rate: str
    expected_satoshis: int
    expected_btc: str
    """ Bitcoins with eight places. """
    seen_satoshis: int
    received_satoshis: int
    credited_amount: str
    late_satoshis: int
    late_amount: str
    confirmations: int
    txid: str
    expires_at: datetime.datetime
    confirmed_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    review_reason: str
    created_at: datetime.datetime
    uri: str
    """ For a wallet to open (BIP21). """
    qr_svg: str
    """ The same as a picture. """
    credits_: list[BitcoinCredit]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        tenant = str(self.tenant)

        tenant_name = self.tenant_name

        invoice: None | str
        if isinstance(self.invoice, UUID):
            invoice = str(self.invoice)
        else:
            invoice = self.invoice

        invoice_number: None | str
        invoice_number = self.invoice_number

        wallet = str(self.wallet)

        btc_address = self.btc_address

        derivation_index = self.derivation_index

        status = self.status.value

        amount = self.amount

        currency = self.currency

        rate = self.rate

        expected_satoshis = self.expected_satoshis

        expected_btc = self.expected_btc

        seen_satoshis = self.seen_satoshis

        received_satoshis = self.received_satoshis

        credited_amount = self.credited_amount

        late_satoshis = self.late_satoshis

        late_amount = self.late_amount

        confirmations = self.confirmations

        txid = self.txid

        expires_at = self.expires_at.isoformat()

        confirmed_at: None | str
        if isinstance(self.confirmed_at, datetime.datetime):
            confirmed_at = self.confirmed_at.isoformat()
        else:
            confirmed_at = self.confirmed_at

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        review_reason = self.review_reason

        created_at = self.created_at.isoformat()

        uri = self.uri

        qr_svg = self.qr_svg

        credits_ = []
        for credits_item_data in self.credits_:
            credits_item = credits_item_data.to_dict()
            credits_.append(credits_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "invoice": invoice,
                "invoice_number": invoice_number,
                "wallet": wallet,
                "btc_address": btc_address,
                "derivation_index": derivation_index,
                "status": status,
                "amount": amount,
                "currency": currency,
                "rate": rate,
                "expected_satoshis": expected_satoshis,
                "expected_btc": expected_btc,
                "seen_satoshis": seen_satoshis,
                "received_satoshis": received_satoshis,
                "credited_amount": credited_amount,
                "late_satoshis": late_satoshis,
                "late_amount": late_amount,
                "confirmations": confirmations,
                "txid": txid,
                "expires_at": expires_at,
                "confirmed_at": confirmed_at,
                "closed_at": closed_at,
                "review_reason": review_reason,
                "created_at": created_at,
                "uri": uri,
                "qr_svg": qr_svg,
                "credits": credits_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bitcoin_credit import BitcoinCredit  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        tenant = UUID(d.pop("tenant"))

        tenant_name = d.pop("tenant_name")

        def _parse_invoice(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                invoice_type_0 = UUID(data)

                return invoice_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        invoice = _parse_invoice(d.pop("invoice"))

        def _parse_invoice_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        invoice_number = _parse_invoice_number(d.pop("invoice_number"))

        wallet = UUID(d.pop("wallet"))

        btc_address = d.pop("btc_address")

        derivation_index = d.pop("derivation_index")

        status = BitcoinStatus(d.pop("status"))

        amount = d.pop("amount")

        currency = d.pop("currency")

        rate = d.pop("rate")

        expected_satoshis = d.pop("expected_satoshis")

        expected_btc = d.pop("expected_btc")

        seen_satoshis = d.pop("seen_satoshis")

        received_satoshis = d.pop("received_satoshis")

        credited_amount = d.pop("credited_amount")

        late_satoshis = d.pop("late_satoshis")

        late_amount = d.pop("late_amount")

        confirmations = d.pop("confirmations")

        txid = d.pop("txid")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_confirmed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                confirmed_at_type_0 = datetime.datetime.fromisoformat(data)

                return confirmed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        confirmed_at = _parse_confirmed_at(d.pop("confirmed_at"))

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

        review_reason = d.pop("review_reason")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        uri = d.pop("uri")

        qr_svg = d.pop("qr_svg")

        credits_ = []
        _credits_ = d.pop("credits")
        for credits_item_data in _credits_:
            credits_item = BitcoinCredit.from_dict(credits_item_data)

            credits_.append(credits_item)

        bitcoin_payment_detail = cls(
            id=id,
            tenant=tenant,
            tenant_name=tenant_name,
            invoice=invoice,
            invoice_number=invoice_number,
            wallet=wallet,
            btc_address=btc_address,
            derivation_index=derivation_index,
            status=status,
            amount=amount,
            currency=currency,
            rate=rate,
            expected_satoshis=expected_satoshis,
            expected_btc=expected_btc,
            seen_satoshis=seen_satoshis,
            received_satoshis=received_satoshis,
            credited_amount=credited_amount,
            late_satoshis=late_satoshis,
            late_amount=late_amount,
            confirmations=confirmations,
            txid=txid,
            expires_at=expires_at,
            confirmed_at=confirmed_at,
            closed_at=closed_at,
            review_reason=review_reason,
            created_at=created_at,
            uri=uri,
            qr_svg=qr_svg,
            credits_=credits_,
        )

        bitcoin_payment_detail.additional_properties = d
        return bitcoin_payment_detail

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
