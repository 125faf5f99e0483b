from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stop_kind import StopKind

T = TypeVar("T", bound="Stop")


@_attrs_define
class Stop:
    """Why nothing goes out, since when, until when, and who lifted it."""

    id: UUID
    kind: StopKind
    note: str
    until: datetime.date | None
    placed_by: str
    lifted_at: datetime.datetime | None
    lifted_by: str
    lifted_because: str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        note = self.note

        until: None | str
        if isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        placed_by = self.placed_by

        lifted_at: None | str
        if isinstance(self.lifted_at, datetime.datetime):
            lifted_at = self.lifted_at.isoformat()
        else:
            lifted_at = self.lifted_at

        lifted_by = self.lifted_by

        lifted_because = self.lifted_because

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "note": note,
                "until": until,
                "placed_by": placed_by,
                "lifted_at": lifted_at,
                "lifted_by": lifted_by,
                "lifted_because": lifted_because,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = StopKind(d.pop("kind"))

        note = d.pop("note")

        def _parse_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                until_type_0 = datetime.date.fromisoformat(data)

                return until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        until = _parse_until(d.pop("until"))

        placed_by = d.pop("placed_by")

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

        lifted_by = d.pop("lifted_by")

        lifted_because = d.pop("lifted_because")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        stop = cls(
            id=id,
            kind=kind,
            note=note,
            until=until,
            placed_by=placed_by,
            lifted_at=lifted_at,
            lifted_by=lifted_by,
            lifted_because=lifted_because,
            created_at=created_at,
        )

        stop.additional_properties = d
        return stop

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
