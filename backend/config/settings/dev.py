"""One machine, plain HTTP on loopback: what `make run` uses."""

from config.settings.base import *  # noqa: F403

# Served over plain HTTP on loopback, so cookies cannot be marked secure here.
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
MAIL_SERVERS_MAY_BE_PRIVATE = True
WEBHOOKS_MAY_BE_LOCAL = True
