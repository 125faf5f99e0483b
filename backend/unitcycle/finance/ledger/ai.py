"""What a model may do for the books: words, never numbers."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.finance.ledger import rules, selectors

SUBJECT = "tenants.tenant"
MOST_STEPS = 60
LONGEST = 2_000
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# numbers that are hidden in words could not be looked up
_NUMBER_WORDS = re.compile(
    r"\b(?:hundreds?|thousands?|millions?|twice|double[ds]?|triple[ds]?|half|per ?cent|percentage|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen)\b|%",
    re.IGNORECASE,
)


class TakenStep(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sentence: str
    balance: str


class BalanceFacts(Given):
    """Every number that may be said is in here."""

    name: str = ""
    summary: str
    steps: Annotated[list[TakenStep], Field(max_length=MOST_STEPS)]
    # steps before the first one told
    left_out: int = 0


class Explained(Answered):
    text: str = Field(min_length=10, max_length=LONGEST)


def facts_of(tenant_id: UUID, *, name: str, currency: str) -> BalanceFacts:
    """The way to a tenant's balance as the ledger tells it; of a long one its end."""
    moved, known = selectors.movements(tenant_id)
    money = known or currency
    steps = rules.explain(moved, money)
    told = [
        TakenStep(sentence=step.sentence, balance=rules.with_currency(step.balance, money))
        for step in steps[-MOST_STEPS:]
    ]
    balance = steps[-1].balance if steps else Decimal(0)
    return BalanceFacts(
        name=name,
        summary=rules.standing(balance, money),
        steps=told,
        left_out=max(0, len(steps) - MOST_STEPS),
    )


def in_sentences(given: BalanceFacts) -> Explained:
    """The ledger's own sentences: where it stands, and the last steps there."""
    text = given.summary
    for step in reversed(given.steps):
        longer = f"{given.summary} {step.sentence}{text[len(given.summary) :]}"
        if len(longer) > LONGEST:
            break
        text = longer
    return Explained(text=text, confidence=1.0)


def numbers_from_the_facts(given: BalanceFacts, answer: Explained) -> Sequence[str]:
    """What the answer says that the facts do not."""
    known = {"", *given.name.split()}
    allowed = {number for text in _told(given) for number in _numbers(text)}
    words = " ".join(word for word in answer.text.split() if word not in known)
    problems = []
    if not _numbers(words) <= allowed:
        problems.append("text: it has a number that is not in the facts.")
    if _NUMBER_WORDS.search(words):
        problems.append("text: write every number in figures, as the facts do.")
    if not _numbers(given.summary) <= _numbers(answer.text):
        problems.append("text: it does not say the balance as the summary does.")
    if re.search(r"https?:|www\.|[<>]", answer.text):
        problems.append("text: plain text, without addresses and markup.")
    return problems


EXPLAIN_BALANCE = declare(
    Capability(
        name="ledger.explain_balance",
        label="Explaining balances",
        purpose="Tells in plain words how a tenant's balance came about, with no number that is not in the books.",
        input=BalanceFacts,
        output=Explained,
        prompt=prompt_beside(__file__, "explain_balance"),
        offline=in_sentences,
        check=numbers_from_the_facts,
        cost_ceiling=Decimal("0.20"),
        default_autonomy=Autonomy.DRAFT,
        # it is read by a person, who decides what to do with it
        highest_autonomy=Autonomy.DRAFT,
        personal={"name": "PERSON"},
        max_tokens=2048,
    )
)


def _told(given: BalanceFacts) -> list[str]:
    steps = [text for step in given.steps for text in (step.sentence, step.balance)]
    return [given.summary, *steps]


def _numbers(text: str) -> set[Decimal]:
    found = set()
    for written in _NUMBER.findall(text):
        try:
            found.add(Decimal(written.replace(",", "")))
        except InvalidOperation:
            found.add(Decimal(-1))  # 1.2.3: no number of ours
    return found
