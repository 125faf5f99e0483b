"""Tenants and occupants over the API."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.tenancy.tenants.models import Occupant, Tenant
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_occupant, make_tenant

pytestmark = pytest.mark.usefixtures("organization")

PEOPLE = "/api/v1/tenants/people/"
OCCUPANTS = "/api/v1/tenants/occupants/"


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


def names(response: Any) -> list[str]:
    assert response.status_code == 200, response.content
    return [row["name"] for row in response.json()["results"]]


def test_a_tenant_is_added_changed_and_archived(manager: APIClient) -> None:
    created = manager.post(
        PEOPLE, {"first_name": "Maria", "last_name": "Gonzalez", "email": "maria@example.com"}
    )
    assert created.status_code == 201
    assert created.json()["name"] == "Maria Gonzalez"
    address = f"{PEOPLE}{created.json()['id']}/"
    assert manager.patch(address, {"phone": "+1 555"}).json()["phone"] == "+1 555"
    assert manager.delete(address).status_code == 204
    assert names(manager.get(PEOPLE)) == []
    assert names(manager.get(PEOPLE, {"archived": "true"})) == ["Maria Gonzalez"]


def test_an_archived_tenant_comes_back(manager: APIClient) -> None:
    address = f"{PEOPLE}{make_tenant(first_name='Ada', archived_at=clock.now()).pk}/"
    restored = manager.post(f"{address}restore/")
    assert restored.status_code == 200
    assert restored.json()["archived_at"] is None
    assert names(manager.get(PEOPLE)) == [restored.json()["name"]]
    assert client_as(Role.LEASING_AGENT).post(f"{address}restore/").status_code == 403


def test_a_tenant_says_where_they_live_now(manager: APIClient) -> None:
    ada, bo, cy = (make_tenant(first_name=name, last_name="King") for name in ("Ada", "Bo", "Cy"))
    make_lease(tenant=ada, lease_status="vacant", is_current=True)
    make_lease(tenant=ada, is_current=False)
    now = make_lease(tenant=ada, lease_status="notice", is_current=True)
    make_lease(tenant=bo, lease_status="vacant")
    expected = {
        "current_lease": str(now.pk),
        "current_lease_status": "notice",
        "current_unit": str(now.unit_id),
        "current_unit_number": now.unit.unit_number,
        "current_property_name": now.property.name,
        "current_leases": 2,
    }
    nothing = dict.fromkeys(expected) | {"current_leases": 0}
    with statements() as made:
        rows = manager.get(PEOPLE).json()["results"]
    assert sum("DISTINCT ON" in each for each in made) == 1  # for all rows together
    assert [{name: row[name] for name in expected} for row in rows] == [expected, nothing, nothing]
    one = manager.get(f"{PEOPLE}{ada.pk}/").json()
    assert {name: one[name] for name in expected} == expected
    assert manager.get(f"{PEOPLE}{cy.pk}/").json()["current_unit"] is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "maria@example.com"}, "last_name"),
        ({"last_name": "Gonzalez", "email": "maria"}, "email"),
        ({"last_name": "x" * 101}, "last_name"),
    ],
)
def test_a_tenant_that_cannot_be_is_refused(
    manager: APIClient, body: dict[str, str], field: str
) -> None:
    response = manager.post(PEOPLE, body)
    assert response.status_code == 400
    assert list(response.json()) == [field]
    assert not Tenant.objects.exists()


def test_the_last_name_of_a_tenant_cannot_be_taken_away(manager: APIClient) -> None:
    tenant = make_tenant(first_name="", last_name="Chen")
    response = manager.patch(f"{PEOPLE}{tenant.pk}/", {"last_name": ""})
    assert response.status_code == 400
    tenant.refresh_from_db()
    assert tenant.last_name == "Chen"


def test_a_tenant_with_a_lease_is_not_archived(manager: APIClient) -> None:
    lease = make_lease()
    response = manager.delete(f"{PEOPLE}{lease.tenant_id}/")
    assert response.status_code == 409
    assert lease.lease_number in response.json()["detail"]


def test_tenants_are_found(manager: APIClient) -> None:
    here = make_lease(tenant=make_tenant(first_name="Ada", last_name="King", email="Ada@x.org"))
    left = make_lease(tenant=make_tenant(first_name="Bo", last_name="Lund"), lease_status="vacant")
    make_tenant(first_name="", last_name="", company="Acme LLC", phone="+1 555 0100")
    make_tenant(first_name="Old", archived_at=clock.now())
    for query, found in (
        ({}, ["Acme LLC", "Ada King", "Bo Lund"]),
        ({"search": "king ada"}, ["Ada King"]),
        ({"search": "acme"}, ["Acme LLC"]),
        ({"search": "0100"}, ["Acme LLC"]),
        ({"email": "ada@X.org"}, ["Ada King"]),
        ({"has_lease": "true"}, ["Ada King"]),
        ({"has_lease": "false"}, ["Acme LLC", "Bo Lund"]),
        ({"property": str(here.property_id)}, ["Ada King"]),
        ({"unit": str(left.unit_id)}, []),
        ({"property": str(here.property_id), "unit": str(left.unit_id)}, []),
        ({"ordering": "-last_name"}, ["Bo Lund", "Ada King", "Acme LLC"]),
    ):
        assert names(manager.get(PEOPLE, query)) == found, query


def test_occupants_are_added_changed_and_archived(manager: APIClient) -> None:
    lease = make_lease()
    created = manager.post(OCCUPANTS, {"lease": str(lease.pk), "name": "Sam", "is_minor": True})
    assert created.status_code == 201
    assert created.json()["lease_number"] == lease.lease_number
    address = f"{OCCUPANTS}{created.json()['id']}/"
    assert manager.patch(address, {"relationship": "child"}).json()["relationship"] == "child"
    make_occupant(name="Kim", is_minor=False)
    assert names(manager.get(OCCUPANTS)) == ["Kim", "Sam"]
    assert names(manager.get(OCCUPANTS, {"lease": str(lease.pk)})) == ["Sam"]
    assert names(manager.get(OCCUPANTS, {"unit": str(lease.unit_id)})) == ["Sam"]
    assert names(manager.get(OCCUPANTS, {"tenant": str(lease.tenant_id)})) == ["Sam"]
    assert names(manager.get(OCCUPANTS, {"is_minor": "false"})) == ["Kim"]
    assert manager.delete(address).status_code == 204
    assert names(manager.get(OCCUPANTS)) == ["Kim"]
    assert Occupant.objects.get(name="Sam").archived_at is not None


@pytest.mark.parametrize(("address", "count"), [(PEOPLE, 4), (OCCUPANTS, 3)])
def test_lists_take_few_statements(manager: APIClient, address: str, count: int) -> None:
    # tenants: one more, for where they live
    for _ in range(3):
        make_occupant()
    with statements() as found:
        assert len(manager.get(address).json()["results"]) == 3
    assert len(found) == count, found


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_what_the_table_says(role: Role) -> None:
    client = client_as(role)
    tenant = make_tenant()
    staff = {
        Role.OWNER,
        Role.ADMIN,
        Role.MANAGER,
        Role.LEASING_AGENT,
        Role.ACCOUNTANT,
        Role.CUSTOMER_SERVICE,
        Role.VIEWER,
    }
    leasing = {Role.OWNER, Role.ADMIN, Role.MANAGER, Role.LEASING_AGENT}
    desk = {Role.OWNER, Role.ADMIN, Role.MANAGER}
    for address in (PEOPLE, OCCUPANTS, f"{PEOPLE}{tenant.pk}/"):
        assert client.get(address).status_code == (200 if role in staff else 403)
    added = client.post(PEOPLE, {"last_name": "King"})
    assert added.status_code == (201 if role in leasing else 403)
    changed = client.patch(f"{PEOPLE}{tenant.pk}/", {"phone": "1"})
    assert changed.status_code == (200 if role in leasing | {Role.CUSTOMER_SERVICE} else 403)
    assert client.delete(f"{PEOPLE}{tenant.pk}/").status_code == (204 if role in desk else 403)


def test_what_is_foreign_is_not_there(manager: APIClient) -> None:
    with organization_context(make_organization().pk):
        theirs = make_occupant()
        lease, tenant = theirs.lease, theirs.lease.tenant
    assert tenant is not None
    for address in (f"{PEOPLE}{tenant.pk}/", f"{OCCUPANTS}{theirs.pk}/"):
        assert manager.get(address).status_code == 404
        assert manager.patch(address, {"notes": "x"}).status_code == 404
        assert manager.delete(address).status_code == 404
    response = manager.post(OCCUPANTS, {"lease": str(lease.pk), "name": "Sam"})
    assert list(response.json()) == ["lease"]
    assert not Occupant.objects.exists()
