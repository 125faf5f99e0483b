"""A balance in plain words: every number is in the books, or the answer is refused."""

from datetime import date

import pytest

from unitcycle.accounts.tests.factories import client_as
from unitcycle.agents.models import AIRun, AutonomySetting
from unitcycle.agents.rules.choices import Autonomy, RunOutcome
from unitcycle.agents.tests.conftest import _model_sandbox, model, twin  # noqa: F401
from unitcycle.finance.ledger import ai
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.tenancy.tenants.tests.factories import make_tenant

FACTS = ai.BalanceFacts(
    name="Maria Lopez",
    summary="You owed 350.00 USD.",
    steps=[
        ai.TakenStep(
            sentence="1 March 2026: Rent March was charged: 1,850.00 USD, due 5 March 2026. You owed 1,850.00 USD.",
            balance="1,850.00 USD",
        ),
        ai.TakenStep(
            sentence="4 March 2026: You paid 1,500.00 USD. You owed 350.00 USD.",
            balance="350.00 USD",
        ),
    ],
)


@pytest.mark.parametrize(
    "text",
    [
        "You owe 350.00 USD. Rent of 1,850.00 USD was due on 5 March 2026; you paid 1,500.00 USD on 4 March.",
        "Dear Maria Lopez, what is open is 350.00 USD.",
        "350 USD are open of the rent of March.",
    ],
)
def test_words_over_the_numbers_of_the_books_are_taken(text):
    assert not ai.numbers_from_the_facts(FACTS, ai.Explained(text=text, confidence=1))


@pytest.mark.parametrize(
    "text",
    [
        "You owe 350.01 USD.",
        "You owe 350.00 USD, and 3,350.00 USD were charged in all.",
        "You owe 350.00 USD, which is 19% of the rent.",
        "You owe 350.00 USD, three hundred and fifty in words.",
        "You owe 350.00 USD. Pay within 7 days.",
        "You owe money, and nothing more is to be said of it.",
        "You owe 350.00 USD: pay at https://example.com",
        "<b>You owe 350.00 USD.</b>",
        "You owe 350.00.5 USD and 350.00 USD.",
    ],
)
def test_a_number_from_elsewhere_is_refused(text):
    assert ai.numbers_from_the_facts(FACTS, ai.Explained(text=text, confidence=1))


def test_our_own_sentences_pass_their_own_check():
    answer = ai.in_sentences(FACTS)

    assert answer.text.startswith("You owed 350.00 USD. 1 March 2026")
    assert not ai.numbers_from_the_facts(FACTS, answer)


@pytest.fixture
def tenant(organization):
    made = make_tenant(first_name="Maria", last_name="Lopez")
    charged(made, "1850.00", due=date(2026, 3, 1))
    return made


def ask(tenant, role="customer_service"):
    return client_as(role).post(f"/api/v1/ledger/tenants/{tenant.pk}/explanation/plain/")


def test_without_a_model_the_ledgers_own_sentences_answer(tenant):
    answer = ask(tenant)

    assert answer.status_code == 200
    said = answer.json()
    assert (said["by_model"], said["summary"]) == (False, "You owed 1,850.00 USD.")
    assert said["text"].startswith("You owed 1,850.00 USD. ")
    assert AIRun.objects.get().subject_id == tenant.pk


def test_an_answer_with_a_number_of_its_own_is_repaired_and_else_refused(tenant, model):  # noqa: F811
    wrong = {"text": "You owe 1,900.00 USD and nothing less.", "confidence": 0.9}
    right = {"text": "You owe 1,850.00 USD for the rent.", "confidence": 0.9}
    model.say({"input": wrong}, {"input": right}, {"input": wrong, "times": 2})

    repaired, refused = ask(tenant).json(), ask(tenant).json()

    assert (repaired["text"], repaired["by_model"]) == (right["text"], True)
    assert refused["by_model"] is False
    assert "1,900.00" not in refused["text"]
    assert [row.outcome for row in AIRun.objects.order_by("created_at")] == [
        RunOutcome.REPAIRED,
        RunOutcome.OFFLINE,
    ]
    assert "Lopez" not in str(model.heard)


def test_what_is_switched_off_is_a_conflict(tenant):
    AutonomySetting.objects.create(capability="ledger.explain_balance", level=Autonomy.OFF)

    answer = ask(tenant)

    assert answer.status_code == 409
    assert "switched off" in answer.json()["detail"]
    assert not AIRun.objects.exists()
