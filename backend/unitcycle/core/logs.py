"""Keeps secrets out of the log, whoever wrote them into a message."""

import logging
import re

_SECRETS = re.compile(
    r"(?i)((?:password|secret|token|authorization|api[_-]?key|cookie|totp)\"?'?\s*[:=]\s*\"?'?)"
    r"(?:bearer\s+)?[^\s,;&\"'}]+"
)
_KEYS = re.compile(r"\buc_[A-Za-z0-9_-]{16,}")


class HideSecrets(logging.Filter):
    """Replaces what looks like a secret by asterisks."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = _KEYS.sub("uc_***", _SECRETS.sub(r"\1***", message))
        if hidden != message:
            record.msg, record.args = hidden, None
        return True
