"""Who changed what: django-pghistory's triggers copy each changed row, with the request's context.

    @audited()                      # every field
    @audited(exclude=["photo_key"], named_by=["lease_number"])
    class Lease(OrganizationOwned): ...

The event tables carry the organisation of the row, so they are walled off like their models:
`WallOff("Lease", "LeaseEvent")`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.core.exceptions import ImproperlyConfigured
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def audited(
    *,
    exclude: Sequence[str] = (),
    organization: str = "organization",
    in_bulk: bool = False,
    named_by: Sequence[str] = ("name",),
) -> Callable[[M], M]:
    """Keep every version of the model's rows in a table called <Model>Event.

    The application can add to that table and read it, and nothing else: see core.walls. `in_bulk` is for rows
    that are written by the thousand: they are copied once per statement, which costs a twentieth per row.
    `named_by` are the columns by which people know a row; the audit list shows them as its name.
    """

    def decorate(model: M) -> M:
        kinds = (_InsertedInBulk, _UpdatedInBulk, _DeletedInBulk) if in_bulk else _ROW_BY_ROW
        tracked: M = pghistory.track(
            *(kind() for kind in kinds),
            exclude=["created_at", "updated_at", *exclude],
            model_name=f"{model.__name__}Event",
            attrs={"pgh_id": models.BigAutoField(primary_key=True)},
            meta={"indexes": [models.Index(fields=[organization, "-pgh_created_at"])]},
        )(model)
        _NAMED_BY[model] = tuple(named_by)
        return tracked

    return decorate


_NAMED_BY: dict[type[models.Model], tuple[str, ...]] = {}


def named_by(model: type[models.Model]) -> tuple[str, ...]:
    """The columns that name a row of this model, as far as it has them."""
    return _NAMED_BY.get(model, ())


class _BulkTrigger(pghistory.trigger.Event):
    """pghistory's statement trigger, without the context table, which knows no organisation and is not used."""

    level = pgtrigger.Statement

    def get_func(self, model: Any) -> Any:
        text = super().get_func(model).func
        for part in (_CONTEXT_TABLE, ", _pgh_attached_context"):
            if part not in text:
                raise ImproperlyConfigured(
                    "This version of django-pghistory writes other triggers."
                )
            text = text.replace(part, "")
        return pgtrigger.Func(text)


_CONTEXT_TABLE = "WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) "
_ROW_BY_ROW = (pghistory.InsertEvent, pghistory.UpdateEvent, pghistory.DeleteEvent)


class _InBulk(pghistory.core.RowEvent):
    def add_event_trigger(self, event_model: Any) -> None:
        trigger = _BulkTrigger(
            event_model=event_model,
            label=self.label,
            name=self.trigger_name,
            row=self.row,
            operation=self.operation,
            condition=self.condition,
        )
        pgtrigger.register(trigger)(event_model.pgh_tracked_model)


class _InsertedInBulk(_InBulk, pghistory.InsertEvent):
    pass


class _UpdatedInBulk(_InBulk, pghistory.UpdateEvent):
    pass


class _DeletedInBulk(_InBulk, pghistory.DeleteEvent):
    pass


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
