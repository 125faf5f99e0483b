"""What a model may do for the books: words, never numbers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.rules import wording
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.finance.ledger import rules, selectors

SUBJECT = "tenants.tenant"
MOST_STEPS = 60
LONGEST = 2_000


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
    words = " ".join(word for word in answer.text.split() if word not in known)
    problems = wording.problems_with_numbers("text", words, wording.numbers_of(_told(given)))
    if not wording.numbers_in(given.summary) <= wording.numbers_in(answer.text):
        problems.append("text: it does not say the balance as the summary does.")
    return problems + wording.problems_with_plainness("text", answer.text)


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
