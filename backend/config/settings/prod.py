"""Behind a TLS-terminating proxy. Everything comes from the environment."""

from config import env
from config.settings.base import *  # noqa: F403

ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
env.text("FIELD_ENCRYPTION_KEYS")  # a deployment brings its own; base.py has read them
PAYMENT_SANDBOX_URL = ""  # twins take no money
