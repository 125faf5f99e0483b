"""Every operation × every role × a neighbour's rows, discovered from the URL table.

A new endpoint is run through by itself. What it asks of the roles table is then listed in docs/roles.md, whose own test
fails until somebody has looked at that line.
"""

from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.http import HttpResponse
from rest_framework.test import APIClient

from tests.isolation.world import World, owned_models
from unitcycle.accounts import roles
from unitcycle.accounts.api.permissions import Anybody, AnyMember, RightsTable
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import make_key, sign_in, with_key
from unitcycle.core.api.operations import operations
from unitcycle.core.models import Job
from unitcycle.tenancy.imports.models import RentRollImport

OPERATIONS = operations()
IN_TABLE = [one for one in OPERATIONS if one.view.permission_classes == [RightsTable]]
OF_MEMBERS = [one for one in OPERATIONS if one.view.permission_classes == [AnyMember]]
# What outsiders may call, each because it checks a token or a signature of its own.
OF_ANYBODY = {
    "GET /invitations/preview/",
    "POST /invitations/accept/",
    "GET /renewal-offers/{token}/",
    "POST /renewal-offers/{token}/accept/",
    "POST /renewal-offers/{token}/decline/",
    "GET /payment-plans/{token}/",
    "POST /payment-plans/{token}/accept/",
    "POST /payment-plans/{token}/decline/",
    "POST /webhooks/messaging/twilio/status/",
    "POST /webhooks/{provider}/{gateway}/",
    "POST /webhooks/messaging/twilio/inbound/",
    "POST /payments/webhooks/flutterwave/",
    "POST /payments/webhooks/paystack/",
    "POST /webhooks/messaging/sendgrid/events/",
}
# Neither permitted nor found: 401 and 403 are refusals of the person, 404 hides the row, 405 and 5xx are our mistakes.
GOOD_ANSWERS = {200, 201, 202, 204, 400, 409, 412, 413, 415, 422}


@pytest.fixture
def home(db):
    return World("HOME")


@pytest.fixture
def neighbour(db):
    return World("NEIGHBOUR")


# Path parameters that are not called as their model is.
MODELS_OF_PARAMETERS = {"import_id": RentRollImport}
# Path parameters that name no row: everybody has the same.
WORDS_OF_PARAMETERS = {"step": 1, "tone": "friendly"}


def model_of(operation, parameter):
    """The model whose id stands at that place of the path."""
    if parameter == "pk":
        return operation.view.serializer_class.Meta.model
    if parameter in MODELS_OF_PARAMETERS:
        return MODELS_OF_PARAMETERS[parameter]
    wanted = parameter.removesuffix("_id").replace("_", "")
    found = [model for model in owned_models() if model._meta.model_name == wanted]
    assert len(found) == 1, f"{operation}: which model is {parameter} the id of?"
    return found[0]


def own_rows(operation, world):
    return {
        name: WORDS_OF_PARAMETERS.get(name) or world.row(model_of(operation, name)).pk
        for name in operation.parameters
    }


# what has to be asked for, so that both organisations have something to show
QUERIES = {"GET /search/": "?q=home"}


def call(client, operation, values, body=None):
    """The answer to that operation; whatever it did is undone."""
    query = QUERIES.get(f"{operation.method} {operation.path}", "")
    with transaction.atomic():
        answer = client.generic(
            operation.method,
            operation.url(**values) + query,
            body if body is not None else ("{}" if operation.method != "GET" else ""),
            content_type="application/json",
        )
        content = answer.getvalue()  # rendered before the rollback
        if answer.streaming:
            answer = HttpResponse(content, status=answer.status_code, headers=answer.headers)
        transaction.set_rollback(True)
    return answer


def ids(operation):
    return str(operation)


def test_every_operation_is_of_a_known_kind():
    listed = {f"{one.method} {one.path}" for one in OPERATIONS} & OF_ANYBODY
    assert listed == OF_ANYBODY
    for one in OPERATIONS:
        assert one in IN_TABLE or one in OF_MEMBERS or f"{one.method} {one.path}" in OF_ANYBODY, (
            f"{one} is open to anybody: is that meant?"
        )
        if f"{one.method} {one.path}" in OF_ANYBODY:
            assert one.view.permission_classes == [Anybody]


def test_both_versions_offer_the_same():
    def of(version):
        return {(one.method, one.path, one.cell) for one in OPERATIONS if one.version == version}

    assert of("v1") == of("v2")
    assert len(of("v1")) > 30


@pytest.mark.parametrize("operation", IN_TABLE, ids=ids)
def test_every_operation_has_a_cell_in_the_table(operation):
    assert operation.cell is not None, f"{operation}: `verbs` of its view does not name its action."
    resource, action = operation.cell.split(":")
    assert action in roles.RIGHTS.get(resource, {}), f"{operation}: {operation.cell} is no cell."
    assert operation.method == "GET" or action != "view", f"{operation} writes by the right to see."


@pytest.mark.parametrize("operation", IN_TABLE, ids=ids)
def test_each_role_may_what_the_table_says(operation, home):
    values = own_rows(operation, home)
    resource, action = operation.cell.split(":")
    with home.inside():
        for role in Role:
            user = home.member(role)
            Job.objects.update(asked_by=user)  # everybody may see the work they asked for
            answer = call(sign_in(user), operation, values)

            if not roles.is_allowed(role, resource, action):
                assert answer.status_code == 403, (role, answer.status_code)
            elif operation.method == "GET":
                assert answer.status_code == 200, (role, answer.status_code, answer.content)
            else:
                assert answer.status_code in GOOD_ANSWERS, (
                    role,
                    answer.status_code,
                    answer.content,
                )


NAMING_ROWS = [one for one in IN_TABLE if set(one.parameters) - WORDS_OF_PARAMETERS.keys()]


@pytest.mark.parametrize("operation", NAMING_ROWS, ids=ids)
def test_a_neighbours_row_is_answered_as_one_that_is_not_there(operation, home, neighbour):
    own = own_rows(operation, home)
    theirs = own_rows(operation, neighbour)
    allowed = [role for role in Role if roles.is_allowed(role, *operation.cell.split(":"))]
    assert allowed, f"Nobody may do {operation}."
    with home.inside():
        client = sign_in(home.member(allowed[0]))
        for name in operation.parameters:
            foreign = call(client, operation, {**own, name: theirs[name]})
            absent = call(client, operation, {**own, name: uuid4()})
            nonsense = call(client, operation, {**own, name: "not-an-id"})

            assert foreign.status_code == 404, (name, foreign.content)
            assert (absent.status_code, absent.content) == (404, foreign.content), name
            assert nonsense.status_code == 404, (name, nonsense.content)
        both = call(client, operation, theirs)
        assert both.status_code == 404


@pytest.mark.parametrize("operation", IN_TABLE + OF_MEMBERS, ids=ids)
def test_nobody_in_particular_is_asked_to_sign_in(operation, home):
    values = own_rows(operation, home)

    answer = call(APIClient(), operation, values)

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"]
    assert call(with_key("uc_made-up"), operation, values).status_code == 401


@pytest.mark.parametrize("operation", IN_TABLE, ids=ids)
def test_a_key_may_what_its_scopes_say(operation, home):
    values = own_rows(operation, home)
    every_other = [scope for scope in roles.scopes() if scope != operation.cell]
    with home.inside():
        _, without = make_key(*every_other)
        # proposals show as far as what they are about; money of a case is recorded by who may record money
        _, with_it = make_key(
            operation.cell, "jobs:view_all", "work_orders:view", "payments:create"
        )

        assert call(with_key(without), operation, values).status_code == 403
        if operation.cell in roles.scopes():
            answer = call(with_key(with_it), operation, values)
            expected = {200} if operation.method == "GET" else GOOD_ANSWERS
            assert answer.status_code in expected, answer.content


@pytest.mark.parametrize("operation", OF_MEMBERS, ids=ids)
def test_what_is_everybodys_own_is_open_to_each_role_and_to_no_key(operation, home):
    values = own_rows(operation, home)
    with home.inside():
        for role in Role:
            answer = call(sign_in(home.member(role)), operation, values)
            assert answer.status_code in GOOD_ANSWERS, (role, answer.content)
        _, secret = make_key(*roles.scopes())
        assert call(with_key(secret), operation, values).status_code == 401


@pytest.mark.parametrize("operation", [one for one in IN_TABLE if one.method == "GET"], ids=ids)
def test_no_list_and_no_row_shows_anything_of_a_neighbour(operation, home, neighbour):
    home.fill()
    neighbour.fill()
    values = own_rows(operation, home)
    with home.inside():
        allowed = next(role for role in Role if roles.is_allowed(role, *operation.cell.split(":")))
        client = sign_in(home.member(allowed))
        text = call(client, operation, values).content.decode(errors="replace")

    assert neighbour.marker not in text
    for row in neighbour.made():
        assert str(row.pk) not in text, row
    if "{pk}" not in operation.path and operation.action == "list":
        assert text.count(home.marker) or '"results":[{' in text, (
            "The list is empty: nothing was tested."
        )


def test_every_owned_model_has_its_operations_or_is_shown_elsewhere():
    """So that no resource is forgotten in this matrix by having no endpoint of its own."""
    shown = {
        one.view.serializer_class.Meta.model
        for one in IN_TABLE
        if hasattr(getattr(one.view, "serializer_class", None), "Meta")
    }
    elsewhere = {
        "billing.invoicecounter": "the next number of a month",
        "billing.invoiceline": "the lines of an invoice",
        "billing.latefeelog": "lines of an invoice, too",
        "billing.reminderlog": "the reminders of an invoice",
        "bitcoin.bitcoincoin": "the balance of a Bitcoin wallet",
        "bitcoin.bitcoincredit": "the credits of a Bitcoin payment",
        "core.idempotencyrecord": "the answers to repeated requests",
        "core.outboxevent": "events on their way",
        "ledger.posting": "the lines of an entry",
        "notifications.groupcontact": "a group's contacts",
        "notifications.messagetemplate": "the list of all templates, own or ours",
        "notifications.notification": "each person's own inbox",
        "notifications.preference": "each person's own preferences",
        "notifications.providercallback": "reports on their way into the delivery log",
        "portfolio_command.preparedwork": "the work order that a bulk action made",
        "properties.dailyreport": "which days were reported",
        "rent_collections.collectionaction": "the actions of a case",
        "rent_collections.collectionstop": "the stops of a case's tenant",
        "rent_collections.paymentplan": "the plans of a case",
        "rent_collections.paymentplaninstallment": "the instalments of a plan",
        "tenants.leasestatuslog": "a lease's status-history",
        "tenants.leaseterm": "a lease's earlier terms",
        "work_orders.workordercounter": "the next number",
    }
    hidden = {
        model._meta.label_lower
        for model in owned_models()
        if model not in shown and not hasattr(model, "pgh_tracked_model")
    }
    assert hidden == set(elsewhere)
    assert all(apps.get_model(label) for label in elsewhere)
