"""`Idempotency-Key`: the same request twice is done once and answered the same."""

from datetime import timedelta
from io import BytesIO
from threading import Thread

import pytest
from django.db import connections, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from unitcycle.accounts.models import Invitation
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    sign_in,
    with_key,
)
from unitcycle.core import idempotency, tasks
from unitcycle.core.api.viewsets import _body_of
from unitcycle.core.models import IdempotencyRecord
from unitcycle.core.organizations import organization_context
from unitcycle.tenancy.tenants.models import Tenant

URL = "/api/v1/tenants/people/"
BODY = {"last_name": "Gonzalez"}


def post(client, key="once", url=URL, body=None):
    return client.post(url, body or BODY, headers={"idempotency-key": key})


def test_a_repeated_request_is_done_once_and_answered_the_same(organization):
    client = client_as(Role.OWNER)

    first, second = post(client), post(client)

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert first["Content-Type"] == second["Content-Type"]
    assert second["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first
    assert Tenant.objects.count() == 1


def test_without_a_key_or_with_another_it_is_done_again(organization):
    client = client_as(Role.OWNER)
    post(client)
    post(client, key="twice")
    client.post(URL, BODY)
    client.post(URL, BODY)

    assert Tenant.objects.count() == 4
    assert IdempotencyRecord.objects.count() == 2


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_another_body_under_the_same_key_is_refused(organization, version):
    client = client_as(Role.OWNER)
    url = URL.replace("v1", version)
    post(client, url=url)

    answer = post(client, url=url, body={"last_name": "Another"})

    assert answer.status_code == 422
    assert "used before with another request" in answer.json()["detail"]
    assert Tenant.objects.count() == 1


def test_another_person_may_use_the_same_key(organization):
    post(client_as(Role.OWNER))
    post(client_as(Role.OWNER))
    _, secret = make_key("tenants:create")
    post(with_key(secret))

    assert Tenant.objects.count() == 3


def test_another_organisation_may_use_the_same_key(organization):
    user = make_member(Role.OWNER)
    post(sign_in(user))
    other = make_organization()
    with organization_context(other.pk):
        answer = post(client_as(Role.OWNER))
        assert answer.status_code == 201
        assert "Idempotent-Replayed" not in answer
        assert Tenant.objects.count() == 1


def test_another_path_may_use_the_same_key(organization):
    client = client_as(Role.OWNER)
    post(client)

    answer = post(client, url="/api/v1/properties/", body={"name": "Maple Court"})

    assert answer.status_code == 201


def test_a_refused_first_call_leaves_nothing(organization):
    client = client_as(Role.OWNER)

    assert post(client, body={"email": "no name"}).status_code == 400
    assert not IdempotencyRecord.objects.exists()
    assert post(client).status_code == 201


def test_a_call_without_the_right_leaves_nothing(organization):
    assert post(client_as(Role.VIEWER)).status_code == 403
    assert post(APIClient()).status_code == 401
    assert not IdempotencyRecord.objects.exists()


def test_a_first_call_that_broke_leaves_nothing(organization, monkeypatch):
    client = client_as(Role.OWNER)
    client.raise_request_exception = False

    with monkeypatch.context() as patch:
        patch.setattr("unitcycle.tenancy.tenants.api.people.TenantViewSet.fresh", lambda *_: 1 / 0)
        assert post(client).status_code == 500
    assert not Tenant.objects.exists()
    assert not IdempotencyRecord.objects.exists()

    assert post(client).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb", "\x7f"])
def test_what_is_no_key_is_refused(organization, key):
    answer = post(client_as(Role.OWNER), key=key)

    assert answer.status_code == 400
    assert "1 to 255" in answer.json()["detail"]
    assert not Tenant.objects.exists()


def test_a_key_of_the_largest_size_is_taken(organization):
    client = client_as(Role.OWNER)

    assert post(client, key="x" * 255).status_code == 201
    assert post(client, key="x" * 255)["Idempotent-Replayed"] == "true"


def test_it_stands_for_posts_alone(organization):
    client = client_as(Role.OWNER)
    client.get(URL, headers={"idempotency-key": "once"})

    assert not IdempotencyRecord.objects.exists()


def test_a_bodys_answer_is_kept_with_whoever_asked_and_no_longer_than_said(organization):
    client = client_as(Role.OWNER)
    post(client)
    IdempotencyRecord.objects.update(created_at=timezone.now() - idempotency.KEPT_FOR)
    post(client, key="young")

    assert tasks.forget_idempotency_keys() == 1
    assert IdempotencyRecord.objects.get().key == "young"
    assert timedelta(days=1) <= idempotency.KEPT_FOR


def fingerprint_of(fields, files):
    from django.test import RequestFactory
    from rest_framework.parsers import MultiPartParser
    from rest_framework.request import Request

    data = dict(fields)
    for name, content in files.items():
        data[name] = BytesIO(content)
        data[name].name = "f.bin"
    request = RequestFactory().post("/", data)
    return _body_of(Request(request, parsers=[MultiPartParser()]))


def test_an_upload_is_known_by_its_fields_and_the_bytes_of_its_files():
    same = fingerprint_of({"a": "1"}, {"file": b"bytes"})

    assert same == fingerprint_of({"a": "1"}, {"file": b"bytes"})
    assert same != fingerprint_of({"a": "2"}, {"file": b"bytes"})
    assert same != fingerprint_of({"a": "1"}, {"file": b"other"})
    assert fingerprint_of({"a": ["1", "2"]}, {}) != fingerprint_of({"a": ["3", "2"]}, {})


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("first_ends_in", ["commit", "rollback"])
def test_a_second_request_waits_for_the_first(first_ends_in):
    made = make_organization()
    with organization_context(made.pk), transaction.atomic():
        user = make_member(Role.OWNER)
        client = sign_in(user)
    scope, answers = f"{user.pk}:{URL}", []

    def second():
        answers.append(client.post(URL, BODY, headers={"idempotency-key": "once"}))
        connections.close_all()

    thread = Thread(target=second)
    request_hash = idempotency.fingerprint("POST", URL, b'{"last_name":"Gonzalez"}')
    with organization_context(made.pk), transaction.atomic():
        assert idempotency.claim(scope=scope, key="once", request_hash=request_hash) is None
        thread.start()
        thread.join(0.5)
        assert answers == []  # it waits at the unique index
        idempotency.remember(
            scope=scope, key="once", status=201, content_type="application/json", body=b'{"a":1}'
        )
        transaction.set_rollback(first_ends_in == "rollback")
    thread.join(10)

    (answer,) = answers
    assert answer.status_code == 201
    with organization_context(made.pk), transaction.atomic():
        if first_ends_in == "commit":
            assert answer.json() == {"a": 1}
            assert not Tenant.objects.exists()
        else:
            assert answer.json()["last_name"] == "Gonzalez"
            assert Tenant.objects.count() == 1


def test_an_invitation_sent_twice_is_one_invitation(organization):
    client = client_as(Role.OWNER)
    body = {"email": "new@example.com", "role": "viewer"}

    first = post(client, url="/api/v1/invitations/", body=body)
    second = post(client, url="/api/v1/invitations/", body=body)

    assert first.json() == second.json()
    assert Invitation.objects.count() == 1
