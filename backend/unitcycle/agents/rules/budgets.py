"""What a question may cost, in US dollars."""

from decimal import Decimal

# how much of an answer may come back, whatever its shape says
LARGEST_ANSWER = 64 * 1024
DEFAULT_DAILY = Decimal("5.00")
# an estimate that is sooner too high: a token of English has four bytes, of other languages less
_BYTES_OF_A_TOKEN = 3
_TOKENS_OF_A_PICTURE = 1_600
_BYTES_OF_A_PAGE, _TOKENS_OF_A_PAGE = 20_000, 3_000


def estimated_tokens(text_bytes: int, pictures: int = 0, pdf_bytes: int = 0) -> int:
    """How many tokens a question will have, about."""
    pages = -(-pdf_bytes // _BYTES_OF_A_PAGE)
    return (
        -(-text_bytes // _BYTES_OF_A_TOKEN)
        + pictures * _TOKENS_OF_A_PICTURE
        + pages * _TOKENS_OF_A_PAGE
    )


def reserved(estimate: Decimal, ceiling: Decimal) -> Decimal:
    """What is set aside for a question: its answer and one repair, never more than the ceiling."""
    return min(2 * estimate, ceiling)


def fits(spent: Decimal, wanted: Decimal, limit: Decimal) -> bool:
    """Whether so much may still be spent today. A budget of nothing lets nothing through."""
    return limit > 0 and spent + wanted <= limit
