from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.dashboard_changes import DashboardChanges
    from ..models.dashboard_moves import DashboardMoves
    from ..models.dashboard_units import DashboardUnits
    from ..models.dashboard_work import DashboardWork
    from ..models.lifecycle_stats import LifecycleStats


T = TypeVar("T", bound="Dashboard")


@_attrs_define
class Dashboard:
    """A part is null for who may not view what it counts."""

    as_of: datetime.date
    """ Today in the organisation's time zone. """
    until: datetime.date
    """ The last day that move-ins and move-outs look at. """
    units: DashboardUnits
    """ A whole number for each of `names`. """
    life_cycle: LifecycleStats | None
    move_ins: DashboardMoves | None
    move_outs: DashboardMoves | None
    work_orders: DashboardWork
    """ A whole number for each of `names`. """
    changes: DashboardChanges
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.dashboard_moves import DashboardMoves  # noqa: PLC0415
        from ..models.lifecycle_stats import LifecycleStats  # noqa: PLC0415

        as_of = self.as_of.isoformat()

        until = self.until.isoformat()

        units = self.units.to_dict()

        life_cycle: dict[str, Any] | None
        if isinstance(self.life_cycle, LifecycleStats):
            life_cycle = self.life_cycle.to_dict()
        else:
            life_cycle = self.life_cycle

        move_ins: dict[str, Any] | None
        if isinstance(self.move_ins, DashboardMoves):
            move_ins = self.move_ins.to_dict()
        else:
            move_ins = self.move_ins

        move_outs: dict[str, Any] | None
        if isinstance(self.move_outs, DashboardMoves):
            move_outs = self.move_outs.to_dict()
        else:
            move_outs = self.move_outs

        work_orders = self.work_orders.to_dict()

        changes = self.changes.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "until": until,
                "units": units,
                "life_cycle": life_cycle,
                "move_ins": move_ins,
                "move_outs": move_outs,
                "work_orders": work_orders,
                "changes": changes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_changes import DashboardChanges  # noqa: PLC0415
        from ..models.dashboard_moves import DashboardMoves  # noqa: PLC0415
        from ..models.dashboard_units import DashboardUnits  # noqa: PLC0415
        from ..models.dashboard_work import DashboardWork  # noqa: PLC0415
        from ..models.lifecycle_stats import LifecycleStats  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        until = datetime.date.fromisoformat(d.pop("until"))

        units = DashboardUnits.from_dict(d.pop("units"))

        def _parse_life_cycle(data: object) -> LifecycleStats | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                life_cycle_type_0 = LifecycleStats.from_dict(data)

                return life_cycle_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LifecycleStats | None, data)

        life_cycle = _parse_life_cycle(d.pop("life_cycle"))

        def _parse_move_ins(data: object) -> DashboardMoves | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                move_ins_type_0 = DashboardMoves.from_dict(data)

                return move_ins_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DashboardMoves | None, data)

        move_ins = _parse_move_ins(d.pop("move_ins"))

        def _parse_move_outs(data: object) -> DashboardMoves | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                move_outs_type_0 = DashboardMoves.from_dict(data)

                return move_outs_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DashboardMoves | None, data)

        move_outs = _parse_move_outs(d.pop("move_outs"))

        work_orders = DashboardWork.from_dict(d.pop("work_orders"))

        changes = DashboardChanges.from_dict(d.pop("changes"))

        dashboard = cls(
            as_of=as_of,
            until=until,
            units=units,
            life_cycle=life_cycle,
            move_ins=move_ins,
            move_outs=move_outs,
            work_orders=work_orders,
            changes=changes,
        )

        dashboard.additional_properties = d
        return dashboard

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
