from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlainWords")


@_attrs_define
class PlainWords:
    """The way to a balance, to be read before it is sent to anybody."""

    tenant_id: UUID
    text: str
    summary: str
    """ Where the balance stands, in the ledger's own words. """
    by_model: bool
    """ False where the ledger's own sentences answer. """
    run: UUID
    """ The record of the question. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant_id = str(self.tenant_id)

        text = self.text

        summary = self.summary

        by_model = self.by_model

        run = str(self.run)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tenant_id": tenant_id,
                "text": text,
                "summary": summary,
                "by_model": by_model,
                "run": run,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tenant_id = UUID(d.pop("tenant_id"))

        text = d.pop("text")

        summary = d.pop("summary")

        by_model = d.pop("by_model")

        run = UUID(d.pop("run"))

        plain_words = cls(
            tenant_id=tenant_id,
            text=text,
            summary=summary,
            by_model=by_model,
            run=run,
        )

        plain_words.additional_properties = d
        return plain_words

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
