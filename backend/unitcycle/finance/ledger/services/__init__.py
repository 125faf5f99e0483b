"""Everything that writes to the ledger."""

from unitcycle.finance.ledger.services.adjusting import adjust, reverse_adjustment
from unitcycle.finance.ledger.services.chart import (
    account_of,
    clearing_account,
    create_account,
    open_chart,
    tenant_accounts,
    update_account,
)
from unitcycle.finance.ledger.services.posting import ChargeDraft, EntryDraft, Posted, post
from unitcycle.finance.ledger.services.reversing import reverse, reverse_all

__all__ = [
    "ChargeDraft",
    "EntryDraft",
    "Posted",
    "account_of",
    "adjust",
    "clearing_account",
    "create_account",
    "open_chart",
    "post",
    "reverse",
    "reverse_adjustment",
    "reverse_all",
    "tenant_accounts",
    "update_account",
]
