"""A manager with a unit that is let, and a measure of everything that is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db.models import F, TextField
from django.db.models.expressions import RawSQL
from rest_framework.test import APIClient

from tests.isolation.world import owned_models
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.tests.factories import make_lease

TODAY = date(2026, 3, 28)


@pytest.fixture(autouse=True)
def on_the_day() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 28, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager(organization: Any) -> APIClient:
    return client_as(Role.MANAGER)


@pytest.fixture
def lease(organization: Any) -> Lease:
    """Active until the end of June."""
    return make_lease()


@dataclass
class Stored:
    """Every row of the organisation with its version, and every file."""

    rows: dict[str, set[tuple[str, str]]]
    files: set[str]

    @classmethod
    def now(cls) -> "Stored":
        rows = {}
        for model in owned_models():
            table = model._meta.db_table
            version = RawSQL(f'"{table}".xmin::text', [], output_field=TextField())
            found = model._default_manager.annotate(version=version, row=F("pk"))
            rows[table] = {(str(pk), v) for pk, v in found.values_list("row", "version")}
        folder = Path(settings.STORAGES["default"]["OPTIONS"]["location"])
        return cls(rows, {str(path) for path in folder.rglob("*") if path.is_file()})


@pytest.fixture
def untouched(organization: Any) -> Iterator[Any]:
    """Call it before what must change nothing; at the end of the test everything is compared."""
    before: list[Stored] = []
    yield lambda: before.append(Stored.now())
    assert before, "the test never said where it begins"
    after = Stored.now()
    assert after.files == before[0].files
    changed = {table: rows ^ before[0].rows[table] for table, rows in after.rows.items()}
    assert {table: rows for table, rows in changed.items() if rows} == {}
