"""What households owed, or had paid ahead, when their leases came from earlier books."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

from unitcycle.demo.dice import Dice
from unitcycle.finance.billing.rules import month_of
from unitcycle.finance.billing.services import post_all_opening_balances
from unitcycle.tenancy.tenants.models import Lease

# the property that was taken over from another manager
TAKEN_OVER = "BRW"
_EVERY = 9


def make_opening_balances(dice: Dice, codes: Iterable[str] = (TAKEN_OVER,)) -> None:
    """Every ninth household of the property that was taken over brought a balance; posted as an import posts it."""
    last_month = month_of(month_of(dice.today) - timedelta(days=1))
    leases = list(
        Lease.objects.filter(
            property__code__in=codes, actual_move_out_date=None, tenant__isnull=False
        ).order_by("lease_number")[::_EVERY]
    )
    for lease in leases:
        owed = dice.money(40, 900) if dice.chance(0.7) else -dice.money(50, 400)
        lease.opening_balance_amount = owed + Decimal("0.50") * dice.between(0, 1)
        lease.opening_balance_date = last_month
    Lease.objects.bulk_update(leases, ["opening_balance_amount", "opening_balance_date"])
    post_all_opening_balances(today=dice.today)
