"""The list of units, and what is done for many of them at once."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core import idempotency
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.sizes import SIZE_PARAM, describe_size, size_of
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.core.jobs import start_job
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.api import serializers as shapes
from unitcycle.insight.command_center.api.parameters import AMOUNT, DAYS, asked_of, filter_of
from unitcycle.insight.command_center.rules.choices import Risk, SuggestedAction, UnitState
from unitcycle.insight.command_center.rules.filters import MOST_DAYS, SORTS, UnitFilter
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.selectors.units import (
    all_rows,
    chosen_units,
    page_of_units,
    selection_of,
    tenants_of,
)
from unitcycle.insight.command_center.services import batches, deciding, drafting
from unitcycle.insight.command_center.services.generating import GENERATE

LARGEST_PAGE = 9_999_999
_EXPORT_BATCH = 2_000
_OF_ACTION = ("action_type", "description", "confidence_score", "priority", "generation_reason")


def _several(name: str, values: list[str], what: str) -> OpenApiParameter:
    pattern = f"^({'|'.join(values)})(,({'|'.join(values)}))*$"
    return OpenApiParameter(
        name, {"type": "string", "pattern": pattern}, description=f"{what}; several with commas."
    )


_UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_AMOUNT = {"type": "string", "pattern": f"^{AMOUNT}$"}
_FILTERS = [
    _several("lifecycle_state", UnitState.values, "States of the life cycle"),
    OpenApiParameter(
        "property_id",
        {"type": "string", "pattern": f"^{_UUID}(,{_UUID})*$"},
        description="Ids of properties; several with commas.",
    ),
    OpenApiParameter(
        "building",
        {"type": "string"},
        description="Names or ids of buildings; several with commas.",
    ),
    _several("risk_level", Risk.values, "How the tenant pays"),
    OpenApiParameter("min_rent", _AMOUNT, description="The rent of the lease at least."),
    OpenApiParameter("max_rent", _AMOUNT, description="The rent of the lease at most."),
    OpenApiParameter(
        "days_to_event",
        {"type": "string", "pattern": f"^{DAYS}(,{DAYS})*$"},
        description="Events within so many days, those past included, or from one to another, as 60-90; "
        f"several with commas; up to {MOST_DAYS}.",
    ),
    _several("action_type", SuggestedAction.values, "What is suggested"),
    OpenApiParameter(
        "search", str, description="Every word must be found in number, property, lease or tenant."
    ),
]
_ORDER = [
    OpenApiParameter(
        "sort_by",
        {"type": "string", "pattern": f"^-?({'|'.join(SORTS)})$", "default": "days_to_event"},
        description="With a minus descending; what has no value comes last.",
    ),
    OpenApiParameter(
        "include_ai_actions",
        bool,
        description="false: leave out what is suggested.",
    ),
]
_PAGES = [
    OpenApiParameter(
        "page",
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE},
        description="Which page, from 1 on.",
    ),
    OpenApiParameter(SIZE_PARAM, describe_size()["schema"], description="Units on a page."),
]


class CommandCenterViewSet(ExportedList, ResourceViewSet):
    """All units on one page, with what is worth doing for each."""

    resource = "command_center"
    tag = "command-center"
    verbs = {
        "selection": "preview",
        "preview": "preview",
        "execute": "create",
        "generate": "create",
    }
    in_steps = frozenset({"preview", "execute"})
    # a page that is not there
    looks_up = frozenset({"list"})
    serializer_class = shapes.CommandUnitSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(
        parameters=[*_FILTERS, *_ORDER, *_PAGES],
        responses=shapes.CommandPageSerializer,
        filters=False,
    )
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List units with their lease, next event, risk and what is suggested.

        Units that somebody lives in, and vacant ones. The summary counts all that the other filters let through,
        whatever states are asked for.
        """
        asked, size = asked_of(_texts(request)), size_of(request)
        number = _page_number(request)
        page = page_of_units(
            asked,
            offset=(number - 1) * size,
            size=size,
            by_name=self._sees_tenants(),
            home=signed_in(request).organization.time_zone,
        )
        pages = max(1, ceil(page.total / size))
        if number > pages:
            raise NotFound("There is no such page.")
        counts = page.by_state
        shown = {
            "units": self._hidden_from(page.rows),
            "total": page.total,
            "total_rent": page.total_rent,
            "page": number,
            "pages": pages,
            "summary": {
                "active_count": counts[UnitState.ACTIVE],
                "mtm_count": counts[UnitState.MONTH_TO_MONTH],
                "notice_count": counts[UnitState.NOTICE],
                "vacant_count": counts[UnitState.VACANT],
            },
        }
        return Response(shown)

    @extend_schema(request=shapes.SelectionSerializer, responses=shapes.SelectedSerializer)
    def selection(self, request: Request) -> Response:
        """Count selected units, and add up their rents.

        Units by name, or all that the filters of the list let through.
        """
        body = self.checked(request, shapes.SelectionSerializer)
        unit_ids, wanted = _selected(body)
        if unit_ids is not None:
            batches.require_units(unit_ids)
        found = selection_of(unit_ids=unit_ids, wanted=wanted, by_name=self._sees_tenants())
        return Response(shapes.SelectedSerializer(found).data)

    @extend_schema(request=shapes.PreviewSerializer, responses=shapes.PreviewsSerializer)
    def preview(self, request: Request) -> Response:
        """Show what a bulk action would say and offer, unit by unit. Sends nothing.

        The first twenty units are shown. What would be refused is shown with its reason.
        """
        body = self.checked(request, shapes.PreviewSerializer)
        unit_ids, wanted_units = _selected(body)
        with transaction.atomic():
            action = batches.require_action(body["action_type"])
            units, count = self._first_units(unit_ids, wanted_units)
            wanted = Wanted(**body.get("suggested_payload", {}))
            batches.require_payload(action, wanted, units=count)
        person = person_of(request)
        shown = drafting.preview(
            action_type=action,
            unit_ids=units,
            wanted=wanted,
            method=body["method"],
            asked_by_id=person.pk if person else None,
            with_model=body["with_model"] and signed_in(request).may(self.resource, "create"),
        )
        # what cannot be done has no plan, and somebody may live there all the same
        refused = [one.unit.pk for one in shown if one.plan is None]
        context = {
            "sees_tenants": self._sees_tenants(),
            "tenants": tenants_of(refused) if refused and self._sees_tenants() else {},
        }
        answer = {"count": count, "units": shown}
        return Response(shapes.PreviewsSerializer(answer, context=context).data)

    @extend_schema(
        request=shapes.ExecuteSerializer,
        responses={201: shapes.ExecutedSerializer, 202: shapes.ExecutedSerializer},
    )
    def execute(self, request: Request) -> Response:
        """Do one action for many units, now or at a time.

        Up to two hundred units are done at once, more by a job (202). What cannot be done for a unit stands in the
        batch with its reason and can be tried again.
        """
        body = self.checked(request, shapes.ExecuteSerializer)
        unit_ids, wanted_units = _selected(body)
        batch = batches.ask_for(
            action_type=body["action_type"],
            unit_ids=unit_ids,
            wanted_units=wanted_units,
            by_name=self._sees_tenants(),
            method=body["method"],
            wanted=Wanted(**body.get("suggested_payload", {})),
            scheduled_for=body.get("scheduled_for"),
            author=signed_in(request).actor,
            asked_by=person_of(request),
            request=_request_of(request),
        )
        if batches.is_at_once(batch):
            batch = batches.execute(batch.pk)
        status = 201 if batch.job_id is None else 202
        return Response(shapes.ExecutedSerializer(batch).data, status)

    @extend_schema(request=None, responses={202: JobSerializer})
    def generate(self, request: Request) -> Response:
        """Look at all units now, as every night, and suggest anew. Answers the job to follow."""
        return accepted(start_job(GENERATE, asked_by=person_of(request)))

    def get_serializer_class(self) -> Any:
        return shapes.ExportedUnitSerializer if self.action == "export" else self.serializer_class

    def exported_rows(self, serializer: Any) -> Iterator[Any]:
        """Every unit that the filters let through, in the list's order."""
        asked = asked_of(_texts(self.request))
        for row in all_rows(asked, by_name=self._sees_tenants(), size=_EXPORT_BATCH):
            (shown,) = self._hidden_from([row])
            first = shown.pop("ai_action") or {}
            yield {**{name: first.get(name) for name in _OF_ACTION}, **shown}

    def _sees_tenants(self) -> bool:
        return signed_in(self.request).may("tenants", "view")

    def _hidden_from(self, rows: Sequence[Any]) -> Sequence[Any]:
        """In the words of the API; a key may see units and not their tenants."""
        sees = self._sees_tenants()
        for row in rows:
            row["lifecycle_state"] = row.pop("state")
            del row["time_zone"]
            if not sees:
                row["tenant_name"] = None
        return rows

    def _first_units(
        self, unit_ids: Sequence[UUID] | None, wanted: UnitFilter
    ) -> tuple[Sequence[UUID], int]:
        if unit_ids is not None:
            batches.require_units(unit_ids)
            return unit_ids[: drafting.MOST_SHOWN], len(unit_ids)
        rows = chosen_units(None, wanted, by_name=self._sees_tenants())
        first = rows.order_by("number_order", "pk").values_list("pk", flat=True)
        return [*first[: drafting.MOST_SHOWN]], rows.count()


class CommandCenterSettingsViewSet(ResourceViewSet):
    """What the organisation wants of suggestions and notices."""

    resource = "command_center_settings"
    tag = "command-center"
    serializer_class = shapes.CommandCenterSettingsSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.CommandCenterSettingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Show how long suggestions pause, and how long before a raise tenants are told."""
        row = selectors.command_center_settings()
        return Response(shapes.CommandCenterSettingsSerializer(row).data)

    @extend_schema(
        request=shapes.WriteCommandCenterSettingsSerializer,
        responses=shapes.CommandCenterSettingsSerializer,
    )
    def partial_update(self, request: Request) -> Response:
        """Change it, from the next night and notice on."""
        changes = self.checked(request, shapes.WriteCommandCenterSettingsSerializer, partial=True)
        row = deciding.set_settings(**changes)
        return Response(shapes.CommandCenterSettingsSerializer(row).data)


def _texts(request: Request) -> dict[str, list[str]]:
    return dict(request.query_params.lists())


def _selected(body: Mapping[str, Any]) -> tuple[list[UUID] | None, UnitFilter]:
    if "unit_ids" in body:
        return list(dict.fromkeys(body["unit_ids"])), UnitFilter()
    return None, filter_of({name: [text] for name, text in body["filters"].items()})


def _page_number(request: Request) -> int:
    text = request.query_params.get("page", "1")
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:8]) <= LARGEST_PAGE):
        raise NotFound("A page is a number from 1 on.")
    return int(text)


def _request_of(request: Request) -> batches.Request | None:
    """What its Idempotency-Key makes of it."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    whose = f"{request.user.pk}:{request.path}:{key}".encode()
    digest = idempotency.fingerprint("POST", request.get_full_path(), request.body)
    return batches.Request(hashlib.sha256(whose).hexdigest(), digest)
