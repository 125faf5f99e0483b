"""The letter by a model: its words, our numbers, and a person who sends it."""

from decimal import Decimal

import pytest

from unitcycle.accounts.tests.factories import client_as
from unitcycle.agents.models import AIBudget, AIRun, AutonomySetting
from unitcycle.agents.rules.choices import Autonomy, RunOutcome
from unitcycle.agents.tests.conftest import _model_sandbox, model, twin  # noqa: F401
from unitcycle.core.models import Job
from unitcycle.residency.renewals import ai, errors, services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.tasks import nightly_renewal_scan
from unitcycle.residency.renewals.tests.factories import STAFF, TODAY, advised, approved, sent
from unitcycle.tenancy.tenants.tests.factories import make_tenant

GOOD = (
    "Dear {tenant_name},\n\nthank you for being at home in {unit} with us. {present_term} We would love to keep you: "
    "{new_term}, at {new_rent} a month. The link beside this letter takes your answer.\n\nWarmly\n{organization_name}"
)


@pytest.fixture
def renewal(organization):
    return advised()


def facts(renewal) -> ai.LetterFacts:
    return ai.facts_of(renewal)


def good(renewal) -> str:
    return GOOD.format(**facts(renewal).model_dump())


def said(text: str) -> dict:
    return {"input": {"text": text, "confidence": 0.9}}


def hidden(text: str, renewal) -> str:
    """As a model has to write it, which knows no names."""
    return text.replace(renewal.tenant.name, "[PERSON_1]")


def problems(renewal, text):
    return ai.says_the_offer(facts(renewal), ai.Letter(text=text, confidence=1))


def test_a_letter_in_other_words_with_our_numbers_is_taken(renewal):
    assert not problems(renewal, good(renewal))
    assert not problems(renewal, facts(renewal).our_text)


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda text, known: text.replace(known.new_rent, "1.00 USD"),
        lambda text, known: text.replace(known.tenant_name, "Sir or Madam"),
        lambda text, known: text.replace(known.lease_end_date, "the end"),
        lambda text, known: text.replace(known.organization_name, "Your landlord"),
        lambda text, known: f"{text} The first month is free, which saves you 900.00 USD.",
        lambda text, known: f"{text} The market asks {known.market_rent}.",
        lambda text, known: f"{text} We take off ten percent.",
        lambda text, known: f"{text} Answer at https://example.com.",
        lambda text, known: f"{text} <b>Now.</b>",
        lambda text, known: f"{text} {'very ' * 350}",
    ],
)
def test_what_nobody_offers_is_refused(renewal, spoilt):
    assert problems(renewal, spoilt(good(renewal), facts(renewal)))


def test_without_a_model_it_is_the_organisations_own(renewal):
    services.set_renewal_settings(letter_text="Hello {{ tenant_name }}, {{ new_rent }}.")

    written = ai.write_letter(renewal.pk)

    assert written.renewal_letter_text == f"Hello {renewal.tenant.name}, {facts(renewal).new_rent}."
    assert not written.letter_by_model
    assert AIRun.objects.get().subject_id == renewal.pk


def test_the_models_words_are_taken_and_it_never_learns_the_name(renewal, model):  # noqa: F811
    model.say(said(hidden(good(renewal), renewal)))

    answer = client_as("manager").post(f"/api/v1/renewals/{renewal.pk}/generate-letter/")

    assert answer.status_code == 200
    told = answer.json()
    assert (told["renewal_letter_text"], told["letter_by_model"]) == (good(renewal), True)
    assert renewal.tenant.last_name not in str(model.heard)
    assert str(renewal.churn_score) not in str(model.heard)
    assert AIRun.objects.get().outcome == RunOutcome.ANSWERED


@pytest.mark.parametrize(
    "hostile",
    [
        {"input": {"text": 5, "confidence": 1}},
        {"input": {"text": "Sign here.", "confidence": 1}},
        {"input": {"text": "x" * 1_000_000, "confidence": 1}},
        {"input": {"text": "\0", "confidence": 1}},
        {"input": {"text": "Hello", "confidence": 1, "rent": 1}},
    ],
)
def test_a_hostile_letter_reaches_nobody(renewal, model, hostile):  # noqa: F811
    model.say({**hostile, "times": 2})

    written = ai.write_letter(renewal.pk)

    assert written.renewal_letter_text == facts(renewal).our_text
    assert not written.letter_by_model
    assert AIRun.objects.get().outcome == RunOutcome.OFFLINE


def test_what_a_person_wrote_after_the_model_is_a_persons(renewal, model):  # noqa: F811
    model.say(said(hidden(good(renewal), renewal)))
    ai.write_letter(renewal.pk)

    edited = services.edit_letter(renewal_id=renewal.pk, text="Mine.")

    assert (edited.letter_is_edited, edited.letter_by_model) == (True, False)


def test_other_numbers_are_never_sent_with_the_models_words(renewal, model):  # noqa: F811
    model.say(said(hidden(good(renewal), renewal)))
    ai.write_letter(renewal.pk)

    agreed = services.approve_renewal(
        renewal_id=renewal.pk,
        author=STAFF,
        today=TODAY,
        recommended_rent=renewal.recommended_rent + Decimal(5),
    )

    assert agreed.renewal_letter_text == facts(agreed).our_text
    assert not agreed.letter_by_model


def test_an_offer_that_changes_while_its_letter_is_written_keeps_its_letter(renewal):
    about = facts(renewal).model_dump()
    before = services.approve_renewal(
        renewal_id=renewal.pk,
        author=STAFF,
        today=TODAY,
        recommended_rent=renewal.recommended_rent + Decimal(5),
    )

    with pytest.raises(errors.LetterOutdated):
        services.put_letter(renewal_id=renewal.pk, text="Old", about=about, by_model=True)

    before.refresh_from_db()
    assert before.renewal_letter_text == facts(before).our_text


def test_a_letter_that_was_sent_is_not_written_anew(organization, model):  # noqa: F811
    renewal = sent()

    answer = client_as("manager").post(f"/api/v1/renewals/{renewal.pk}/generate-letter/")

    assert answer.status_code == 400
    assert not model.heard
    assert not AIRun.objects.exists()


def test_switched_off_the_wording_writes_without_a_run(renewal, model):  # noqa: F811
    AutonomySetting.objects.create(capability=ai.LETTER.name, level=Autonomy.OFF)

    written = ai.write_letter(renewal.pk)

    assert written.renewal_letter_text == facts(renewal).our_text
    assert not AIRun.objects.exists()
    assert not model.heard


class TestOvernight:
    @pytest.fixture
    def night(self, organization, time_machine, django_capture_on_commit_callbacks):
        time_machine.move_to("2026-03-28T18:00:00Z")

        def run():
            with django_capture_on_commit_callbacks(execute=True):
                nightly_renewal_scan(str(organization.pk))

        return run

    @pytest.fixture
    def echo(self, model):  # noqa: F811
        """A model that finds warm words for whatever it is given."""
        model.say({"input": {"text": "nonsense", "confidence": 0.9}, "times": 99})
        return model

    def test_the_model_is_asked_once_about_each(self, renewal, night, echo):
        other = advised(tenant=make_tenant(email="j@example.com"))

        night()
        heard = len(echo.heard)
        night()

        assert heard == len(echo.heard) == 4  # each with its repair
        assert {run.subject_id for run in AIRun.objects.all()} == {renewal.pk, other.pk}

    def test_what_is_decided_or_written_by_a_person_is_left_alone(self, organization, night, echo):
        services.edit_letter(renewal_id=advised().pk, text="Mine.")
        approved()

        night()

        assert not echo.heard
        assert RenewalRecommendation.objects.filter(renewal_letter_text="Mine.").exists()

    def test_a_model_that_may_only_suggest_writes_nothing_by_itself(self, renewal, night, echo):
        AutonomySetting.objects.create(capability=ai.LETTER.name, level=Autonomy.SUGGEST)

        night()

        assert not echo.heard
        assert not Job.objects.exists()

    @pytest.mark.parametrize("named", ["claude-haiku-4-5", "claude-sonnet-5-5"])
    def test_a_model_of_the_sandbox_writes_them_all(self, renewal, night, model, settings, named):  # noqa: F811
        settings.CLAUDE_MODEL = named

        night()

        renewal.refresh_from_db()
        assert renewal.letter_by_model
        assert renewal.renewal_letter_text == facts(renewal).our_text
        assert AIRun.objects.get().outcome == RunOutcome.ANSWERED

    def test_without_a_model_there_is_no_job(self, renewal, night):
        night()

        assert not Job.objects.exists()

    def test_over_the_budget_they_are_asked_another_night(self, renewal, night, echo):
        AIBudget.objects.create(daily_limit=0)
        night()
        assert not echo.heard
        AIBudget.objects.update(daily_limit=5)

        night()

        assert echo.heard

    def test_the_batch_leaves_what_was_changed_since(self, renewal, model):  # noqa: F811
        with pytest.MonkeyPatch.context() as patch:
            asked = ai._many_to_write([renewal.pk])
            patch.setattr(ai, "_many_to_write", lambda ids: asked)
            services.edit_letter(renewal_id=renewal.pk, text="Mine.")
            model.say(said(hidden(good(renewal), renewal)))
            ai.run(
                ai.LETTER,
                asked[renewal.pk],
                subject=(ai.SUBJECT, renewal.pk),
                then=lambda result: ai._take_in_batch(renewal.pk, result),
            )

        renewal.refresh_from_db()
        assert renewal.renewal_letter_text == "Mine."
