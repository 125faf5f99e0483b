"""What can be done with gateways and payments."""

from unitcycle.finance.payments.services.gateways import (
    check_connection,
    create_gateway,
    get_active_gateway,
    remove_gateway,
    update_gateway,
)
from unitcycle.finance.payments.services.recording import record_payment, return_payment

__all__ = [
    "check_connection",
    "create_gateway",
    "get_active_gateway",
    "record_payment",
    "remove_gateway",
    "return_payment",
    "update_gateway",
]
