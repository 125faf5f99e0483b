"""The invoice behind the link in a tenant's message: without signing in, the link is the proof."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from unitcycle.core.api.papers import PdfResponse
from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing import selectors
from unitcycle.finance.billing.api.papers import invoice_paper
from unitcycle.finance.billing.rules import InvoiceStatus
from unitcycle.finance.billing.services.telling import INVOICE_LINK


@require_safe
def invoice(request: HttpRequest, token: str) -> HttpResponse:
    """Any invoice that was issued, as it stands now."""
    response: HttpResponse
    try:
        organization_id, invoice_id = INVOICE_LINK.named_by(token)
        with organization_context(organization_id), transaction.atomic():
            issued = selectors.invoices().exclude(status=InvoiceStatus.DRAFT)
            found = issued.filter(pk=invoice_id).first()
            if found is None:
                raise NotFound("This invoice is no longer there.")
            response = PdfResponse(invoice_paper(found), f"{found.invoice_number}.pdf")
    except NotFound as refusal:
        response = HttpResponse(refusal.detail, status=404, content_type="text/plain")
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
