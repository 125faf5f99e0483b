"""Everything that writes invoices."""

from unitcycle.finance.billing.services.days import by_local_day
from unitcycle.finance.billing.services.generation import Generated, generate_invoices
from unitcycle.finance.billing.services.invoices import (
    create_invoice,
    issue_invoice,
    rewrite_draft,
    void_invoice,
)
from unitcycle.finance.billing.services.late_fees import LateRun, apply_late_fees
from unitcycle.finance.billing.services.opening import (
    post_all_opening_balances,
    post_opening_balances,
)
from unitcycle.finance.billing.services.reminders import ReminderRun, send_reminders
from unitcycle.finance.billing.services.settling import apply_credit, settle
from unitcycle.finance.billing.services.terms import (
    add_recurring_charge,
    close_cycle,
    open_cycle,
    set_lease_billing,
    set_property_billing,
    update_recurring_charge,
)
from unitcycle.finance.billing.services.write_offs import write_off

__all__ = [
    "Generated",
    "LateRun",
    "ReminderRun",
    "add_recurring_charge",
    "apply_credit",
    "apply_late_fees",
    "by_local_day",
    "close_cycle",
    "create_invoice",
    "generate_invoices",
    "issue_invoice",
    "open_cycle",
    "post_all_opening_balances",
    "post_opening_balances",
    "rewrite_draft",
    "send_reminders",
    "set_lease_billing",
    "set_property_billing",
    "settle",
    "update_recurring_charge",
    "void_invoice",
    "write_off",
]
