from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.method import Method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.filter_request import FilterRequest
    from ..models.payload_request import PayloadRequest


T = TypeVar("T", bound="ExecuteRequest")


@_attrs_define
class ExecuteRequest:
    """One action for many units, now or at a time."""

    action_type: str
    """ renewal_offer, early_renewal_nudge, rent_increase_notice, move_out_inspection, listing_prep, listing_update
    """
    unit_ids: list[UUID] | Unset = UNSET
    filters: FilterRequest | Unset = UNSET
    """ The filters of the list, each as it stands in its address: several values with commas. """
    method: Method | Unset = Method.EMAIL
    scheduled_for: datetime.datetime | None | Unset = UNSET
    """ A time to come, within a year. """
    suggested_payload: PayloadRequest | Unset = UNSET
    """ What is wanted instead of what is suggested; nothing of it is needed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action_type = self.action_type

        unit_ids: list[str] | Unset = UNSET
        if not isinstance(self.unit_ids, Unset):
            unit_ids = []
            for unit_ids_item_data in self.unit_ids:
                unit_ids_item = str(unit_ids_item_data)
                unit_ids.append(unit_ids_item)

        filters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.filters, Unset):
            filters = self.filters.to_dict()

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method.value

        scheduled_for: None | str | Unset
        if isinstance(self.scheduled_for, Unset):
            scheduled_for = UNSET
        elif isinstance(self.scheduled_for, datetime.datetime):
            scheduled_for = self.scheduled_for.isoformat()
        else:
            scheduled_for = self.scheduled_for

        suggested_payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.suggested_payload, Unset):
            suggested_payload = self.suggested_payload.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action_type": action_type,
            }
        )
        if unit_ids is not UNSET:
            field_dict["unit_ids"] = unit_ids
        if filters is not UNSET:
            field_dict["filters"] = filters
        if method is not UNSET:
            field_dict["method"] = method
        if scheduled_for is not UNSET:
            field_dict["scheduled_for"] = scheduled_for
        if suggested_payload is not UNSET:
            field_dict["suggested_payload"] = suggested_payload

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filter_request import FilterRequest  # noqa: PLC0415
        from ..models.payload_request import PayloadRequest  # noqa: PLC0415

        d = dict(src_dict)
        action_type = d.pop("action_type")

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

        _method = d.pop("method", UNSET)
        method: Method | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = Method(_method)

        def _parse_scheduled_for(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_for_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_for_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_for = _parse_scheduled_for(d.pop("scheduled_for", UNSET))

        _suggested_payload = d.pop("suggested_payload", UNSET)
        suggested_payload: PayloadRequest | Unset
        if isinstance(_suggested_payload, Unset):
            suggested_payload = UNSET
        else:
            suggested_payload = PayloadRequest.from_dict(_suggested_payload)

        execute_request = cls(
            action_type=action_type,
            unit_ids=unit_ids,
            filters=filters,
            method=method,
            scheduled_for=scheduled_for,
            suggested_payload=suggested_payload,
        )

        execute_request.additional_properties = d
        return execute_request

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
