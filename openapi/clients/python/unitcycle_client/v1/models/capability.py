from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.autonomy import Autonomy

if TYPE_CHECKING:
    from ..models.evaluation import Evaluation
    from ..models.last_run import LastRun


T = TypeVar("T", bound="Capability")


@_attrs_define
class Capability:
    """Something a model can be asked for, and how far it may go here."""

    name: str
    label: str
    purpose: str
    prompt_version: int
    autonomy: Autonomy
    default_autonomy: Autonomy
    highest_autonomy: Autonomy
    cost_ceiling: str
    """ US dollars that one question may cost. """
    runs_month: int
    """ How often it was asked this month. """
    cost_today: str
    """ US dollars of today. """
    cost_month: str
    """ US dollars of this month. """
    last_run: LastRun | None
    evaluation: Evaluation | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluation import Evaluation  # noqa: PLC0415
        from ..models.last_run import LastRun  # noqa: PLC0415

        name = self.name

        label = self.label

        purpose = self.purpose

        prompt_version = self.prompt_version

        autonomy = self.autonomy.value

        default_autonomy = self.default_autonomy.value

        highest_autonomy = self.highest_autonomy.value

        cost_ceiling = self.cost_ceiling

        runs_month = self.runs_month

        cost_today = self.cost_today

        cost_month = self.cost_month

        last_run: dict[str, Any] | None
        if isinstance(self.last_run, LastRun):
            last_run = self.last_run.to_dict()
        else:
            last_run = self.last_run

        evaluation: dict[str, Any] | None
        if isinstance(self.evaluation, Evaluation):
            evaluation = self.evaluation.to_dict()
        else:
            evaluation = self.evaluation

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "label": label,
                "purpose": purpose,
                "prompt_version": prompt_version,
                "autonomy": autonomy,
                "default_autonomy": default_autonomy,
                "highest_autonomy": highest_autonomy,
                "cost_ceiling": cost_ceiling,
                "runs_month": runs_month,
                "cost_today": cost_today,
                "cost_month": cost_month,
                "last_run": last_run,
                "evaluation": evaluation,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluation import Evaluation  # noqa: PLC0415
        from ..models.last_run import LastRun  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        label = d.pop("label")

        purpose = d.pop("purpose")

        prompt_version = d.pop("prompt_version")

        autonomy = Autonomy(d.pop("autonomy"))

        default_autonomy = Autonomy(d.pop("default_autonomy"))

        highest_autonomy = Autonomy(d.pop("highest_autonomy"))

        cost_ceiling = d.pop("cost_ceiling")

        runs_month = d.pop("runs_month")

        cost_today = d.pop("cost_today")

        cost_month = d.pop("cost_month")

        def _parse_last_run(data: object) -> LastRun | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                last_run_type_0 = LastRun.from_dict(data)

                return last_run_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LastRun | None, data)

        last_run = _parse_last_run(d.pop("last_run"))

        def _parse_evaluation(data: object) -> Evaluation | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evaluation_type_0 = Evaluation.from_dict(data)

                return evaluation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evaluation | None, data)

        evaluation = _parse_evaluation(d.pop("evaluation"))

        capability = cls(
            name=name,
            label=label,
            purpose=purpose,
            prompt_version=prompt_version,
            autonomy=autonomy,
            default_autonomy=default_autonomy,
            highest_autonomy=highest_autonomy,
            cost_ceiling=cost_ceiling,
            runs_month=runs_month,
            cost_today=cost_today,
            cost_month=cost_month,
            last_run=last_run,
            evaluation=evaluation,
        )

        capability.additional_properties = d
        return capability

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
