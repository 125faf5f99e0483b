"""Everything that writes about webhooks."""

from unitcycle.webhooks.services.endpoints import (
    create_endpoint,
    delete_endpoint,
    enable_endpoint,
    rotate_secret,
    update_endpoint,
)
from unitcycle.webhooks.services.sending import forget_deliveries, ping, replay, send_due

__all__ = [
    "create_endpoint",
    "delete_endpoint",
    "enable_endpoint",
    "forget_deliveries",
    "ping",
    "replay",
    "rotate_secret",
    "send_due",
    "update_endpoint",
]
