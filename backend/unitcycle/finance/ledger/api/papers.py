"""A tenant's statement on paper."""

from unitcycle.accounts.selectors import current_organization
from unitcycle.core.pdf import Paper
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.selectors import Statement
from unitcycle.notifications.rules.templating import shown
from unitcycle.tenancy.tenants.models import Tenant


def statement_paper(statement: Statement, tenant: Tenant, *, named: bool = True) -> Paper:
    """A tenant's account over some days. `named`: the reader may know the tenant's name."""
    organization = current_organization()
    first, last = statement.first_day, statement.last_day
    facts = [("From", shown(first))] if first else []
    facts += [("To", shown(last))] if last else []
    rows = [
        [
            shown(line.trans_date),
            line.description,
            shown(line.due_date) if line.due_date else "",
            shown(line.amount),
            shown(line.balance),
        ]
        for line in statement.lines
    ]
    if first:
        before = shown(statement.opening_balance)
        rows.insert(0, [shown(first), "Balance before", "", "", before])
    currency = statement.currency or organization.currency
    return Paper(
        title="Statement",
        sender=organization.name,
        logo=organization.logo,
        recipient=[tenant.name] if named else [],
        facts=facts,
        columns=["Date", "Description", "Due", "Amount", "Balance"],
        rows=rows,
        amounts=2,
        totals=[("Balance", with_currency(statement.closing_balance, currency))],
    )
