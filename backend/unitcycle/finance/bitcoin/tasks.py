"""Celery's doors, and the jobs of Bitcoin: each calls one service."""

from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.core import clock
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.finance.bitcoin import services
from unitcycle.finance.bitcoin.errors import ChainSilent
from unitcycle.finance.bitcoin.models import BitcoinPayment, BitcoinWalletConfig
from unitcycle.finance.bitcoin.services.coins import READ
from unitcycle.integrations.payments.bitcoin.errors import ChainUnavailable


@shared_task(name="bitcoin.check_pending_btc_payments")
def check_pending_btc_payments(organization_id: str | None = None) -> int:
    """The monitor, wherever an address is due."""
    if organization_id is None:
        due = outside(BitcoinPayment, Reason.FAN_OUT).filter(next_check_at__lte=clock.now())
        return _for_each(due, check_pending_btc_payments)
    with organization_context(UUID(organization_id)):
        looked_at = services.check_payments()
        services.read_moved_coins()
        return looked_at


@shared_task(name="bitcoin.read_all_coins")
def read_all_coins(organization_id: str | None = None) -> int:
    """What lies in the wallets, wherever there are any."""
    if organization_id is None:
        return _for_each(outside(BitcoinWalletConfig, Reason.FAN_OUT), read_all_coins)
    with organization_context(UUID(organization_id)):
        return services.read_all_coins()


@job_kind(READ, title="Balance of a Bitcoin wallet")
def read_coins(progress: Progress, *, wallet_id: str) -> dict[str, Any]:
    try:
        addresses = services.read_coins(
            wallet_id=UUID(wallet_id), report=lambda done: progress.report(done=done)
        )
    except ChainUnavailable as error:
        raise ChainSilent("The chain cannot be read just now. Try again later.") from error
    return {"addresses": addresses}


def _for_each(rows: Any, task: Any) -> int:
    """Start the task once for each organisation that has such rows; says for how many."""
    ids = set(rows.order_by().values_list("organization_id", flat=True).distinct())
    for organization_id in ids:
        task.delay(str(organization_id))
    return len(ids)
