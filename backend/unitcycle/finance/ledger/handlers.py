"""What the ledger asks of others. Read this file to know every side effect of the app."""

from unitcycle.accounts.currency import keeps_currency
from unitcycle.finance.ledger.models import Account


@keeps_currency
def books_are_kept() -> bool:
    """An account keeps the currency it was opened in, and whatever is posted has an account."""
    return Account.objects.exists()
