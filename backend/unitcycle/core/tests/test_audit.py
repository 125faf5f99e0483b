"""Every change leaves a copy that the application itself can never alter."""

import pytest
from django.db import ProgrammingError, connections, transaction

from unitcycle.accounts.models import ApiKey, Invitation
from unitcycle.accounts.tests.factories import make_key, make_organization
from unitcycle.core import audit
from unitcycle.core.organizations import organization_context


def history_of(row):
    return list(row.events.order_by("pgh_id").values_list("pgh_label", "name"))


def test_each_version_of_a_row_is_kept(organization):
    key, _ = make_key("leases:view", name="First")
    key.name = "Second"
    key.save()
    events = key.events.order_by("pgh_id")
    ApiKey.objects.all().delete()

    assert list(events.values_list("pgh_label", "name")) == [
        ("insert", "First"),
        ("update", "Second"),
        ("delete", "Second"),
    ]


def test_who_and_where_are_written_beside_it(organization):
    alone, _ = make_key()
    with audit.acting(path="/somewhere"):
        audit.add_actor(user="user:ada@example.com")
        key, _ = make_key()

    context = key.events.get().pgh_context
    assert (context["path"], context["user"]) == ("/somewhere", "user:ada@example.com")
    assert alone.events.get().pgh_context is None


@pytest.mark.parametrize("alias", ["default", "owner"])
def test_no_trigger_asks_in_vain_which_triggers_to_leave_out(organization, alias):
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT current_setting('pgtrigger.ignore', true)")
        assert cursor.fetchone() == ("{}",)


def test_the_history_stands_behind_the_wall(organization):
    other = make_organization()
    with organization_context(other.pk):
        make_key(name="Theirs")
    make_key(name="Mine")

    events = ApiKey._meta.apps.get_model("accounts", "ApiKeyEvent").objects
    assert [event.name for event in events.all()] == ["Mine"]


@pytest.mark.parametrize("statement", ["UPDATE {} SET name = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_cannot_rewrite_history(organization, statement):
    key, _ = make_key(name="Kept")

    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connections["default"].cursor() as cursor,
    ):
        cursor.execute(statement.format("accounts_apikeyevent"))

    assert history_of(key) == [("insert", "Kept")]


def test_no_secret_is_copied():
    for model in audit.audited_models():
        names = {field.name for field in model._meta.fields}
        assert not {"secret_hash", "token_hash", "password"} & names, model


def test_an_invitation_is_audited_without_its_token():
    assert Invitation in {model.pgh_tracked_model for model in audit.audited_models()}
