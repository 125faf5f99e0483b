"""An invoice on paper."""

from unitcycle.accounts.selectors import current_organization
from unitcycle.core.pdf import Paper
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import InvoiceStatus
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.notifications.rules.templating import shown
from unitcycle.portfolio.properties.models import Property


def invoice_paper(invoice: Invoice, *, named: bool = True) -> Paper:
    """All that is on the invoice as it stands now. `named`: the reader may know the tenant's name."""
    organization = current_organization()
    facts = [("Issued", shown(invoice.issue_date))] if invoice.issue_date else []
    facts += [
        ("Due", shown(invoice.due_date)),
        ("Status", str(InvoiceStatus(invoice.status).label)),
    ]
    open_amount = invoice.total_amount - invoice.amount_paid
    if invoice.status == InvoiceStatus.CANCELLED:
        open_amount *= 0
    return Paper(
        title=f"Invoice {invoice.invoice_number}",
        sender=organization.name,
        logo=organization.logo,
        recipient=[
            *([invoice.tenant.name] if named else []),
            f"{invoice.lease.unit.unit_number}, {invoice.property.name}",
            *_address_of(invoice.property),
        ],
        facts=facts,
        columns=["Description", "Quantity", "Price", "Amount"],
        rows=[
            [
                line.description,
                f"{line.quantity.normalize():f}",
                shown(line.unit_price),
                shown(line.amount),
            ]
            for line in invoice.lines.all()
        ],
        amounts=3,
        totals=[
            ("Total", shown(invoice.total_amount)),
            ("Paid", shown(invoice.amount_paid)),
            ("To be paid", with_currency(open_amount, invoice.currency)),
        ],
        note=invoice.notes,
    )


def _address_of(house: Property) -> list[str]:
    place = f"{house.city}, {house.region} {house.postal_code}".strip(", ")
    return [line for line in (house.address_line1, house.address_line2, place) if line]
