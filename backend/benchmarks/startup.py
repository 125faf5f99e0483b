"""What a process pays before its first useful line, against Django and REST framework alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Figure, at_most, interleaved, timed

ROUNDS = 9
BACKEND = Path(__file__).resolve().parents[1]
PROVIDER_SDKS = (
    "anthropic", "bitcoinlib", "boto3", "botocore", "braintree", "google", "openai", "plaid",
    "sendgrid", "storages.backends.s3", "stripe", "twilio",
)  # fmt: skip

_BARE = """
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"]
)
django.setup()
import rest_framework.routers, rest_framework.serializers, rest_framework.viewsets
"""
# everything a web process imports: models, handlers, addresses, and through them every view
_EVERYTHING = """
import sys
import django
django.setup()
import config.wsgi
from django.urls import get_resolver
get_resolver().url_patterns
print(*sorted(sys.modules))
"""


def figures() -> Iterator[Figure]:
    rounds = interleaved(
        ROUNDS,
        {
            "manage.py check": lambda: timed(lambda: _python("manage.py", "check")),
            "django and rest_framework": lambda: timed(lambda: _python("-c", _BARE)),
        },
    )
    yield at_most(
        "manage.py check over importing Django and REST framework",
        2,
        rounds.ratio("manage.py check", "django and rest_framework"),
        **rounds.details(),
    )
    loaded = set(_python("-c", _EVERYTHING).split())
    found = [name for name in PROVIDER_SDKS if name in loaded]
    yield Figure(
        "Provider SDKs in memory before one is used",
        "none",
        ", ".join(found) or "none",
        not found,
        {"modules": len(loaded)},
    )


def _python(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=BACKEND,
        env={**os.environ, "PYTHONPATH": str(BACKEND)},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
