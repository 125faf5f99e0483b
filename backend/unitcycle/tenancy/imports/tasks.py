"""The long steps of an import, as jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from unitcycle.accounts.selectors import local_today
from unitcycle.core.errors import DomainError
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.tenancy.imports.services import check, run_import
from unitcycle.tenancy.imports.services.checking import CHECK
from unitcycle.tenancy.imports.services.failing import mark_failed
from unitcycle.tenancy.imports.services.importing import IMPORT

_OUR_FAULT = "This stopped because of an error on our side. Nothing was written; try again."


@job_kind(CHECK, title="Check of a rent roll")
def check_rent_roll(progress: Progress, *, import_id: str) -> dict[str, Any]:
    with _failures_noted(import_id):
        checked = check(import_id=UUID(import_id), today=local_today(), progress=progress)
    return dict(checked.counts)


@job_kind(IMPORT, title="Import of a rent roll")
def import_rent_roll(progress: Progress, *, import_id: str, author: str) -> dict[str, Any]:
    with _failures_noted(import_id):
        done = run_import(
            import_id=UUID(import_id), author=author, today=local_today(), progress=progress
        )
    return dict(done.counts)


@contextmanager
def _failures_noted(import_id: str) -> Iterator[None]:
    """The import says why its job failed, so that nobody waits for it."""
    try:
        yield
    except DomainError as refusal:
        mark_failed(import_id=UUID(import_id), message=refusal.detail)
        raise
    except Exception:
        mark_failed(import_id=UUID(import_id), message=_OUR_FAULT)
        raise
