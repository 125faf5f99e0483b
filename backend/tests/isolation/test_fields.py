"""Fields that are not yours: sent with every write, they change nothing. And other people's rows cannot be named."""

from io import BytesIO
from uuid import uuid4

import orjson
import pytest
from django.db import models, transaction

from tests.isolation import bodies
from tests.isolation.test_operations import IN_TABLE, OF_MEMBERS, own_rows
from tests.isolation.world import World
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import sign_in
from unitcycle.core.api.renderers import dumps
from unitcycle.core.models import Job
from unitcycle.finance.bitcoin.models import BitcoinCoin, BitcoinWalletConfig
from unitcycle.finance.bitcoin.tests.factories import make_bitcoin_payment
from unitcycle.tenancy.tenants.models import Tenant

WRITES = [
    one
    for one in IN_TABLE + OF_MEMBERS
    if one.version == "v1" and one.method in ("POST", "PATCH", "PUT")
]
CHANGES = [one for one in WRITES if one.method == "PATCH" and one in IN_TABLE]
CREATES = [one for one in WRITES if one.action == "create"]
WITH_RELATIONS = [one for one in WRITES if bodies.relations(one)]
LISTS = [one for one in IN_TABLE if one.version == "v1" and one.action == "list"]
# Set by every write.
CLOCKS = {"updated_at"}


@pytest.fixture
def home(db):
    return World("HOME")


@pytest.fixture
def neighbour(db):
    return World("NEIGHBOUR")


def model_of(operation):
    return operation.view.serializer_class.Meta.model


def columns(row):
    """The row as it is in the database now."""
    found = type(row)._base_manager.filter(pk=row.pk).values().get()
    return {name: value for name, value in found.items() if name not in CLOCKS}


def forged(operation, row):
    """Every column of a neighbour's row that the operation does not take, under each name it could have."""
    mine = bodies.writable(operation)
    values = {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if not isinstance(value, bytes | memoryview | models.fields.files.FieldFile):
            values |= {name: value for name in (field.name, field.attname) if name not in mine}
    return orjson.loads(dumps({**values, "pk": row.pk, "organization_slug": "x", "role": "owner"}))


def send(client, operation, values, body):
    """The answer; the caller undoes what it did."""
    url = operation.url(**values)
    if bodies.content_type_of(operation) == bodies.MULTIPART:
        flat = {name: value for name, value in body.items() if not isinstance(value, dict | None)}
        return client.generic_multipart(operation.method, url, flat)
    return client.generic(operation.method, url, dumps(body), content_type="application/json")


@pytest.fixture
def owner(home):
    with home.inside():
        client = sign_in(home.member(Role.OWNER))

    def generic_multipart(method, url, data):
        return getattr(client, method.lower())(url, data, format="multipart")

    client.generic_multipart = generic_multipart
    return client


@pytest.mark.parametrize("operation", CHANGES, ids=str)
def test_a_change_changes_nothing_that_is_not_offered(operation, home, neighbour, owner):
    row = home.row(model_of(operation))
    theirs = neighbour.row(model_of(operation))
    values = {name: value for name, value in own_rows(operation, home).items()}
    body = forged(operation, theirs)
    body = {name: value for name, value in body.items() if name not in bodies.writable(operation)}
    assert len(body) > 3
    with home.inside():
        before = columns(row)
        answer = send(owner, operation, values, body)

        assert answer.status_code in (200, 400), answer.content
        assert columns(row) == before
    with neighbour.inside():
        assert type(theirs)._base_manager.filter(pk=theirs.pk).exists()


def created(operation, values, client, body):
    """What is in the database after a create, and nothing of it left behind."""
    with transaction.atomic():
        answer = send(client, operation, values, body)
        assert answer.status_code in (201, 202), f"{operation}: {body} → {answer.content.decode()}"
        # what is made later is now a job
        model = Job if answer.status_code == 202 else model_of(operation)
        row = model._base_manager.filter(pk=answer.json()["id"]).values().get()
        transaction.set_rollback(True)
    return row


def rent_roll(home):
    file = BytesIO(f"Unit,Tenant,Rent\n{home.marker}-9,Somebody,900.00\n".encode())
    file.name = "roll.csv"
    return file


def asking_for_bitcoin(home):
    """There is a gateway, and a rate that nobody has to be asked for."""
    make_bitcoin_payment(home.row(Tenant))
    return {}


def moving_bitcoin(home):
    """To the first address of the wallet itself, some of a coin that lies there."""
    wallet = home.row(BitcoinWalletConfig)
    BitcoinCoin.objects.update_or_create(
        txid="c" * 64,
        vout=0,
        defaults={
            "wallet": wallet,
            "address": wallet.first_address,
            "branch": 0,
            "derivation_index": 0,
            "satoshis": 100_000,
            "height": 840_000,
        },
    )
    return {"destination": wallet.first_address, "satoshis": 5_000, "fee_rate": 1}


# What a body must have beyond the required fields, or in place of what would be made up.
BODIES = {
    "POST /tenants/people/": lambda home: {"last_name": "Gonzalez"},
    # after the lease that the unit has
    "POST /tenants/leases/": lambda home: {"lease_begin_date": "2030-01-01"},
    "POST /notifications/suppressions/": lambda home: {"address": "somebody@example.com"},
    "POST /bitcoin-payments/": asking_for_bitcoin,
    "POST /bitcoin/transfers/": moving_bitcoin,
    "POST /imports/rent-rolls/": lambda home: {"file": rent_roll(home)},
}


def body_for(operation, home):
    body = bodies.valid_body(operation, home)
    more = BODIES.get(f"{operation.method} {operation.path}")
    return body | more(home) if more else body


@pytest.mark.parametrize("operation", CREATES, ids=str)
def test_a_new_row_takes_nothing_that_is_not_offered(operation, home, neighbour, owner):
    theirs = neighbour.row(model_of(operation))
    extra = forged(operation, theirs)
    extra = {name: value for name, value in extra.items() if name not in bodies.writable(operation)}
    home.fill()
    values = own_rows(operation, home)
    with home.inside():
        honest = created(operation, values, owner, body_for(operation, home))
        greedy = created(operation, values, owner, {**extra, **body_for(operation, home)})

    assert greedy["organization_id"] == home.organization.pk
    for name, value in greedy.items():
        if name in extra and value != honest[name]:
            assert orjson.loads(dumps(value)) != extra[name], name


@pytest.mark.parametrize("operation", WITH_RELATIONS, ids=str)
def test_a_neighbours_row_cannot_be_named_in_a_body(operation, home, neighbour, owner):
    home.fill()
    values = own_rows(operation, home)
    for name, takes_several in bodies.relations(operation).items():
        model = bodies.related_model(operation, name)
        theirs = str(neighbour.row(model).pk)
        absent = str(uuid4())
        answers = []
        for pk in (theirs, absent):
            with home.inside(), transaction.atomic():
                body = body_for(operation, home) | {name: [pk] if takes_several else pk}
                answer = send(owner, operation, values, body)
                answers.append((answer.status_code, answer.content.decode().replace(pk, "…")))
                transaction.set_rollback(True)

        assert answers[0][0] in (400, 404), (name, answers[0])
        assert answers[0] == answers[1], name
        assert neighbour.marker not in answers[0][1]


@pytest.mark.parametrize("operation", LISTS, ids=str)
def test_a_neighbours_row_cannot_be_filtered_by(operation, home, neighbour, owner):
    neighbour.fill()
    home.fill()
    taken = [
        one["name"]
        for one in bodies.described(operation).get("parameters", [])
        if one["in"] == "query" and one["schema"].get("format") == "uuid"
    ]
    values = own_rows(operation, home)
    for name in taken:
        absent = str(uuid4())
        with home.inside():
            expected = owner.get(operation.url(**values), {name: absent})
            for row in neighbour.made():
                answer = owner.get(operation.url(**values), {name: str(row.pk)})
                assert answer.status_code == expected.status_code
                shown = answer.content.decode().replace(str(row.pk), absent)
                assert shown == expected.content.decode(), (name, row)
        if expected.status_code == 200:
            assert expected.json()["results"] == [], name


def test_there_is_something_to_test():
    assert len(CHANGES) > 8
    assert len(CREATES) > 8
    assert len(WITH_RELATIONS) > 5
    assert any(
        one["schema"].get("format") == "uuid"
        for operation in LISTS
        for one in bodies.described(operation).get("parameters", [])
        if one["in"] == "query"
    )
