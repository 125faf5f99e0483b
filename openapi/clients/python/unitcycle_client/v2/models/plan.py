from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_status import PlanStatus

if TYPE_CHECKING:
    from ..models.installment import Installment


T = TypeVar("T", bound="Plan")


@_attrs_define
class Plan:
    """A plan with its instalments; one that another took the place of has `replaced_at`."""

    id: UUID
    case: UUID
    total_amount: str
    num_installments: int
    installment_amount: str
    start_date: datetime.date
    status: PlanStatus
    offered_by: str
    accepted_at: datetime.datetime | None
    accepted_by: str
    replaced_at: datetime.datetime | None
    installments: list[Installment]
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        case = str(self.case)

        total_amount = self.total_amount

        num_installments = self.num_installments

        installment_amount = self.installment_amount

        start_date = self.start_date.isoformat()

        status = self.status.value

        offered_by = self.offered_by

        accepted_at: None | str
        if isinstance(self.accepted_at, datetime.datetime):
            accepted_at = self.accepted_at.isoformat()
        else:
            accepted_at = self.accepted_at

        accepted_by = self.accepted_by

        replaced_at: None | str
        if isinstance(self.replaced_at, datetime.datetime):
            replaced_at = self.replaced_at.isoformat()
        else:
            replaced_at = self.replaced_at

        installments = []
        for installments_item_data in self.installments:
            installments_item = installments_item_data.to_dict()
            installments.append(installments_item)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "case": case,
                "total_amount": total_amount,
                "num_installments": num_installments,
                "installment_amount": installment_amount,
                "start_date": start_date,
                "status": status,
                "offered_by": offered_by,
                "accepted_at": accepted_at,
                "accepted_by": accepted_by,
                "replaced_at": replaced_at,
                "installments": installments,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.installment import Installment  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        case = UUID(d.pop("case"))

        total_amount = d.pop("total_amount")

        num_installments = d.pop("num_installments")

        installment_amount = d.pop("installment_amount")

        start_date = datetime.date.fromisoformat(d.pop("start_date"))

        status = PlanStatus(d.pop("status"))

        offered_by = d.pop("offered_by")

        def _parse_accepted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_at_type_0 = datetime.datetime.fromisoformat(data)

                return accepted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        accepted_at = _parse_accepted_at(d.pop("accepted_at"))

        accepted_by = d.pop("accepted_by")

        def _parse_replaced_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replaced_at_type_0 = datetime.datetime.fromisoformat(data)

                return replaced_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        replaced_at = _parse_replaced_at(d.pop("replaced_at"))

        installments = []
        _installments = d.pop("installments")
        for installments_item_data in _installments:
            installments_item = Installment.from_dict(installments_item_data)

            installments.append(installments_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        plan = cls(
            id=id,
            case=case,
            total_amount=total_amount,
            num_installments=num_installments,
            installment_amount=installment_amount,
            start_date=start_date,
            status=status,
            offered_by=offered_by,
            accepted_at=accepted_at,
            accepted_by=accepted_by,
            replaced_at=replaced_at,
            installments=installments,
            created_at=created_at,
            updated_at=updated_at,
        )

        plan.additional_properties = d
        return plan

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
