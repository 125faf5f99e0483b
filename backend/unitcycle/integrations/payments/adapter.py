"""What all adapters share: checks before, translation of trouble after, and silence about secrets."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar, TypeVar

from unitcycle.core.errors import DomainError
from unitcycle.core.logs import hide_secrets
from unitcycle.integrations.payments import amounts
from unitcycle.integrations.payments.errors import ErrorType, Failure, PayloadMissing
from unitcycle.integrations.payments.port import (
    ConnectionCheck,
    PaymentRequest,
    PaymentResult,
    PaymentStatus,
    RefundRequest,
    RefundResult,
    RefundStatus,
    Refusal,
    WebhookEvent,
    WebhookRefused,
)
from unitcycle.integrations.payments.providers import PROVIDERS
from unitcycle.integrations.payments.signatures import LARGEST_BODY

T = TypeVar("T")
logger = logging.getLogger(__name__)
TIMEOUT_SECONDS = 15.0
LONGEST_MESSAGE = 300


class CallFailed(Exception):
    """A call that brought nothing. `certain`: the provider said so, and nothing has happened there."""

    def __init__(self, failure: Failure, *, certain: bool, absent: bool = False) -> None:
        super().__init__(failure.type.value)
        self.failure = failure
        self.certain = certain
        self.absent = absent


class Adapter(ABC):
    """A gateway of one provider. What the catalogue calls secret never leaves it: not by repr, not in a message."""

    provider: ClassVar[str]
    refunds_take_keys: ClassVar[bool] = True

    def __init__(
        self,
        config: Mapping[str, str],
        base_urls: Mapping[str, str],
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self._about = PROVIDERS[self.provider]
        self._config = dict(config)
        self._base_urls = dict(base_urls)
        self._timeout = timeout

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    # -- the port

    def create_payment(self, request: PaymentRequest) -> PaymentResult:
        amounts.checked(request.amount, request.currency, self._about.currencies)
        try:
            return self._asked(lambda: self._create(request))
        except CallFailed as trouble:
            return self._without_payment(trouble, reference=request.reference)

    def confirm_payment(self, provider_id: str, *, idempotency_key: str) -> PaymentResult:
        try:
            return self._asked(lambda: self._confirm(provider_id, idempotency_key))
        except CallFailed as trouble:
            return self._without_payment(trouble, provider_id=provider_id)

    def verify_payment(
        self, provider_id: str = "", *, reference: str = "", since: datetime | None = None
    ) -> PaymentResult:
        if not provider_id and not reference:
            raise ValueError("Ask by the provider's id or by our reference.")
        try:
            found = self._asked(
                lambda: self._get(provider_id) if provider_id else self._find(reference, since)
            )
        except CallFailed as trouble:
            status = PaymentStatus.ABSENT if trouble.absent else PaymentStatus.UNKNOWN
            failure = None if trouble.absent else trouble.failure
            return PaymentResult(status, provider_id, reference, failure=failure)
        return found or PaymentResult(PaymentStatus.ABSENT, provider_id, reference)

    def refund_payment(self, request: RefundRequest) -> RefundResult:
        if request.amount is not None:
            amounts.checked(request.amount, request.currency, self._about.currencies)
        try:
            return self._asked(lambda: self._known_before(request) or self._refund(request))
        except CallFailed as trouble:
            status = RefundStatus.FAILED if trouble.certain else RefundStatus.UNKNOWN
            return RefundResult(status, failure=trouble.failure)

    def _known_before(self, request: RefundRequest) -> RefundResult | None:
        """Where a provider takes no key for a refund, a look stands in for it."""
        if self.refunds_take_keys:
            return None
        try:
            return self._find_refund(request.payment_id, request.reference)
        except CallFailed as trouble:
            if trouble.absent:
                return None
            raise

    def verify_refund(self, payment_id: str, *, reference: str) -> RefundResult:
        try:
            found = self._asked(lambda: self._find_refund(payment_id, reference))
        except CallFailed as trouble:
            if trouble.absent:
                return RefundResult(RefundStatus.ABSENT)
            return RefundResult(RefundStatus.UNKNOWN, failure=trouble.failure)
        return found or RefundResult(RefundStatus.ABSENT)

    def verify_webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        if len(body) > LARGEST_BODY:
            raise WebhookRefused(Refusal.MALFORMED)
        try:
            return self._webhook(body, headers)
        except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError):
            # signed, and yet not what the provider writes: nothing to act on
            raise WebhookRefused(Refusal.MALFORMED) from None

    def test_connection(self) -> ConnectionCheck:
        try:
            return ConnectionCheck(True, self._asked(self._ping))
        except CallFailed as trouble:
            return ConnectionCheck(False, trouble.failure.message)

    @abstractmethod
    def get_client_config(self) -> Mapping[str, str]: ...

    # -- for the adapters

    @abstractmethod
    def _create(self, request: PaymentRequest) -> PaymentResult: ...

    def _confirm(self, provider_id: str, idempotency_key: str) -> PaymentResult:
        return self._get(provider_id)

    @abstractmethod
    def _get(self, provider_id: str) -> PaymentResult: ...

    @abstractmethod
    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None: ...

    @abstractmethod
    def _refund(self, request: RefundRequest) -> RefundResult: ...

    @abstractmethod
    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None: ...

    @abstractmethod
    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent: ...

    @abstractmethod
    def _ping(self) -> str:
        """A sentence of what was reached. Raises CallFailed."""

    def _trouble(self, error: Exception) -> CallFailed | None:
        """What an exception of the SDK means; None for one that it should not have raised."""
        return None

    def _asked(self, call: Callable[[], T]) -> T:
        """What a call brings. Raises CallFailed in place of what an SDK raises, which may quote a key."""
        try:
            return call()
        except (CallFailed, DomainError):
            raise
        except Exception as error:
            raise self._explained(error) from None

    def _explained(self, error: Exception) -> CallFailed:
        """Whatever stumbles over an answer, the request may have arrived: it is never called a failure."""
        if trouble := self._trouble(error):
            return trouble
        logger.warning("%s: an answer could not be read (%s)", self.provider, type(error).__name__)
        words = "The provider's answer could not be read."
        return CallFailed(Failure(ErrorType.PROVIDER_ERROR, words), certain=False)

    def _without_payment(
        self, trouble: CallFailed, *, provider_id: str = "", reference: str = ""
    ) -> PaymentResult:
        status = PaymentStatus.FAILED if trouble.certain else PaymentStatus.UNKNOWN
        return PaymentResult(status, provider_id, reference, failure=trouble.failure)

    def failure(self, kind: ErrorType, text: object, code: object = "") -> Failure:
        """A failure in the provider's words, without our secrets, and not longer than a sentence or two."""
        return Failure(kind, self.safe(text), self.safe(code)[:64])

    def safe(self, text: object) -> str:
        said = str(text or "")
        for key in self._about.secrets:
            if secret := self._config.get(key):
                said = said.replace(secret, "***")
        return hide_secrets(said)[:LONGEST_MESSAGE]

    def given(self, request: PaymentRequest, *names: str) -> list[str]:
        """What the browser sent. Raises PayloadMissing."""
        for name in names:
            if not request.payload.get(name):
                raise PayloadMissing(
                    f"The payment form did not send {name}.", fields={name: ["Missing."]}
                )
        return [request.payload[name] for name in names]
