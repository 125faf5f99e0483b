"""Letters: ours fit to be sent, a model's only when it says what it was given and nothing else."""

from dataclasses import replace
from decimal import Decimal

import pytest
import time_machine as clock
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.agents.models import AIRun
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import set_autonomy
from unitcycle.agents.tests.conftest import _model_sandbox, model, twin  # noqa: F401
from unitcycle.insight.command_center.ai import DRAFT
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules import letters
from unitcycle.insight.command_center.rules.choices import SuggestedAction
from unitcycle.insight.command_center.rules.letters import Facts, LetterKind
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.services import batches, drafting
from unitcycle.insight.command_center.tests.factories import month_to_month, night, pending
from unitcycle.notifications.models import Message
from unitcycle.tenancy.tenants.tests.factories import make_tenant

FACTS = Facts(
    tenant_name="Uriel Trejo",
    organization_name="Harbor Homes",
    property_name="Harbor View",
    unit_number="1543C",
    current_rent="975.00 USD",
    new_rent="1,050.00 USD",
    difference="75.00 USD",
    term="12 months",
    begin="May 1, 2026",
    answer_by="April 27, 2026",
    effective_date="May 1, 2026",
    notice_days="30",
    inspection_date="April 7, 2026",
    move_out_date="April 9, 2026",
)
GOOD = (
    "Dear [PERSON_1], thank you, we appreciate you. The market has moved: your rent changes from 975.00 USD to "
    "1,050.00 USD from May 1, 2026 on. Kind regards"
)


@pytest.mark.parametrize("kind", LetterKind.values)
def test_our_own_letters_are_fit_to_be_sent(kind):
    text = letters.text_of(kind, FACTS)
    assert letters.faults_of(kind, FACTS, letters.subject_of(kind, FACTS), text) == []
    assert len(text.split()) < 300
    assert "Uriel Trejo" in text


_words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=60)


@given(_words, _words, st.sampled_from(LetterKind.values))
def test_whatever_people_and_houses_are_called_our_letters_are_fit(name, house, kind):
    facts = replace(FACTS, tenant_name=name, property_name=house)
    text = letters.text_of(kind, facts)
    faults = letters.faults_of(kind, facts, "A letter", text)
    assert not [one for one in faults if one.startswith("text: It says")]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda text: text.replace("1,050.00", "1,150.00"), "number"),
        (lambda text: text + " Or 5 of it.", "number"),
        (lambda text: text + " Pay twice as much.", "figures"),
        (lambda text: text + " Or $1,050.00.", "signs"),
        (lambda text: text + " See https://example.com", "addresses"),
        (lambda text: text + " Visit pay-here.com", "addresses"),
        (lambda text: text + " Write to me@example", "addresses"),
        (lambda text: text + " [YOUR NAME]", "addresses"),
        (lambda text: text + " <b>", "addresses"),
        (lambda text: text + " Or we go to court.", "threats"),
        (lambda text: text + " You will be evicted.", "threats"),
        (lambda text: text.replace("market", "house"), "market"),
        (lambda text: text.replace("May 1, 2026", "soon"), "from when"),
        (lambda text: text + " word" * 300, "words"),
    ],
)
def test_what_a_raise_must_not_be_announced_with(change, word):
    text = change(letters.text_of("rent_increase_notice", FACTS))
    faults = letters.faults_of("rent_increase_notice", FACTS, "Your rent", text)
    assert any(word in one for one in faults), faults


@pytest.mark.parametrize(("words", "fits"), [(299, True), (300, False)])
def test_fewer_than_three_hundred_words(words, fits):
    text = letters.text_of("renewal_offer", FACTS)
    text += " so" * (words - len(text.split()))
    assert (letters.faults_of("renewal_offer", FACTS, "Offer", text) == []) is fits


@pytest.mark.parametrize(
    ("kind", "gone"),
    [
        ("renewal_offer", "thank"),
        ("renewal_offer", "12 months"),
        ("renewal_offer", "April 27, 2026"),
        ("renewal_offer", "1,050.00 USD"),
        ("move_out_inspection", "April 7, 2026"),
    ],
)
def test_what_has_to_stand_in_each_letter(kind, gone):
    text = letters.text_of(kind, FACTS).replace(gone, "…").replace("Thank", "…")
    assert letters.faults_of(kind, FACTS, "Subject", text)


def test_no_autonomy_lets_a_letter_leave_by_itself():
    assert DRAFT.is_legal
    assert DRAFT.highest_autonomy == Autonomy.DRAFT


@pytest.fixture
def lease(organization):
    with clock.travel("2026-03-28T15:00:00Z", tick=False):
        tenant = make_tenant(first_name="Uriel", last_name="Trejo", email="uriel@example.com")
        made = month_to_month("975.00", "1050.00", past=10, tenant=tenant)
        night()
        yield made


def previewed(lease):
    (shown,) = drafting.preview(
        action_type=SuggestedAction.RENT_INCREASE_NOTICE,
        unit_ids=[lease.unit_id],
        wanted=Wanted(),
        method="email",
        with_model=True,
    )
    return shown.plan


def test_what_a_model_wrote_is_kept_shown_and_sent(lease, model):  # noqa: F811
    model.say({"input": {"subject": "Your rent", "text": GOOD, "confidence": 0.9}})

    plan = previewed(lease)

    text = GOOD.replace("[PERSON_1]", "Uriel Trejo")
    assert (plan.content, plan.is_own_content) == (text, True)
    assert pending(lease)[0].generated_content == text
    assert "Uriel" not in str(model.heard)
    batch = batches.ask_for(
        action_type="rent_increase_notice",
        unit_ids=[lease.unit_id],
        wanted_units=None,
        by_name=False,
        author="user:ann@example.com",
    )
    batches.execute(batch.pk)
    assert text in Message.objects.get().body


def _says(**change):
    return {"input": {"subject": "Your rent", "text": GOOD, "confidence": 0.9, **change}}


@pytest.mark.parametrize(
    "answer",
    [
        _says(text=GOOD.replace("1,050.00", "9,050.00")),
        _says(text=GOOD + " See https://evil.example"),
        _says(text=GOOD + " or be evicted"),
        _says(text="x" * 1_000_000),
        _says(text=["a", "list"]),
        _says(confidence="very"),
        _says(extra="field"),
        _says(text=GOOD.replace("[PERSON_1]", "[PERSON_7]")),
        _says(subject="Two\nlines"),
        {"text": "no tool at all"},
    ],
    ids=lambda answer: str(answer)[:60],
)
def test_a_hostile_answer_reaches_neither_table_nor_tenant(lease, model, answer):  # noqa: F811
    model.say(answer, answer)

    plan = previewed(lease)

    assert not plan.is_own_content
    assert plan.content == letters.text_of(plan.kind, plan.facts)
    assert pending(lease)[0].generated_content is None
    run = AIRun.objects.get(capability=DRAFT.name)
    # one that is far too long is cut off, and not asked for again
    assert run.outcome == "offline"
    assert run.calls in (1, 2)


def test_switched_off_our_own_wording_stays(lease, model):  # noqa: F811
    set_autonomy(capability=DRAFT.name, level=Autonomy.OFF)
    assert not previewed(lease).is_own_content
    assert model.heard == []


def test_a_letter_of_other_numbers_is_not_sent_for_these(lease):
    AIActionQueue.objects.update(generated_content=GOOD)
    (shown,) = drafting.preview(
        action_type=SuggestedAction.RENT_INCREASE_NOTICE,
        unit_ids=[lease.unit_id],
        wanted=Wanted(rent_amount=Decimal("1000.00")),
        method="email",
    )
    assert not shown.plan.is_own_content
    assert "1,000.00" in shown.plan.content


def test_at_night_the_letters_of_the_surest_are_asked_for_as_a_batch(lease, model):  # noqa: F811
    other = month_to_month("975.00", "1050.00", past=12)
    offered = month_to_month(past=200)
    night()
    assert [row.action_type for row in pending(offered)] == ["renewal_offer"]

    job = drafting.have_letters_drafted()

    assert job is not None
    asked = AIActionQueue.objects.filter(pk__in=job.params["subject_ids"])
    assert {row.unit_id for row in asked} == {lease.unit_id, other.unit_id}


def test_at_night_nobody_is_asked_who_may_only_suggest(lease, model):  # noqa: F811
    set_autonomy(capability=DRAFT.name, level=Autonomy.SUGGEST)
    assert drafting.have_letters_drafted() is None


def test_without_a_model_our_wording_stands(lease):
    assert drafting.have_letters_drafted() is None
