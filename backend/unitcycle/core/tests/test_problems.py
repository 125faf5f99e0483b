"""Refusals: DRF's shape in v1, problem documents in v2, and never a half-done transaction."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import transaction
from django.http import Http404
from rest_framework import exceptions
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.core import errors
from unitcycle.core.api.problems import PROBLEM_TYPE, answer_problem
from unitcycle.core.models import Job


class NoRoom(errors.Conflict):
    code = "no_room"


def answered(error, version):
    return answer_problem(error, {"request": SimpleNamespace(version=version)})


CASES = [
    (errors.Invalid("Wrong."), 400, "invalid"),
    (errors.Forbidden("No."), 403, "forbidden"),
    (errors.NotFound("Gone."), 404, "not_found"),
    (errors.Conflict("Not now."), 409, "conflict"),
    (NoRoom("Full."), 409, "no_room"),
    (errors.Stale("Old."), 412, "stale"),
    (errors.TooLarge("Big."), 413, "too_large"),
    (errors.KeyReused("Used."), 422, "idempotency_key_reused"),
    (exceptions.NotAuthenticated("Who?"), 401, "not_authenticated"),
    (exceptions.PermissionDenied("No.", code="no_organization"), 403, "no_organization"),
    (exceptions.MethodNotAllowed("PUT"), 405, "method_not_allowed"),
    (exceptions.UnsupportedMediaType("x/y"), 415, "unsupported_media_type"),
    (exceptions.Throttled(wait=12.3), 429, "throttled"),
    (Http404("secret table name"), 404, "not_found"),
    (PermissionDenied("secret"), 403, "permission_denied"),
    (RequestDataTooBig("An upload can have at most 50 MB."), 413, "too_large"),
]


@pytest.mark.parametrize(("error", "status", "code"), CASES, ids=lambda value: str(value)[:20])
def test_every_refusal_in_both_shapes(db, error, status, code):
    with transaction.atomic():
        old = answered(error, "v1")
    with transaction.atomic():
        new = answered(error, "v2")

    assert old.status_code == new.status_code == status
    assert list(old.data) == ["detail"]
    assert new.content_type == PROBLEM_TYPE
    assert new.data["code"] == code
    assert new.data["status"] == status
    assert new.data["type"] == f"https://unitcycle.com/problems/{code.replace('_', '-')}"
    assert new.data["detail"] == old.data["detail"]
    assert new.data["errors"] == []
    assert "secret" not in str(new.data)


def test_fields_in_both_shapes(db):
    error = errors.Invalid("Check it.", fields={"rent": ["Too low.", "Not round."], "unit": ["?"]})
    with transaction.atomic():
        assert answered(error, "v1").data == {"rent": ["Too low.", "Not round."], "unit": ["?"]}
    with transaction.atomic():
        assert answered(error, "v2").data["errors"] == [
            {"field": "rent", "message": "Too low."},
            {"field": "rent", "message": "Not round."},
            {"field": "unit", "message": "?"},
        ]


def test_nested_fields_have_a_dotted_path(db):
    error = exceptions.ValidationError(
        {"rows": [{}, {"rent": ["Too low."]}], "who": {"name": ["Missing."]}}
    )
    with transaction.atomic():
        found = answered(error, "v2").data["errors"]

    assert found == [
        {"field": "rows.1.rent", "message": "Too low."},
        {"field": "who.name", "message": "Missing."},
    ]


def test_a_bug_is_no_refusal(db):
    assert answered(ZeroDivisionError(), "v2") is None


def test_how_long_to_wait_and_how_to_sign_in_are_headers(db):
    with transaction.atomic():
        assert answered(exceptions.Throttled(wait=12.3), "v1").headers["Retry-After"] == "13"
    answer = APIClient().get("/api/v2/jobs/")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="api"'


def test_a_refusal_takes_back_what_was_done_before_it(organization):
    with transaction.atomic():
        Job.objects.create(kind="half-done", title="Half-done")
        answered(errors.Conflict("Not now."), "v1")

    assert not Job.objects.exists()


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize(
    ("method", "path", "body", "content_type", "status"),
    [
        ("POST", "tenants/people/", b"{", "application/json", 400),
        ("POST", "tenants/people/", b'"\\ud800"', "application/json", 400),
        ("POST", "tenants/people/", b'{"last_name": "\\u0000"}', "application/json", 400),
        ("POST", "tenants/people/", b"[" * 5000, "application/json", 400),
        ("POST", "tenants/people/", b"[1]", "application/json", 400),
        ("POST", "tenants/people/", b"\xff\xfe", "application/json", 400),
        ("POST", "tenants/people/", b"<x/>", "application/xml", 415),
        ("POST", "tenants/people/", b"x" * (3 * 2**20), "application/json", 413),
        ("PUT", "tenants/people/", b"{}", "application/json", 405),
        ("GET", "nothing/here/", b"", "application/json", 404),
        ("GET", "tenants/people/not-an-id/", b"", "application/json", 404),
        ("GET", "members/?is_active=maybe", b"", "application/json", 400),
        ("GET", "tenants/people/?ordering=password", b"", "application/json", 400),
        ("GET", "tenants/people/?search=%00", b"", "application/json", 400),
    ],
)
def test_what_makes_no_sense_is_a_4xx_in_the_versions_own_shape(
    organization, version, method, path, body, content_type, status
):
    answer = client_as(Role.OWNER).generic(
        method, f"/api/{version}/{path}", body, content_type=content_type
    )

    assert answer.status_code == status
    assert answer["Content-Type"] == (PROBLEM_TYPE if version == "v2" else "application/json")
    assert isinstance(answer.json(), dict)


def test_only_json_is_answered(organization):
    answer = client_as(Role.OWNER).get("/api/v1/jobs/", headers={"accept": "text/html"})

    assert answer.status_code == 406
