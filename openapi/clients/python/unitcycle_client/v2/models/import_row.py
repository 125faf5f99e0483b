from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.row_status import RowStatus

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.staged_values import StagedValues


T = TypeVar("T", bound="ImportRow")


@_attrs_define
class ImportRow:
    id: UUID
    number: int
    """ The row as the spreadsheet numbers it. """
    status: RowStatus
    planned: BlankEnum | RowStatus
    """ What the import would do with a row that is fine. """
    note: str
    """ Why the row was skipped. """
    parsed: StagedValues
    """ What a row says. Values it does not say are left out; amounts are decimals as text. """
    problems: list[Problem]
    warnings: list[Problem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        status = self.status.value

        planned: str
        if isinstance(self.planned, RowStatus):
            planned = self.planned.value
        else:
            planned = self.planned.value

        note = self.note

        parsed = self.parsed.to_dict()

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "status": status,
                "planned": planned,
                "note": note,
                "parsed": parsed,
                "problems": problems,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem import Problem  # noqa: PLC0415
        from ..models.staged_values import StagedValues  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        status = RowStatus(d.pop("status"))

        def _parse_planned(data: object) -> BlankEnum | RowStatus:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_type_0 = RowStatus(data)

                return planned_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            planned_type_1 = BlankEnum(data)

            return planned_type_1

        planned = _parse_planned(d.pop("planned"))

        note = d.pop("note")

        parsed = StagedValues.from_dict(d.pop("parsed"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = Problem.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        import_row = cls(
            id=id,
            number=number,
            status=status,
            planned=planned,
            note=note,
            parsed=parsed,
            problems=problems,
            warnings=warnings,
        )

        import_row.additional_properties = d
        return import_row

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
