from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.renewals_by_risk import RenewalsByRisk


T = TypeVar("T", bound="RenewalStats")


@_attrs_define
class RenewalStats:
    """Totals by state; `total_sent` counts all that were ever sent, `by_risk_level` what is pending."""

    total_pending: int
    total_approved: int
    total_sent: int
    total_accepted: int
    total_declined: int
    acceptance_rate: float
    """ Accepted of all that were ever sent. """
    avg_churn_score: float
    """ Of what is open or accepted. """
    projected_annual_revenue_increase: str
    """ Twelve times the difference of rents of what is approved, sent or accepted. """
    avg_rent_increase_pct: float
    """ Of what is open or accepted. """
    by_risk_level: RenewalsByRisk
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total_pending = self.total_pending

        total_approved = self.total_approved

        total_sent = self.total_sent

        total_accepted = self.total_accepted

        total_declined = self.total_declined

        acceptance_rate = self.acceptance_rate

        avg_churn_score = self.avg_churn_score

        projected_annual_revenue_increase = self.projected_annual_revenue_increase

        avg_rent_increase_pct = self.avg_rent_increase_pct

        by_risk_level = self.by_risk_level.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total_pending": total_pending,
                "total_approved": total_approved,
                "total_sent": total_sent,
                "total_accepted": total_accepted,
                "total_declined": total_declined,
                "acceptance_rate": acceptance_rate,
                "avg_churn_score": avg_churn_score,
                "projected_annual_revenue_increase": projected_annual_revenue_increase,
                "avg_rent_increase_pct": avg_rent_increase_pct,
                "by_risk_level": by_risk_level,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.renewals_by_risk import RenewalsByRisk  # noqa: PLC0415

        d = dict(src_dict)
        total_pending = d.pop("total_pending")

        total_approved = d.pop("total_approved")

        total_sent = d.pop("total_sent")

        total_accepted = d.pop("total_accepted")

        total_declined = d.pop("total_declined")

        acceptance_rate = d.pop("acceptance_rate")

        avg_churn_score = d.pop("avg_churn_score")

        projected_annual_revenue_increase = d.pop("projected_annual_revenue_increase")

        avg_rent_increase_pct = d.pop("avg_rent_increase_pct")

        by_risk_level = RenewalsByRisk.from_dict(d.pop("by_risk_level"))

        renewal_stats = cls(
            total_pending=total_pending,
            total_approved=total_approved,
            total_sent=total_sent,
            total_accepted=total_accepted,
            total_declined=total_declined,
            acceptance_rate=acceptance_rate,
            avg_churn_score=avg_churn_score,
            projected_annual_revenue_increase=projected_annual_revenue_increase,
            avg_rent_increase_pct=avg_rent_increase_pct,
            by_risk_level=by_risk_level,
        )

        renewal_stats.additional_properties = d
        return renewal_stats

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
