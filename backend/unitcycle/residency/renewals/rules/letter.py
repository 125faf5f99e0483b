"""The renewal letter: our wording, or the organisation's own, with the facts of one offer in it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from unitcycle.notifications.rules.templating import faults_of, shown

SUBJECT = "Your home at {{ property_name }}: an offer to renew"
LETTER = """\
Dear {{ tenant_name }},

Thank you for living in {{ unit }} at {{ property_name }}. {{ present_term }} We would be glad if you stayed, and \
offer you a further term of {{ term }}: {{ new_term }}.

{{ rent_sentence }} Everything else that we agreed on stays as it is.

If you would like to accept, or would rather not renew, please tell us by the link that comes with this letter; it \
says until when the offer stands. If you have a question, simply answer us.

Kind regards
{{ organization_name }}"""
# what an organisation can put into its own wording, and what stands for it in a preview
VARIABLES: Mapping[str, str] = {
    "tenant_name": "Maria Gonzalez",
    "organization_name": "Harbor Homes",
    "property_name": "Harbor View",
    "unit": "12B",
    "current_rent": "1,850.00 USD",
    "new_rent": "1,887.00 USD",
    "rent_sentence": "Your rent would be 1,887.00 USD a month, 37.00 USD more than the 1,850.00 USD you pay now.",
    "term": "12 months",
    "term_months": "12",
    "present_term": "Your lease ends on June 30, 2026.",
    "new_term": "from July 1, 2026 to June 30, 2027",
    "lease_begin_date": "July 1, 2026",
    "lease_end_date": "June 30, 2027",
}
LONGEST_LETTER = 20_000
_VARIABLE = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")

Render = Callable[[Mapping[str, str]], str]


def template_faults(template: str) -> list[str]:
    """Why a wording cannot be saved; nothing when it can."""
    return faults_of(template, VARIABLES)


def compiled(template: str) -> Render:
    """A template that was taken apart once, for thousands of letters."""
    pieces = _VARIABLE.split(template)
    fixed, names = pieces[::2], pieces[1::2]

    def render(values: Mapping[str, str]) -> str:
        parts = [fixed[0]]
        for name, text in zip(names, fixed[1:], strict=True):
            parts += (values[name], text)
        return "".join(parts)

    return render


@lru_cache(maxsize=4096)
def day_in_words(day: date) -> str:
    return shown(day)


def values_of(
    *,
    tenant_name: str,
    organization_name: str,
    property_name: str,
    unit: str,
    currency: str,
    current_rent: Decimal,
    new_rent: Decimal,
    term_months: int,
    begin: date,
    end: date,
    is_month_to_month: bool,
) -> dict[str, str]:
    """What there is to say to one household."""
    months = f"{term_months} month" if term_months == 1 else f"{term_months} months"
    first, last = day_in_words(begin), day_in_words(end)
    now, new = f"{current_rent:,.2f} {currency}", f"{new_rent:,.2f} {currency}"
    return {
        "tenant_name": tenant_name,
        "organization_name": organization_name,
        "property_name": property_name,
        "unit": unit,
        "current_rent": now,
        "new_rent": new,
        "rent_sentence": _rent_sentence(current_rent, new_rent, currency),
        "term": months,
        "term_months": str(term_months),
        "present_term": _present_term(begin, is_month_to_month),
        "new_term": _new_term(first, last, months, is_month_to_month),
        "lease_begin_date": first,
        "lease_end_date": last,
    }


def _rent_sentence(current: Decimal, new: Decimal, currency: str) -> str:
    if new == current:
        return f"Your rent stays at {new:,.2f} {currency} a month."
    relation = "more" if new > current else "less"
    return (
        f"Your rent would be {new:,.2f} {currency} a month, {abs(new - current):,.2f} {currency} "
        f"{relation} than the {current:,.2f} {currency} you pay now."
    )


def _present_term(begin: date, is_month_to_month: bool) -> str:
    if is_month_to_month:
        return "Your lease goes on from month to month."
    return f"Your lease ends on {day_in_words(date.fromordinal(begin.toordinal() - 1))}."


def _new_term(first: str, last: str, months: str, is_month_to_month: bool) -> str:
    if is_month_to_month:
        return f"from {first} to {last} or, if you accept after that day, {months} from the first of the next month"
    return f"from {first} to {last}"
