"""Adding up the charges of a lease: what of them is rent, what is not."""

import re
from collections.abc import Iterable
from decimal import Decimal

from unitcycle.tenancy.imports.rules.statuses import plain_words

# Rent and what somebody else pays of it; a pet's rent, a garage's, a credit is not the rent
_RENT = re.compile(
    r"\b(?:rent\w*|rnt\w*|res rent|resident rent|residential rent|base rent|apt rent|unit rent|lease rent"
    r"|subsidy|subsid\w*|subs|hap|sec ?8|section 8|hud|voucher|housing|alquiler|renta|арендн\w*"
    r"|аренда)\b"
)
_NOT_RENT = re.compile(
    r"pet|park|garage|carport|storage|stor|furn|insur|\bins\b|conc|credit|crdt|discount|late|nsf|mtm|month"
    r"|water|trash|sewer|util|cable|internet|wash|appl|equip|fee|deposit|reserved|locker|pest|admin"
    r"|amenity|premium|prem\b|abate|employee|emp\b|waive|transfer"
)


def is_rent_code(code: str) -> bool:
    """Whether a charge code means the rent of the unit itself (or a subsidy of it)."""
    words = plain_words(code)
    return bool(_RENT.search(words)) and not _NOT_RENT.search(words)


def add_up(charges: Iterable[tuple[str, Decimal]]) -> tuple[Decimal | None, Decimal]:
    """Rent and everything else. The rent is None when no code means rent.

    Recurring charges alone are listed in rent rolls, so all rows of one lease add up to what is
    charged each month.
    """
    rent: Decimal | None = None
    other = Decimal(0)
    for code, amount in charges:
        if is_rent_code(code):
            rent = (rent or Decimal(0)) + amount
        else:
            other += amount
    return rent, other
