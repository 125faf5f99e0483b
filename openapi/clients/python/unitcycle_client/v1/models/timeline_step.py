from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.timeline_step_state_enum import TimelineStepStateEnum

T = TypeVar("T", bound="TimelineStep")


@_attrs_define
class TimelineStep:
    """One of the five steps: done, due or still to come; `is_present` is the one that the case stands at."""

    step: int
    label: str
    days: int
    due_on: datetime.date
    state: TimelineStepStateEnum
    is_present: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        label = self.label

        days = self.days

        due_on = self.due_on.isoformat()

        state = self.state.value

        is_present = self.is_present

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "step": step,
                "label": label,
                "days": days,
                "due_on": due_on,
                "state": state,
                "is_present": is_present,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        step = d.pop("step")

        label = d.pop("label")

        days = d.pop("days")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        state = TimelineStepStateEnum(d.pop("state"))

        is_present = d.pop("is_present")

        timeline_step = cls(
            step=step,
            label=label,
            days=days,
            due_on=due_on,
            state=state,
            is_present=is_present,
        )

        timeline_step.additional_properties = d
        return timeline_step

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
