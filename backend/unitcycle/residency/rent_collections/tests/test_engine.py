"""The engine: one step at a time, once, by the channel that reaches, and never after something stopped it."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine as clock

from unitcycle.agents.models import AIRun, Proposal
from unitcycle.agents.services import approve, reject, set_autonomy
from unitcycle.core.models import OutboxEvent
from unitcycle.notifications.models import Message, Notification, Preference
from unitcycle.notifications.services.suppressions import add_suppression
from unitcycle.residency.rent_collections import errors, services
from unitcycle.residency.rent_collections.models import CollectionAction, PaymentPlan
from unitcycle.residency.rent_collections.rules import wording
from unitcycle.residency.rent_collections.services import facts
from unitcycle.residency.rent_collections.services.engine import (
    approve_drafts,
    discard_drafts,
    run_engine,
    take_step,
)
from unitcycle.residency.rent_collections.tests.factories import (
    STAFF,
    TODAY,
    engine,
    mail_leaves,
    make_owing,
    messages,
    noon,
    opened,
    owe,
    pay,
    told,
)
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


@pytest.fixture(autouse=True)
def today():
    with clock.travel(noon(TODAY), tick=False) as traveller:
        yield traveller


def test_the_ladder_day_by_day(today):
    """R1.3-01, R1.3-02, R1.3-07: due on the 14th, one step on each of its days, the fifth as a draft."""
    case = opened(days=1)
    seen = {}
    for day in range(1, 15):
        today.move_to(noon(TODAY + timedelta(days=day - 1)))
        services.scan_cases()
        engine()
        case.refresh_from_db()
        seen[day] = case.escalation_level

    assert seen == {
        1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 3, 8: 4, 9: 4, 10: 4, 11: 4, 12: 4, 13: 4, 14: 4,
    }  # fmt: skip
    assert told(case) == [
        (1, "sms", "sent"),
        (2, "email", "sent"),
        (3, "email", "sent"),
        (3, "letter", "to_post"),
        (4, "email", "sent"),
        (5, "letter", "draft"),
    ]
    assert [one.channel for one in messages()] == ["sms", "email", "email", "email"]
    tones = CollectionAction.objects.filter(case=case).values_list("step", "tone_used")
    assert dict(tones) == {1: "friendly", 2: "friendly", 3: "firm", 4: "firm", 5: "formal"}


def test_a_message_says_what_is_owed_and_why_it_is_kept():
    case = opened(days=3)
    services.scan_cases()
    engine()

    (action,) = CollectionAction.objects.filter(case=case)
    assert "1,250.00 USD" in action.message_text
    assert not action.ai_generated
    assert action.reason.startswith("Step 1 (friendly reminder) is due from day 1 on")
    assert "good_history" in action.reason
    assert (action.author, action.tone_used, action.state) == ("system", "friendly", "sent")
    run = AIRun.objects.get(pk=action.run_id)
    assert (run.capability, run.outcome) == ("collections.dunning_message", "offline")
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.status) == ("collections.send_message", "done")
    assert proposal.facts["balance"] == "1,250.00 USD"


def test_a_case_found_late_catches_up_one_step_a_day(today):
    """N1-44."""
    case = opened(days=14)
    for day in range(6):
        today.move_to(noon(TODAY + timedelta(days=day)))
        for _ in range(3):
            engine()
        case.refresh_from_db()
        assert case.escalation_level == min(day + 1, 4)
    assert [step for step, _, _ in told(case)] == [1, 2, 3, 3, 4, 5]


def test_twice_on_a_day_is_once():
    opened(days=9)

    assert engine() == {"sent": 1, "waiting": 0, "skipped": 0}
    assert engine() == {"sent": 0, "waiting": 0, "skipped": 0}
    assert len(messages()) == 1


def test_the_level_rises_only_when_the_message_left(today):
    """N1-53."""
    case = opened(days=2)
    run_engine()
    case.refresh_from_db()
    assert (case.escalation_level, told(case)) == (0, [(1, "sms", "queued")])

    today.move_to(noon(TODAY + timedelta(days=3)))
    assert run_engine().as_dict() == {"sent": 0, "waiting": 0, "skipped": 0}

    mail_leaves()
    case.refresh_from_db()
    assert case.escalation_level == 1


def test_at_night_a_text_message_waits_for_the_morning_at_the_property(today):
    """N1-48: half past midnight UTC is evening in New York, after nine."""
    today.move_to("2026-03-15T01:30:00Z")
    case = opened(make_owing(days=3))
    engine()
    assert told(case) == [(1, "sms", "queued")]
    assert Message.objects.get().next_attempt_at.isoformat() == "2026-03-15T12:00:00+00:00"

    today.move_to("2026-03-15T12:00:30Z")
    mail_leaves()
    assert told(case) == [(1, "sms", "sent")]


def test_who_pays_in_the_night_is_not_reminded_in_the_morning(today):
    today.move_to("2026-03-15T01:30:00Z")
    lease = make_owing(days=3)
    case = opened(lease)
    engine()

    pay(lease, "1250.00")
    case.refresh_from_db()
    assert (case.status, case.current_balance, case.resolved_at is not None) == ("paid", 0, True)
    assert told(case) == [(1, "sms", "cancelled")]
    today.move_to("2026-03-15T15:00:00Z")
    mail_leaves()
    assert Message.objects.get().status == "suppressed"
    assert engine()["sent"] == 0


def test_who_pays_a_part_is_told_the_new_balance(today):
    today.move_to("2026-03-15T01:30:00Z")
    lease = make_owing(days=3)
    case = opened(lease)
    engine()
    pay(lease, "250.00")
    assert told(case) == [(1, "sms", "cancelled")]

    today.move_to(noon(TODAY + timedelta(days=1)))
    engine()

    assert told(case) == [(1, "sms", "cancelled"), (1, "sms", "sent")]
    assert "1,000.00 USD" in CollectionAction.objects.get(state="sent").message_text


@pytest.mark.parametrize(
    ("given", "channel"),
    [
        ({"phone": "+12025550101", "email": "a@example.com"}, "sms"),
        ({"phone": "", "email": "a@example.com"}, "email"),
        ({"phone": "12", "email": "a@example.com"}, "email"),
        ({"phone": "", "email": ""}, "letter"),
    ],
)
def test_the_first_step_leaves_by_what_reaches_the_tenant(given, channel):
    case = opened(make_owing(tenant=make_tenant(**given)))
    engine()

    ((step, by, _),) = told(case)
    assert (step, by) == (1, channel)


def test_a_suppressed_number_moves_to_the_next_channel():
    lease = make_owing()
    add_suppression(medium="phone", address=lease.tenant.phone)
    case = opened(lease)
    engine()
    assert told(case) == [(1, "email", "sent")]


@pytest.mark.parametrize(
    ("wish", "channel"), [("none", "letter"), ("email", "email"), ("sms", "sms")]
)
def test_wishes_about_overdue_balances_count(wish, channel):
    lease = make_owing()
    Preference.objects.create(
        party_kind="tenant", party_id=lease.tenant_id, topic="past_due_balance", channel=wish
    )
    case = opened(lease)
    engine()
    assert told(case)[0][1] == channel


def test_a_message_that_failed_is_tried_by_another_channel_and_is_seen(today):
    case = opened(days=1)
    run_engine()
    Message.objects.update(status="failed", status_reason="The number does not exist.")
    services.settle_missed()
    case.refresh_from_db()
    assert (case.escalation_level, case.hindrance) == (0, "SMS: The number does not exist.")

    today.move_to(noon(TODAY + timedelta(days=1)))
    engine()
    case.refresh_from_db()
    assert told(case) == [(1, "sms", "failed"), (1, "email", "sent")]
    assert (case.escalation_level, case.hindrance) == (1, "")


def test_what_comes_back_later_takes_its_level_with_it():
    case = opened(make_owing(days=3, tenant=make_tenant(email="a@example.com")))
    engine()
    message = Message.objects.get()
    assert services.settle_message(message.pk) is None
    Message.objects.update(status="bounced", status_reason="No such mailbox.")
    services.settle_message(message.pk)
    services.settle_message(message.pk)

    case.refresh_from_db()
    assert (case.escalation_level, told(case)) == (0, [(1, "email", "failed")])


def test_the_fourth_step_offers_a_plan():
    case = opened(days=8)
    case.escalation_level = 3
    case.save()
    engine()

    plan = PaymentPlan.objects.get()
    assert (plan.total_amount, plan.num_installments, plan.status) == (1250, 3, "proposed")
    action = CollectionAction.objects.get()
    assert (action.action_type, action.channel) == ("payment_plan", "email")
    assert "416.66 USD" in action.message_text
    assert "/payment-plan/" in action.message_text


def at_the_last_step(**given):
    case = opened(days=12, **given)
    case.escalation_level = 4
    case.save()
    return case


def test_the_fifth_step_waits_for_a_person(organization):
    """N1-43."""
    case = at_the_last_step()
    assert engine() == {"sent": 0, "waiting": 1, "skipped": 0}

    case.refresh_from_db()
    assert (case.status, case.escalation_level) == ("open", 4)
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.status, proposal.autonomy) == (
        "collections.send_notice",
        "waiting",
        "draft",
    )
    approve(proposal_id=proposal.pk, by=STAFF, by_id=None)
    case.refresh_from_db()
    assert (case.status, case.escalation_level) == ("escalated", 4)
    assert told(case) == [(5, "letter", "to_post")]
    services.mark_posted(case_id=case.pk, action_id=CollectionAction.objects.get().pk, author=STAFF)
    case.refresh_from_db()
    assert (case.status, case.escalation_level, told(case)) == (
        "escalated",
        5,
        [(5, "letter", "sent")],
    )


def test_a_person_changes_a_draft_and_sends_it():
    case = at_the_last_step()
    engine()
    approve_drafts(case_id=case.pk, by=STAFF, by_id=None, text="We owe you an answer. 1,250.00 USD")

    action = CollectionAction.objects.get()
    assert (action.state, action.author, action.ai_generated) == ("to_post", STAFF, False)
    assert action.message_text.startswith("We owe you")
    assert Proposal.objects.get().status == "done"


@pytest.mark.parametrize("on_the_page_of_proposals", [True, False])
def test_what_a_person_decides_against_is_not_drafted_again(today, on_the_page_of_proposals):
    case = at_the_last_step()
    engine()
    if on_the_page_of_proposals:
        reject(proposal_id=Proposal.objects.get().pk, by_id=None, note="Not yet")
    else:
        discard_drafts(case_id=case.pk, by_id=None, because="Not yet")

    assert told(case) == [(5, "letter", "discarded")]
    today.move_to(noon(TODAY + timedelta(days=2)))
    assert engine()["waiting"] == 0
    assert Proposal.objects.get().status == "rejected"
    # a person may ask for it once more
    take_step(case.pk, by_hand=True, by=STAFF)
    assert told(case)[-1] == (5, "letter", "draft")


@pytest.mark.parametrize("level", ["suggest", "draft", "act_with_undo"])
def test_below_act_a_message_waits_for_a_person(level):
    set_autonomy(capability="collections.dunning_message", level=level)
    case = opened()
    assert engine() == {"sent": 0, "waiting": 1, "skipped": 0}
    assert (told(case), messages()) == ([(1, "sms", "draft")], [])

    approve_drafts(case_id=case.pk, by=STAFF, by_id=None)
    mail_leaves()

    case.refresh_from_db()
    assert (told(case), case.escalation_level) == ([(1, "sms", "sent")], 1)


def test_switched_off_nothing_goes_out_but_by_hand():
    set_autonomy(capability="collections.dunning_message", level="off")
    case = opened()
    assert engine() == {"sent": 0, "waiting": 0, "skipped": 1}
    case.refresh_from_db()
    assert (told(case), case.hindrance) == ([], "Writing reminders is switched off here.")

    take_step(case.pk, by_hand=True, by=STAFF)
    assert told(case) == [(1, "sms", "queued")]


@pytest.mark.parametrize("kind", ["dispute", "bankruptcy", "service_member", "deceased", "opt_out"])
def test_nothing_goes_out_while_something_stands(kind, today):
    case = opened(days=3)
    stop = services.place_stop(case_id=case.pk, kind=kind, author=STAFF, today=TODAY)

    assert engine() == {"sent": 0, "waiting": 0, "skipped": 0}
    for refused in (
        lambda: take_step(case.pk, by_hand=True, by=STAFF),
        lambda: services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY),
    ):
        with pytest.raises(errors.CollectionStopped):
            refused()
    assert (told(case), PaymentPlan.objects.count(), messages()) == ([], 0, [])

    services.lift_stop(case_id=case.pk, stop_id=stop.pk, author=STAFF, because="Settled")
    assert engine()["sent"] == 1


def test_a_stop_takes_back_what_waits():
    case = at_the_last_step()
    engine()
    services.place_stop(case_id=case.pk, kind="dispute", author=STAFF, today=TODAY)

    assert told(case) == [(5, "letter", "cancelled")]
    assert Proposal.objects.get().status == "superseded"
    with pytest.raises(errors.NothingWaiting):
        approve_drafts(case_id=case.pk, by=STAFF, by_id=None)


def test_a_stop_ends_with_its_day(today):
    case = opened(days=3)
    until = TODAY + timedelta(days=1)
    services.place_stop(case_id=case.pk, kind="dispute", author=STAFF, today=TODAY, until=until)
    today.move_to(noon(until))
    assert engine()["sent"] == 0
    today.move_to(noon(until + timedelta(days=1)))
    assert engine()["sent"] == 1


def test_money_that_comes_while_the_message_is_written_stops_it(monkeypatch):
    """Between asking and taking: the case is read anew with the ledger."""
    lease = make_owing(days=3)
    case = opened(lease)
    from unitcycle.residency.rent_collections.services import engine as module

    asks = module.run

    def meanwhile(*given, **named):
        pay(lease, "1250.00")
        return asks(*given, **named)

    monkeypatch.setattr(module, "run", meanwhile)
    assert engine() == {"sent": 0, "waiting": 0, "skipped": 1}
    assert (told(case), messages()) == ([], [])


@pytest.mark.parametrize(
    "seam",
    ["ensure_offer", "propose", "hand_over", "send_email", "refresh_cases"],
)
def test_whatever_breaks_on_the_way_leaves_nothing_and_the_next_run_sends_once(
    monkeypatch, seam, today
):
    case = opened(days=8)
    case.escalation_level = 3
    case.save()
    from unitcycle.residency.rent_collections.services import drafting, releasing
    from unitcycle.residency.rent_collections.services import engine as module

    where = {
        "ensure_offer": drafting,
        "refresh_cases": drafting,
        "propose": module,
        "hand_over": releasing,
        "send_email": releasing,
    }[seam]

    class Killed(BaseException):
        pass

    def breaks(*given, **named):
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr(where, seam, breaks)
        with pytest.raises(Killed):
            run_engine()
    assert (told(case), messages(), PaymentPlan.objects.count()) == ([], [], 0)

    today.shift(timedelta(minutes=11))
    assert engine()["sent"] == 1
    assert engine()["sent"] == 0
    assert len(messages()) == 1


def test_newer_debt_after_older_is_paid_begins_where_it_is_due(today):
    lease = make_owing("1000.00", days=30)
    owe(lease, "500.00", TODAY - timedelta(days=4))
    case = opened(lease)
    case.escalation_level = 4
    case.save()

    pay(lease, "1000.00")

    case.refresh_from_db()
    assert (case.escalation_level, case.round, case.days_overdue) == (2, 2, 4)
    assert case.current_balance == Decimal("500.00")
    today.move_to(noon(TODAY + timedelta(days=1)))
    engine()
    assert [(step, by) for step, by, _ in told(case)] == [(3, "email"), (3, "letter")]


def test_events_tell_of_it():
    case = opened(days=3)
    engine()
    names = list(
        OutboxEvent.objects.filter(subject_id=case.pk)
        .order_by("position")
        .values_list("name", flat=True)
    )
    assert names == ["collection.opened", "collection.step_sent"]
    assert Notification.objects.count() == 0


def test_who_writes_back_is_seen():
    lease = make_owing()
    case = opened(lease)
    engine()
    services.note_response(lease.tenant.phone)
    assert CollectionAction.objects.get(case=case).response_received
    services.note_response("+12025550199")


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_a_wording_says_in_each_step_what_it_promises_and_nothing_else(step, monkeypatch):
    monkeypatch.setattr(facts, "payment_link", lambda tenant_id: "https://homes.example/invoice")
    case = opened(make_owing())
    tone = wording.tones_of(step)[0]
    body = "{{ balance }} " + " ".join(f"{name}=({{{{ {name} }}}})" for name in wording.VARIABLES)
    services.set_wording(step=step, tone=tone, body=body)

    text = facts.given_for(case, step, tone, "email", days=5)["our_text"]

    silent = {name for name in wording.VARIABLES if f"{name}=()" in text}
    # no fees, and nobody was offered a plan
    assert silent - {"late_fees", "plan"} == set(wording.VARIABLES) - {
        *wording.variables_of(step),
        "plan",
    }
