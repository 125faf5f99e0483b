from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bar_colour import BarColour
from ..models.progress_mode import ProgressMode

T = TypeVar("T", bound="LeaseProgress")


@_attrs_define
class LeaseProgress:
    """What the progress bar of a lease shows."""

    mode: ProgressMode
    colour: BarColour
    percent_elapsed: None | str
    days_left: int | None
    since: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        mode = self.mode.value

        colour = self.colour.value

        percent_elapsed: None | str
        percent_elapsed = self.percent_elapsed

        days_left: int | None
        days_left = self.days_left

        since: None | str
        if isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "mode": mode,
                "colour": colour,
                "percent_elapsed": percent_elapsed,
                "days_left": days_left,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mode = ProgressMode(d.pop("mode"))

        colour = BarColour(d.pop("colour"))

        def _parse_percent_elapsed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        percent_elapsed = _parse_percent_elapsed(d.pop("percent_elapsed"))

        def _parse_days_left(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_left = _parse_days_left(d.pop("days_left"))

        def _parse_since(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        since = _parse_since(d.pop("since"))

        lease_progress = cls(
            mode=mode,
            colour=colour,
            percent_elapsed=percent_elapsed,
            days_left=days_left,
            since=since,
        )

        lease_progress.additional_properties = d
        return lease_progress

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
