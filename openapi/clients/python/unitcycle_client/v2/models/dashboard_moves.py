from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.dashboard_move import DashboardMove


T = TypeVar("T", bound="DashboardMoves")


@_attrs_define
class DashboardMoves:
    count: int
    first: list[DashboardMove]
    """ The next five. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        first = []
        for first_item_data in self.first:
            first_item = first_item_data.to_dict()
            first.append(first_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "first": first,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_move import DashboardMove  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        first = []
        _first = d.pop("first")
        for first_item_data in _first:
            first_item = DashboardMove.from_dict(first_item_data)

            first.append(first_item)

        dashboard_moves = cls(
            count=count,
            first=first,
        )

        dashboard_moves.additional_properties = d
        return dashboard_moves

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
