"""What holds an organisation's currency. Wings above, which accounts does not know, say here what they keep in it.

@keeps_currency
def books_are_kept() -> bool: ...
"""

from collections.abc import Callable

Keeper = Callable[[], bool]

_keepers: list[Keeper] = []


def keeps_currency(keeps: Keeper) -> Keeper:
    """Declare a question that is asked before the currency changes: whether amounts of the present one are kept."""
    _keepers.append(keeps)
    return keeps


def is_currency_fixed() -> bool:
    """Whether the current organisation keeps amounts that another currency would make into something else."""
    return any(keeps() for keeps in _keepers)
