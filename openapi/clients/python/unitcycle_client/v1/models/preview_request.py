from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.method import Method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.filter_request import FilterRequest
    from ..models.payload_request import PayloadRequest


T = TypeVar("T", bound="PreviewRequest")


@_attrs_define
class PreviewRequest:
    """What would be done: for the first twenty units that are named, or that the filter lets through."""

    action_type: str
    unit_ids: list[UUID] | Unset = UNSET
    filters: FilterRequest | Unset = UNSET
    """ The filters of the list, each as it stands in its address: several values with commas. """
    method: Method | Unset = Method.EMAIL
    suggested_payload: PayloadRequest | Unset = UNSET
    """ What is wanted instead of what is suggested; nothing of it is needed. """
    with_model: bool | Unset = False
    """ Let a language model write the first few letters, where one is set up. They are kept and sent as they were
    shown. """
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

        suggested_payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.suggested_payload, Unset):
            suggested_payload = self.suggested_payload.to_dict()

        with_model = self.with_model

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
        if suggested_payload is not UNSET:
            field_dict["suggested_payload"] = suggested_payload
        if with_model is not UNSET:
            field_dict["with_model"] = with_model

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

        _suggested_payload = d.pop("suggested_payload", UNSET)
        suggested_payload: PayloadRequest | Unset
        if isinstance(_suggested_payload, Unset):
            suggested_payload = UNSET
        else:
            suggested_payload = PayloadRequest.from_dict(_suggested_payload)

        with_model = d.pop("with_model", UNSET)

        preview_request = cls(
            action_type=action_type,
            unit_ids=unit_ids,
            filters=filters,
            method=method,
            suggested_payload=suggested_payload,
            with_model=with_model,
        )

        preview_request.additional_properties = d
        return preview_request

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
