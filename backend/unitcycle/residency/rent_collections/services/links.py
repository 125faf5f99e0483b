"""The link by which a tenant answers an offer of instalments: signed, naming one plan, and working for a time."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing

from unitcycle.core.organizations import required_organization_id
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN
from unitcycle.finance.billing.services.telling import link_to as link_to_invoice
from unitcycle.residency.rent_collections.errors import PlanLinkInvalid

_SALT = "rent_collections.plan"
# an offer is over on the day of its first instalment; after that its link still says so
_LINK_LIVES = timedelta(days=120)


def link_to(plan_id: UUID) -> str:
    return f"{settings.BASE_URL}/payment-plan/{token_of(plan_id)}"


def token_of(plan_id: UUID) -> str:
    named = urlsafe_b64encode(required_organization_id().bytes + plan_id.bytes).decode()
    return signing.TimestampSigner(salt=_SALT).sign(named.rstrip("=")).replace(":", ".")


def plan_named_by(token: str) -> tuple[UUID, UUID]:
    """Organisation and plan of a link. Raises PlanLinkInvalid for one that is not ours or too old."""
    try:
        named = signing.TimestampSigner(salt=_SALT).unsign(
            token.replace(".", ":"), max_age=_LINK_LIVES
        )
        content = urlsafe_b64decode(named + "=" * (-len(named) % 4))
        return UUID(bytes=content[:16]), UUID(bytes=content[16:])
    except (signing.BadSignature, ValueError) as error:
        raise PlanLinkInvalid("This link has expired or is not ours.") from error


def payment_link(tenant_id: UUID) -> str:
    """Where a tenant sees the invoice that has been open longest; nothing where no invoice is."""
    rows = Invoice.objects.filter(tenant=tenant_id, status__in=OPEN)
    invoice = rows.order_by("due_date", "pk").first()
    return link_to_invoice(invoice) if invoice else ""
