from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role

if TYPE_CHECKING:
    from ..models.organization import Organization
    from ..models.session_membership import SessionMembership
    from ..models.session_rights import SessionRights
    from ..models.session_user import SessionUser


T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    user: SessionUser
    """ A person as others see them. """
    organization: Organization
    memberships: list[SessionMembership]
    """ Every organisation this person may switch to, by name. """
    role: Role
    rights: SessionRights
    """ Resource to the actions this role may do there. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user = self.user.to_dict()

        organization = self.organization.to_dict()

        memberships = []
        for memberships_item_data in self.memberships:
            memberships_item = memberships_item_data.to_dict()
            memberships.append(memberships_item)

        role = self.role.value

        rights = self.rights.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user": user,
                "organization": organization,
                "memberships": memberships,
                "role": role,
                "rights": rights,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization import Organization  # noqa: PLC0415
        from ..models.session_membership import SessionMembership  # noqa: PLC0415
        from ..models.session_rights import SessionRights  # noqa: PLC0415
        from ..models.session_user import SessionUser  # noqa: PLC0415

        d = dict(src_dict)
        user = SessionUser.from_dict(d.pop("user"))

        organization = Organization.from_dict(d.pop("organization"))

        memberships = []
        _memberships = d.pop("memberships")
        for memberships_item_data in _memberships:
            memberships_item = SessionMembership.from_dict(memberships_item_data)

            memberships.append(memberships_item)

        role = Role(d.pop("role"))

        rights = SessionRights.from_dict(d.pop("rights"))

        session = cls(
            user=user,
            organization=organization,
            memberships=memberships,
            role=role,
            rights=rights,
        )

        session.additional_properties = d
        return session

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
