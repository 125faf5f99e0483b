from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.accounts.takeout import columns_of
from unitcycle.core.secrets import Unreadable, masked, seal, sealed_anew, unseal
from unitcycle.notifications.models import EmailSettings

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3))
def test_what_was_sealed_comes_out_again(values):
    assert unseal(seal(values)) == values


def test_nothing_is_sealed_as_nothing():
    assert seal({}) == ""
    assert unseal("") == {}


def test_a_seal_hides_what_is_in_it():
    assert "hunter2" not in seal({"password": "hunter2"})
    assert seal({"a": "b"}) != seal({"a": "b"})


@pytest.mark.parametrize("keys", [[OLD], []])
def test_without_its_key_a_secret_is_unreadable_and_says_nothing(settings, keys):
    settings.FIELD_ENCRYPTION_KEYS = [NEW]
    sealed = seal({"password": "hunter2"})

    settings.FIELD_ENCRYPTION_KEYS = keys
    with pytest.raises(Unreadable) as refused:
        unseal(sealed)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_the_first_key_seals_and_all_unseal(settings):
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    sealed = seal({"a": "b"})
    settings.FIELD_ENCRYPTION_KEYS = [NEW, OLD]
    assert unseal(sealed) == {"a": "b"}
    anew = sealed_anew(sealed)
    settings.FIELD_ENCRYPTION_KEYS = [NEW]
    assert unseal(anew) == {"a": "b"}
    with pytest.raises(Unreadable):
        unseal(sealed)


def test_a_key_that_is_none_is_refused_without_showing_it(settings):
    settings.FIELD_ENCRYPTION_KEYS = ["not a key"]
    with pytest.raises(ImproperlyConfigured) as refused:
        seal({"a": "b"})
    assert "not a key" not in str(refused.value)


@pytest.mark.parametrize(
    ("secret", "shown"),
    [("", ""), ("short", "••••"), ("elevenchars", "••••"), ("twelve-chars", "••••hars")],
)
def test_only_the_end_of_a_long_secret_is_shown(secret, shown):
    assert masked(secret) == shown


def test_rotation_seals_everything_anew(organization, settings):
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    row = EmailSettings.objects.create(
        default_from_email="a@example.com", secrets=seal({"password": "hunter2"})
    )
    settings.FIELD_ENCRYPTION_KEYS = [NEW, OLD]
    out = StringIO()

    call_command("rotate_secrets", stdout=out)

    settings.FIELD_ENCRYPTION_KEYS = [NEW]
    row.refresh_from_db()
    assert unseal(row.secrets) == {"password": "hunter2"}
    assert out.getvalue() == "1 secrets were sealed anew.\n"


def test_rotation_leaves_what_it_cannot_read_and_says_so(organization, settings):
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    row = EmailSettings.objects.create(default_from_email="a@example.com", secrets=seal({"a": "b"}))
    settings.FIELD_ENCRYPTION_KEYS = [NEW]

    with pytest.raises(CommandError, match="1 could not be read"):
        call_command("rotate_secrets", stdout=StringIO())

    kept = row.secrets
    row.refresh_from_db()
    assert row.secrets == kept


def test_no_secret_leaves_with_an_export():
    assert "secrets" not in columns_of(EmailSettings)
    assert "host" in columns_of(EmailSettings)
