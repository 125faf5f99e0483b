"""`ETag` and `If-Match`: a row's version is PostgreSQL's own `xmin`, which every write changes."""

from typing import Any

from django.db.models import BigIntegerField, Model, QuerySet
from django.db.models.expressions import RawSQL
from rest_framework.request import Request

from unitcycle.core.errors import Stale


def with_version(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Adds `row_version`, the transaction that wrote the row last."""
    table = queryset.model._meta.db_table
    versioned: QuerySet[Any] = queryset.annotate(
        row_version=RawSQL(f'"{table}".xmin::text::bigint', [], output_field=BigIntegerField())
    )
    return versioned


def etag_of(row: Model) -> str | None:
    version = getattr(row, "row_version", None)
    return f'"{row.pk}.{version}"' if version is not None else None


def require_match(request: Request, row: Model) -> None:
    """Raises Stale when the request names a version of the row that is no longer the current one."""
    wanted = request.headers.get("If-Match", "").strip()
    if wanted in ("", "*"):
        return
    # a proxy that compresses marks a tag as weak; it names the same version
    if etag_of(row) not in {tag.strip().removeprefix("W/") for tag in wanted.split(",")}:
        raise Stale(
            "Somebody changed this since you read it. Read it again and repeat your change."
        )
