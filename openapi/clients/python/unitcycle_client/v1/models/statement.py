from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_line import StatementLine


T = TypeVar("T", bound="Statement")


@_attrs_define
class Statement:
    """A tenant's account over some days."""

    tenant_id: UUID
    currency: None | str
    first_day: datetime.date | None
    last_day: datetime.date | None
    opening_balance: str
    lines: list[StatementLine]
    closing_balance: str
    balance: str
    """ As of now, whatever the days; below zero is credit. """
    credit: str
    """ Paid ahead and not used yet. """
    deposits_held: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant_id = str(self.tenant_id)

        currency: None | str
        currency = self.currency

        first_day: None | str
        if isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        opening_balance = self.opening_balance

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        closing_balance = self.closing_balance

        balance = self.balance

        credit = self.credit

        deposits_held = self.deposits_held

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tenant_id": tenant_id,
                "currency": currency,
                "first_day": first_day,
                "last_day": last_day,
                "opening_balance": opening_balance,
                "lines": lines,
                "closing_balance": closing_balance,
                "balance": balance,
                "credit": credit,
                "deposits_held": deposits_held,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_line import StatementLine  # noqa: PLC0415

        d = dict(src_dict)
        tenant_id = UUID(d.pop("tenant_id"))

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        def _parse_first_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_day_type_0 = datetime.date.fromisoformat(data)

                return first_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        first_day = _parse_first_day(d.pop("first_day"))

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        opening_balance = d.pop("opening_balance")

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = StatementLine.from_dict(lines_item_data)

            lines.append(lines_item)

        closing_balance = d.pop("closing_balance")

        balance = d.pop("balance")

        credit = d.pop("credit")

        deposits_held = d.pop("deposits_held")

        statement = cls(
            tenant_id=tenant_id,
            currency=currency,
            first_day=first_day,
            last_day=last_day,
            opening_balance=opening_balance,
            lines=lines,
            closing_balance=closing_balance,
            balance=balance,
            credit=credit,
            deposits_held=deposits_held,
        )

        statement.additional_properties = d
        return statement

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
