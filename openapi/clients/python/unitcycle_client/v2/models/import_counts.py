from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.written import Written


T = TypeVar("T", bound="ImportCounts")


@_attrs_define
class ImportCounts:
    """Rows of the file by their state; empty before the check."""

    ok: int | Unset = UNSET
    error: int | Unset = UNSET
    skipped: int | Unset = UNSET
    created: int | Unset = UNSET
    updated: int | Unset = UNSET
    unchanged: int | Unset = UNSET
    planned: Written | Unset = UNSET
    """ Rows of each kind. """
    written: Written | Unset = UNSET
    """ Rows of each kind. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        error = self.error

        skipped = self.skipped

        created = self.created

        updated = self.updated

        unchanged = self.unchanged

        planned: dict[str, Any] | Unset = UNSET
        if not isinstance(self.planned, Unset):
            planned = self.planned.to_dict()

        written: dict[str, Any] | Unset = UNSET
        if not isinstance(self.written, Unset):
            written = self.written.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ok is not UNSET:
            field_dict["ok"] = ok
        if error is not UNSET:
            field_dict["error"] = error
        if skipped is not UNSET:
            field_dict["skipped"] = skipped
        if created is not UNSET:
            field_dict["created"] = created
        if updated is not UNSET:
            field_dict["updated"] = updated
        if unchanged is not UNSET:
            field_dict["unchanged"] = unchanged
        if planned is not UNSET:
            field_dict["planned"] = planned
        if written is not UNSET:
            field_dict["written"] = written

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.written import Written  # noqa: PLC0415

        d = dict(src_dict)
        ok = d.pop("ok", UNSET)

        error = d.pop("error", UNSET)

        skipped = d.pop("skipped", UNSET)

        created = d.pop("created", UNSET)

        updated = d.pop("updated", UNSET)

        unchanged = d.pop("unchanged", UNSET)

        _planned = d.pop("planned", UNSET)
        planned: Written | Unset
        if isinstance(_planned, Unset):
            planned = UNSET
        else:
            planned = Written.from_dict(_planned)

        _written = d.pop("written", UNSET)
        written: Written | Unset
        if isinstance(_written, Unset):
            written = UNSET
        else:
            written = Written.from_dict(_written)

        import_counts = cls(
            ok=ok,
            error=error,
            skipped=skipped,
            created=created,
            updated=updated,
            unchanged=unchanged,
            planned=planned,
            written=written,
        )

        import_counts.additional_properties = d
        return import_counts

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
