from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Executed")


@_attrs_define
class Executed:
    batch_id: UUID
    status: str
    unit_count: int
    units_processed: int
    """ For how many it is done; of a job, or later, none yet. """
    units_failed: int
    job: None | UUID
    """ To be followed where there are many units. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        status = self.status

        unit_count = self.unit_count

        units_processed = self.units_processed

        units_failed = self.units_failed

        job: None | str
        if isinstance(self.job, UUID):
            job = str(self.job)
        else:
            job = self.job

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "batch_id": batch_id,
                "status": status,
                "unit_count": unit_count,
                "units_processed": units_processed,
                "units_failed": units_failed,
                "job": job,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        status = d.pop("status")

        unit_count = d.pop("unit_count")

        units_processed = d.pop("units_processed")

        units_failed = d.pop("units_failed")

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

        executed = cls(
            batch_id=batch_id,
            status=status,
            unit_count=unit_count,
            units_processed=units_processed,
            units_failed=units_failed,
            job=job,
        )

        executed.additional_properties = d
        return executed

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
