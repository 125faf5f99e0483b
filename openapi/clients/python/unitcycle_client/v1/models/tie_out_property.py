from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.tie_out_figure import TieOutFigure


T = TypeVar("T", bound="TieOutProperty")


@_attrs_define
class TieOutProperty:
    """The same for one property; `property` is its name."""

    units: TieOutFigure
    """ One measure on both sides. Amounts and counts are decimals as text. """
    property_: str
    occupied: TieOutFigure | Unset = UNSET
    """ One measure on both sides. Amounts and counts are decimals as text. """
    monthly_rent: TieOutFigure | Unset = UNSET
    """ One measure on both sides. Amounts and counts are decimals as text. """
    deposits: TieOutFigure | Unset = UNSET
    """ One measure on both sides. Amounts and counts are decimals as text. """
    balances: TieOutFigure | Unset = UNSET
    """ One measure on both sides. Amounts and counts are decimals as text. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        units = self.units.to_dict()

        property_ = self.property_

        occupied: dict[str, Any] | Unset = UNSET
        if not isinstance(self.occupied, Unset):
            occupied = self.occupied.to_dict()

        monthly_rent: dict[str, Any] | Unset = UNSET
        if not isinstance(self.monthly_rent, Unset):
            monthly_rent = self.monthly_rent.to_dict()

        deposits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.deposits, Unset):
            deposits = self.deposits.to_dict()

        balances: dict[str, Any] | Unset = UNSET
        if not isinstance(self.balances, Unset):
            balances = self.balances.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "units": units,
                "property": property_,
            }
        )
        if occupied is not UNSET:
            field_dict["occupied"] = occupied
        if monthly_rent is not UNSET:
            field_dict["monthly_rent"] = monthly_rent
        if deposits is not UNSET:
            field_dict["deposits"] = deposits
        if balances is not UNSET:
            field_dict["balances"] = balances

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tie_out_figure import TieOutFigure  # noqa: PLC0415

        d = dict(src_dict)
        units = TieOutFigure.from_dict(d.pop("units"))

        property_ = d.pop("property")

        _occupied = d.pop("occupied", UNSET)
        occupied: TieOutFigure | Unset
        if isinstance(_occupied, Unset):
            occupied = UNSET
        else:
            occupied = TieOutFigure.from_dict(_occupied)

        _monthly_rent = d.pop("monthly_rent", UNSET)
        monthly_rent: TieOutFigure | Unset
        if isinstance(_monthly_rent, Unset):
            monthly_rent = UNSET
        else:
            monthly_rent = TieOutFigure.from_dict(_monthly_rent)

        _deposits = d.pop("deposits", UNSET)
        deposits: TieOutFigure | Unset
        if isinstance(_deposits, Unset):
            deposits = UNSET
        else:
            deposits = TieOutFigure.from_dict(_deposits)

        _balances = d.pop("balances", UNSET)
        balances: TieOutFigure | Unset
        if isinstance(_balances, Unset):
            balances = UNSET
        else:
            balances = TieOutFigure.from_dict(_balances)

        tie_out_property = cls(
            units=units,
            property_=property_,
            occupied=occupied,
            monthly_rent=monthly_rent,
            deposits=deposits,
            balances=balances,
        )

        tie_out_property.additional_properties = d
        return tie_out_property

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
