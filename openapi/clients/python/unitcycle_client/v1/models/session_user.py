from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role

T = TypeVar("T", bound="SessionUser")


@_attrs_define
class SessionUser:
    """A person as others see them."""

    id: UUID
    email: str
    name: str
    avatar_url: None | str
    """ A link to the picture that works for an hour. """
    role: Role
    has_mfa: bool
    """ Whether signing in asks for a second factor. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        name = self.name

        avatar_url: None | str
        avatar_url = self.avatar_url

        role = self.role.value

        has_mfa = self.has_mfa

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "name": name,
                "avatar_url": avatar_url,
                "role": role,
                "has_mfa": has_mfa,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        name = d.pop("name")

        def _parse_avatar_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        avatar_url = _parse_avatar_url(d.pop("avatar_url"))

        role = Role(d.pop("role"))

        has_mfa = d.pop("has_mfa")

        session_user = cls(
            id=id,
            email=email,
            name=name,
            avatar_url=avatar_url,
            role=role,
            has_mfa=has_mfa,
        )

        session_user.additional_properties = d
        return session_user

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
