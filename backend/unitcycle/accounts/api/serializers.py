"""Shapes of people, organisations and the session."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from unitcycle.accounts.models import Organization, User
from unitcycle.accounts.roles import Role
from unitcycle.core.files.services import link_to, link_to_picture


class UploadSerializer(serializers.Serializer):
    file = serializers.FileField(help_text="A picture: JPEG, PNG, WEBP or GIF, 5 MB at most.")


class OrganizationBriefSerializer(serializers.ModelSerializer):
    logo_url = serializers.SerializerMethodField(
        help_text="A link to the logo that works for an hour."
    )

    class Meta:
        model = Organization
        fields = ["id", "name", "slug", "logo_url"]
        read_only_fields = fields

    @extend_schema_field({"type": ["string", "null"], "format": "uri-reference"})
    def get_logo_url(self, organization: Organization) -> str | None:
        return link_to(organization.logo) if organization.logo else None


class OrganizationSerializer(OrganizationBriefSerializer):
    class Meta:
        model = Organization
        fields = ["id", "name", "slug", "time_zone", "currency", "logo_url"]
        read_only_fields = fields


class UserSerializer(serializers.ModelSerializer):
    """A person as others see them (contract D-01, D-03)."""

    avatar_url = serializers.SerializerMethodField(
        help_text="A link to the picture that works for an hour."
    )

    class Meta:
        model = User
        fields = ["id", "email", "name", "avatar_url"]
        read_only_fields = fields

    @extend_schema_field({"type": ["string", "null"], "format": "uri-reference"})
    def get_avatar_url(self, user: User) -> str | None:
        return link_to_picture(user.avatar.name) if user.avatar.name else None


class SessionUserSerializer(UserSerializer):
    role = serializers.ChoiceField(
        choices=Role.choices, help_text="In the present organisation (contract D-01)."
    )
    has_mfa = serializers.BooleanField(help_text="Whether signing in asks for a second factor.")

    class Meta:
        model = User
        fields = ["id", "email", "name", "avatar_url", "role", "has_mfa"]
        read_only_fields = fields


class SessionMembershipSerializer(serializers.Serializer):
    organization = OrganizationBriefSerializer()
    role = serializers.ChoiceField(choices=Role.choices)


class SessionSerializer(serializers.Serializer):
    user = SessionUserSerializer()
    organization = OrganizationSerializer(help_text="The one that every request acts in.")
    memberships = SessionMembershipSerializer(
        many=True, help_text="Every organisation this person may switch to, by name."
    )
    role = serializers.ChoiceField(choices=Role.choices)
    rights: Any = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()),
        help_text="Resource to the actions this role may do there.",
    )


class RenameSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=150)


class SwitchSerializer(serializers.Serializer):
    organization = serializers.UUIDField(help_text="One of `memberships`.")
