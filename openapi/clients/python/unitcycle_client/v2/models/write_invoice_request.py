from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.write_line_request import WriteLineRequest


T = TypeVar("T", bound="WriteInvoiceRequest")


@_attrs_define
class WriteInvoiceRequest:
    """A draft; it is owed once it is issued."""

    lease: UUID
    due_date: datetime.date
    lines: list[WriteLineRequest]
    notes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lease = str(self.lease)

        due_date = self.due_date.isoformat()

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lease": lease,
                "due_date": due_date,
                "lines": lines,
            }
        )
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.write_line_request import WriteLineRequest  # noqa: PLC0415

        d = dict(src_dict)
        lease = UUID(d.pop("lease"))

        due_date = datetime.date.fromisoformat(d.pop("due_date"))

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = WriteLineRequest.from_dict(lines_item_data)

            lines.append(lines_item)

        notes = d.pop("notes", UNSET)

        write_invoice_request = cls(
            lease=lease,
            due_date=due_date,
            lines=lines,
            notes=notes,
        )

        write_invoice_request.additional_properties = d
        return write_invoice_request

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
