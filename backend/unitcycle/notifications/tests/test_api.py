from datetime import timedelta

import pytest
from django.test import Client

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_member, make_organization, sign_in
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.core.secrets import unseal
from unitcycle.integrations.messaging.port import Answer, Outcome
from unitcycle.notifications import tasks
from unitcycle.notifications.models import (
    EmailSettings,
    Message,
    Notification,
    SmsSettings,
    Suppression,
)
from unitcycle.notifications.services import send_email, send_sms
from unitcycle.notifications.services import settings as settings_services
from unitcycle.notifications.services.suppressions import add_suppression
from unitcycle.notifications.services.unsubscribing import token_of
from unitcycle.notifications.tests.factories import Sender

ROOT = "/api/v2/notifications/"
SECRET = "a-very-secret-word"


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


@pytest.fixture
def owner(organization):
    return client_as(Role.OWNER)


def test_templates_are_ours_until_they_are_reworded(manager):
    named = {"event_type": "new_invoice", "channel": "sms"}

    def present():
        rows = manager.get(f"{ROOT}templates/").json()["results"]
        return next(
            row for row in rows if (row["event_type"], row["channel"]) == ("new_invoice", "sms")
        )

    ours = present()
    assert not ours["is_own"]
    assert "amount" in [one["name"] for one in ours["variables"]]

    answer = manager.put(f"{ROOT}templates/", {**named, "body": "Pay {{ amount }}!"})
    assert (answer.status_code, answer.json()["is_own"]) == (200, True)
    assert present()["body"] == "Pay {{ amount }}!"

    assert manager.post(f"{ROOT}templates/reset/", named).json() == ours
    assert present() == ours


def test_a_bad_template_names_its_field(manager):
    refused = manager.put(
        f"{ROOT}templates/",
        {"event_type": "new_invoice", "channel": "sms", "body": "{{ password }}"},
    )
    assert (refused.status_code, refused.json()["code"]) == (400, "bad_template")
    assert [one["field"] for one in refused.json()["errors"]] == ["body"]


def test_a_preview_shows_the_given_wording(manager):
    shown = manager.post(
        f"{ROOT}templates/preview/",
        {"event_type": "new_invoice", "channel": "sms", "body": "Pay {{ amount }}!"},
    )
    assert shown.json() == {"subject": "", "text": "Pay $1,850.00!", "html": ""}
    assert not manager.get(f"{ROOT}templates/").json()["results"][0]["is_own"]


def test_the_delivery_log_is_sifted(manager):
    send_email("Rent", "Due", "ann@example.com", source="test")
    message = send_sms("+15552345678", "x")
    Message.objects.filter(pk=message.pk).update(
        status="failed", event_type="new_invoice", created_at=message.created_at - timedelta(days=3)
    )
    since = (message.created_at - timedelta(days=1)).isoformat().replace("+00:00", "Z")

    def found(query):
        answer = manager.get(f"{ROOT}messages/?{query}")
        assert answer.status_code == 200, answer.json()
        return [row["recipient"] for row in answer.json()["results"]]

    mail, text = "ann@example.com", "+15552345678"
    assert found("") == [mail, text]
    assert found("channel=sms") == [text]
    assert found("status=queued") == [mail]
    assert found("event_type=new_invoice") == [text]
    assert found("recipient=ANN") == [mail]
    assert found(f"created_from={since}") == [mail]
    assert found(f"created_to={since}") == [text]
    assert found("search=rent") == [mail]
    assert manager.get(f"{ROOT}messages/?status=lost").status_code == 400


def test_the_log_is_for_those_who_run_the_house(organization):
    send_email("Rent", "Due", "ann@example.com")
    for role in (Role.MAINTENANCE, Role.VIEWER, Role.ACCOUNTANT, Role.RESIDENT):
        assert client_as(role).get(f"{ROOT}messages/").status_code == 403


def test_an_address_is_suppressed_and_lifted_with_a_reason(manager):
    made = manager.post(f"{ROOT}suppressions/", {"medium": "email", "address": " Ann@Example.com"})
    assert made.status_code == 201, made.json()
    assert (made.json()["address"], made.json()["reason"]) == ("ann@example.com", "manual")

    again = manager.post(f"{ROOT}suppressions/", {"medium": "email", "address": "ann@example.com"})
    assert (again.status_code, again.json()["code"]) == (409, "already_suppressed")

    url = f"{ROOT}suppressions/{made.json()['id']}/lift/"
    assert manager.post(url, {}).status_code == 400
    assert manager.post(url, {"because": "She called."}).json()["lifted_because"] == "She called."
    assert manager.post(url, {"because": "Again."}).status_code == 409
    assert send_email("Rent", "Due", "ann@example.com")[0].status == "queued"
    assert manager.get(f"{ROOT}suppressions/?standing=true").json()["results"] == []


@pytest.mark.parametrize(
    "body",
    [
        {"medium": "email", "address": "nobody"},
        {"medium": "phone", "address": "ann@example.com"},
        {"medium": "pigeon", "address": "x"},
    ],
)
def test_what_is_no_address_is_not_suppressed(manager, body):
    assert manager.post(f"{ROOT}suppressions/", body).status_code == 400
    assert not Suppression.objects.exists()


def told(user, **given):
    return Notification.objects.create(
        **{"recipient": user, "dedupe_key": str(Notification.objects.count()), "category": "system",
           "title": "T", **given}
    )  # fmt: skip


def test_the_inbox_is_ones_own(organization):
    me, other = make_member(Role.MAINTENANCE), make_member()
    mine, theirs = [told(me), told(me)], told(other)
    client = sign_in(me)

    assert client.get(f"{ROOT}inbox/unread/").json() == {"unread": 2}
    assert len(client.get(f"{ROOT}inbox/").json()["results"]) == 2

    answer = client.post(f"{ROOT}inbox/mark-read/", {"ids": [str(mine[0].pk)]})
    assert answer.json() == {"unread": 1}
    rows = client.get(f"{ROOT}inbox/?is_read=true").json()["results"]
    assert [row["id"] for row in rows] == [str(mine[0].pk)]

    refused = client.post(f"{ROOT}inbox/mark-read/", {"ids": [str(mine[1].pk), str(theirs.pk)]})
    assert refused.status_code == 404
    assert client.get(f"{ROOT}inbox/unread/").json() == {"unread": 1}

    assert client.post(f"{ROOT}inbox/mark-all-read/").json() == {"unread": 0}
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_ones_wishes_are_ones_own(organization):
    client = client_as(Role.ACCOUNTANT)
    assert {row["channel"] for row in client.get(f"{ROOT}preferences/").json()["results"]} == {
        "email"
    }
    changed = client.patch(
        f"{ROOT}preferences/", {"preferences": [{"topic": "payments", "channel": "none"}]}
    )
    said = {row["topic"]: row["channel"] for row in changed.json()["results"]}
    assert (said["payments"], said["leases"]) == ("none", "email")
    rows = client_as(Role.OWNER).get(f"{ROOT}preferences/").json()["results"]
    assert {row["channel"] for row in rows} == {"email"}


def test_a_group_and_its_contacts(manager):
    user = make_member()
    made = manager.post(
        f"{ROOT}groups/",
        {
            "name": "Owners",
            "event_types": ["new_invoice"],
            "contacts": [{"user": str(user.pk)}, {"name": "Bo", "phone": "555 234 5678"}],
        },
    )
    assert made.status_code == 201, made.json()
    assert [one["phone"] for one in made.json()["contacts"]] == ["", "+15552345678"]
    url = f"{ROOT}groups/{made.json()['id']}/"

    changed = manager.patch(url, {"is_active": False})
    assert len(changed.json()["contacts"]) == 2
    assert manager.patch(url, {"contacts": []}).json()["contacts"] == []
    assert manager.post(f"{ROOT}groups/", {"name": "owners"}).status_code == 409
    assert manager.post(f"{ROOT}groups/", {"name": "all staff"}).status_code == 409
    assert manager.delete(url).status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        {"contacts": [{"name": "Nobody"}]},
        {"contacts": [{"phone": "12"}]},
        {"contacts": [{"user": "11111111-1111-1111-1111-111111111111"}]},
        {"event_types": ["nothing"]},
    ],
)
def test_a_group_that_cannot_be_told_is_refused(manager, body):
    assert manager.post(f"{ROOT}groups/", {"name": "x", **body}).status_code == 400
    assert manager.get(f"{ROOT}groups/").json()["results"] == []


MAIL = {
    "provider": "smtp",
    "host": "mail.example.com",
    "user": "rent",
    "password": SECRET,
    "default_from_email": "rent@example.com",
}
TEXTS = {"account_sid": "AC1", "auth_token": SECRET, "phone_number": "(555) 234-5678"}


@pytest.mark.parametrize(
    ("path", "body", "name", "model"),
    [
        ("email", MAIL, "password", EmailSettings),
        ("sms", TEXTS, "auth_token", SmsSettings),
    ],
)
def test_secrets_go_in_and_never_come_out(owner, path, body, name, model):
    url = f"{ROOT}settings/{path}/"
    assert owner.get(url).json()["is_from_environment"] is True

    answer = owner.patch(url, body)
    assert answer.status_code == 200, answer.json()
    assert answer.json()[name] == "••••word"
    for shown in (answer, owner.get(url)):
        assert SECRET not in shown.content.decode()
        assert shown.json()["is_from_environment"] is False
    row = model.objects.get()
    assert unseal(row.secrets) == {name: SECRET}
    assert SECRET not in row.secrets

    # what is left out stays
    owner.patch(url, {"is_active": False})
    row.refresh_from_db()
    assert (unseal(row.secrets), row.is_active) == ({name: SECRET}, False)

    assert owner.delete(url).status_code == 204
    assert owner.get(url).json()["is_from_environment"] is True


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("email", {**MAIL, "host": ""}, "host"),
        ("email", {**MAIL, "port": 22}, "port"),
        ("email", {**MAIL, "use_ssl": True}, "use_ssl"),
        ("email", {**MAIL, "provider": "sendgrid"}, "api_key"),
        ("email", {**MAIL, "default_from_email": "x"}, "default_from_email"),
        ("email", {"host": "mail.example.com"}, "default_from_email"),
        ("sms", {**TEXTS, "phone_number": "12"}, "phone_number"),
        ("sms", {**TEXTS, "auth_token": ""}, "auth_token"),
    ],
)
def test_settings_that_cannot_work_are_refused(owner, path, body, field):
    refused = owner.patch(f"{ROOT}settings/{path}/", body)
    assert refused.status_code == 400
    assert [one["field"] for one in refused.json()["errors"]] == [field]
    assert SECRET not in refused.content.decode()
    assert not EmailSettings.objects.exists()
    assert not SmsSettings.objects.exists()


def test_quiet_hours_are_times_on_a_wall(owner):
    url = f"{ROOT}settings/sms/"
    assert owner.get(url).json()["quiet_from"] == "21:00"
    changed = owner.patch(url, {**TEXTS, "quiet_from": "22:30", "quiet_until": "07:15"})
    assert (changed.json()["quiet_from"], changed.json()["quiet_until"]) == ("22:30", "07:15")
    for wrong in ("24:00", "7:15", "07:15:00", "07:15Z", "07:15\n", ""):
        assert owner.patch(url, {"quiet_until": wrong}).status_code == 400, wrong
    assert SmsSettings.objects.get().quiet_until.isoformat() == "07:15:00"


def test_asking_what_one_may_do_with_ones_wishes_is_answered(owner):
    assert owner.options(f"{ROOT}preferences/").status_code == 200


def test_settings_are_for_owners_and_administrators(manager):
    assert manager.get(f"{ROOT}settings/email/").status_code == 403
    assert manager.patch(f"{ROOT}settings/email/", MAIL).status_code == 403


def test_a_test_mail_goes_to_whoever_asks(organization, monkeypatch):
    user = make_member(Role.OWNER, email="owner@example.com")
    client = sign_in(user)
    client.patch(f"{ROOT}settings/email/", MAIL)
    sender = Sender()
    monkeypatch.setattr(settings_services, "email_sender", lambda: sender)

    answer = client.post(f"{ROOT}settings/email/test/")

    assert answer.status_code == 202
    job = Job.objects.get(pk=answer.json()["id"])
    result = settings_services.run_test(**job.params, reference=job.pk)
    assert result == {"ok": True, "problem": ""}
    assert [one.to for one in sender.sent] == ["owner@example.com"]
    assert client.get(f"{ROOT}settings/email/").json()["last_tested_at"]


def result_of_test(client, path, **body):
    """What the test of a provider came to."""
    answer = client.post(f"{ROOT}settings/{path}/test/", body)
    assert answer.status_code == 202, answer.json()
    job = Job.objects.get(pk=answer.json()["id"])
    return settings_services.run_test(**job.params, reference=job.pk)


def test_a_test_mail_goes_where_it_is_wanted_but_not_against_a_wish(owner, monkeypatch):
    owner.patch(f"{ROOT}settings/email/", MAIL)
    sender = Sender()
    monkeypatch.setattr(settings_services, "email_sender", lambda: sender)

    assert result_of_test(owner, "email", to="desk@example.com")["ok"]
    add_suppression(medium="email", address="stop@example.com")
    refused = result_of_test(owner, "email", to="Stop@example.com")

    assert refused["problem"] == "This address is on the list of those that are sent nothing."
    assert [one.to for one in sender.sent] == ["desk@example.com"]
    assert owner.post(f"{ROOT}settings/email/test/", {"to": "desk"}).status_code == 400


def test_a_number_is_texted_to_try_it_but_not_against_a_wish(owner, monkeypatch):
    owner.patch(f"{ROOT}settings/sms/", TEXTS)
    sender = Sender()
    monkeypatch.setattr(settings_services, "text_sender", lambda: sender)

    assert result_of_test(owner, "sms", to="(555) 234-5678")["ok"]
    assert result_of_test(owner, "sms", to="+15552345678", whatsapp=True)["ok"]
    add_suppression(medium="phone", address="+15559998888")
    refused = result_of_test(owner, "sms", to="+15559998888")

    assert refused["problem"] == "This number is on the list of those that are sent nothing."
    assert [(one.to, one.whatsapp) for one in sender.sent] == [
        ("+15552345678", False),
        ("+15552345678", True),
    ]
    wrong = owner.post(f"{ROOT}settings/sms/test/", {"to": "12"})
    assert [one["field"] for one in wrong.json()["errors"]] == ["to"]


@pytest.mark.parametrize(("path", "body"), [("email", MAIL), ("sms", TEXTS)])
def test_it_is_said_that_nothing_leaves_as_long_as_nothing_is_set_up(owner, settings, path, body):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    url = f"{ROOT}settings/{path}/"
    assert owner.get(url).json()["is_only_logged"] is True
    assert owner.patch(url, body).json()["is_only_logged"] is False
    assert owner.patch(url, {"is_active": False}).json()["is_only_logged"] is True
    owner.delete(url)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.TWILIO_ACCOUNT_SID, settings.TWILIO_AUTH_TOKEN = "AC0", "x"
    assert owner.get(url).json()["is_only_logged"] is False


def test_a_test_of_texts_says_what_is_wrong_and_sends_none(owner, monkeypatch):
    owner.patch(f"{ROOT}settings/sms/", TEXTS)
    sender = Sender(Answer(Outcome.REFUSED, reason="The auth token is wrong."))
    monkeypatch.setattr(settings_services, "text_sender", lambda: sender)
    job = Job.objects.get(pk=owner.post(f"{ROOT}settings/sms/test/").json()["id"])

    result = settings_services.run_test(**job.params, reference=job.pk)

    assert result == {"ok": False, "problem": "The auth token is wrong."}
    assert sender.sent == []
    shown = owner.get(f"{ROOT}settings/sms/").json()
    assert shown["last_test_problem"] == "The auth token is wrong."


def party():
    return send_email("Party", "Come!", "ann@example.com", topic="announcements")[0]


def test_the_link_asks_and_the_click_unsubscribes(organization):
    token = token_of(party())

    page = Client().get(f"/unsubscribe/{token}")
    assert page.status_code == 200
    assert organization.name in page.content.decode()
    assert not Suppression.objects.exists()

    clicked = Client(enforce_csrf_checks=True).post(
        f"/unsubscribe/{token}",
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )
    assert clicked.status_code == 200
    Client().post(f"/unsubscribe/{token}")
    row = Suppression.objects.get()
    assert (row.address, row.reason, row.coverage) == (
        "ann@example.com",
        "unsubscribed",
        "optional",
    )
    assert party().status == "suppressed"


def test_a_link_that_is_not_ours_does_nothing(organization):
    token = token_of(party())
    for wrong in ("x", token[:-1] + ("a" if token[-1] != "a" else "b"), f"{'0' * 64}.x", token[1:]):
        assert Client().post(f"/unsubscribe/{wrong}").status_code == 404
    assert not Suppression.objects.exists()


def test_the_sweep_takes_up_what_never_reached_the_queue(organization, mailer, monkeypatch):
    send_email("Rent", "x", "a@example.com")
    with organization_context(make_organization().pk):
        pass
    seen = []
    monkeypatch.setattr(tasks.deliver, "delay", seen.append)

    tasks.sweep()

    assert seen == [str(organization.pk)]
