"""Two scans at once, two engines at once, and money that meets a message."""

import pytest
import time_machine as clock
from django.db import transaction

from unitcycle.core.testing.actors import race
from unitcycle.notifications.models import Message
from unitcycle.residency.rent_collections import errors, services
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.services import drafting, engine
from unitcycle.residency.rent_collections.services.planning import plan_step
from unitcycle.residency.rent_collections.services.standing import held_case
from unitcycle.residency.rent_collections.tests.factories import (
    STAFF,
    TODAY,
    make_owing,
    noon,
    opened,
    pay,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _on_that_day():
    with clock.travel(noon(TODAY), tick=False):
        yield


def test_of_two_scans_at_once_each_tenant_gets_one_case(committed):
    with transaction.atomic():
        for _ in range(3):
            make_owing(days=3)

    one, two = race(committed, services.scan_cases, services.scan_cases)

    assert (one.refusal, two.refusal) == (None, None)
    assert (one.result.created, two.result.created) == (3, 0)
    with transaction.atomic():
        assert CollectionCase.objects.count() == 3


def test_the_database_refuses_a_second_case_and_a_second_message_of_a_step(committed):
    from django.db import IntegrityError

    with transaction.atomic():
        case = opened(days=3)
        twin = {
            "tenant": case.tenant,
            "lease": case.lease,
            "unit": case.unit,
            "property": case.property,
        }
        action = {
            "case": case,
            "action_type": "sms",
            "step": 1,
            "channel": "sms",
            "escalation_level": 1,
        }
        CollectionAction.objects.create(message_text="1", **action)
    with (
        pytest.raises(IntegrityError, match="tenant_has_one_unresolved_case"),
        transaction.atomic(),
    ):
        CollectionCase.objects.create(
            original_amount_due=1, current_balance=1, due_date=TODAY, **twin
        )
    with pytest.raises(IntegrityError, match="step_is_taken_once"), transaction.atomic():
        CollectionAction.objects.create(message_text="2", **action)


def taking(case):
    """An engine that has planned and asked, and now takes the step."""
    with transaction.atomic():
        planned = plan_step(held_case(case.pk), TODAY, by_hand=False)

    def take():
        return drafting.draft_step(
            planned,
            subject="",
            text=planned.given["our_text"],
            run_id=None,
            by_model=False,
            by_hand=False,
        )

    return take


def test_of_two_engines_that_have_both_asked_one_takes_the_step(committed):
    with transaction.atomic():
        case = opened(days=3)
    first, second = taking(case), taking(case)

    one, two = race(committed, first, second)

    assert one.result is not None
    assert (two.result, two.refusal) == (None, None)
    with transaction.atomic():
        assert CollectionAction.objects.count() == 1


def test_of_two_engines_one_asks(committed):
    with transaction.atomic():
        case = opened(days=3)

    def claim():
        return engine._claimed(case.pk, by_hand=False)

    one, two = race(committed, claim, claim)
    assert (one.result, two.result) == (True, False)


def test_an_engine_brings_its_own_transactions(committed):
    with transaction.atomic():
        case = opened(days=3)
    assert engine.run_engine().as_dict() == {"sent": 1, "waiting": 0, "skipped": 0}
    with transaction.atomic():
        assert Message.objects.filter(source="collections").count() == 1
        case.refresh_from_db()
        assert case.asked_at is None


def test_money_that_is_being_taken_in_is_waited_for_and_nothing_leaves(committed):
    with transaction.atomic():
        lease = make_owing(days=3)
        case = opened(lease)
    take = taking(case)

    one, two = race(committed, lambda: pay(lease, "1250.00"), take)

    assert one.refusal is None
    assert (two.result, two.refusal) == (None, None)
    with transaction.atomic():
        assert not CollectionAction.objects.filter(step=1).exists()
        assert CollectionCase.objects.get().status == "paid"


def test_of_two_that_approve_at_once_one_sends(committed):
    with transaction.atomic():
        case = opened(days=12)
        case.escalation_level = 4
        case.save()
    engine.run_engine()

    def approve():
        return engine.approve_drafts(case_id=case.pk, by=STAFF, by_id=None)

    one, two = race(committed, approve, approve)
    assert one.refusal is None
    assert isinstance(two.refusal, errors.NothingWaiting)


def test_of_two_that_agree_to_a_plan_at_once_one_does(committed):
    with transaction.atomic():
        case = opened(days=3)
        services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY)

    def accept():
        return services.accept_plan(case_id=case.pk, author=STAFF, today=TODAY)

    one, two = race(committed, accept, accept)
    assert one.refusal is None
    assert isinstance(two.refusal, errors.PlanNotOpen)


def test_of_a_write_off_and_a_payment_at_once_the_books_stay_even(committed):
    with transaction.atomic():
        lease = make_owing(days=3)
        case = opened(lease)

    def write_off():
        return services.write_case_off(case_id=case.pk, author=STAFF, today=TODAY, by_id=None)

    one, two = race(committed, lambda: pay(lease, "1250.00"), write_off)
    assert one.refusal is None
    assert isinstance(two.refusal, errors.CaseClosed)
    with transaction.atomic():
        assert CollectionCase.objects.get().status == "paid"
