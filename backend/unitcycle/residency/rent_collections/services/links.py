"""The link by which a tenant answers an offer of instalments: signed, naming one plan, and working for a time."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings

from unitcycle.core.signed_links import SignedLink
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN
from unitcycle.finance.billing.services.telling import link_to as link_to_invoice
from unitcycle.residency.rent_collections.errors import PlanLinkInvalid

# an offer is over on the day of its first instalment; after that its link still says so
PLAN_LINK = SignedLink("rent_collections.plan", timedelta(days=120), PlanLinkInvalid)


def link_to(plan_id: UUID) -> str:
    return f"{settings.BASE_URL}/payment-plan/{PLAN_LINK.token_of(plan_id)}"


def payment_link(tenant_id: UUID) -> str:
    """Where a tenant sees the invoice that has been open longest; nothing where no invoice is."""
    rows = Invoice.objects.filter(tenant=tenant_id, status__in=OPEN)
    invoice = rows.order_by("due_date", "pk").first()
    return link_to_invoice(invoice) if invoice else ""
