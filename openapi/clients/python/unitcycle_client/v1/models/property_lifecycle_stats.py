from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.lifecycle_percent import LifecyclePercent


T = TypeVar("T", bound="PropertyLifecycleStats")


@_attrs_define
class PropertyLifecycleStats:
    """The counts of one property."""

    total_leases: int
    active: int
    month_to_month: int
    notice: int
    vacant: int
    expiring_30_days: int
    expiring_60_days: int
    expiring_90_days: int
    percent: LifecyclePercent
    property_: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total_leases = self.total_leases

        active = self.active

        month_to_month = self.month_to_month

        notice = self.notice

        vacant = self.vacant

        expiring_30_days = self.expiring_30_days

        expiring_60_days = self.expiring_60_days

        expiring_90_days = self.expiring_90_days

        percent = self.percent.to_dict()

        property_ = str(self.property_)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total_leases": total_leases,
                "active": active,
                "month_to_month": month_to_month,
                "notice": notice,
                "vacant": vacant,
                "expiring_30_days": expiring_30_days,
                "expiring_60_days": expiring_60_days,
                "expiring_90_days": expiring_90_days,
                "percent": percent,
                "property": property_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lifecycle_percent import LifecyclePercent  # noqa: PLC0415

        d = dict(src_dict)
        total_leases = d.pop("total_leases")

        active = d.pop("active")

        month_to_month = d.pop("month_to_month")

        notice = d.pop("notice")

        vacant = d.pop("vacant")

        expiring_30_days = d.pop("expiring_30_days")

        expiring_60_days = d.pop("expiring_60_days")

        expiring_90_days = d.pop("expiring_90_days")

        percent = LifecyclePercent.from_dict(d.pop("percent"))

        property_ = UUID(d.pop("property"))

        property_lifecycle_stats = cls(
            total_leases=total_leases,
            active=active,
            month_to_month=month_to_month,
            notice=notice,
            vacant=vacant,
            expiring_30_days=expiring_30_days,
            expiring_60_days=expiring_60_days,
            expiring_90_days=expiring_90_days,
            percent=percent,
            property_=property_,
        )

        property_lifecycle_stats.additional_properties = d
        return property_lifecycle_stats

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
