from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum
from ..models.import_kind import ImportKind
from ..models.import_mode import ImportMode
from ..models.import_status import ImportStatus

if TYPE_CHECKING:
    from ..models.import_counts import ImportCounts


T = TypeVar("T", bound="RentRollImport")


@_attrs_define
class RentRollImport:
    """An import in a list."""

    id: UUID
    file_name: str
    file_size: int
    """ In bytes. """
    kind: ImportKind
    status: ImportStatus
    mode: BlankEnum | ImportMode
    as_of: datetime.date | None
    counts: ImportCounts
    """ Rows of the file by their state; empty before the check. """
    message: str
    job: None | UUID
    asked_by: None | UUID
    asked_by_name: None | str
    created_at: datetime.datetime
    checked_at: datetime.datetime | None
    imported_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        file_name = self.file_name

        file_size = self.file_size

        kind = self.kind.value

        status = self.status.value

        mode: str
        if isinstance(self.mode, ImportMode):
            mode = self.mode.value
        else:
            mode = self.mode.value

        as_of: None | str
        if isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        counts = self.counts.to_dict()

        message = self.message

        job: None | str
        if isinstance(self.job, UUID):
            job = str(self.job)
        else:
            job = self.job

        asked_by: None | str
        if isinstance(self.asked_by, UUID):
            asked_by = str(self.asked_by)
        else:
            asked_by = self.asked_by

        asked_by_name: None | str
        asked_by_name = self.asked_by_name

        created_at = self.created_at.isoformat()

        checked_at: None | str
        if isinstance(self.checked_at, datetime.datetime):
            checked_at = self.checked_at.isoformat()
        else:
            checked_at = self.checked_at

        imported_at: None | str
        if isinstance(self.imported_at, datetime.datetime):
            imported_at = self.imported_at.isoformat()
        else:
            imported_at = self.imported_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "file_name": file_name,
                "file_size": file_size,
                "kind": kind,
                "status": status,
                "mode": mode,
                "as_of": as_of,
                "counts": counts,
                "message": message,
                "job": job,
                "asked_by": asked_by,
                "asked_by_name": asked_by_name,
                "created_at": created_at,
                "checked_at": checked_at,
                "imported_at": imported_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_counts import ImportCounts  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        file_name = d.pop("file_name")

        file_size = d.pop("file_size")

        kind = ImportKind(d.pop("kind"))

        status = ImportStatus(d.pop("status"))

        def _parse_mode(data: object) -> BlankEnum | ImportMode:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mode_type_0 = ImportMode(data)

                return mode_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            mode_type_1 = BlankEnum(data)

            return mode_type_1

        mode = _parse_mode(d.pop("mode"))

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

        counts = ImportCounts.from_dict(d.pop("counts"))

        message = d.pop("message")

        def _parse_job(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_type_0 = UUID(data)

                return job_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        job = _parse_job(d.pop("job"))

        def _parse_asked_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asked_by_type_0 = UUID(data)

                return asked_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asked_by = _parse_asked_by(d.pop("asked_by"))

        def _parse_asked_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        asked_by_name = _parse_asked_by_name(d.pop("asked_by_name"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_checked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_at_type_0 = datetime.datetime.fromisoformat(data)

                return checked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        checked_at = _parse_checked_at(d.pop("checked_at"))

        def _parse_imported_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                imported_at_type_0 = datetime.datetime.fromisoformat(data)

                return imported_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        imported_at = _parse_imported_at(d.pop("imported_at"))

        rent_roll_import = cls(
            id=id,
            file_name=file_name,
            file_size=file_size,
            kind=kind,
            status=status,
            mode=mode,
            as_of=as_of,
            counts=counts,
            message=message,
            job=job,
            asked_by=asked_by,
            asked_by_name=asked_by_name,
            created_at=created_at,
            checked_at=checked_at,
            imported_at=imported_at,
        )

        rent_roll_import.additional_properties = d
        return rent_roll_import

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
