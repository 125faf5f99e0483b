"""Keeps secrets out of the log, whoever wrote them: into a message, its arguments or an error's text."""

import logging
import re

_SECRETS = re.compile(
    r"(?i)((?:password|passwd|secret|token|authorization|api[_-]?key|cookie|totp|csrf\w*|sessionid)"
    r"\w*[\"']?\s*[:=]\s*[\"']?)"
    r"(?:(?:bearer|basic|token)\s+)?[^\s,;&\"'})\]]+"
)
_KEYS = re.compile(r"\buc_[A-Za-z0-9_-]{16,}")
_LINKS = re.compile(
    r"(/account/(?:invitations|verify-email|password/reset/key)/|/files/)[^\s\"'/?]+"
)
# user:password@host, as in the URL of a database
_LOGINS = re.compile(r"(://[^:/@\s]*:)[^@/\s]+@")


def hide_secrets(text: str) -> str:
    """The text with asterisks in place of what looks like a secret."""
    text = _KEYS.sub("uc_***", _SECRETS.sub(r"\1***", text))
    return _LINKS.sub(r"\1***", _LOGINS.sub(r"\1***@", text))


class SafeFormatter(logging.Formatter):
    """Formats the whole record, a traceback included, and then hides the secrets in it."""

    def format(self, record: logging.LogRecord) -> str:
        return hide_secrets(super().format(record))
