"""Who changed what: django-pghistory's triggers copy each changed row, with the request's context.

    @audited()                      # every field
    @audited(exclude=["photo_key"])
    class Lease(OrganizationOwned): ...

The event tables carry the organisation of the row, so they are walled off like their models:
`WallOff("Lease", "LeaseEvent")`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def audited(*, exclude: Sequence[str] = (), organization: str = "organization") -> Callable[[M], M]:
    """Keep every version of the model's rows in a table called <Model>Event.

    The application can add to that table and read it, and nothing else: see core.walls.
    """

    def decorate(model: M) -> M:
        tracked: M = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=["created_at", "updated_at", *exclude],
            model_name=f"{model.__name__}Event",
            attrs={"pgh_id": models.BigAutoField(primary_key=True)},
            meta={"indexes": [models.Index(fields=[organization, "-pgh_created_at"])]},
        )(model)
        return tracked

    return decorate


def audited_models() -> list[type[models.Model]]:
    """Every event model, for the audit list."""
    return list(pghistory.core.event_models())


@contextmanager
def acting(**who_and_where: Any) -> Iterator[None]:
    """Every change inside is recorded with these facts: user, e-mail, path, task…"""
    with pghistory.context(**who_and_where):
        yield


def add_actor(**who: Any) -> None:
    """Add facts that are known only after sign-in to the surrounding `acting`."""
    pghistory.context(**who)
