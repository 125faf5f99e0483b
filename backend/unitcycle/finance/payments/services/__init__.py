"""What can be done with gateways and payments."""

from unitcycle.finance.payments.services.accepting import accept_payment
from unitcycle.finance.payments.services.batching import Receipt, record_payments
from unitcycle.finance.payments.services.checking import check_payment, sweep_payments
from unitcycle.finance.payments.services.gateways import (
    check_connection,
    create_gateway,
    get_active_gateway,
    remove_gateway,
    update_gateway,
)
from unitcycle.finance.payments.services.paying import next_step_of, start_payment
from unitcycle.finance.payments.services.processing import process_webhooks, replay_webhook
from unitcycle.finance.payments.services.recording import (
    record_payment,
    require_received,
    return_payment,
)
from unitcycle.finance.payments.services.refunding import refund_payment

__all__ = [
    "Receipt",
    "accept_payment",
    "check_connection",
    "check_payment",
    "create_gateway",
    "get_active_gateway",
    "next_step_of",
    "process_webhooks",
    "record_payment",
    "record_payments",
    "refund_payment",
    "remove_gateway",
    "replay_webhook",
    "require_received",
    "return_payment",
    "start_payment",
    "sweep_payments",
    "update_gateway",
]
