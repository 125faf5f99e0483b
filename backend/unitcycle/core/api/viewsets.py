"""The base of every resource: one transaction, one organisation, versions, idempotency."""

import hashlib
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from rest_framework import mixins, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import GenericViewSet

from unitcycle.core import audit, idempotency
from unitcycle.core.api.concurrency import etag_of, require_match, with_version
from unitcycle.core.api.rows import RowSerializer
from unitcycle.core.files.services import taken_back_on_failure
from unitcycle.core.organizations import no_organization, required_organization_id

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
VERBS = {
    "list": "view",
    "export": "view",
    "retrieve": "view",
    "create": "create",
    "update": "change",
    "partial_update": "change",
    "destroy": "archive",
}


class OrganizationView:
    """Mix into any DRF view. The request runs in one transaction, inside the signer's organisation.

    `resource` names the row of the roles table, `verb_of()` the column.
    """

    resource: ClassVar[str]
    verbs: ClassVar[Mapping[str, str]] = {}
    takes_idempotency_key: ClassVar[bool] = True
    # Actions that call an outside service: no transaction is open around them, their services open their own, and
    # keep the Idempotency-Key with what they make. A reading of theirs needs a transaction, too, to see anything.
    in_steps: ClassVar[frozenset[str]] = frozenset()
    # False where nothing that is written has a history: each statement would carry who is acting to the server
    tells_who_acts: ClassVar[bool] = True

    def verb_of(self, request: Request) -> str | None:
        """What the present action is called in the roles table; None is refused."""
        action = getattr(self, "action", None)
        if action is None:
            return self.verbs.get(request.method.lower() if request.method else "")
        return self.verbs.get(action) or VERBS.get(action)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with (
            no_organization(),
            audit.acting(path=request.path, method=request.method)
            if self.tells_who_acts
            else nullcontext(),
            taken_back_on_failure() as take_back_files,
            nullcontext() if self._is_in_steps(request.method) else transaction.atomic(),
        ):
            response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if response.status_code >= 400:
                if not self._is_in_steps(request.method):
                    transaction.set_rollback(True)  # a refusal leaves nothing behind
                take_back_files()
            return response

    def _is_in_steps(self, method: str | None) -> bool:
        name = (method or "").lower()
        actions: Mapping[str, str] | None = getattr(self, "action_map", None)
        return (name if actions is None else actions.get(name)) in self.in_steps

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # of one who needs not say who it is nothing is read
        reads = self._is_in_steps(request.method) and bool(self.authentication_classes)  # type: ignore[attr-defined]
        with transaction.atomic() if reads else nullcontext():
            super().initial(request, *args, **kwargs)  # type: ignore[misc]
        key = request.headers.get("Idempotency-Key")
        if request.method != "POST" or key is None or not self.takes_idempotency_key:
            return
        if self._is_in_steps(request.method):
            idempotency.require_sound(key)
        else:
            self._claim(request, key)

    def _claim(self, request: Request, key: str) -> None:
        scope = f"{request.user.pk}:{request.path}"[:300]
        request_hash = idempotency.fingerprint("POST", request.get_full_path(), _body_of(request))
        record = idempotency.claim(scope=scope, key=key, request_hash=request_hash)
        if record is not None:
            raise _Replay(record)
        self._idempotency = {"scope": scope, "key": key}

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, _Replay):
            return exc.response()
        # a refusal undoes the transaction it finds: in steps that is one of its own, and nothing else
        with transaction.atomic() if self._is_in_steps(self.request.method) else nullcontext():  # type: ignore[attr-defined]
            response: Response = super().handle_exception(exc)  # type: ignore[misc]
        return response

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        final: Any = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]
        claimed = getattr(self, "_idempotency", None)
        if claimed and final.status_code < 400:
            final.render()
            idempotency.remember(
                **claimed,
                status=final.status_code,
                content_type=final.headers.get("Content-Type", "application/json"),
                body=final.content,
            )
        return final


class _Replay(Exception):
    def __init__(self, record: Any) -> None:
        super().__init__()
        self.record = record

    def response(self) -> Response:
        from unitcycle.core.api.renderers import Ready  # noqa: PLC0415

        return Response(
            Ready(bytes(self.record.body)),
            self.record.status,
            headers={"Idempotent-Replayed": "true"},
            content_type=self.record.content_type,
        )


def _body_of(request: Request) -> bytes:
    """The raw body; of an upload its fields and a digest of each file."""
    if not (request.content_type or "").startswith("multipart/"):
        return request.body
    fields = sorted((name, str(values)) for name, values in request.POST.lists())
    files = sorted(
        (name, part.name, _digest(part)) for name, parts in request.FILES.lists() for part in parts
    )
    return repr((fields, files)).encode()


def _digest(part: Any) -> str:
    digest = hashlib.file_digest(part.file, "sha256").hexdigest()
    part.seek(0)
    return digest


class ResourceViewSet(OrganizationView, GenericViewSet):
    """A resource without operations; add ReadMixin, or single mixins, or your own actions."""

    has_versions: ClassVar[bool] = False

    def checked(
        self, request: Request, serializer_class: type[BaseSerializer[Any]], **options: Any
    ) -> dict[str, Any]:
        """The body, checked for its shape: the arguments of a service. `partial=True` for a change.

        A related row, found among those of this organisation, is handed on as its id: `unit_id`.
        """
        body: Any = serializer_class(
            data=request.data, context=self.get_serializer_context(), **options
        )
        body.is_valid(raise_exception=True)
        related = serializers.PrimaryKeyRelatedField
        return {
            f"{name}_id" if isinstance(body.fields.get(name), related) else name: getattr(
                value, "pk", value
            )
            for name, value in body.validated_data.items()
        }


class ReadViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ResourceViewSet):
    """List and retrieve. `rows()` is the selector: what this person may see.

    `sensitive` names fields that only those see who may view another resource, too: to anybody else they
    are null, and neither filters nor sorting tell them.
    """

    sensitive: ClassVar[Mapping[str, frozenset[str]]] = {}

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get_queryset(self) -> QuerySet[Any]:
        return self.rows()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Filters narrow lists. One row is found by its id alone, archived or not."""
        if self.detail:
            return queryset
        # The wall lets nothing else through. Said once more as a constant, it is checked once and not row by row.
        return super().filter_queryset(queryset).filter(organization=required_organization_id())

    def read_page(
        self, page: QuerySet[Any], counted: QuerySet[Any] | None = None, *, up_to: int = 0
    ) -> tuple[list[Any], int | None]:
        """The rows of a sliced list, and how many there are if that was read along. Called by the paginators."""
        serializer_class = self.get_serializer_class()
        if issubclass(serializer_class, RowSerializer):
            return serializer_class.read(page, self.rows(), counted, up_to=up_to)
        return list(page), None

    def hidden_fields(self) -> frozenset[str]:
        """Fields that whoever is signed in may not see."""
        may = getattr(self.request.auth, "may", None)
        hidden = (
            fields
            for resource, fields in self.sensitive.items()
            if may is None or not may(resource, "view")
        )
        return frozenset().union(*hidden)


class VersionedViewSet(ReadViewSet):
    """A resource whose single rows carry an `ETag` and whose updates may be guarded by `If-Match`."""

    has_versions = True
    queryset_for_update = False

    def get_queryset(self) -> QuerySet[Any]:
        rows = self.rows()
        if getattr(self, "action", "list") == "list":
            return rows
        if self.queryset_for_update:
            rows = rows.select_for_update(of=("self",), no_key=True)
        return with_version(rows)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.answer(request, self.get_object())

    def answer(self, request: Request, row: Any, status: int = 200) -> Response:
        """The row in the resource's own shape, with its version."""
        serializer: BaseSerializer[Any] = self.get_serializer(row)
        etag = etag_of(row)
        return Response(serializer.data, status, headers={"ETag": etag} if etag else None)

    def fresh(self, request: Request, pk: Any, status: int = 200) -> Response:
        """The row as it is now, read anew after a service changed it."""
        self.queryset_for_update = False
        return self.answer(request, self.get_queryset().get(pk=pk), status)

    def matched(self, request: Request) -> Any:
        """The row of this request, if it is still the version that `If-Match` names."""
        self.queryset_for_update = True
        row = self.get_object()
        require_match(request, row)
        return row
