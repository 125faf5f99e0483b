"""The database's constraints as the last word, answered in words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from unitcycle.core.errors import DomainError


@contextmanager
def refusing(refusals: Mapping[str, DomainError]) -> Iterator[None]:
    """Inside a savepoint: a violated constraint that is named here becomes its refusal.

    Anything else stays the IntegrityError it is: a bug.
    """
    with told_as(refusals), transaction.atomic():
        yield


@contextmanager
def told_as(refusals: Mapping[str, DomainError]) -> Iterator[None]:
    """As `refusing`, for a single statement that is a transaction of its own."""
    try:
        yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        refusal = refusals.get(getattr(diagnosis, "constraint_name", None) or "")
        if refusal is None:
            raise
        raise refusal from error
