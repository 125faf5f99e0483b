"""What we write where no model does: our wording of each step in each tone, or the organisation's own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unitcycle.notifications.rules.templating import faults_of, rendered
from unitcycle.residency.rent_collections.rules.choices import ActionChannel, Tone
from unitcycle.residency.rent_collections.rules.dunning import TONES

_T = Tone


@dataclass(frozen=True)
class Words:
    """`body` is an e-mail's or a letter's, `sms` a text message's."""

    subject: str
    body: str
    sms: str


# what can stand in a wording, and what stands for it in a preview
VARIABLES: Mapping[str, str] = {
    "tenant_name": "Maria Gonzalez",
    "organization_name": "Harbor Homes",
    "property_name": "Harbor View",
    "unit": "12B",
    "balance": "1,250.00 USD",
    "days_overdue": "5 days",
    "due_date": "March 1, 2026",
    "late_fees": "This includes late fees of 50.00 USD.",
    "pay_here": "You can see what is owed here: https://example.com/invoice",
    "lease": "Your lease of 12B at Harbor View says that rent is due on the day it names.",
    "plan": "3 monthly instalments: 416.66 USD on March 16, 2026; 416.66 USD on April 16, 2026; "
    "416.68 USD on May 16, 2026.",
    "plan_link": "https://example.com/plan",
}
# what only some steps have something to say of; in the others nothing stands there
ONLY_IN: Mapping[str, Sequence[int]] = {
    "lease": (3, 5),
    "plan": (4,),
    "pay_here": (1, 2, 3, 4),
    "plan_link": (1, 2, 3, 4),
}
_CLOSING = "\n\nKind regards\n{{ organization_name }}"
_HELP = (
    "If you have paid in the last days, thank you: please set this aside. If something is wrong with this amount, or "
    "if you cannot pay all of it at once, please answer us. We would rather find a way with you."
)


def _mail(*paragraphs: str) -> str:
    first, *more = paragraphs
    body = "\n\n".join((first[:1].upper() + first[1:], *more))
    return f"Dear {{{{ tenant_name }}}},\n\n{body}{_CLOSING}"


OURS: Mapping[tuple[int, str], Words] = {
    (1, _T.FRIENDLY): Words(
        "A reminder about {{ unit }}",
        _mail(
            "a short reminder: {{ balance }} for {{ unit }} at {{ property_name }} was due on {{ due_date }} and has "
            "not reached us yet. {{ late_fees }}",
            "{{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: Hello {{ tenant_name }}, {{ balance }} for {{ unit }} was due on {{ due_date }} and "
        "has not reached us yet. If you have paid, thank you. Questions? Just answer us.",
    ),
    (1, _T.FIRM): Words(
        "Payment due for {{ unit }}",
        _mail(
            "{{ balance }} for {{ unit }} at {{ property_name }} was due on {{ due_date }}. {{ late_fees }} Please pay "
            "it now.",
            "{{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ tenant_name }}, {{ balance }} for {{ unit }} was due on {{ due_date }}. Please "
        "pay it now, or answer us if something is wrong.",
    ),
    (2, _T.FRIENDLY): Words(
        "What is open for {{ unit }}",
        _mail(
            "we have not received {{ balance }} for {{ unit }} at {{ property_name }}, due on {{ due_date }}. It is "
            "{{ days_overdue }} late now. {{ late_fees }}",
            "{{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is still open, {{ days_overdue }} after {{ due_date }}. "
        "Could you have a look? Please answer us if you need help.",
    ),
    (2, _T.FIRM): Words(
        "Please pay what is overdue for {{ unit }}",
        _mail(
            "{{ balance }} for {{ unit }} at {{ property_name }} has been overdue for {{ days_overdue }}; it was due "
            "on {{ due_date }}. {{ late_fees }} Please pay it today, or tell us when you will.",
            "{{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. Please pay today, or "
        "tell us when you will.",
    ),
    (2, _T.FORMAL): Words(
        "Notice: overdue balance for {{ unit }}",
        _mail(
            "this is a notice about the balance of {{ balance }} for {{ unit }} at {{ property_name }}. It was due on "
            "{{ due_date }} and is {{ days_overdue }} overdue. {{ late_fees }}",
            "We ask you to pay the whole balance without delay. {{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: Notice. {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. Please pay it "
        "without delay or answer us.",
    ),
    (3, _T.FIRM): Words(
        "Formal notice: overdue balance for {{ unit }}",
        _mail(
            "we have written to you before about {{ unit }} at {{ property_name }}. {{ balance }} is open since "
            "{{ due_date }}, for {{ days_overdue }}. {{ late_fees }}",
            "{{ lease }} Please pay the whole balance now. {{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is open since {{ due_date }}. Please pay it now or "
        "answer us; a letter is on its way.",
    ),
    (3, _T.FORMAL): Words(
        "Formal notice: overdue balance for {{ unit }}",
        _mail(
            "this is a formal notice. The balance of {{ balance }} for {{ unit }} at {{ property_name }}, due on "
            "{{ due_date }}, is {{ days_overdue }} overdue, and our earlier messages have not been answered by a "
            "payment. {{ late_fees }}",
            "{{ lease }} We ask you to pay the whole balance at once. {{ pay_here }}",
            _HELP,
        ),
        "{{ organization_name }}: Formal notice. {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. Please "
        "pay at once or answer us; a letter is on its way.",
    ),
    (4, _T.FIRM): Words(
        "A plan to pay what is open for {{ unit }}",
        _mail(
            "{{ balance }} for {{ unit }} at {{ property_name }} is open since {{ due_date }}. Please pay it now. If "
            "you cannot pay all of it at once, we offer you this plan:",
            "{{ plan }}",
            "You can accept it here: {{ plan_link }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is open. You can pay it in instalments: {{ plan_link }}",
    ),
    (4, _T.FORMAL): Words(
        "Offer of a payment plan for {{ unit }}",
        _mail(
            "the balance of {{ balance }} for {{ unit }} at {{ property_name }} is {{ days_overdue }} overdue. We ask "
            "you to pay it in full. If you are not able to, we offer you to pay it as follows:",
            "{{ plan }}",
            "Please accept this plan, if you want it, here: {{ plan_link }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. We offer a payment plan: "
        "{{ plan_link }}",
    ),
    (4, _T.LEGAL): Words(
        "Offer of a payment plan for {{ unit }}, before further steps",
        _mail(
            "the balance of {{ balance }} for {{ unit }} at {{ property_name }} is {{ days_overdue }} overdue. If it "
            "stays unpaid, we will have to consider legal action. We would rather not, and offer you to pay as "
            "follows:",
            "{{ plan }}",
            "Please accept this plan here: {{ plan_link }}",
            _HELP,
        ),
        "{{ organization_name }}: {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. To avoid legal action, "
        "please pay or accept our plan: {{ plan_link }}",
    ),
    (5, _T.FORMAL): Words(
        "Final notice: overdue balance for {{ unit }}",
        _mail(
            "this is our final notice about the balance of {{ balance }} for {{ unit }} at {{ property_name }}. It was "
            "due on {{ due_date }} and is {{ days_overdue }} overdue. {{ late_fees }}",
            "{{ lease }} Please pay the whole balance at once, or contact us. Otherwise we will decide on how we go "
            "on without you.",
            _HELP,
        ),
        "{{ organization_name }}: Final notice. {{ balance }} for {{ unit }} is {{ days_overdue }} overdue. Please pay "
        "or contact us at once.",
    ),
    (5, _T.LEGAL): Words(
        "Final notice before legal action: {{ unit }}",
        _mail(
            "this is our final notice about the balance of {{ balance }} for {{ unit }} at {{ property_name }}. It was "
            "due on {{ due_date }} and is {{ days_overdue }} overdue. {{ late_fees }}",
            "{{ lease }} If the balance is not paid and we do not hear from you, we intend to take legal action to "
            "recover it, as the law of your state allows.",
            _HELP,
        ),
        "{{ organization_name }}: Final notice before legal action. {{ balance }} for {{ unit }} is "
        "{{ days_overdue }} overdue. Please contact us at once.",
    ),
}
LONGEST_BODY, LONGEST_SMS, LONGEST_SUBJECT = 4_000, 480, 200


def variables_of(step: int) -> list[str]:
    """What can stand in a wording of the step and says something there."""
    return [name for name in VARIABLES if step in ONLY_IN.get(name, (step,))]


def tones_of(step: int) -> list[Tone]:
    """The tones in which a step can come, from soft to hard."""
    return [tone for tone in Tone if tone in {tones[step - 1] for tones in TONES.values()}]


def faults_in(words: Mapping[str, str]) -> dict[str, list[str]]:
    """Why a wording cannot be saved, by field; nothing when it can."""
    faults = {name: faults_of(text, VARIABLES) for name, text in words.items()}
    for name in ("body", "sms"):
        if name in words and "{{ balance }}" not in re.sub(
            r"\{\{\s*(\w+)\s*\}\}", r"{{ \1 }}", words[name]
        ):
            faults[name].append("It has to say what is owed: {{ balance }}.")
    return {name: found for name, found in faults.items() if found}


def written(words: Words, channel: str, values: Mapping[str, str]) -> tuple[str, str]:
    """Subject and text for a channel; without the gaps that an empty value leaves."""
    template = words.sms if channel == ActionChannel.SMS else words.body
    text = rendered(template, values)
    text = re.sub(r"[ \t]+\n", "\n", re.sub(r"\n{3,}", "\n\n", text)).strip()
    subject = " ".join(rendered(words.subject, values).split())[:LONGEST_SUBJECT]
    return subject, re.sub(r" {2,}", " ", text)


_UNFIT = re.compile(r"https?:|www\.|[\d<>\[\]{}@/\\|=\n\r\t]|\.[a-z]{2,}", re.IGNORECASE)


def addressed_as(name: str) -> str:
    """How somebody is addressed: by their name, unless what stands there is none."""
    plain = " ".join(name.split())
    return plain if plain and len(plain) <= 80 and not _UNFIT.search(plain) else "Resident"


def nearest_tone(step: int, tone: str) -> Tone:
    """The tone in which a step is worded: the one that is wanted, or the softest it has."""
    known = tones_of(step)
    return Tone(tone) if tone in known else known[0]
