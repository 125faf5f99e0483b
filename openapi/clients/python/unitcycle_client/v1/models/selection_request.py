from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.filter_request import FilterRequest


T = TypeVar("T", bound="SelectionRequest")


@_attrs_define
class SelectionRequest:
    """Units by name, or all that a filter lets through. One of both."""

    unit_ids: list[UUID] | Unset = UNSET
    filters: FilterRequest | Unset = UNSET
    """ The filters of the list, each as it stands in its address: several values with commas. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        unit_ids: list[str] | Unset = UNSET
        if not isinstance(self.unit_ids, Unset):
            unit_ids = []
            for unit_ids_item_data in self.unit_ids:
                unit_ids_item = str(unit_ids_item_data)
                unit_ids.append(unit_ids_item)

        filters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.filters, Unset):
            filters = self.filters.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if unit_ids is not UNSET:
            field_dict["unit_ids"] = unit_ids
        if filters is not UNSET:
            field_dict["filters"] = filters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filter_request import FilterRequest  # noqa: PLC0415

        d = dict(src_dict)
        _unit_ids = d.pop("unit_ids", UNSET)
        unit_ids: list[UUID] | Unset = UNSET
        if _unit_ids is not UNSET:
            unit_ids = []
            for unit_ids_item_data in _unit_ids:
                unit_ids_item = UUID(unit_ids_item_data)

                unit_ids.append(unit_ids_item)

        _filters = d.pop("filters", UNSET)
        filters: FilterRequest | Unset
        if isinstance(_filters, Unset):
            filters = UNSET
        else:
            filters = FilterRequest.from_dict(_filters)

        selection_request = cls(
            unit_ids=unit_ids,
            filters=filters,
        )

        selection_request.additional_properties = d
        return selection_request

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
