from ipaddress import ip_address
from uuid import uuid4

import pytest
from drf_spectacular.generators import SchemaGenerator
from standardwebhooks.webhooks import Webhook

from unitcycle.accounts.roles import Role, scopes
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.core.models import IdempotencyRecord
from unitcycle.integrations.webhooks import addresses
from unitcycle.webhooks import services
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint
from unitcycle.webhooks.tests.factories import VENDOR_CREATED, happen, make_endpoint

ROOT = "/api/v2/webhook-endpoints/"
LOG = "/api/v2/webhook-deliveries/"
GIVEN = {"url": "https://8.8.8.8/hook", "event_types": [VENDOR_CREATED]}


@pytest.fixture
def owner(organization):
    return client_as(Role.OWNER)


def test_a_secret_is_shown_once(owner):
    made = owner.post(ROOT, GIVEN, headers={"Idempotency-Key": "k"})
    assert made.status_code == 201
    row = made.json()
    assert row["secret"].startswith("whsec_")
    assert IdempotencyRecord.objects.count() == 0

    for answer in (owner.get(f"{ROOT}{row['id']}/"), owner.get(ROOT), owner.get("/api/v2/audit/")):
        assert answer.status_code == 200
        assert row["secret"].removeprefix("whsec_") not in answer.content.decode()
    assert row["secret"] not in str(list(WebhookEndpoint.objects.values()))

    again = owner.post(f"{ROOT}{row['id']}/rotate-secret/").json()
    assert again["secret"] not in ("", row["secret"])
    assert again["previous_valid_until"] is not None


@pytest.mark.parametrize(
    "url",
    [
        "http://8.8.8.8/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fe80::1]/",
        "https://user:word@8.8.8.8/",
        "javascript:alert(1)",
    ],
)
def test_an_address_inside_is_refused_when_it_is_saved(owner, url):
    refused = owner.post(ROOT, {**GIVEN, "url": url})
    assert (refused.status_code, refused.json()["code"]) == (400, "bad_webhook_url")
    assert [one["field"] for one in refused.json()["errors"]] == ["url"]
    row = owner.post(ROOT, GIVEN).json()
    assert owner.patch(f"{ROOT}{row['id']}/", {"url": url}).status_code == 400


def test_a_name_that_leads_inside_is_refused_and_one_that_leads_nowhere_is_not(owner, monkeypatch):
    known = {"inside.example": [ip_address("192.168.0.1")]}
    monkeypatch.setattr(addresses, "_resolve", lambda host, port: known.get(host, []))
    assert owner.post(ROOT, {**GIVEN, "url": "https://inside.example/"}).status_code == 400
    assert owner.post(ROOT, {**GIVEN, "url": "https://later.example/"}).status_code == 201


def test_events_are_those_of_the_catalogue(owner):
    names = [one["name"] for one in owner.get(f"{ROOT}event-types/").json()]
    assert {"vendor.created", "invoice.issued", "payment.received"} <= set(names)
    assert not [name for name in names if name.startswith("test.")]
    refused = owner.post(ROOT, {**GIVEN, "event_types": ["vendor.exploded"]})
    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_webhook_event")
    assert owner.post(ROOT, {**GIVEN, "event_types": []}).status_code == 400
    made = owner.post(ROOT, {**GIVEN, "event_types": [*names, *names]})
    assert made.json()["event_types"] == names


def test_it_is_switched_off_and_on(owner):
    row = owner.post(ROOT, GIVEN).json()
    off = owner.patch(f"{ROOT}{row['id']}/", {"is_active": False}).json()
    assert (off["is_active"], off["disabled_reason"]) == (False, "by_hand")
    assert owner.post(f"{ROOT}{row['id']}/test/").status_code == 409
    on = owner.post(f"{ROOT}{row['id']}/enable/").json()
    assert (on["is_active"], on["disabled_reason"], on["disabled_at"]) == (True, "", None)
    assert owner.post(f"{ROOT}{row['id']}/test/").status_code == 202
    assert owner.delete(f"{ROOT}{row['id']}/").status_code == 204
    assert WebhookDelivery.objects.count() == 0


def test_a_ping_a_log_and_a_replay(owner, receiver):
    made = owner.post(ROOT, {**GIVEN, "url": receiver.url}).json()
    sent = owner.post(f"{ROOT}{made['id']}/test/").json()
    assert (sent["event_type"], sent["status"]) == ("webhook.ping", "pending")
    services.send_due(made["id"])

    told = Webhook(made["secret"]).verify(
        receiver.calls[0].body.decode(), receiver.calls[0].headers
    )
    assert told["type"] == "webhook.ping"
    row = owner.get(f"{LOG}{sent['id']}/").json()
    assert (row["status"], row["payload"]) == ("delivered", told)
    assert "payload" not in owner.get(LOG).json()["results"][0]

    assert owner.post(f"{LOG}{sent['id']}/replay/").json()["status"] == "pending"
    services.send_due(made["id"])
    ids = [call.headers["webhook-id"] for call in receiver.calls]
    assert ids == [row["event_id"]] * 2


def test_the_log_is_sifted(owner):
    one, _ = make_endpoint("https://8.8.8.8/a")
    make_endpoint("https://8.8.8.8/b")
    happen(uuid4())
    services.ping(endpoint_id=one.pk)

    def count(**params):
        return len(owner.get(LOG, params).json()["results"])

    assert count() == 3
    assert count(endpoint=str(one.pk)) == 2
    assert count(event_type="webhook.ping") == 1
    assert count(status="pending") == 3
    assert count(status="delivered") == 0
    assert owner.get(LOG, {"status": "lost"}).status_code == 400


def test_there_is_an_end_to_them(owner, monkeypatch):
    monkeypatch.setattr("unitcycle.webhooks.services.endpoints.MOST", 1)
    assert owner.post(ROOT, GIVEN).status_code == 201
    assert owner.post(ROOT, GIVEN).json()["code"] == "too_many_webhook_endpoints"


@pytest.mark.parametrize("role", [one for one in Role if one not in (Role.OWNER, Role.ADMIN)])
def test_nobody_else_gets_in(organization, role):
    client = client_as(role)
    for answer in (client.get(ROOT), client.post(ROOT, GIVEN), client.get(LOG)):
        assert answer.status_code in (403, 404)
    assert WebhookEndpoint.objects.count() == 0


def test_a_key_reads_and_no_key_adds(organization):
    """A stolen key must not leave something behind that goes on telling when the key is revoked."""
    assert {scope for scope in scopes() if scope.startswith("webhooks:")} == {"webhooks:view"}
    _, secret = make_key("webhooks:view")
    assert with_key(secret).get(ROOT).status_code == 200
    assert with_key(secret).post(ROOT, GIVEN).status_code == 403


def test_the_description_tells_what_leaves():
    described = SchemaGenerator(api_version="v2").get_schema(request=None, public=True)
    received = described["webhooks"]["payment.received"]["post"]
    schema = received["requestBody"]["content"]["application/json"]["schema"]
    assert schema["properties"]["type"]["const"] == "payment.received"
    data = schema["properties"]["data"]["properties"]
    assert data["amount"] == {"type": "string", "format": "decimal"}
    assert data["subject_id"] == {"type": "string", "format": "uuid"}
    created = described["webhooks"]["lease.created"]["post"]["requestBody"]["content"]
    data = created["application/json"]["schema"]["properties"]["data"]["properties"]
    assert data["lease_end_date"] == {"type": ["string", "null"], "format": "date"}
