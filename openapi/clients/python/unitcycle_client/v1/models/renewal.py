from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.renewal_status import RenewalStatus
from ..models.rent_strategy import RentStrategy
from ..models.risk_level import RiskLevel

if TYPE_CHECKING:
    from ..models.explained_factor import ExplainedFactor
    from ..models.renewal_basis import RenewalBasis
    from ..models.renewal_churn_factors import RenewalChurnFactors


T = TypeVar("T", bound="Renewal")


@_attrs_define
class Renewal:
    """What is advised for a lease, why, and what became of it."""

    id: UUID
    lease: UUID
    lease_number: str
    tenant: UUID
    tenant_name: str
    unit: UUID
    unit_number: str
    property_: UUID
    property_name: str
    churn_score: float
    gauge: int
    """ The score from 0 to 100. """
    churn_risk_level: RiskLevel
    churn_factors: RenewalChurnFactors
    """ Each factor from 0 to 1, not weighted. """
    explanation: list[ExplainedFactor]
    current_rent: str
    market_rent: str
    recommended_rent: str
    rent_increase_pct: float
    rent_strategy: RentStrategy
    rent_reasoning: str
    basis: RenewalBasis
    """ What the score and the rent were made of, and what was advised, as it was then. """
    recommended_term_months: int
    recommended_lease_start: datetime.date
    recommended_lease_end: datetime.date
    is_month_to_month: bool
    renewal_letter_text: str
    renewal_letter_generated_at: datetime.datetime | None
    letter_is_edited: bool
    letter_by_model: bool
    status: RenewalStatus
    reviewed_by: str
    reviewed_at: datetime.datetime | None
    sent_at: datetime.datetime | None
    answer_by: datetime.date | None
    answered_at: datetime.datetime | None
    answered_by: str
    decline_reason: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        lease = str(self.lease)

        lease_number = self.lease_number

        tenant = str(self.tenant)

        tenant_name = self.tenant_name

        unit = str(self.unit)

        unit_number = self.unit_number

        property_ = str(self.property_)

        property_name = self.property_name

        churn_score = self.churn_score

        gauge = self.gauge

        churn_risk_level = self.churn_risk_level.value

        churn_factors = self.churn_factors.to_dict()

        explanation = []
        for explanation_item_data in self.explanation:
            explanation_item = explanation_item_data.to_dict()
            explanation.append(explanation_item)

        current_rent = self.current_rent

        market_rent = self.market_rent

        recommended_rent = self.recommended_rent

        rent_increase_pct = self.rent_increase_pct

        rent_strategy = self.rent_strategy.value

        rent_reasoning = self.rent_reasoning

        basis = self.basis.to_dict()

        recommended_term_months = self.recommended_term_months

        recommended_lease_start = self.recommended_lease_start.isoformat()

        recommended_lease_end = self.recommended_lease_end.isoformat()

        is_month_to_month = self.is_month_to_month

        renewal_letter_text = self.renewal_letter_text

        renewal_letter_generated_at: None | str
        if isinstance(self.renewal_letter_generated_at, datetime.datetime):
            renewal_letter_generated_at = self.renewal_letter_generated_at.isoformat()
        else:
            renewal_letter_generated_at = self.renewal_letter_generated_at

        letter_is_edited = self.letter_is_edited

        letter_by_model = self.letter_by_model

        status = self.status.value

        reviewed_by = self.reviewed_by

        reviewed_at: None | str
        if isinstance(self.reviewed_at, datetime.datetime):
            reviewed_at = self.reviewed_at.isoformat()
        else:
            reviewed_at = self.reviewed_at

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        answer_by: None | str
        if isinstance(self.answer_by, datetime.date):
            answer_by = self.answer_by.isoformat()
        else:
            answer_by = self.answer_by

        answered_at: None | str
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        answered_by = self.answered_by

        decline_reason = self.decline_reason

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lease": lease,
                "lease_number": lease_number,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "unit": unit,
                "unit_number": unit_number,
                "property": property_,
                "property_name": property_name,
                "churn_score": churn_score,
                "gauge": gauge,
                "churn_risk_level": churn_risk_level,
                "churn_factors": churn_factors,
                "explanation": explanation,
                "current_rent": current_rent,
                "market_rent": market_rent,
                "recommended_rent": recommended_rent,
                "rent_increase_pct": rent_increase_pct,
                "rent_strategy": rent_strategy,
                "rent_reasoning": rent_reasoning,
                "basis": basis,
                "recommended_term_months": recommended_term_months,
                "recommended_lease_start": recommended_lease_start,
                "recommended_lease_end": recommended_lease_end,
                "is_month_to_month": is_month_to_month,
                "renewal_letter_text": renewal_letter_text,
                "renewal_letter_generated_at": renewal_letter_generated_at,
                "letter_is_edited": letter_is_edited,
                "letter_by_model": letter_by_model,
                "status": status,
                "reviewed_by": reviewed_by,
                "reviewed_at": reviewed_at,
                "sent_at": sent_at,
                "answer_by": answer_by,
                "answered_at": answered_at,
                "answered_by": answered_by,
                "decline_reason": decline_reason,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.explained_factor import ExplainedFactor  # noqa: PLC0415
        from ..models.renewal_basis import RenewalBasis  # noqa: PLC0415
        from ..models.renewal_churn_factors import RenewalChurnFactors  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        lease = UUID(d.pop("lease"))

        lease_number = d.pop("lease_number")

        tenant = UUID(d.pop("tenant"))

        tenant_name = d.pop("tenant_name")

        unit = UUID(d.pop("unit"))

        unit_number = d.pop("unit_number")

        property_ = UUID(d.pop("property"))

        property_name = d.pop("property_name")

        churn_score = d.pop("churn_score")

        gauge = d.pop("gauge")

        churn_risk_level = RiskLevel(d.pop("churn_risk_level"))

        churn_factors = RenewalChurnFactors.from_dict(d.pop("churn_factors"))

        explanation = []
        _explanation = d.pop("explanation")
        for explanation_item_data in _explanation:
            explanation_item = ExplainedFactor.from_dict(explanation_item_data)

            explanation.append(explanation_item)

        current_rent = d.pop("current_rent")

        market_rent = d.pop("market_rent")

        recommended_rent = d.pop("recommended_rent")

        rent_increase_pct = d.pop("rent_increase_pct")

        rent_strategy = RentStrategy(d.pop("rent_strategy"))

        rent_reasoning = d.pop("rent_reasoning")

        basis = RenewalBasis.from_dict(d.pop("basis"))

        recommended_term_months = d.pop("recommended_term_months")

        recommended_lease_start = datetime.date.fromisoformat(d.pop("recommended_lease_start"))

        recommended_lease_end = datetime.date.fromisoformat(d.pop("recommended_lease_end"))

        is_month_to_month = d.pop("is_month_to_month")

        renewal_letter_text = d.pop("renewal_letter_text")

        def _parse_renewal_letter_generated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                renewal_letter_generated_at_type_0 = datetime.datetime.fromisoformat(data)

                return renewal_letter_generated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        renewal_letter_generated_at = _parse_renewal_letter_generated_at(d.pop("renewal_letter_generated_at"))

        letter_is_edited = d.pop("letter_is_edited")

        letter_by_model = d.pop("letter_by_model")

        status = RenewalStatus(d.pop("status"))

        reviewed_by = d.pop("reviewed_by")

        def _parse_reviewed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reviewed_at_type_0 = datetime.datetime.fromisoformat(data)

                return reviewed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reviewed_at = _parse_reviewed_at(d.pop("reviewed_at"))

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_at_type_0 = datetime.datetime.fromisoformat(data)

                return sent_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        def _parse_answer_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answer_by_type_0 = datetime.date.fromisoformat(data)

                return answer_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        answer_by = _parse_answer_by(d.pop("answer_by"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(data)

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        answered_by = d.pop("answered_by")

        decline_reason = d.pop("decline_reason")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        renewal = cls(
            id=id,
            lease=lease,
            lease_number=lease_number,
            tenant=tenant,
            tenant_name=tenant_name,
            unit=unit,
            unit_number=unit_number,
            property_=property_,
            property_name=property_name,
            churn_score=churn_score,
            gauge=gauge,
            churn_risk_level=churn_risk_level,
            churn_factors=churn_factors,
            explanation=explanation,
            current_rent=current_rent,
            market_rent=market_rent,
            recommended_rent=recommended_rent,
            rent_increase_pct=rent_increase_pct,
            rent_strategy=rent_strategy,
            rent_reasoning=rent_reasoning,
            basis=basis,
            recommended_term_months=recommended_term_months,
            recommended_lease_start=recommended_lease_start,
            recommended_lease_end=recommended_lease_end,
            is_month_to_month=is_month_to_month,
            renewal_letter_text=renewal_letter_text,
            renewal_letter_generated_at=renewal_letter_generated_at,
            letter_is_edited=letter_is_edited,
            letter_by_model=letter_by_model,
            status=status,
            reviewed_by=reviewed_by,
            reviewed_at=reviewed_at,
            sent_at=sent_at,
            answer_by=answer_by,
            answered_at=answered_at,
            answered_by=answered_by,
            decline_reason=decline_reason,
            created_at=created_at,
            updated_at=updated_at,
        )

        renewal.additional_properties = d
        return renewal

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
