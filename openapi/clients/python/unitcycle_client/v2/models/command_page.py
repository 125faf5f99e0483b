from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.command_summary import CommandSummary
    from ..models.command_unit import CommandUnit


T = TypeVar("T", bound="CommandPage")


@_attrs_define
class CommandPage:
    units: list[CommandUnit]
    total: int
    total_rent: str
    """ The rents of all of them, on every page. """
    page: int
    pages: int
    summary: CommandSummary
    """ How many units are in each state, of all that the other filters let through. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        total = self.total

        total_rent = self.total_rent

        page = self.page

        pages = self.pages

        summary = self.summary.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "units": units,
                "total": total,
                "total_rent": total_rent,
                "page": page,
                "pages": pages,
                "summary": summary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.command_summary import CommandSummary  # noqa: PLC0415
        from ..models.command_unit import CommandUnit  # noqa: PLC0415

        d = dict(src_dict)
        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CommandUnit.from_dict(units_item_data)

            units.append(units_item)

        total = d.pop("total")

        total_rent = d.pop("total_rent")

        page = d.pop("page")

        pages = d.pop("pages")

        summary = CommandSummary.from_dict(d.pop("summary"))

        command_page = cls(
            units=units,
            total=total,
            total_rent=total_rent,
            page=page,
            pages=pages,
            summary=summary,
        )

        command_page.additional_properties = d
        return command_page

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
