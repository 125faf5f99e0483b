"""The generated Python client, used as an integrator uses it."""

import sys
from collections.abc import Iterator
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

pytestmark = pytest.mark.server

CLIENT = Path(__file__).parents[3] / "openapi" / "clients" / "python"


@pytest.fixture(scope="module", autouse=True)
def _importable() -> Iterator[None]:
    sys.path.insert(0, str(CLIENT))
    yield
    sys.path.remove(str(CLIENT))


@pytest.fixture
def client(address: str, key: str) -> Iterator[Any]:
    from unitcycle_client.v1 import AuthenticatedClient

    with AuthenticatedClient(address, token=key) as client:
        yield client


def test_it_reads_typed_values(client: Any):
    from unitcycle_client.v1.api.leases import leases_lifecycle_stats, leases_list
    from unitcycle_client.v1.models import LeasesListLeaseStatusItem

    chosen = [LeasesListLeaseStatusItem.NOTICE, LeasesListLeaseStatusItem.VACANT]
    # what other tests have set going may classify leases between two reads
    for _ in range(20):
        before = leases_lifecycle_stats.sync(client=client)
        page = leases_list.sync(client=client, lease_status=chosen, page_size=100)
        stats = leases_lifecycle_stats.sync(client=client)
        if stats == before:
            break

    assert stats.total_leases == stats.active + stats.month_to_month + stats.notice + stats.vacant
    assert page.count == stats.notice + stats.vacant > 0
    assert {lease.lease_status for lease in page.results} <= {"notice", "vacant"}
    ends = [(lease.lease_begin_date, lease.lease_end_date) for lease in page.results]
    assert any(end is not None for _, end in ends)
    assert all(
        end is None or (type(begin) is type(end) is date and begin <= end) for begin, end in ends
    )


def test_it_writes_and_reads_refusals(client: Any):
    from unitcycle_client.v1.api.vendors import (
        vendors_create,
        vendors_destroy,
        vendors_retrieve,
    )
    from unitcycle_client.v1.models import WriteVendorRequest

    name = f"Client Vendor {uuid4().hex[:6]}"
    made = vendors_create.sync(client=client, body=WriteVendorRequest(name=name))
    assert vendors_retrieve.sync(made.id, client=client).name == name
    refused = vendors_create.sync_detailed(client=client, body=WriteVendorRequest(name=""))
    assert refused.status_code == HTTPStatus.BAD_REQUEST
    assert "name" in refused.parsed.to_dict()
    gone = vendors_retrieve.sync_detailed(uuid4(), client=client)
    assert gone.status_code == HTTPStatus.NOT_FOUND

    assert vendors_destroy.sync_detailed(made.id, client=client).status_code == 204
    assert vendors_retrieve.sync(made.id, client=client).archived_at is not None


def test_version_2_follows_pages(address: str, key: str):
    from unitcycle_client.v2 import AuthenticatedClient
    from unitcycle_client.v2.api.units import units_list

    with AuthenticatedClient(address, token=key) as client:
        first = units_list.sync(client=client, page_size=5)
        cursor = first.next_.split("cursor=")[1].split("&")[0]
        second = units_list.sync(client=client, page_size=5, cursor=cursor)

    assert len(first.results) == len(second.results) == 5
    assert not {unit.id for unit in first.results} & {unit.id for unit in second.results}
