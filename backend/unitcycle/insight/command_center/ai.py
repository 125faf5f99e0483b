"""What a model may do for the command center: the words of a letter, never its numbers, and never who gets one."""

from collections.abc import Sequence
from decimal import Decimal

from pydantic import Field

from unitcycle.agents.capability import Answered, Capability, Given, declare, prompt_beside
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.insight.command_center.rules import letters
from unitcycle.insight.command_center.rules.letters import LONGEST, LONGEST_SUBJECT, LetterKind

SUBJECT = "portfolio_command.aiactionqueue"


class LetterFacts(Given):
    """Every number that may be said is in here."""

    kind: LetterKind
    tenant_name: str = Field(max_length=400)
    organization_name: str = Field(max_length=200)
    property_name: str = Field(max_length=200)
    unit_number: str = Field(max_length=40)
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
    # the same letter in our own wording
    our_subject: str = Field(default="", max_length=LONGEST_SUBJECT)
    our_text: str = Field(default="", max_length=LONGEST)

    @property
    def facts(self) -> letters.Facts:
        return letters.Facts(**self.model_dump(exclude={"kind", "our_subject", "our_text"}))


def question_for(kind: LetterKind, facts: letters.Facts) -> LetterFacts:
    return LetterFacts(
        kind=kind,
        our_subject=letters.subject_of(kind, facts),
        our_text=letters.text_of(kind, facts),
        **vars(facts),
    )


class Letter(Answered):
    subject: str = Field(min_length=3, max_length=LONGEST_SUBJECT)
    text: str = Field(min_length=40, max_length=LONGEST)


def in_our_words(given: LetterFacts) -> Letter:
    return Letter(
        subject=given.our_subject or letters.subject_of(given.kind, given.facts),
        text=given.our_text or letters.text_of(given.kind, given.facts),
        confidence=1.0,
    )


def fit_to_be_sent(given: LetterFacts, answer: Letter) -> Sequence[str]:
    """Amounts, days and terms are ours; what each letter has to say stands in it; nothing leads elsewhere."""
    return letters.faults_of(given.kind, given.facts, answer.subject, answer.text)


DRAFT = declare(
    Capability(
        name="command_center.draft",
        label="Drafting letters in bulk",
        purpose="Writes a renewal offer, a rent increase notice or an invitation to an inspection for one tenant.",
        input=LetterFacts,
        output=Letter,
        prompt=prompt_beside(__file__, "draft"),
        offline=in_our_words,
        check=fit_to_be_sent,
        cost_ceiling=Decimal("0.10"),
        default_autonomy=Autonomy.DRAFT,
        # a raised rent is a notice: a person sees it before it leaves
        highest_autonomy=Autonomy.DRAFT,
        personal={"tenant_name": "PERSON"},
        max_tokens=1024,
        is_legal=True,
    )
)
