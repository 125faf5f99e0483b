"""What every environment shares. Values come from the environment through config.env only."""

from datetime import timedelta
from typing import Any

import dj_database_url
import pghistory

from config import env

BASE_DIR = env.REPOSITORY / "backend"
DATA_DIR = env.path("UNITCYCLE_DATA_DIR", env.REPOSITORY / ".data")
FRONTEND_DIST = env.path(
    "FRONTEND_DIST", env.REPOSITORY / "frontend" / "dist" / "unitcycle" / "browser"
)
BASE_URL = env.text("UNITCYCLE_BASE_URL", "http://127.0.0.1:8000")

SECRET_KEY = env.text("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
# The first seals what core.secrets keeps, all of them unseal it. Without any they are derived from SECRET_KEY.
FIELD_ENCRYPTION_KEYS = env.words("FIELD_ENCRYPTION_KEYS")
DEBUG = False
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = [BASE_URL]
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
# what the web app is translated into; the API speaks English
LANGUAGES = [("en", "English"), ("es", "Español")]
LANGUAGE_COOKIE_NAME = "unitcycle_language"  # set by the web app's own menu
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
SITE_NAME = "UnitCycle"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_celery_beat",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "unitcycle.core",
    "unitcycle.accounts",
    "unitcycle.notifications",
    "unitcycle.webhooks",
    "unitcycle.agents",
    "unitcycle.portfolio.properties",
    "unitcycle.portfolio.units",
    "unitcycle.portfolio.vendors",
    "unitcycle.portfolio.work_orders",
    "unitcycle.tenancy.tenants",
    "unitcycle.tenancy.imports",
    "unitcycle.finance.ledger",
    "unitcycle.finance.billing",
    "unitcycle.finance.payments",
    "unitcycle.finance.bitcoin",
    "unitcycle.residency.renewals",
    "unitcycle.residency.rent_collections",
    "unitcycle.insight.dashboard",
    "unitcycle.insight.command_center",
    "unitcycle.insight.search",
    "unitcycle.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "unitcycle.core.metrics.MetricsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Two roles at one database: see docs/architecture.md, "Organisations are walled off".
# `default` cannot bypass row-level security; `owner` migrates and serves core/outside.py.
_OWNER_URL = env.text("DATABASE_URL")
_ENGINE = "unitcycle.core.postgres"
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **dj_database_url.parse(
            env.application_database_url(_OWNER_URL), engine=_ENGINE, conn_max_age=600
        )
    },
    "owner": {**dj_database_url.parse(_OWNER_URL, engine=_ENGINE, conn_max_age=600)},
}
DATABASE_ROUTERS = ["unitcycle.core.outside.Router"]
MIGRATION_ALIAS = "owner"
APPLICATION_ROLE = DATABASES["default"]["USER"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL")
CACHES = {
    "default": {"BACKEND": "unitcycle.core.counting.CountingRedisCache", "LOCATION": REDIS_URL}
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = False  # the web app reads it and sends it back as a header

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Sign-in: allauth, headless, for the web app of the same origin.
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{BASE_URL}/account/verify-email/{{key}}",
    "account_reset_password": f"{BASE_URL}/account/password/reset",
    "account_reset_password_from_key": f"{BASE_URL}/account/password/reset/key/{{key}}",
    "account_signup": f"{BASE_URL}/account/sign-in",
}
ACCOUNT_ADAPTER = "unitcycle.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# A letter is queued for unknown addresses, too, and dropped there: see accounts.adapter.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
# Five wrong passwords or codes lock an account for five minutes, whatever address they come from.
ACCOUNT_RATE_LIMITS = {
    "login_failed": "5/5m/key,30/m/ip",
    "reset_password": "5/m/ip,3/m/key",
    "reauthenticate": "5/m/user",
}
PASSWORD_RESET_TIMEOUT = int(timedelta(days=1).total_seconds())
MFA_ADAPTER = "unitcycle.accounts.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "UnitCycle"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "unitcycle.core.api.schema.AutoSchema",
    "EXCEPTION_HANDLER": "unitcycle.core.api.problems.answer_problem",
    "DEFAULT_VERSIONING_CLASS": "rest_framework.versioning.NamespaceVersioning",
    "DEFAULT_VERSION": "v1",
    "ALLOWED_VERSIONS": ["v1", "v2"],
    "DEFAULT_PAGINATION_CLASS": "unitcycle.core.api.pagination.VersionedPagination",
    "PAGE_SIZE": 50,
    "DEFAULT_PARSER_CLASSES": ["unitcycle.core.api.parsers.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["unitcycle.core.api.renderers.OrjsonRenderer"],
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "DEFAULT_FILTER_BACKENDS": [
        "unitcycle.core.api.filters.DeclaredFilterBackend",
        "unitcycle.core.api.filters.WordSearchFilter",
        "unitcycle.core.api.filters.StableOrderingFilter",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["unitcycle.accounts.api.permissions.RightsTable"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "unitcycle.accounts.api.authentication.ApiKeySignIn",
        "unitcycle.accounts.api.authentication.SessionSignIn",
    ],
    "DEFAULT_THROTTLE_CLASSES": [
        "unitcycle.accounts.api.throttles.ByKey",
        "unitcycle.accounts.api.throttles.ByOrganization",
    ],
    "COERCE_DECIMAL_TO_STRING": True,
}

# Requests per minute; 0 is no limit. See unitcycle.core.api.throttles.
REQUESTS_PER_MINUTE = {
    "key": env.number("REQUESTS_PER_MINUTE_KEY", 1_200),
    "organization": env.number("REQUESTS_PER_MINUTE_ORGANIZATION", 6_000),
    "public": env.number("REQUESTS_PER_MINUTE_PUBLIC", 60),
}
# How many proxies of our own stand in front and append to X-Forwarded-For. With 0 the header is not believed.
TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 3600
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 7200}
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False  # its lines pass the same formatter, which hides secrets

# Each audit row carries who and where itself, so that it stands inside its organisation's wall.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
# Their one index, by organisation and time, is made by core.audit.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=True, db_constraint=False)

METRICS_TOKEN = env.text("METRICS_TOKEN", "")
PROMETHEUS_MULTIPROC_DIR = env.text("PROMETHEUS_MULTIPROC_DIR", "")

STORAGES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA_DIR / "files")},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
if env.text("S3_BUCKET", ""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.text("S3_BUCKET"),
            "endpoint_url": env.text("S3_ENDPOINT_URL", "") or None,
            "access_key": env.text("S3_ACCESS_KEY_ID", "") or None,
            "secret_key": env.text("S3_SECRET_ACCESS_KEY", "") or None,
            "region_name": env.text("S3_REGION", "") or None,
            "default_acl": "private",
            "file_overwrite": False,
        },
    }
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_ROOT = FRONTEND_DIST if FRONTEND_DIST.is_dir() else None
WHITENOISE_INDEX_FILE = False
# names with a hash in them never change
WHITENOISE_IMMUTABLE_FILE_TEST = r"-[A-Z0-9]{8}\.(js|css|woff2)$"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "unitcycle.core.files.uploads.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
UPLOAD_LIMIT_BYTES = env.number("UPLOAD_LIMIT_BYTES", 50 * 1024 * 1024)

EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=False)
EMAIL_TIMEOUT = env.number("EMAIL_TIMEOUT", 15)
# FROM_EMAIL is its older name
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", env.text("FROM_EMAIL", "noreply@unitcycle.com"))

# Providers of messages, for organisations that have configured none of their own.
SENDGRID_API_KEY = env.text("SENDGRID_API_KEY", "")
SENDGRID_EVENT_PUBLIC_KEY = env.text("SENDGRID_EVENT_PUBLIC_KEY", "")
TWILIO_ACCOUNT_SID = env.text("TWILIO_ACCOUNT_SID", "")
TWILIO_AUTH_TOKEN = env.text("TWILIO_AUTH_TOKEN", "")
TWILIO_PHONE_NUMBER = env.text("TWILIO_PHONE_NUMBER", "")
TWILIO_WHATSAPP_NUMBER = env.text("TWILIO_WHATSAPP_NUMBER", "")
# Where they answer; a stand-in on loopback has another address.
SENDGRID_API_BASE = env.text("SENDGRID_API_BASE", "https://api.sendgrid.com")
TWILIO_API_BASE = env.text("TWILIO_API_BASE", "https://api.twilio.com")
# Where twins of all payment providers stand in for them (backend/sandbox); empty is the real ones.
PAYMENT_SANDBOX_URL = env.text("PAYMENT_SANDBOX_URL", "")
# The model that capabilities ask. Without a key each of them answers by its own rules.
ANTHROPIC_API_KEY = env.text("ANTHROPIC_API_KEY", "")
ANTHROPIC_BASE_URL = env.text("ANTHROPIC_BASE_URL", "https://api.anthropic.com")
CLAUDE_MODEL = env.text("CLAUDE_MODEL", "claude-sonnet-5-5")
# of an answer; a capability may ask for less
CLAUDE_MAX_TOKENS = env.number("CLAUDE_MAX_TOKENS", 4096)
AI_TIMEOUT_SECONDS = env.number("AI_TIMEOUT_SECONDS", 60)
AI_RETRIES = env.number("AI_RETRIES", 2)
# of one organisation's batches
AI_CALLS_PER_MINUTE = env.number("AI_CALLS_PER_MINUTE", 60)
# Whether an organisation's own mail server may be inside the network that we are in.
MAIL_SERVERS_MAY_BE_PRIVATE = env.flag("MAIL_SERVERS_MAY_BE_PRIVATE", default=False)
# Whether an organisation's webhooks may go to this machine, over plain http: for development and tests.
WEBHOOKS_MAY_BE_LOCAL = env.flag("WEBHOOKS_MAY_BE_LOCAL", default=False)

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"

# The chapters of the API's description, in reading order; core.api.schema leaves out the unused.
API_TAGS = [
    {"name": name, "description": meaning}
    for name, meaning in {
        "session": "Who is signed in, where, and what they may do there. For people; a key has no session.",
        "organization": "The organisation that every request acts in.",
        "members": "The people of the organisation and their roles.",
        "invitations": "Asking people to join.",
        "api-keys": "Keys for integrators: limited to scopes, expiring, revocable, shown once.",
        "audit": "Who changed what, when and from where.",
        "jobs": "Work that takes longer than a request, and how far it is.",
        "files": "What was uploaded or made, by links that expire.",
        "properties": "Addresses with buildings on them.",
        "buildings": "Buildings of a property, and their floors.",
        "units": "What is let: rooms, size, rent, photos, and the state of the newest lease.",
        "equipment": "What stands in a unit or building, its age and warranty.",
        "agents": "What a model is asked, how far its answers may go, what it cost, what it proposes.",
        "notifications": "Wording, the delivery log, who wants what, by which provider it leaves, each person's inbox.",
        "webhooks": "What providers call. Not for integrators: each call carries its provider's signature.",
        "webhook-endpoints": "Servers of integrators that are told what happens, and the log of the calls to them.",
        "vendors": "Who repairs: trades, insurance and licence dates.",
        "work-orders": "What is to be repaired, by whom, and what it cost.",
        "tenants": "The people who rent, and those who live with them.",
        "leases": "Leases and their life cycle: active, month to month, notice, vacant.",
        "renewals": "What is advised for leases that come up for renewal, offers to tenants and their answers.",
        "collections": "Overdue tenants: how far they were reminded, plans to pay, and what became of it.",
        "command-center": "All units on one page, what is worth doing for each, and doing it for many at once.",
        "imports": "Rent rolls: upload, mapping, dry run, import, tie-out.",
        "ledger": "The books: accounts, entries, what tenants owe, trial balance, aging.",
        "billing": "Invoices to tenants, what comes back every month, late fees, and the terms of each property.",
        "payments": "Money that tenants paid: what it settled, what it left as credit, what did not come.",
        "bitcoin": "Payments to addresses of a watched wallet, its balance, and transfers that are signed elsewhere.",
        "dashboard": "The numbers of the morning: occupancy, moves of the week, open work, what changed.",
        "search": "One search over everything that has a name.",
        "exports": "Lists and whole organisations as files.",
    }.items()
]

SPECTACULAR_SETTINGS = {
    "TITLE": "UnitCycle API",
    "DESCRIPTION": (
        "Property management as an API: buildings, people, leases and their life cycle. "
        "Send an API key as `Authorization: Bearer <key>`. Money is a decimal string, "
        "times are ISO 8601 with an offset, ids are UUIDs. What you may not see answers 404."
    ),
    "LICENSE": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
    "OAS_VERSION": "3.1.1",
    "VERSION": "1.0.0",
    "TAGS": API_TAGS,
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "SCHEMA_PATH_PREFIX": r"/api/v[0-9]+",
    "PREPROCESSING_HOOKS": [],
    "GET_MOCK_REQUEST": "unitcycle.core.api.schema.describing_request",
    "POSTPROCESSING_HOOKS": [
        "unitcycle.core.api.enums.name_enums_by_class",
        "drf_spectacular.hooks.postprocess_schema_enums",
        "unitcycle.core.api.schema.describe_version",
        "unitcycle.webhooks.api.description.describe_webhooks",
    ],
    # what is not a TextChoices class, which would name itself
    "ENUM_NAME_OVERRIDES": {
        "ChangeAction": ["insert", "update", "delete"],
        "KeyScope": "unitcycle.accounts.roles.scopes",
        "RecordPaymentMethodEnum": "unitcycle.finance.payments.rules.BY_HAND",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "unitcycle.core.logs.SafeFormatter",
            "format": "{levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
}
