from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FilterRequest")


@_attrs_define
class FilterRequest:
    """The filters of the list, each as it stands in its address: several values with commas."""

    lifecycle_state: str | Unset = UNSET
    property_id: str | Unset = UNSET
    building: str | Unset = UNSET
    risk_level: str | Unset = UNSET
    min_rent: str | Unset = UNSET
    max_rent: str | Unset = UNSET
    days_to_event: str | Unset = UNSET
    action_type: str | Unset = UNSET
    search: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lifecycle_state = self.lifecycle_state

        property_id = self.property_id

        building = self.building

        risk_level = self.risk_level

        min_rent = self.min_rent

        max_rent = self.max_rent

        days_to_event = self.days_to_event

        action_type = self.action_type

        search = self.search

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if lifecycle_state is not UNSET:
            field_dict["lifecycle_state"] = lifecycle_state
        if property_id is not UNSET:
            field_dict["property_id"] = property_id
        if building is not UNSET:
            field_dict["building"] = building
        if risk_level is not UNSET:
            field_dict["risk_level"] = risk_level
        if min_rent is not UNSET:
            field_dict["min_rent"] = min_rent
        if max_rent is not UNSET:
            field_dict["max_rent"] = max_rent
        if days_to_event is not UNSET:
            field_dict["days_to_event"] = days_to_event
        if action_type is not UNSET:
            field_dict["action_type"] = action_type
        if search is not UNSET:
            field_dict["search"] = search

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lifecycle_state = d.pop("lifecycle_state", UNSET)

        property_id = d.pop("property_id", UNSET)

        building = d.pop("building", UNSET)

        risk_level = d.pop("risk_level", UNSET)

        min_rent = d.pop("min_rent", UNSET)

        max_rent = d.pop("max_rent", UNSET)

        days_to_event = d.pop("days_to_event", UNSET)

        action_type = d.pop("action_type", UNSET)

        search = d.pop("search", UNSET)

        filter_request = cls(
            lifecycle_state=lifecycle_state,
            property_id=property_id,
            building=building,
            risk_level=risk_level,
            min_rent=min_rent,
            max_rent=max_rent,
            days_to_event=days_to_event,
            action_type=action_type,
            search=search,
        )

        filter_request.additional_properties = d
        return filter_request

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
