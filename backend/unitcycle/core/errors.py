"""What can be refused, in four kinds. The API maps each kind to one HTTP status (core.api.problems)."""

from collections.abc import Mapping, Sequence


class DomainError(Exception):
    """A refusal with a stable code, a sentence for a person and, where it fits, the fields at fault."""

    code = "error"

    def __init__(self, detail: str, *, fields: Mapping[str, Sequence[str]] | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.fields = {name: list(messages) for name, messages in (fields or {}).items()}


class Invalid(DomainError):
    """What was sent cannot be right, whatever the state: 400."""

    code = "invalid"


class Forbidden(DomainError):
    """Known, but not allowed to do this: 403."""

    code = "forbidden"


class NotFound(DomainError):
    """Not there, or not yours: 404."""

    code = "not_found"


class Conflict(DomainError):
    """Right in itself, but the present state does not allow it: 409."""

    code = "conflict"


class Stale(DomainError):
    """`If-Match` names a version that is no longer the current one: 412."""

    code = "stale"


class TooLarge(DomainError):
    """More bytes, rows or pixels than this place takes: 413."""

    code = "too_large"


class KeyReused(DomainError):
    """An `Idempotency-Key` was sent before with another body: 422."""

    code = "idempotency_key_reused"
