"""Links that let somebody in who has no account: signed, naming one row of one organisation, working for a time.

OFFER = SignedLink("renewals.offer", lives=timedelta(days=120))
OFFER.token_of(row.pk)          # inside the organisation
OFFER.named_by(token)           # organisation and row, or the refusal
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.core import signing

from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import required_organization_id


@dataclass(frozen=True)
class SignedLink:
    """`salt` keeps the links of one kind from opening another's; who cannot believe a token raises `refusal`."""

    salt: str
    lives: timedelta
    refusal: type[NotFound] = NotFound

    def token_of(self, row_id: UUID) -> str:
        named = urlsafe_b64encode(required_organization_id().bytes + row_id.bytes).decode()
        return signing.TimestampSigner(salt=self.salt).sign(named.rstrip("=")).replace(":", ".")

    def named_by(self, token: str) -> tuple[UUID, UUID]:
        """Organisation and row. Raises the refusal for a token that is not ours or too old."""
        try:
            named = signing.TimestampSigner(salt=self.salt).unsign(
                token.replace(".", ":"), max_age=self.lives
            )
            content = urlsafe_b64decode(named + "=" * (-len(named) % 4))
            return UUID(bytes=content[:16]), UUID(bytes=content[16:])
        except (signing.BadSignature, ValueError) as error:
            raise self.refusal("This link has expired or is not ours.") from error
