"""The people of the organisation."""

from django.db.models import QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import role_of
from unitcycle.accounts.api.serializers import ChangeMemberSerializer, MemberSerializer
from unitcycle.accounts.models import Membership
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import members
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.filter_kinds import ChoicesFilter, YesNoFilter
from unitcycle.core.api.viewsets import VersionedViewSet


class MemberFilter(filters.FilterSet):
    role = ChoicesFilter(choices=Role.choices)
    is_active = YesNoFilter(label="Whether the person can work here.")

    class Meta:
        model = Membership
        fields: list[str] = []


class MemberViewSet(ExportedList, VersionedViewSet):
    """The people of the organisation and their roles."""

    resource = "members"
    tag = "members"
    serializer_class = MemberSerializer
    filterset_class = MemberFilter
    search_fields = ["user__name", "user__email"]
    ordering_fields = ["created_at", "role", "user__name", "user__email"]
    ordering = ["user__name"]

    def rows(self) -> QuerySet[Membership]:
        return Membership.objects.select_related("user")

    @extend_schema(request=ChangeMemberSerializer, responses=MemberSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Give a member another role, or close or reopen their place.

        Nobody gives or takes a role above their own, and the last owner stays.
        """
        members.take_turns()
        member = self.matched(request)
        values = self.checked(request, ChangeMemberSerializer, partial=True)
        members.change_member(member_id=member.pk, own_role=role_of(request), **values)
        return self.fresh(request, member.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: str) -> Response:
        """Close a member's place.

        The person is refused from their next request on; what they did stays in their name.
        """
        members.take_turns()
        member = self.matched(request)
        members.deactivate_member(member_id=member.pk, own_role=role_of(request))
        return Response(status=204)
