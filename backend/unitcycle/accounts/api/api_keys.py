"""Keys for integrators."""

from django.db.models import Q, QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts import roles
from unitcycle.accounts.api.authentication import person_of, role_of
from unitcycle.accounts.api.serializers import (
    ApiKeySerializer,
    CreateApiKeySerializer,
    NewApiKeySerializer,
    ScopeSerializer,
)
from unitcycle.accounts.models import ApiKey
from unitcycle.accounts.services import api_keys
from unitcycle.core import clock
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.filter_kinds import YesNoFilter
from unitcycle.core.api.viewsets import ReadViewSet


class ApiKeyFilter(filters.FilterSet):
    active = YesNoFilter(method="only_active", label="true: works now; false: expired or revoked.")

    class Meta:
        model = ApiKey
        fields: list[str] = []

    def only_active(self, rows: QuerySet[ApiKey], name: str, value: bool) -> QuerySet[ApiKey]:
        ended = Q(revoked_at__isnull=False) | Q(expires_at__lte=clock.now())
        return rows.exclude(ended) if value else rows.filter(ended)


class ApiKeyViewSet(ExportedList, ReadViewSet):
    """Keys that integrators send as `Authorization: Bearer …`."""

    resource = "api_keys"
    tag = "api-keys"
    verbs = {"scopes": "view"}
    # the answer holds the secret, and what is kept for repeating answers must not
    takes_idempotency_key = False
    serializer_class = ApiKeySerializer
    filterset_class = ApiKeyFilter
    search_fields = ["name", "prefix"]
    ordering_fields = ["created_at", "name", "last_used_at", "expires_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[ApiKey]:
        return ApiKey.objects.select_related("created_by")

    @extend_schema(request=CreateApiKeySerializer, responses={201: NewApiKeySerializer})
    def create(self, request: Request) -> Response:
        """Make a key. Its `secret` is in this answer and nowhere else."""
        person = person_of(request)
        if person is None:
            raise PermissionDenied("Keys are made by people.")
        key, secret = api_keys.create_api_key(
            **self.checked(request, CreateApiKeySerializer),
            created_by=person,
            own_role=role_of(request),
        )
        key.secret = secret  # type: ignore[attr-defined]
        return Response(NewApiKeySerializer(key).data, 201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: str) -> Response:
        """Revoke a key: it is refused from now on."""
        api_keys.revoke_api_key(key_id=self.get_object().pk)
        return Response(status=204)

    @extend_schema(responses=ScopeSerializer(many=True), filters=False)
    @action(detail=False, pagination_class=None)
    def scopes(self, request: Request) -> Response:
        """What a key can be limited to: the scopes that the asker can give."""
        found = roles.scopes_of(role_of(request))
        return Response(
            [
                {"scope": scope, "resource": resource, "action": verb}
                for scope in found
                for resource, verb in [scope.split(":")]
            ]
        )
