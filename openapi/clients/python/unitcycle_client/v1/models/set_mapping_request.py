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
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.column_field_request import ColumnFieldRequest


T = TypeVar("T", bound="SetMappingRequest")


@_attrs_define
class SetMappingRequest:
    """What is left out stays as it is."""

    kind: ImportKind | Unset = UNSET
    sheet: str | Unset = UNSET
    heading_row: int | Unset = UNSET
    columns: list[ColumnFieldRequest] | Unset = UNSET
    date_order: DateOrderEnum | Unset = UNSET
    decimal_sign: BlankEnum | DecimalSignEnum | Unset = UNSET
    last_name_first: bool | Unset = UNSET
    property_name: str | Unset = UNSET
    as_of: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        sheet = self.sheet

        heading_row = self.heading_row

        columns: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = []
            for columns_item_data in self.columns:
                columns_item = columns_item_data.to_dict()
                columns.append(columns_item)

        date_order: str | Unset = UNSET
        if not isinstance(self.date_order, Unset):
            date_order = self.date_order.value

        decimal_sign: str | Unset
        if isinstance(self.decimal_sign, Unset):
            decimal_sign = UNSET
        elif isinstance(self.decimal_sign, DecimalSignEnum):
            decimal_sign = self.decimal_sign.value
        else:
            decimal_sign = self.decimal_sign.value

        last_name_first = self.last_name_first

        property_name = self.property_name

        as_of: None | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        elif isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if kind is not UNSET:
            field_dict["kind"] = kind
        if sheet is not UNSET:
            field_dict["sheet"] = sheet
        if heading_row is not UNSET:
            field_dict["heading_row"] = heading_row
        if columns is not UNSET:
            field_dict["columns"] = columns
        if date_order is not UNSET:
            field_dict["date_order"] = date_order
        if decimal_sign is not UNSET:
            field_dict["decimal_sign"] = decimal_sign
        if last_name_first is not UNSET:
            field_dict["last_name_first"] = last_name_first
        if property_name is not UNSET:
            field_dict["property_name"] = property_name
        if as_of is not UNSET:
            field_dict["as_of"] = as_of

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_field_request import ColumnFieldRequest  # noqa: PLC0415

        d = dict(src_dict)
        _kind = d.pop("kind", UNSET)
        kind: ImportKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = ImportKind(_kind)

        sheet = d.pop("sheet", UNSET)

        heading_row = d.pop("heading_row", UNSET)

        _columns = d.pop("columns", UNSET)
        columns: list[ColumnFieldRequest] | Unset = UNSET
        if _columns is not UNSET:
            columns = []
            for columns_item_data in _columns:
                columns_item = ColumnFieldRequest.from_dict(columns_item_data)

                columns.append(columns_item)

        _date_order = d.pop("date_order", UNSET)
        date_order: DateOrderEnum | Unset
        if isinstance(_date_order, Unset):
            date_order = UNSET
        else:
            date_order = DateOrderEnum(_date_order)

        def _parse_decimal_sign(data: object) -> BlankEnum | DecimalSignEnum | Unset:
            if isinstance(data, Unset):
                return data
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

        decimal_sign = _parse_decimal_sign(d.pop("decimal_sign", UNSET))

        last_name_first = d.pop("last_name_first", UNSET)

        property_name = d.pop("property_name", UNSET)

        def _parse_as_of(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))

        set_mapping_request = cls(
            kind=kind,
            sheet=sheet,
            heading_row=heading_row,
            columns=columns,
            date_order=date_order,
            decimal_sign=decimal_sign,
            last_name_first=last_name_first,
            property_name=property_name,
            as_of=as_of,
        )

        set_mapping_request.additional_properties = d
        return set_mapping_request

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
