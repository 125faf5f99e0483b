"""Whom a message to tenants reaches."""

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.notifications.audiences import audience_named, found_by
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant


def everybody():
    return sorted(person.name for person in audience_named("all tenants")())


def test_all_tenants_are_those_who_live_somewhere_once(organization):
    ann = make_tenant(first_name="Ann", last_name="Able", email="ann@example.com")
    make_lease(tenant=ann)
    make_lease(tenant=ann, lease_status="notice")
    make_lease(tenant=make_tenant(first_name="Bo", last_name="Gone"), lease_status="vacant")
    make_lease(tenant=make_tenant(first_name="Cy", last_name="Archived", archived_at=clock.now()))
    make_tenant(first_name="Di", last_name="Applicant")
    with organization_context(make_organization().pk):
        make_lease()

    assert everybody() == ["Ann Able"]


def test_a_tenant_is_found_by_address_and_id(organization):
    ann = make_tenant(email="Ann@example.com", phone="555 234 5678")

    for key in ("ann@EXAMPLE.com", str(ann.pk)):
        person = found_by(key)
        assert (person.party_kind, person.party_id, person.phone) == (
            "tenant",
            ann.pk,
            "555 234 5678",
        )
    assert found_by("somebody@example.com") is None
    with organization_context(make_organization().pk):
        assert found_by(str(ann.pk)) is None
