"""The wall, seen from the kernel."""

import pytest
from django.db import ProgrammingError, connections, transaction
from django.db.backends.base.base import RAN_DB_VERSION_CHECK

from unitcycle.accounts.models import Organization
from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.core.postgres.base import OutsideTransaction


def test_nothing_is_visible_outside_an_organisation(db):
    make_organization()

    assert list(Organization.objects.all()) == []


def test_an_organisation_sees_its_own_rows_only(organization):
    other = make_organization()
    Job.objects.create(kind="mine", title="Mine")
    with organization_context(other.pk):
        Job.objects.create(kind="theirs", title="Theirs")
        assert [job.kind for job in Job.objects.all()] == ["theirs"]

    assert [job.kind for job in Job.objects.all()] == ["mine"]
    assert Organization.objects.get() == organization


def test_a_row_cannot_be_written_into_another_organisation(organization):
    other = make_organization()

    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Job.objects.create(kind="stray", title="Stray", organization_id=other.pk)


def test_a_row_needs_an_organisation(db):
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Job.objects.create(kind="stray", title="Stray")


def test_the_door_shows_all_and_closes_again(organization):
    other = make_organization()

    seen = set(outside(Organization, Reason.FAN_OUT).values_list("pk", flat=True))

    assert {organization.pk, other.pk} <= seen
    assert list(Organization.objects.values_list("pk", flat=True)) == [organization.pk]


def test_the_application_role_owns_nothing_and_bypasses_nothing(db):
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        name, is_super, bypasses = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        owned = cursor.fetchone()[0]

    assert (name, is_super, bypasses, owned) == ("unitcycle_app", False, False, 0)


@pytest.mark.django_db(transaction=True)
def test_a_statement_outside_a_transaction_is_refused_instead_of_seeing_nothing():
    with transaction.atomic():
        mine = make_organization()

    with organization_context(mine.pk):
        with pytest.raises(OutsideTransaction):
            Organization.objects.first()
        with transaction.atomic():
            assert Organization.objects.get() == mine


@pytest.mark.django_db(transaction=True)
def test_a_prepared_statement_outside_a_transaction_is_one_inside_the_organisation_and_leaves_it():
    with transaction.atomic():
        mine, _ = make_organization(), make_organization()
    connection = connections["default"]

    with organization_context(mine.pk):
        for _ in range(2):  # planned, then known to the server
            assert connection.prepared("SELECT id FROM accounts_organization", ()) == [(mine.pk,)]
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.prepared(
                "INSERT INTO core_job SELECT (j).* FROM (SELECT NULL::core_job AS j) none", ()
            )
    assert connection.prepared("SELECT id FROM accounts_organization", ()) == []
    with organization_context(mine.pk), transaction.atomic():
        assert Organization.objects.get() == mine


@pytest.mark.django_db(transaction=True)
def test_the_first_connection_of_a_process_may_be_made_inside_an_organisation():
    with transaction.atomic():
        mine = make_organization()
    connections["default"].close()
    RAN_DB_VERSION_CHECK.discard("default")

    with organization_context(mine.pk), transaction.atomic():
        assert Organization.objects.get() == mine
