"""What the organisation agrees to in plans, and how it writes."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.residency.rent_collections import selectors, services
from unitcycle.residency.rent_collections.api import serializers as shapes
from unitcycle.residency.rent_collections.rules.choices import Tone
from unitcycle.residency.rent_collections.rules.dunning import step_numbered
from unitcycle.residency.rent_collections.rules.wording import (
    OURS,
    VARIABLES,
    variables_of,
)

_PLACE = [
    OpenApiParameter("step", int, OpenApiParameter.PATH),
    OpenApiParameter("tone", str, OpenApiParameter.PATH, enum=Tone.values),
]


class CollectionSettingsViewSet(ResourceViewSet):
    """What the organisation agrees to in plans."""

    resource = "collection_settings"
    tag = "collections"
    serializer_class = shapes.CollectionSettingsSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.CollectionSettingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Show how many instalments are agreed to, how small, and how soon."""
        row = selectors.collection_settings()
        return Response(shapes.CollectionSettingsSerializer(row).data)

    @extend_schema(
        request=shapes.CollectionSettingsSerializer, responses=shapes.CollectionSettingsSerializer
    )
    def partial_update(self, request: Request) -> Response:
        """Change it, from the next plan on."""
        changes = self.checked(request, shapes.CollectionSettingsSerializer, partial=True)
        row = services.set_collection_settings(**changes)
        return Response(shapes.CollectionSettingsSerializer(row).data)


class WordingsViewSet(ResourceViewSet):
    """How each step is written in each of its tones where no model writes it."""

    resource = "collection_settings"
    tag = "collections"
    verbs = {"destroy": "change"}
    looks_up = frozenset({"partial_update", "destroy"})
    serializer_class = shapes.WriteWordingSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.WordingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Show the wording of each step, the organisation's own or ours."""
        return Response(shapes.WordingsSerializer(_all()).data)

    @extend_schema(
        parameters=_PLACE,
        request=shapes.WriteWordingSerializer,
        responses=shapes.WordingsSerializer,
    )
    def partial_update(self, request: Request, step: int, tone: str) -> Response:
        """Write a step in own words, from the next message on."""
        words = self.checked(request, shapes.WriteWordingSerializer, partial=True)
        services.set_wording(step=step, tone=tone, **words)
        return Response(shapes.WordingsSerializer(_all()).data)

    @extend_schema(parameters=_PLACE, responses={204: None})
    def destroy(self, request: Request, step: int, tone: str) -> Response:
        """Use our wording again."""
        services.forget_wording(step=step, tone=tone)
        return Response(status=204)


def _all() -> dict[str, Any]:
    own = selectors.own_wordings()
    return {
        "wordings": [
            {
                "step": step,
                "tone": tone,
                "is_own": (step, tone) in own,
                "channels": step_numbered(step).channels,
                "instead": step_numbered(step).instead,
                "variables": variables_of(step),
                **{
                    name: getattr(own.get((step, tone), words), name)
                    for name in ("subject", "body", "sms")
                },
            }
            for (step, tone), words in OURS.items()
        ],
        "variables": dict(VARIABLES),
    }
