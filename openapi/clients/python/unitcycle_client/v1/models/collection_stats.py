from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.collection_stats_by_level import CollectionStatsByLevel


T = TypeVar("T", bound="CollectionStats")


@_attrs_define
class CollectionStats:
    """The header cards. A week is the last seven days."""

    total_overdue: str
    cases_open: int
    """ Open, on a plan or escalated. """
    cases_on_plan: int
    cases_escalated: int
    amount_on_plan: str
    """ Still to come by plans. """
    paid_this_week: int
    """ Cases that became paid. """
    amount_paid_this_week: str
    by_level: CollectionStatsByLevel
    drafts_waiting: int
    letters_to_post: int
    plans_proposed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total_overdue = self.total_overdue

        cases_open = self.cases_open

        cases_on_plan = self.cases_on_plan

        cases_escalated = self.cases_escalated

        amount_on_plan = self.amount_on_plan

        paid_this_week = self.paid_this_week

        amount_paid_this_week = self.amount_paid_this_week

        by_level = self.by_level.to_dict()

        drafts_waiting = self.drafts_waiting

        letters_to_post = self.letters_to_post

        plans_proposed = self.plans_proposed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total_overdue": total_overdue,
                "cases_open": cases_open,
                "cases_on_plan": cases_on_plan,
                "cases_escalated": cases_escalated,
                "amount_on_plan": amount_on_plan,
                "paid_this_week": paid_this_week,
                "amount_paid_this_week": amount_paid_this_week,
                "by_level": by_level,
                "drafts_waiting": drafts_waiting,
                "letters_to_post": letters_to_post,
                "plans_proposed": plans_proposed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.collection_stats_by_level import CollectionStatsByLevel  # noqa: PLC0415

        d = dict(src_dict)
        total_overdue = d.pop("total_overdue")

        cases_open = d.pop("cases_open")

        cases_on_plan = d.pop("cases_on_plan")

        cases_escalated = d.pop("cases_escalated")

        amount_on_plan = d.pop("amount_on_plan")

        paid_this_week = d.pop("paid_this_week")

        amount_paid_this_week = d.pop("amount_paid_this_week")

        by_level = CollectionStatsByLevel.from_dict(d.pop("by_level"))

        drafts_waiting = d.pop("drafts_waiting")

        letters_to_post = d.pop("letters_to_post")

        plans_proposed = d.pop("plans_proposed")

        collection_stats = cls(
            total_overdue=total_overdue,
            cases_open=cases_open,
            cases_on_plan=cases_on_plan,
            cases_escalated=cases_escalated,
            amount_on_plan=amount_on_plan,
            paid_this_week=paid_this_week,
            amount_paid_this_week=amount_paid_this_week,
            by_level=by_level,
            drafts_waiting=drafts_waiting,
            letters_to_post=letters_to_post,
            plans_proposed=plans_proposed,
        )

        collection_stats.additional_properties = d
        return collection_stats

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
