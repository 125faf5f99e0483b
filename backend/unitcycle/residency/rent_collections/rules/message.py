"""What a message to a tenant must say and must not, whoever wrote it. It is checked before anything is done with it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unitcycle.agents.rules.wording import (
    has_gaps,
    hides_numbers,
    leads_away,
    numbers_in,
    numbers_of,
    without,
)
from unitcycle.residency.rent_collections.rules.choices import ActionChannel, Tone
from unitcycle.residency.rent_collections.rules.wording import (
    LONGEST_BODY,
    LONGEST_SMS,
    LONGEST_SUBJECT,
)

SHORTEST = 20
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)
_LEGAL = re.compile(
    r"\b(?:evict\w*|lawyers?|attorneys?|court|courts|sue|sued|suing|lawsuits?|legal|litigat\w*|judgments?|sheriff|"
    r"credit (?:bureaus?|reports?|score|rating|agenc\w+)|collection agenc\w+|debt collectors?|"
    r"terminat\w+ (?:of )?(?:your|the) (?:lease|tenancy)|vacate|move out|leave your home)\b",
    re.IGNORECASE,
)
# what nobody may be threatened with, in any tone
_NEVER = re.compile(
    r"\b(?:arrest\w*|police|prison|jail|criminal\w*|deport\w*|immigration|garnish\w*|seize\w*|confiscat\w*|"
    r"lock(?:ed|ing)? (?:you )?out|change (?:your |the )?locks|shut(?:ting)? off|cut(?:ting)? off|utilities|"
    r"your (?:employer|children|family|neighbou?rs)|race|religion|pregnan\w*|disab(?:led|ility)|national origin)\b",
    re.IGNORECASE,
)
_SIGN_OF_MONEY = re.compile(r"[$€£¥]")
_PRETENDING = re.compile(
    r"\b(?:as an ai|language model|system prompt|ignore (?:all|any|previous|the)|instructions?|wire (?:the|your)|"
    r"gift cards?|cryptocurrency|bitcoin|western union|zelle|cash ?app|venmo|paypal|social security|"
    r"debt (?:is|was|has been) (?:forgiven|cancell?ed|paid)|owe nothing|balance is (?:zero|settled))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Bounds:
    """What one message is held to: the facts it may state, and how it may sound."""

    channel: str
    tone: str
    balance: str
    # texts that we gave: whatever number stands in one may be said
    facts: Sequence[str] = ()
    # how the tenant is called: no number of ours stands in it
    name: str = ""
    links: Sequence[str] = ()
    # of these one has to be in it
    must_link: str = ""


def faults_of(subject: str, text: str, bounds: Bounds) -> list[str]:
    """Why it is not sent, in sentences that quote nothing of it; nothing when it can be."""
    return [
        *_faults_of_size(subject, text, bounds.channel),
        *_faults_of_matter(subject, text, bounds),
        # somebody is called Sue, and a house Kings Court
        *_faults_of_manner(
            without(f"{subject}\n{text}", [*bounds.facts, bounds.name, *bounds.name.split()]),
            bounds.tone,
        ),
    ]


def _faults_of_size(subject: str, text: str, channel: str) -> Iterable[str]:
    is_sms = channel == ActionChannel.SMS
    longest = LONGEST_SMS if is_sms else LONGEST_BODY
    if not len(text.strip()) >= SHORTEST or len(text) > longest:
        yield f"text: between {SHORTEST} and {longest} characters."
    if len(subject) > LONGEST_SUBJECT or any(char in subject for char in "\n\r\t"):
        yield f"subject: one line of at most {LONGEST_SUBJECT} characters."
    if not is_sms and not subject.strip():
        yield "subject: it needs one."
    if any(ord(char) < 32 and char not in "\n\t" for char in subject + text):
        yield "text: it has characters that cannot be written."


def _faults_of_matter(subject: str, text: str, bounds: Bounds) -> Iterable[str]:
    whole = f"{subject}\n{text}"
    if bounds.balance not in text:
        yield "text: it does not say the balance as the facts write it."
    links = [found.rstrip(".,;:!?)") for found in _URL.findall(whole)]
    if any(link not in bounds.links for link in links):
        yield "text: no address but the link in the facts."
    if bounds.must_link and bounds.must_link not in links:
        yield "text: it does not give the link in the facts."
    bare = without(whole, [*bounds.links, bounds.name])
    # a house may be called so: what stands in the facts may be said
    known = [fact for fact in bounds.facts if fact]
    own = without(bare, known)
    if leads_away(own):
        yield "text: no address but the link in the facts."
    if not numbers_in(bare) <= numbers_of(known):
        yield "text: it has a number that is not in the facts."
    if hides_numbers(own) or _SIGN_OF_MONEY.search(own):
        yield "text: write every number and currency as the facts do, and no other."
    if has_gaps(own):
        yield "text: no placeholder, markup or gap to be filled."


def _faults_of_manner(whole: str, tone: str) -> Iterable[str]:
    if tone != Tone.LEGAL and _LEGAL.search(whole):
        yield f"text: no legal threat in a tone that is {tone}."
    if _NEVER.search(whole):
        yield "text: it threatens with something that nobody may be threatened with."
    if _PRETENDING.search(whole):
        yield "text: it says what is not for this message to say."
