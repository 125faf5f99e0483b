"""Signing in and out, second factors, resets and their limits, through the endpoints that the web app uses."""

import re
import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth import hashers
from django.core import mail
from django.core.cache import cache
from rest_framework.test import APIClient

from unitcycle.accounts import sealing
from unitcycle.accounts.models import User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import PASSWORD, make_member

AUTH = "/_allauth/browser/v1/auth/"
ACCOUNT = "/_allauth/browser/v1/account/"
SESSION = "/api/v1/session/"
EMAIL = "ada@example.com"
ANOTHER = "a-wholly-different-one"


@pytest.fixture
def ada(organization):
    user = make_member(Role.MANAGER, email=EMAIL, name="Ada")
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    return user


def login(client=None, email=EMAIL, password=PASSWORD, **headers):
    client = client or APIClient()
    body = {"email": email, "password": password}
    return client.post(f"{AUTH}login", body, headers=headers)


def signed_in():
    client = APIClient()
    assert login(client).status_code == 200
    return client


def code_now(secret, steps=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def with_second_factor(client):
    """Activate an authenticator app, as whoever has just proved to be it; its secret."""
    assert client.post(f"{AUTH}reauthenticate", {"password": PASSWORD}).status_code == 200
    found = client.get(f"{ACCOUNT}authenticators/totp").json()
    secret = found["meta"]["secret"]
    answer = client.post(f"{ACCOUNT}authenticators/totp", {"code": code_now(secret)})
    assert answer.status_code == 200, answer.content
    cache.clear()  # a code is good for once: what was used above may be used below
    return secret


# --- in and out ---------------------------------------------------------------------------------


def test_in_and_out(ada):
    client = APIClient()
    assert client.get(SESSION).status_code == 401

    assert login(client).status_code == 200
    assert client.get(SESSION).json()["user"]["email"] == EMAIL

    assert client.delete(f"{AUTH}session").status_code == 401  # allauth's way to say: signed out
    assert client.get(SESSION).status_code == 401


def test_the_address_may_be_written_in_capitals(ada):
    assert login(email="ADA@Example.com").status_code == 200


def test_the_session_key_changes_with_the_sign_in(ada):
    client = APIClient()
    client.get("/")
    client.session.save()
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    planted = session.session_key

    login(client)

    assert client.cookies["sessionid"].value != planted
    stranger = APIClient()
    stranger.cookies["sessionid"] = planted
    assert stranger.get(SESSION).status_code == 401


def test_nobody_signs_up_by_themselves(ada):
    answer = APIClient().post(f"{AUTH}signup", {"email": "new@example.com", "password": ANOTHER})

    assert answer.status_code == 403
    assert not User.objects.filter(email="new@example.com").exists()


def test_signing_in_needs_a_csrf_token(ada):
    answer = login(APIClient(enforce_csrf_checks=True))

    assert answer.status_code == 403


def test_an_inactive_person_stays_out(ada):
    ada.is_active = False
    ada.save()
    client = APIClient()

    assert login(client).status_code != 200
    assert client.get(SESSION).status_code == 401


def test_an_unconfirmed_address_must_be_confirmed_first(ada):
    EmailAddress.objects.update(verified=False)
    client = APIClient()

    answer = login(client)
    assert answer.status_code == 401
    assert client.get(SESSION).status_code == 401
    pending = [flow["id"] for flow in answer.json()["data"]["flows"] if flow.get("is_pending")]
    assert pending == ["verify_email"]

    (letter,) = mail.outbox
    assert letter.to == [EMAIL]
    assert letter.subject == "Confirm your e-mail address – UnitCycle"
    key = re.search(r"http://\S+/account/verify-email/(\S+)\n", letter.body)[1]
    client.post(f"{AUTH}email/verify", {"key": key})
    assert EmailAddress.objects.get().verified
    assert login().status_code == 200


# --- guessing -----------------------------------------------------------------------------------


def test_five_wrong_passwords_lock_the_account_wherever_they_come_from(ada):
    codes = [
        login(password=f"wrong-password-{n}", **{"x-forwarded-for": f"10.0.0.{n}"}).status_code
        for n in range(6)
    ]

    assert codes == [400] * 5 + [429]
    refused = login()
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    assert refused.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_a_forged_forwarding_header_does_not_escape_the_limit_per_address(ada):
    codes = [
        login(
            email=f"nobody{n}@example.com",
            password="guess",
            **{"x-forwarded-for": f"10.0.{n}.1"},
        ).status_code
        for n in range(35)
    ]

    assert codes[-1] == 429


def test_behind_a_proxy_of_ours_each_client_has_its_own_limit(ada, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def from_address(address, n):
        # what the client wrote, then what our proxy saw
        forwarded = {"x-forwarded-for": f"1.2.3.{n}, {address}"}
        return login(email=f"n{n}@example.com", password="guess", **forwarded).status_code

    codes = [from_address("203.0.113.7", n) for n in range(35)]

    assert codes[-1] == 429
    assert from_address("203.0.113.8", 99) == 400


def test_unknown_and_known_addresses_are_answered_alike(ada, monkeypatch):
    encoded = []
    hasher = type(hashers.get_hasher())
    encode = hasher.encode

    def counting(self, password, salt):
        encoded.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hasher, "encode", counting)

    known = login(password="wrong-password-1")
    for_known = len(encoded)
    unknown = login(email="nobody@example.com", password="wrong-password-1")

    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert for_known == len(encoded) - for_known == 1  # each cost one hashing


def test_a_reset_is_answered_alike_and_queues_alike(ada, monkeypatch):
    queued = []
    monkeypatch.setattr(
        "unitcycle.accounts.tasks.send_letter.delay", lambda **given: queued.append(given)
    )

    known = APIClient().post(f"{AUTH}password/request", {"email": EMAIL})
    unknown = APIClient().post(f"{AUTH}password/request", {"email": "nobody@example.com"})

    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert known.status_code == 200
    assert [letter["email"] for letter in queued] == [EMAIL, "nobody@example.com"]
    assert [letter["user_id"] for letter in queued] == [str(ada.pk), None]


def test_no_secret_waits_in_the_queue(ada, monkeypatch):
    queued = []
    monkeypatch.setattr(
        "unitcycle.accounts.tasks.send_letter.delay", lambda **given: queued.append(given)
    )

    APIClient().post(f"{AUTH}password/request", {"email": EMAIL})

    assert queued == [
        {"kind": "password_reset_key", "email": EMAIL, "user_id": str(ada.pk), "address": None}
    ]


def test_an_unknown_address_gets_no_letter(ada):
    APIClient().post(f"{AUTH}password/request", {"email": "nobody@example.com"})

    assert mail.outbox == []


def test_resets_are_limited(ada):
    codes = [
        APIClient().post(f"{AUTH}password/request", {"email": EMAIL}).status_code for _ in range(4)
    ]

    assert codes == [200, 200, 200, 429]


# --- passwords ----------------------------------------------------------------------------------


def key_from_letter():
    return re.search(r"http://\S+/account/password/reset/key/(\S+)\n", mail.outbox[-1].body)[1]


def test_a_forgotten_password_is_reset_once(ada):
    old = signed_in()
    APIClient().post(f"{AUTH}password/request", {"email": EMAIL})
    key = key_from_letter()
    assert (
        APIClient()
        .get(f"{AUTH}password/reset", headers={"x-password-reset-key": key})
        .json()["data"]["user"]["email"]
        == EMAIL
    )

    client = APIClient()
    client.post(f"{AUTH}password/reset", {"key": key, "password": ANOTHER})

    assert client.get(SESSION).status_code == 401  # a link alone signs nobody in
    assert login().status_code == 400
    assert login(password=ANOTHER).status_code == 200
    assert old.get(SESSION).status_code == 401
    assert mail.outbox[-1].subject == "Your password was reset – UnitCycle"

    again = APIClient().post(f"{AUTH}password/reset", {"key": key, "password": "third-password-1"})
    assert again.status_code == 400
    assert login(password=ANOTHER).status_code == 200


@pytest.mark.parametrize("change", ["swap", "cut", "nonsense"])
def test_a_forged_reset_key_does_nothing(ada, change):
    other = make_member(Role.OWNER, email="other@example.com")
    APIClient().post(f"{AUTH}password/request", {"email": EMAIL})
    key = key_from_letter()
    from allauth.account.utils import user_pk_to_url_str

    forged = {
        "swap": f"{user_pk_to_url_str(other)}-{key.partition('-')[2]}",
        "cut": key[:-1],
        "nonsense": "x-y-z",
    }[change]

    answer = APIClient().post(f"{AUTH}password/reset", {"key": forged, "password": ANOTHER})

    assert answer.status_code == 400
    for user in (ada, other):
        user.refresh_from_db()
        assert user.check_password(PASSWORD)


def test_a_changed_password_ends_the_other_sessions(ada):
    here, elsewhere = signed_in(), signed_in()

    answer = here.post(
        f"{ACCOUNT}password/change", {"current_password": PASSWORD, "new_password": ANOTHER}
    )

    assert answer.status_code == 200
    assert here.get(SESSION).status_code == 200
    assert elsewhere.get(SESSION).status_code == 401
    assert mail.outbox[-1].subject == "Your password was changed – UnitCycle"


def test_changing_the_password_needs_the_present_one(ada):
    answer = signed_in().post(
        f"{ACCOUNT}password/change",
        {"current_password": "wrong-password-1", "new_password": ANOTHER},
    )

    assert answer.status_code == 400
    assert login().status_code == 200


def test_a_weak_password_is_refused(ada):
    answer = signed_in().post(
        f"{ACCOUNT}password/change", {"current_password": PASSWORD, "new_password": "password12"}
    )

    assert answer.status_code == 400


# --- the second factor --------------------------------------------------------------------------


def test_the_password_alone_is_not_enough_with_a_second_factor(ada):
    secret = with_second_factor(signed_in())
    client = APIClient()

    answer = login(client)

    assert answer.status_code == 401
    assert client.get(SESSION).status_code == 401
    done = client.post(f"{AUTH}2fa/authenticate", {"code": code_now(secret)})
    assert done.status_code == 200
    assert client.get(SESSION).json()["user"]["has_mfa"] is True


def test_a_second_factor_is_added_and_removed_only_after_the_password_is_given_again(ada):
    client = signed_in()
    secret = client.get(f"{ACCOUNT}authenticators/totp").json()["meta"]["secret"]
    added = client.post(f"{ACCOUNT}authenticators/totp", {"code": code_now(secret)})

    assert added.status_code == 401
    assert [flow["id"] for flow in added.json()["data"]["flows"]] == ["reauthenticate"]
    assert not Authenticator.objects.exists()

    codes = [
        client.post(f"{AUTH}reauthenticate", {"password": f"wrong-password-{n}"}).status_code
        for n in range(6)
    ]
    assert codes == [400] * 5 + [429]


def test_a_code_is_good_for_once(ada):
    secret = with_second_factor(signed_in())
    code = code_now(secret)
    first, second = APIClient(), APIClient()
    login(first)
    login(second)

    assert first.post(f"{AUTH}2fa/authenticate", {"code": code}).status_code == 200
    assert second.post(f"{AUTH}2fa/authenticate", {"code": code}).status_code == 400
    assert second.get(SESSION).status_code == 401


def test_five_wrong_codes_lock_the_second_factor(ada):
    secret = with_second_factor(signed_in())
    right = code_now(secret)
    wrong = f"{(int(right) + 1) % 1_000_000:06}"

    codes = []
    for _ in range(6):
        client = APIClient()  # a new sign-in each time is no way around
        login(client)
        codes.append(client.post(f"{AUTH}2fa/authenticate", {"code": wrong}).status_code)

    assert codes == [400] * 5 + [429]
    login(client)
    assert client.post(f"{AUTH}2fa/authenticate", {"code": right}).status_code == 429


def test_recovery_codes_open_once_each(ada):
    client = signed_in()
    with_second_factor(client)
    found = client.get(f"{ACCOUNT}authenticators/recovery-codes").json()
    code = found["data"]["unused_codes"][0]

    answers = []
    for _ in range(2):
        other = APIClient()
        login(other)
        answers.append(other.post(f"{AUTH}2fa/authenticate", {"code": code}).status_code)

    assert answers == [200, 400]


def test_the_secret_of_a_second_factor_is_not_readable_in_the_database(ada):
    secret = with_second_factor(signed_in())

    stored = Authenticator.objects.get(type="totp").data["secret"]

    assert secret not in stored
    assert sealing.unseal(stored) == secret


def test_a_sealed_text_outlives_a_change_of_key(settings):
    sealed = sealing.seal("text")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a-new-one-a-new-one-a-new-one-a-new-one-a-new-one"

    assert sealing.unseal(sealed) == "text"


def test_removing_the_second_factor_is_told(ada):
    client = signed_in()
    with_second_factor(client)

    assert client.delete(f"{ACCOUNT}authenticators/totp").status_code == 200

    assert mail.outbox[-1].subject == "Your second factor was removed – UnitCycle"
    assert EMAIL in mail.outbox[-1].to


# --- addresses ----------------------------------------------------------------------------------


def test_a_new_address_counts_once_it_is_confirmed(ada):
    client = signed_in()
    new = "ada.new@example.com"

    assert client.post(f"{ACCOUNT}email", {"email": new}).status_code == 200
    assert client.patch(f"{ACCOUNT}email", {"email": new, "primary": True}).status_code == 400

    letter = next(letter for letter in mail.outbox if letter.to == [new])
    key = re.search(r"http://\S+/account/verify-email/(\S+)\n", letter.body)[1]
    client.post(f"{AUTH}email/verify", {"key": key})
    assert client.patch(f"{ACCOUNT}email", {"email": new, "primary": True}).status_code == 200
    ada.refresh_from_db()
    assert ada.email == new


def test_every_letter_is_plain_and_has_a_subject(ada):
    """Whatever kind allauth asks for is one that we know how to write."""
    from unitcycle.accounts.services import letters

    for kind in letters._HAPPENED:
        letters.send_letter(kind=kind, email=EMAIL, user_id=ada.pk, address="203.0.113.7")

    assert len(mail.outbox) == len(letters._HAPPENED)
    for letter in mail.outbox:
        assert "203.0.113.7" in letter.body
        assert "reset your password now: http" in letter.body
        assert letter.alternatives == []
