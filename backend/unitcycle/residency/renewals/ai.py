"""What a model may do for renewals: words of a letter, never its numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from pydantic import Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.rules import wording
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import Batch, Result, declare_batch, run, start_unasked
from unitcycle.core.models import Job
from unitcycle.residency.renewals import selectors, services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import letter
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services.letters import letter_facts

SUBJECT = "renewals.renewalrecommendation"
MOST_WORDS = 350
# an organisation's own wording, with the facts in it
LONGEST = 2 * letter.LONGEST_LETTER
# what the letter may say nothing of, so that its numbers are none of the letter's
_ONLY_FOR_THE_TONE = frozenset({"market_rent", "rent_strategy"})


class LetterFacts(Given):
    """One offer. Every number and date that the letter may say stands in here as it has to be written."""

    tenant_name: str
    organization_name: str
    property_name: str
    unit: str
    present_term: str
    new_term: str
    lease_begin_date: str
    lease_end_date: str
    term: str
    current_rent: str
    new_rent: str
    rent_sentence: str
    market_rent: str
    rent_strategy: str
    # the same letter by the organisation's own wording
    our_text: str


class Letter(Answered):
    text: str = Field(min_length=1, max_length=LONGEST)


def by_wording(given: LetterFacts) -> Letter:
    """The organisation's own."""
    return Letter(text=given.our_text[:LONGEST], confidence=1.0)


def says_the_offer(given: LetterFacts, answer: Letter) -> Sequence[str]:
    """What is missing in the letter, and what is in it that nobody offers."""
    text = answer.text
    facts = given.model_dump(exclude=set(_ONLY_FOR_THE_TONE))
    problems = [
        f"text: it does not say {name} exactly as the facts do."
        for name in ("tenant_name", "organization_name", "unit", "new_rent", "lease_begin_date", "lease_end_date")
        if facts[name] not in text
    ]  # fmt: skip
    names = [given.tenant_name, given.organization_name, given.property_name, given.unit]
    own = wording.without(text, names)
    problems += wording.problems_with_numbers("text", own, wording.numbers_of(facts.values()))
    problems += wording.problems_with_plainness("text", own)
    if len(text.split()) > MOST_WORDS:
        problems.append("text: three hundred words are the most.")
    return problems


LETTER = declare(
    Capability(
        name="renewals.letter",
        label="Writing renewal letters",
        purpose="Writes the letter that offers a household to renew its lease, from the numbers of the offer.",
        input=LetterFacts,
        output=Letter,
        prompt=prompt_beside(__file__, "letter"),
        offline=by_wording,
        check=says_the_offer,
        cost_ceiling=Decimal("0.20"),
        default_autonomy=Autonomy.DRAFT,
        # a person approves the renewal that it is written for, and sends it
        highest_autonomy=Autonomy.DRAFT,
        personal={"tenant_name": "PERSON"},
        max_tokens=2048,
    )
)


def facts_of(renewal: RenewalRecommendation) -> LetterFacts:
    return LetterFacts(**letter_facts(renewal))


def write_letter(renewal_id: UUID, *, asked_by_id: UUID | None = None) -> RenewalRecommendation:
    """Write the letter anew: by the model where it may, else by the organisation's wording.

    What a person wrote in it is replaced. Raises RenewalNotFound, StepNotAllowed once it is sent, LetterOutdated.
    """
    with transaction.atomic():
        given = facts_of(services.renewal_with_unsent_letter(renewal_id))
    try:
        run(
            LETTER,
            given,
            subject=(SUBJECT, renewal_id),
            asked_by_id=asked_by_id,
            then=partial(_take, renewal_id, given),
        )
    except CapabilityOff:
        return services.generate_letter(renewal_id=renewal_id)
    with transaction.atomic():
        return selectors.renewals().get(pk=renewal_id)


def _take(renewal_id: UUID, given: LetterFacts, result: Result[Letter]) -> None:
    """In the transaction of the run."""
    services.put_letter(
        renewal_id=renewal_id,
        text=result.output.text,
        about=given.model_dump(),
        by_model=result.is_by_model,
    )


def _many_to_write(renewal_ids: Sequence[UUID]) -> Mapping[UUID, LetterFacts]:
    return {row.pk: facts_of(row) for row in _untouched().filter(pk__in=renewal_ids)}


def _take_in_batch(renewal_id: UUID, result: Result[Letter]) -> None:
    """In the transaction of its run: a letter that a person wrote in meanwhile, or whose numbers changed, stays."""
    row = selectors.renewals().select_for_update(no_key=True, of=("self",)).get(pk=renewal_id)
    facts = facts_of(row)
    still_fits = not says_the_offer(facts, result.output) or not result.is_by_model
    if row.status == RenewalStatus.PENDING and not row.letter_is_edited and still_fits:
        _take(renewal_id, facts, result)


LETTERS = declare_batch(
    Batch(
        name="renewals.letters",
        capability=LETTER,
        subject_kind=SUBJECT,
        inputs=_many_to_write,
        take=_take_in_batch,
    )
)


def have_letters_written() -> Job | None:
    """Start a job for the letters of pending renewals, the likeliest to leave first: the scan has written all by the
    organisation's wording."""
    return start_unasked(LETTERS, _untouched().order_by("-churn_score", "pk"))


def _untouched() -> Any:
    return selectors.renewals().filter(
        status=RenewalStatus.PENDING, letter_is_edited=False, letter_by_model=False
    )
