"""What tenants read: our own wording of each letter, and what has to stand in one whoever wrote it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import TextChoices

from unitcycle.agents.rules import wording

MOST_WORDS = 299
LONGEST = 4_000
LONGEST_SUBJECT = 120


class LetterKind(TextChoices):
    RENEWAL_OFFER = "renewal_offer", "Renewal offer"
    RENT_INCREASE_NOTICE = "rent_increase_notice", "Rent increase notice"
    MOVE_OUT_INSPECTION = "move_out_inspection", "Move-out inspection"


@dataclass(frozen=True)
class Facts:
    """All that a letter may say. Amounts and days are in words already, as 1,150.00 USD and May 1, 2026."""

    tenant_name: str
    organization_name: str
    property_name: str
    unit_number: str
    current_rent: str = ""
    new_rent: str = ""
    difference: str = ""
    term: str = ""
    begin: str = ""
    answer_by: str = ""
    effective_date: str = ""
    notice_days: str = ""
    inspection_date: str = ""
    move_out_date: str = ""


_RENEWAL = """\
Dear {tenant_name},

Thank you for living in {unit_number} at {property_name}. We would be glad if you stayed.

We offer you a further term of {term} from {begin}, at {new_rent} a month; you pay {current_rent} now. Everything \
else that we agreed on stays as it is. If another term would suit you better, tell us which one, and we will see what \
can be done.

Please let us know by {answer_by} whether you would like to accept. The message that comes with this letter says how.

Kind regards
{organization_name}"""
_RAISE = """\
Dear {tenant_name},

Thank you for being our tenant in {unit_number} at {property_name}; we appreciate having you here.

Rents in the area have gone up, and yours is below what comparable homes cost on the market today. We therefore give \
you notice, {notice_days} days or more beforehand, that your monthly rent changes from {current_rent} to {new_rent}, \
which is {difference} more. The new rent is due from {effective_date} on; until then nothing changes.

If you have questions, or would rather agree on a fixed term, please tell us before {effective_date}.

Kind regards
{organization_name}"""
_INSPECTION = """\
Dear {tenant_name},

You are moving out of {unit_number} at {property_name}{leaving}. Before that we would like to look at the home \
together with you on {inspection_date}.

The purpose of this inspection is to write down the condition of the home, so that you know what would be put right \
and how your deposit is settled. You are welcome to be present. If the day does not suit you, or you cannot be there, \
please tell us in advance and we will agree on another one.

Kind regards
{organization_name}"""
_SUBJECTS: Mapping[str, str] = {
    LetterKind.RENEWAL_OFFER: "An offer to renew your lease of {unit_number}",
    LetterKind.RENT_INCREASE_NOTICE: "Your rent for {unit_number} from {effective_date} on",
    LetterKind.MOVE_OUT_INSPECTION: "Inspection of {unit_number} on {inspection_date}",
}
_TEXTS: Mapping[str, str] = {
    LetterKind.RENEWAL_OFFER: _RENEWAL,
    LetterKind.RENT_INCREASE_NOTICE: _RAISE,
    LetterKind.MOVE_OUT_INSPECTION: _INSPECTION,
}


def subject_of(kind: str, facts: Facts) -> str:
    return _SUBJECTS[kind].format(**vars(facts))[:LONGEST_SUBJECT]


def text_of(kind: str, facts: Facts) -> str:
    """Our own letter."""
    leaving = f" on {facts.move_out_date}" if facts.move_out_date else ""
    return _TEXTS[kind].format(**vars(facts), leaving=leaving)


_SIGN_OF_MONEY = re.compile(r"[$€£¥]")
_THREATS = re.compile(
    r"\b(?:evict\w*|court|lawsuit|sue[ds]?|legal action|attorney|police)\b", re.IGNORECASE
)

Fits = Callable[[Facts, str], bool]


def _says(name: str) -> Fits:
    def fits(facts: Facts, text: str) -> bool:
        return str(getattr(facts, name)) in text

    return fits


def _has(pattern: str) -> Fits:
    found = re.compile(pattern, re.IGNORECASE)

    def fits(facts: Facts, text: str) -> bool:
        return found.search(text) is not None

    return fits


_WANTED: Mapping[str, Sequence[tuple[str, Fits]]] = {
    LetterKind.RENEWAL_OFFER: (
        ("It thanks the tenant.", _has(r"\bthank")),
        ("It says the new rent as it is given.", _says("new_rent")),
        ("It says the term as it is given.", _says("term")),
        ("It says until when to answer, as it is given.", _says("answer_by")),
    ),
    LetterKind.RENT_INCREASE_NOTICE: (
        ("It names the market as the reason.", _has(r"\bmarket")),
        ("It says that the tenant is appreciated.", _has(r"\b(?:appreciat|thank)")),
        ("It says the present rent as it is given.", _says("current_rent")),
        ("It says the new rent as it is given.", _says("new_rent")),
        ("It says from when the new rent is due, as it is given.", _says("effective_date")),
    ),
    LetterKind.MOVE_OUT_INSPECTION: (
        ("It says the day as it is given.", _says("inspection_date")),
        ("It says what the inspection is for.", _has(r"\b(?:purpose|condition|deposit|damage)")),
        (
            "It says that the tenant can be there, or tell in advance.",
            _has(r"\b(?:be there|be present|attend|in advance|advance notice|let us know)\b"),
        ),
    ),
}


def faults_of(kind: str, facts: Facts, subject: str, text: str) -> list[str]:
    """Why a letter that somebody else wrote cannot be sent; nothing when it can. Nothing of it is quoted."""
    whole = f"{subject}\n{text}"
    faults = [f"text: {words}" for words, fits in _WANTED[kind] if not fits(facts, text)]
    if len(text.split()) > MOST_WORDS:
        faults.append(f"text: fewer than {MOST_WORDS + 1} words.")
    if "\n" in subject or "\r" in subject:
        faults.append("subject: one line.")
    names = (
        facts.tenant_name,
        facts.organization_name,
        facts.property_name,
        facts.unit_number,
    )
    own = wording.without(whole, names)
    faults += wording.problems_with_numbers("text", own, wording.numbers_of(vars(facts).values()))
    if _SIGN_OF_MONEY.search(own):
        faults.append("text: write currencies as the facts do, without signs.")
    faults += wording.problems_with_plainness("text", own)
    if _THREATS.search(own):
        faults.append("text: no threats, and no word of courts or evictions.")
    return faults
