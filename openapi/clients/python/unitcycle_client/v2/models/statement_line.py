from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_kind import EntryKind

T = TypeVar("T", bound="StatementLine")


@_attrs_define
class StatementLine:
    entry_id: UUID
    charge_id: None | UUID
    trans_type: EntryKind
    trans_date: datetime.date
    due_date: datetime.date | None
    description: str
    amount: str
    """ More owed is above zero, less owed below. """
    open_amount: None | str
    """ What is open of a charge now. """
    balance: str
    """ What is owed after this line; below zero is credit. """
    credit_used: str
    """ How much of earlier credit the line used up. """
    reference_id: None | UUID
    is_reversed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        entry_id = str(self.entry_id)

        charge_id: None | str
        if isinstance(self.charge_id, UUID):
            charge_id = str(self.charge_id)
        else:
            charge_id = self.charge_id

        trans_type = self.trans_type.value

        trans_date = self.trans_date.isoformat()

        due_date: None | str
        if isinstance(self.due_date, datetime.date):
            due_date = self.due_date.isoformat()
        else:
            due_date = self.due_date

        description = self.description

        amount = self.amount

        open_amount: None | str
        open_amount = self.open_amount

        balance = self.balance

        credit_used = self.credit_used

        reference_id: None | str
        if isinstance(self.reference_id, UUID):
            reference_id = str(self.reference_id)
        else:
            reference_id = self.reference_id

        is_reversed = self.is_reversed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry_id": entry_id,
                "charge_id": charge_id,
                "trans_type": trans_type,
                "trans_date": trans_date,
                "due_date": due_date,
                "description": description,
                "amount": amount,
                "open_amount": open_amount,
                "balance": balance,
                "credit_used": credit_used,
                "reference_id": reference_id,
                "is_reversed": is_reversed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        entry_id = UUID(d.pop("entry_id"))

        def _parse_charge_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                charge_id_type_0 = UUID(data)

                return charge_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        charge_id = _parse_charge_id(d.pop("charge_id"))

        trans_type = EntryKind(d.pop("trans_type"))

        trans_date = datetime.date.fromisoformat(d.pop("trans_date"))

        def _parse_due_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_date_type_0 = datetime.date.fromisoformat(data)

                return due_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_date = _parse_due_date(d.pop("due_date"))

        description = d.pop("description")

        amount = d.pop("amount")

        def _parse_open_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        open_amount = _parse_open_amount(d.pop("open_amount"))

        balance = d.pop("balance")

        credit_used = d.pop("credit_used")

        def _parse_reference_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reference_id_type_0 = UUID(data)

                return reference_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reference_id = _parse_reference_id(d.pop("reference_id"))

        is_reversed = d.pop("is_reversed")

        statement_line = cls(
            entry_id=entry_id,
            charge_id=charge_id,
            trans_type=trans_type,
            trans_date=trans_date,
            due_date=due_date,
            description=description,
            amount=amount,
            open_amount=open_amount,
            balance=balance,
            credit_used=credit_used,
            reference_id=reference_id,
            is_reversed=is_reversed,
        )

        statement_line.additional_properties = d
        return statement_line

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
