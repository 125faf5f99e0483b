"""The search over the API."""

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import signed_in
from unitcycle.core.api import serializers
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.insight.search import rules, selectors

KINDS = [(kind, kind.replace("_", " ").capitalize()) for kind in selectors.SOURCES]


class SearchQuerySerializer(serializers.Serializer):
    q = serializers.CharField(
        min_length=rules.SHORTEST,
        max_length=rules.LONGEST,
        trim_whitespace=False,  # blanks are no mistake; they find nothing
        help_text=(
            "Words that all have to be found; capitals and accents make no difference. "
            "Where nothing has them all, what is nearly spelt so is found."
        ),
    )
    kinds = serializers.RepeatedField(
        child=serializers.ChoiceField(KINDS),
        required=False,
        max_length=len(KINDS),
        help_text="Only these kinds; all that you may view when not given.",
    )


class SearchHitSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(KINDS)
    id = serializers.UUIDField()
    title = serializers.CharField()
    subtitle = serializers.CharField(help_text="May be empty.")
    status = serializers.CharField(help_text="State of a unit, lease or work order, else empty.")
    nearly = serializers.BooleanField(
        help_text="Nothing was found as it was asked for, and this is spelt much like it."
    )


class SearchViewSet(ResourceViewSet):
    """Everything that has a name."""

    resource = "search"
    tag = "search"
    serializer_class = SearchHitSerializer
    pagination_class = None
    filter_backends: list[Any] = []

    @extend_schema(
        parameters=[SearchQuerySerializer], responses=SearchHitSerializer(many=True), filters=False
    )
    def list(self, request: Request) -> Response:
        """Find tenants, units, properties, leases, work orders and vendors; the best six of each kind."""
        query = SearchQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        wanted = query.validated_data.get("kinds") or set(selectors.SOURCES)
        may = signed_in(request).may
        hits = selectors.find(
            query.validated_data["q"],
            {kind for kind in wanted if may(kind, "view")},
            households=may("tenants", "view"),
        )
        return Response([asdict(hit) for hit in hits])
