"""What reaches a log."""

import io
import logging

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from unitcycle.core.logs import hide_secrets

KEY = "uc_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9v"
SECRETS = [
    ("password=hunter2secret", "hunter2secret"),
    ("{'password': 'hunter2secret'}", "hunter2secret"),
    ('{"new_password": "hunter2secret", "x": 1}', "hunter2secret"),
    ("Authorization: Bearer abc.def.ghi", "abc.def.ghi"),
    ("{'Authorization': 'Basic dXNlcjpwdw=='}", "dXNlcjpwdw"),
    ("GET /api/v1/invitations/preview/?token=s3cr3t-t0ken&x=1", "s3cr3t-t0ken"),
    (f"used {KEY} twice", KEY),
    ("Cookie: sessionid=abcdef123456", "abcdef123456"),
    ("csrfmiddlewaretoken=abcdef123456", "abcdef123456"),
    ("SECRET_KEY='abcdef123456'", "abcdef123456"),
    ("api_key: abcdef123456", "abcdef123456"),
    ("totp_secret=ABCDEF123456", "ABCDEF123456"),
    ("postgres://unitcycle:hunter2secret@db:5432/x", "hunter2secret"),
    ("redis://:hunter2secret@cache:6379/0", "hunter2secret"),
    ("http://x/account/invitations/s3cr3t-t0ken", "s3cr3t-t0ken"),
    ("http://x/account/password/reset/key/ab-s3cr3t", "ab-s3cr3t"),
    ("GET /files/eyJvIjoiMSJ9:abc:def/ 200", "eyJvIjoiMSJ9:abc:def"),
]


def logged(*args, **kwargs):
    """A record as the running application writes it."""
    out = io.StringIO()
    given = dict(settings.LOGGING["formatters"]["line"])
    formatter = import_string(given.pop("()"))(fmt=given["format"], style=given["style"])
    handler = logging.StreamHandler(out)
    handler.setFormatter(formatter)
    logger = logging.Logger("test")
    logger.addHandler(handler)
    logger.error(*args, **kwargs)
    return out.getvalue()


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_secrets_are_hidden_in_messages_and_arguments(text, secret):
    for written in (logged(text), logged("It said %s", text), logged("%r", {"nested": text})):
        assert secret not in written
        assert "***" in written


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_secrets_are_hidden_in_tracebacks(text, secret):
    try:
        raise ValueError(text)
    except ValueError:
        written = logged("It broke", exc_info=True)

    assert "Traceback" in written
    assert secret not in written


@pytest.mark.parametrize(
    "text",
    [
        "Event member.joined was not delivered",
        "Not Found: /api/v1/tenants/leases/3f0c/",
        "the tokens of the file were 12",
        "http://127.0.0.1:8000/health/ready",
        "user:ada@example.com changed a lease",
    ],
)
def test_everything_else_stays_readable(text):
    assert hide_secrets(text) == text


def test_celery_writes_through_the_same_formatter():
    assert settings.CELERY_WORKER_HIJACK_ROOT_LOGGER is False
    assert {handler["formatter"] for handler in settings.LOGGING["handlers"].values()} == {"line"}
