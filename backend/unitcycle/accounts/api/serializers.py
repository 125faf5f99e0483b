"""Shapes of people, organisations and the session."""

from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.accounts.currency import is_currency_fixed
from unitcycle.accounts.models import (
    ApiKey,
    Invitation,
    InvitationStatus,
    Membership,
    Organization,
    User,
)
from unitcycle.accounts.roles import Role, scopes
from unitcycle.core import clock
from unitcycle.core.api import serializers
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


class OrganizationDetailSerializer(OrganizationSerializer):
    currency_is_fixed = serializers.SerializerMethodField(
        help_text="Whether money is booked already: the currency stays then."
    )

    class Meta(OrganizationSerializer.Meta):
        fields = [*OrganizationSerializer.Meta.fields, "currency_is_fixed"]
        read_only_fields = fields

    def get_currency_is_fixed(self, organization: Organization) -> bool:
        return is_currency_fixed()


class ChangeOrganizationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Organization
        fields = ["name", "time_zone", "currency"]


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


class MemberSerializer(serializers.ModelSerializer):
    """A person's place in this organisation."""

    user = UserSerializer(read_only=True)

    class Meta:
        model = Membership
        fields = ["id", "user", "role", "is_active", "created_at", "last_used_at"]
        read_only_fields = fields


class ChangeMemberSerializer(serializers.Serializer):
    role = serializers.ChoiceField(choices=Role.choices, required=False)
    is_active = serializers.BooleanField(required=False)


class InvitationSerializer(serializers.ModelSerializer):
    status = serializers.SerializerMethodField()
    invited_by_name = serializers.SerializerMethodField()

    class Meta:
        model = Invitation
        fields = [
            "id",
            "email",
            "role",
            "status",
            "invited_by_name",
            "created_at",
            "expires_at",
            "accepted_at",
            "revoked_at",
        ]
        read_only_fields = fields

    def get_status(self, invitation: Invitation) -> InvitationStatus:
        return invitation.status_at(clock.now())

    @extend_schema_field({"type": ["string", "null"]})
    def get_invited_by_name(self, invitation: Invitation) -> str | None:
        return str(invitation.invited_by) if invitation.invited_by else None


class InviteSerializer(serializers.Serializer):
    email = serializers.EmailField(max_length=254)
    role = serializers.ChoiceField(choices=Role.choices, help_text="Not above one's own.")


class InvitationPreviewSerializer(serializers.Serializer):
    organization = serializers.CharField(help_text="The name of the organisation.")
    email = serializers.EmailField(help_text="The address that was invited.")


class AcceptSerializer(serializers.Serializer):
    token = serializers.CharField(max_length=100, help_text="The last part of the link.")
    name = serializers.CharField(
        max_length=150, required=False, default="", help_text="Needed for a new account."
    )
    password = serializers.CharField(
        max_length=256,
        required=False,
        default="",
        trim_whitespace=False,
        write_only=True,
        help_text=(
            "A new account's password, or the password of the account that this address has. "
            "Not needed when that person is signed in."
        ),
    )


class ApiKeySerializer(serializers.ModelSerializer):
    scopes = serializers.ListField(child=serializers.CharField(), read_only=True)
    created_by_name = serializers.SerializerMethodField()

    class Meta:
        model = ApiKey
        fields = [
            "id",
            "name",
            "prefix",
            "scopes",
            "created_by_name",
            "created_at",
            "expires_at",
            "revoked_at",
            "last_used_at",
        ]
        read_only_fields = fields

    @extend_schema_field({"type": ["string", "null"]})
    def get_created_by_name(self, key: ApiKey) -> str | None:
        return str(key.created_by) if key.created_by else None


class NewApiKeySerializer(ApiKeySerializer):
    secret = serializers.CharField(
        read_only=True, help_text="Send it as `Authorization: Bearer …`. It is shown only here."
    )

    class Meta(ApiKeySerializer.Meta):
        fields = [*ApiKeySerializer.Meta.fields, "secret"]
        read_only_fields = fields


class CreateApiKeySerializer(serializers.Serializer):
    name = serializers.CharField(max_length=100)
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=scopes()),
        min_length=1,
        max_length=len(scopes()),
        help_text="What the key may do; no more than its maker may.",
    )
    expires_at = serializers.DateTimeField(required=False, allow_null=True, default=None)


class ScopeSerializer(serializers.Serializer):
    scope = serializers.CharField()
    resource = serializers.CharField()
    action = serializers.CharField()
