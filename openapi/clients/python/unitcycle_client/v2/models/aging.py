from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.aging_amounts import AgingAmounts
    from ..models.aging_row import AgingRow


T = TypeVar("T", bound="Aging")


@_attrs_define
class Aging:
    """Who owes how much for how long; who owes most comes first."""

    as_of: datetime.date
    rows: list[AgingRow]
    totals: AgingAmounts
    """ What is open, by how long it has been due. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        totals = self.totals.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "rows": rows,
                "totals": totals,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.aging_amounts import AgingAmounts  # noqa: PLC0415
        from ..models.aging_row import AgingRow  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = AgingRow.from_dict(rows_item_data)

            rows.append(rows_item)

        totals = AgingAmounts.from_dict(d.pop("totals"))

        aging = cls(
            as_of=as_of,
            rows=rows,
            totals=totals,
        )

        aging.additional_properties = d
        return aging

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
