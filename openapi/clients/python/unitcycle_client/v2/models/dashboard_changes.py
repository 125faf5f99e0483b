from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.dashboard_steps import DashboardSteps
    from ..models.dashboard_work_changes import DashboardWorkChanges


T = TypeVar("T", bound="DashboardChanges")


@_attrs_define
class DashboardChanges:
    since: datetime.datetime
    """ The beginning of yesterday at the organisation. """
    leases: DashboardSteps | None
    """ Steps of the life cycle by the state they led to. """
    work_orders: DashboardWorkChanges
    """ A whole number for each of `names`. """
    rent_rolls_imported: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.dashboard_steps import DashboardSteps  # noqa: PLC0415

        since = self.since.isoformat()

        leases: dict[str, Any] | None
        if isinstance(self.leases, DashboardSteps):
            leases = self.leases.to_dict()
        else:
            leases = self.leases

        work_orders = self.work_orders.to_dict()

        rent_rolls_imported: int | None
        rent_rolls_imported = self.rent_rolls_imported

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "since": since,
                "leases": leases,
                "work_orders": work_orders,
                "rent_rolls_imported": rent_rolls_imported,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_steps import DashboardSteps  # noqa: PLC0415
        from ..models.dashboard_work_changes import DashboardWorkChanges  # noqa: PLC0415

        d = dict(src_dict)
        since = datetime.datetime.fromisoformat(d.pop("since"))

        def _parse_leases(data: object) -> DashboardSteps | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                leases_type_0 = DashboardSteps.from_dict(data)

                return leases_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DashboardSteps | None, data)

        leases = _parse_leases(d.pop("leases"))

        work_orders = DashboardWorkChanges.from_dict(d.pop("work_orders"))

        def _parse_rent_rolls_imported(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        rent_rolls_imported = _parse_rent_rolls_imported(d.pop("rent_rolls_imported"))

        dashboard_changes = cls(
            since=since,
            leases=leases,
            work_orders=work_orders,
            rent_rolls_imported=rent_rolls_imported,
        )

        dashboard_changes.additional_properties = d
        return dashboard_changes

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
