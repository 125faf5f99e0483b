from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.coverage import Coverage
from ..models.medium import Medium
from ..models.suppression_reason import SuppressionReason

T = TypeVar("T", bound="Suppression")


@_attrs_define
class Suppression:
    id: UUID
    medium: Medium
    address: str
    reason: SuppressionReason
    coverage: Coverage
    note: str
    created_at: datetime.datetime
    lifted_at: datetime.datetime | None
    lifted_because: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        medium = self.medium.value

        address = self.address

        reason = self.reason.value

        coverage = self.coverage.value

        note = self.note

        created_at = self.created_at.isoformat()

        lifted_at: None | str
        if isinstance(self.lifted_at, datetime.datetime):
            lifted_at = self.lifted_at.isoformat()
        else:
            lifted_at = self.lifted_at

        lifted_because = self.lifted_because

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "medium": medium,
                "address": address,
                "reason": reason,
                "coverage": coverage,
                "note": note,
                "created_at": created_at,
                "lifted_at": lifted_at,
                "lifted_because": lifted_because,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        medium = Medium(d.pop("medium"))

        address = d.pop("address")

        reason = SuppressionReason(d.pop("reason"))

        coverage = Coverage(d.pop("coverage"))

        note = d.pop("note")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_lifted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lifted_at_type_0 = datetime.datetime.fromisoformat(data)

                return lifted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        lifted_at = _parse_lifted_at(d.pop("lifted_at"))

        lifted_because = d.pop("lifted_because")

        suppression = cls(
            id=id,
            medium=medium,
            address=address,
            reason=reason,
            coverage=coverage,
            note=note,
            created_at=created_at,
            lifted_at=lifted_at,
            lifted_because=lifted_because,
        )

        suppression.additional_properties = d
        return suppression

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
