"""Tests: the real PostgreSQL, the wall up, no broker.

Tests run inside a transaction that is rolled back, so both aliases must share one connection there:
`default` signs in as the owner and is lowered to the application role once the tables exist
(unitcycle.core.testing), `owner` borrows it and raises the role for its own statements.
"""

import os
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, STORAGES

MIGRATION_ALIAS = "default"
_TEST_NAME = os.environ.get("UNITCYCLE_TEST_DB", "test_unitcycle")
DATABASES["default"] = {
    **DATABASES["owner"],
    "ENGINE": "unitcycle.core.testing.lowered",
    # with migrated tables to copy, no test process has to migrate
    "TEST": {"NAME": _TEST_NAME, "TEMPLATE": os.environ.get("UNITCYCLE_TEST_TEMPLATE")},
    "CONN_MAX_AGE": 0,
}
DATABASES["owner"] = {
    **DATABASES["owner"],
    "ENGINE": "unitcycle.core.testing.borrowed",
    "TEST": {"MIRROR": "default"},
    "CONN_MAX_AGE": 0,
}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
DATA_DIR = Path(tempfile.mkdtemp(prefix="unitcycle-test-"))
STORAGES["default"]["OPTIONS"] = {"location": str(DATA_DIR / "files")}
WHITENOISE_AUTOREFRESH = True

# Nobody answers there: a test that wants providers starts their twins.
PAYMENT_SANDBOX_URL = "http://127.0.0.1:9"
ANTHROPIC_API_KEY = ""
ANTHROPIC_BASE_URL = "http://127.0.0.1:9"
CLAUDE_MODEL = "claude-sonnet-5-5"
AI_RETRIES = 0
