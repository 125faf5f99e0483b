from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.month_totals import MonthTotals


T = TypeVar("T", bound="ByMonth")


@_attrs_define
class ByMonth:
    """What tenants were charged and what they paid, month by month; the oldest comes first."""

    currency: str
    rows: list[MonthTotals]
    billed: str
    collected: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        billed = self.billed

        collected = self.collected

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "rows": rows,
                "billed": billed,
                "collected": collected,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.month_totals import MonthTotals  # noqa: PLC0415

        d = dict(src_dict)
        currency = d.pop("currency")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = MonthTotals.from_dict(rows_item_data)

            rows.append(rows_item)

        billed = d.pop("billed")

        collected = d.pop("collected")

        by_month = cls(
            currency=currency,
            rows=rows,
            billed=billed,
            collected=collected,
        )

        by_month.additional_properties = d
        return by_month

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
