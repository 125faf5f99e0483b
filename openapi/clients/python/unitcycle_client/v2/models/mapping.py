from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.date_order_enum import DateOrderEnum
from ..models.decimal_sign_enum import DecimalSignEnum
from ..models.import_kind import ImportKind

if TYPE_CHECKING:
    from ..models.mapped_column import MappedColumn


T = TypeVar("T", bound="Mapping")


@_attrs_define
class Mapping:
    """How the file is read."""

    kind: ImportKind
    sheet: str
    """ Empty for a file without sheets. """
    heading_row: int
    heading_lines: int
    """ How many rows the headings take. """
    columns: list[MappedColumn]
    date_order: DateOrderEnum
    decimal_sign: BlankEnum | DecimalSignEnum
    last_name_first: bool
    """ Whether “García López, Ana María” is one person and not two. """
    property_name: str
    """ Of rows that name no property. """
    as_of: datetime.date | None
    """ The day the list was true; null takes the day of the check. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        sheet = self.sheet

        heading_row = self.heading_row

        heading_lines = self.heading_lines

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        date_order = self.date_order.value

        decimal_sign: str
        if isinstance(self.decimal_sign, DecimalSignEnum):
            decimal_sign = self.decimal_sign.value
        else:
            decimal_sign = self.decimal_sign.value

        last_name_first = self.last_name_first

        property_name = self.property_name

        as_of: None | str
        if isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "sheet": sheet,
                "heading_row": heading_row,
                "heading_lines": heading_lines,
                "columns": columns,
                "date_order": date_order,
                "decimal_sign": decimal_sign,
                "last_name_first": last_name_first,
                "property_name": property_name,
                "as_of": as_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mapped_column import MappedColumn  # noqa: PLC0415

        d = dict(src_dict)
        kind = ImportKind(d.pop("kind"))

        sheet = d.pop("sheet")

        heading_row = d.pop("heading_row")

        heading_lines = d.pop("heading_lines")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = MappedColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        date_order = DateOrderEnum(d.pop("date_order"))

        def _parse_decimal_sign(data: object) -> BlankEnum | DecimalSignEnum:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decimal_sign_type_0 = DecimalSignEnum(data)

                return decimal_sign_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            decimal_sign_type_1 = BlankEnum(data)

            return decimal_sign_type_1

        decimal_sign = _parse_decimal_sign(d.pop("decimal_sign"))

        last_name_first = d.pop("last_name_first")

        property_name = d.pop("property_name")

        def _parse_as_of(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        as_of = _parse_as_of(d.pop("as_of"))

        mapping = cls(
            kind=kind,
            sheet=sheet,
            heading_row=heading_row,
            heading_lines=heading_lines,
            columns=columns,
            date_order=date_order,
            decimal_sign=decimal_sign,
            last_name_first=last_name_first,
            property_name=property_name,
            as_of=as_of,
        )

        mapping.additional_properties = d
        return mapping

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
