"""What can be done with Bitcoin."""

from unitcycle.finance.bitcoin.services.asking import ask_for_payment, open_payment
from unitcycle.finance.bitcoin.services.coins import (
    read_all_coins,
    read_coins,
    read_moved_coins,
)
from unitcycle.finance.bitcoin.services.crediting import credit_late
from unitcycle.finance.bitcoin.services.transfers import (
    approve_transfer,
    cancel_transfer,
    complete_transfer,
    export_transfer,
    request_transfer,
)
from unitcycle.finance.bitcoin.services.watching import check_payments, take_in

__all__ = [
    "approve_transfer",
    "ask_for_payment",
    "cancel_transfer",
    "check_payments",
    "complete_transfer",
    "credit_late",
    "export_transfer",
    "open_payment",
    "read_all_coins",
    "read_coins",
    "read_moved_coins",
    "request_transfer",
    "take_in",
]
