from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_action import ChangeAction

if TYPE_CHECKING:
    from ..models.change_changes import ChangeChanges


T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    id: str
    at: datetime.datetime
    actor: str
    """ `user:` and an e-mail address, `key:` and a key's name, or `system`. """
    path: None | str
    """ The request's path, if it was one. """
    action: ChangeAction
    model: str
    object_: UUID
    name: str
    """ What the row was called then; empty if it has no name. """
    changes: ChangeChanges
    """ Field to its old and its new value. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        at = self.at.isoformat()

        actor = self.actor

        path: None | str
        path = self.path

        action = self.action.value

        model = self.model

        object_ = str(self.object_)

        name = self.name

        changes = self.changes.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "at": at,
                "actor": actor,
                "path": path,
                "action": action,
                "model": model,
                "object": object_,
                "name": name,
                "changes": changes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_changes import ChangeChanges  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        actor = d.pop("actor")

        def _parse_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        path = _parse_path(d.pop("path"))

        action = ChangeAction(d.pop("action"))

        model = d.pop("model")

        object_ = UUID(d.pop("object"))

        name = d.pop("name")

        changes = ChangeChanges.from_dict(d.pop("changes"))

        change = cls(
            id=id,
            at=at,
            actor=actor,
            path=path,
            action=action,
            model=model,
            object_=object_,
            name=name,
            changes=changes,
        )

        change.additional_properties = d
        return change

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
