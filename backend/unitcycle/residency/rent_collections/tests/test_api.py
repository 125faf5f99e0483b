"""Collections over the API, in both versions, by role, and behind a tenant's link."""

from decimal import Decimal

import pytest
import time_machine as clock
from django.test import Client
from rest_framework.test import APIClient

from unitcycle.accounts.models import Membership
from unitcycle.accounts.tests.factories import make_key, make_user, sign_in, with_key
from unitcycle.core.models import Job
from unitcycle.core.testing.statements import statements
from unitcycle.finance.ledger.selectors import trial_balance
from unitcycle.finance.payments.models import Payment
from unitcycle.notifications.models import Message
from unitcycle.residency.rent_collections import services
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    CollectionStop,
    PaymentPlan,
)
from unitcycle.residency.rent_collections.services.links import PLAN_LINK
from unitcycle.residency.rent_collections.tests.factories import (
    STAFF,
    TODAY,
    engine,
    make_owing,
    noon,
    opened,
)
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.usefixtures("organization")
URL = "/api/v1/collections/"


@pytest.fixture(autouse=True)
def _on_that_day():
    with clock.travel(noon(TODAY), tick=False):
        yield


def member(role):
    user = make_user(email=f"{role}@example.com")
    Membership.objects.create(user=user, role=role)
    return sign_in(user)


@pytest.fixture
def manager(organization):
    return member("manager")


def post(client, case, what, body=None):
    return client.post(f"{URL}{case.pk}/{what}/", body or {}, format="json")


def test_the_list_says_what_is_owed_and_what_comes_next(manager):
    case = opened(make_owing(days=5, tenant=make_tenant(first_name="Lisa", last_name="Park")))

    (row,) = manager.get(URL).json()["results"]

    assert (row["id"], row["tenant_name"], row["current_balance"]) == (
        str(case.pk),
        "Lisa Park",
        "1250.00",
    )
    assert (row["escalation_level"], row["shown_level"], row["days_overdue"]) == (0, 3, 5)
    assert row["next_action"] == {
        "step": 1,
        "label": "Friendly reminder",
        "on": "2026-03-15",
        "tone": "friendly",
        "channels": ["sms"],
        "needs_approval": False,
    }
    assert [(one["step"], one["state"], one["is_present"]) for one in row["timeline"]] == [
        (1, "due", False),
        (2, "due", False),
        (3, "due", True),
        (4, "ahead", False),
        (5, "ahead", False),
    ]


def test_a_page_takes_as_many_statements_as_a_row(manager):
    opened()
    with statements() as one:
        manager.get(URL)
    for _ in range(4):
        make_owing()
    services.scan_cases()
    with statements() as many:
        assert manager.get(URL).json()["count"] == 5
    assert len(many) == len(one) <= 5


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=open", 2),
        ("status=paid", 0),
        ("status=paid&status=open", 2),
        ("unresolved=true", 2),
        ("unresolved=false", 0),
        ("escalation_level=0", 1),
        ("escalation_level=0&escalation_level=1", 2),
        ("days_overdue__gte=5", 1),
        ("days_overdue__lte=5", 2),
        ("tone=firm", 0),
        ("tenant_risk_profile=good_history", 2),
        ("tenant={tenant}", 1),
        ("property={property}", 1),
        ("lease={lease}", 1),
        ("unit={unit}", 1),
        ("search={number}", 1),
        ("waiting=true", 0),
        ("to_post=true", 0),
        ("stopped=true", 0),
        ("stopped=false", 2),
        ("assigned_to=Maria", 0),
    ],
)
def test_filters(manager, query, found):
    lease = make_owing(days=5)
    make_owing(days=1)
    services.scan_cases()
    CollectionCase.objects.exclude(lease=lease).update(escalation_level=1)
    values = {
        "tenant": lease.tenant_id,
        "property": lease.property_id,
        "lease": lease.pk,
        "unit": lease.unit_id,
        "number": lease.lease_number,
    }
    assert manager.get(f"{URL}?{query.format(**values)}").json()["count"] == found


@pytest.mark.parametrize("query", ["status=unpaid", "escalation_level=6", "days_overdue__gte=x"])
def test_filters_are_strict(manager, query):
    assert manager.get(f"{URL}?{query}").status_code == 400


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_whole_way(manager, version):
    case = opened(days=13)
    base = f"/api/{version}/collections/{case.pk}/"

    shown = manager.post(f"{base}send-reminder/").json()
    assert [(one["step"], one["channel"], one["state"]) for one in shown["actions"]] == [
        (1, "sms", "queued")
    ]
    done = manager.post(f"{base}send-reminder/")
    assert done.status_code == 409
    drafted = manager.post(f"{base}escalate/").json()
    (notice,) = [one for one in drafted["actions"] if one["step"] == 5]
    assert notice["state"] == "draft"
    assert drafted["status"] == "open"
    sent = manager.post(f"{base}approve/", {"subject": "Final"}, format="json").json()
    assert sent["status"] == "escalated"
    assert "Final" in {one["subject"] for one in sent["actions"]}
    posted = manager.post(f"{base}mark-posted/", {"action": notice["id"]}, format="json").json()
    assert posted["escalation_level"] == 5
    assert {one["state"] for one in posted["actions"]} == {"cancelled", "sent"}
    assert len(manager.get(f"{base}actions/").json()) == len(posted["actions"])


def test_a_payment_is_one_like_any_other_and_closes_the_case(manager):
    case = opened()
    done = post(manager, case, "record-payment", {"amount": "1250.00", "method": "check"})

    assert done.status_code == 200, done.content
    row = done.json()
    assert (row["status"], row["current_balance"]) == ("paid", "0.00")
    assert row["actions"][-1]["action_type"] == "payment_received"
    payment = Payment.objects.get()
    assert (payment.amount, payment.tenant_id) == (1250, case.tenant_id)
    assert (
        post(manager, case, "record-payment", {"amount": "1", "method": "check"}).status_code == 409
    )
    assert Payment.objects.count() == 1


def test_a_payment_is_taken_once_by_its_key(manager):
    case = opened()
    body = {"amount": "100.00", "method": "check"}
    for _ in range(2):
        done = manager.post(
            f"{URL}{case.pk}/record-payment/",
            body,
            format="json",
            headers={"Idempotency-Key": "a-key-of-mine"},
        )
        assert done.status_code == 200
    assert Payment.objects.count() == 1


@pytest.mark.parametrize(
    "body",
    [
        {"amount": "0.00", "method": "check"},
        {"amount": "-5", "method": "check"},
        {"amount": "5", "method": "gold"},
        {"amount": "5", "method": "check", "received_on": "2026-03-16"},
        {},
    ],
)
def test_a_payment_that_is_none_leaves_nothing(manager, body):
    case = opened()
    assert post(manager, case, "record-payment", body).status_code == 400
    assert not Payment.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        {"num_installments": 7},
        {"num_installments": 0},
        {"start_date": "2026-03-14"},
        {"start_date": "2026-04-15"},
        {"num_installments": "many"},
    ],
)
def test_a_plan_outside_the_policy_is_refused_and_leaves_nothing(manager, body):
    case = opened()
    assert post(manager, case, "offer-plan", body).status_code == 400
    assert (PaymentPlan.objects.count(), Message.objects.count()) == (0, 0)
    assert not CollectionAction.objects.exists()


def test_a_plan_by_its_link(manager):
    case = opened()
    offered = post(manager, case, "offer-plan", {"num_installments": 2, "start_date": "2026-03-20"})
    plan = offered.json()["payment_plan"]
    assert (plan["status"], [one["amount"] for one in plan["installments"]]) == (
        "proposed",
        ["625.00", "625.00"],
    )
    token = PLAN_LINK.token_of(PaymentPlan.objects.get().pk)
    assert PLAN_LINK.token_of(PaymentPlan.objects.get().pk)[:20] in Message.objects.get().body
    anybody = APIClient()
    assert anybody.get(f"/api/v1/payment-plans/{token}/").json()["status"] == "proposed"

    done = anybody.post(f"/api/v1/payment-plans/{token}/accept/")
    assert (done.status_code, done.json()["status"]) == (200, "accepted")
    assert anybody.post(f"/api/v1/payment-plans/{token}/accept/").status_code == 409
    case.refresh_from_db()
    assert case.status == "payment_plan"
    assert anybody.get("/api/v1/payment-plans/nonsense/").status_code == 404


def test_a_plan_on_its_page():
    case = opened()
    services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY)
    page = f"/payment-plan/{PLAN_LINK.token_of(PaymentPlan.objects.get().pk)}"
    browser = Client(enforce_csrf_checks=True)

    assert "Agree to this plan" in browser.get(page).content.decode()
    assert "Your payment plan" in browser.post(page, {"answer": "accept"}).content.decode()
    assert browser.post(page, {"answer": "accept"}).status_code == 409
    assert browser.get("/payment-plan/nonsense").status_code == 404


def test_staff_write_down_what_was_agreed_and_end_it(manager):
    case = opened()
    post(manager, case, "offer-plan")
    assert post(manager, case, "accept-plan").json()["status"] == "payment_plan"
    assert post(manager, case, "accept-plan").status_code == 409
    ended = post(manager, case, "withdraw-plan", {"because": "They asked"}).json()
    assert (ended["status"], ended["payment_plan"], len(ended["earlier_plans"])) == (
        "open",
        None,
        1,
    )


def test_stops(manager):
    case = opened()
    shown = post(manager, case, "stop", {"kind": "dispute", "note": "The heating"}).json()
    (stop,) = shown["stops"]
    assert (stop["kind"], stop["placed_by"]) == ("dispute", STAFF)
    assert post(manager, case, "stop", {"kind": "dispute"}).status_code == 409
    assert post(manager, case, "stop", {"kind": "moods"}).status_code == 400
    assert (
        post(manager, case, "stop", {"kind": "opt_out", "until": "2026-03-01"}).status_code == 400
    )
    for refused in ("send-reminder", "escalate", "offer-plan"):
        assert post(manager, case, refused).status_code == 409
    assert Message.objects.count() == 0

    lifted = post(manager, case, "lift-stop", {"stop": stop["id"], "because": "Settled"}).json()
    assert lifted["stops"][0]["lifted_by"] == STAFF
    assert post(manager, case, "lift-stop", {"stop": stop["id"]}).status_code == 404
    assert post(manager, case, "send-reminder").status_code == 200


def test_a_write_off_leaves_the_books_even(manager):
    case = opened()
    done = manager.patch(
        f"{URL}{case.pk}/", {"status": "written_off", "notes": "Moved abroad"}, format="json"
    )
    assert done.status_code == 200, done.content
    row = done.json()
    assert (row["status"], row["current_balance"], row["notes"]) == (
        "written_off",
        "0.00",
        "Moved abroad",
    )
    books = trial_balance()
    assert books.debit == books.credit
    assert {one.purpose: one.debit for one in books.rows}["bad_debt"] == Decimal("1250.00")
    assert (
        manager.patch(f"{URL}{case.pk}/", {"status": "written_off"}, format="json").status_code
        == 409
    )
    services.scan_cases()
    assert CollectionCase.objects.count() == 1


@pytest.mark.parametrize("status", ["paid", "open", "escalated", "lost"])
def test_no_other_status_is_written(manager, status):
    case = opened()
    assert manager.patch(f"{URL}{case.pk}/", {"status": status}, format="json").status_code == 400
    case.refresh_from_db()
    assert case.status == "open"


def test_who_looks_after_it(manager):
    case = opened()
    shown = manager.get(f"{URL}{case.pk}/")
    if_match = {"format": "json", "headers": {"If-Match": shown["ETag"]}}
    done = manager.patch(f"{URL}{case.pk}/", {"assigned_to": "Maria"}, **if_match)
    assert done.json()["assigned_to"] == "Maria"
    assert manager.patch(f"{URL}{case.pk}/", {"notes": "x"}, **if_match).status_code == 412


def test_calls_and_notes(manager):
    case = opened()
    done = post(manager, case, "log-action", {"action_type": "call", "message_text": "Will pay."})
    action = done.json()["actions"][-1]
    assert (action["action_type"], action["channel"], action["state"]) == (
        "call",
        "phone",
        "recorded",
    )
    unknown = post(manager, case, "log-action", {"action_type": "sms", "message_text": "x"})
    assert unknown.status_code == 400


def test_the_cards(manager):
    paying, planned = make_owing("100.00"), make_owing("900.00", days=2)
    make_owing("250.00")
    services.scan_cases()
    plan_case = CollectionCase.objects.get(lease=planned)
    services.offer_plan(case_id=plan_case.pk, author=STAFF, today=TODAY)
    services.accept_plan(case_id=plan_case.pk, author=STAFF, today=TODAY)
    case = CollectionCase.objects.get(lease=paying)
    services.record_case_payment(
        case_id=case.pk, today=TODAY, amount=Decimal("100.00"), method="check", received_on=TODAY
    )

    cards = manager.get(f"{URL}dashboard-stats/").json()

    assert (cards["total_overdue"], cards["cases_open"]) == ("1150.00", 2)
    assert (cards["amount_on_plan"], cards["cases_on_plan"]) == ("900.00", 1)
    assert (cards["paid_this_week"], cards["amount_paid_this_week"]) == (1, "100.00")
    assert (
        manager.get(f"{URL}dashboard-stats/?property={planned.property_id}").json()["cases_open"]
        == 1
    )


def test_the_scan_is_a_job(manager, django_capture_on_commit_callbacks):
    make_owing()
    with django_capture_on_commit_callbacks(execute=True):
        done = manager.post(f"{URL}run-scan/")
    assert done.status_code == 202
    assert Job.objects.get().kind == "collections.scan"


def test_the_list_as_a_file(manager):
    opened()
    text = b"".join(manager.get(f"{URL}export/?file_format=csv").streaming_content).decode()
    assert "1250.00" in text


def test_settings_and_wordings(manager):
    shown = manager.get(f"{URL}settings/").json()
    assert (shown["most_installments"], shown["least_installment"]) == (6, "50.00")
    changed = manager.patch(f"{URL}settings/", {"most_installments": 2}, format="json").json()
    assert changed["most_installments"] == 2
    case = opened(make_owing(tenant=make_tenant(last_name="Gonzalez", phone="+12025550100")))
    assert post(manager, case, "offer-plan", {"num_installments": 3}).status_code == 400

    words = manager.get(f"{URL}wordings/").json()
    assert len(words["wordings"]) == 12
    first, last = words["wordings"][0], words["wordings"][-1]
    assert (first["channels"], first["instead"]) == (["sms"], ["email", "letter"])
    assert set(words["variables"]) - set(first["variables"]) == {"lease", "plan"}
    assert (last["step"], last["channels"], last["instead"]) == (5, ["letter"], [])
    assert set(words["variables"]) - set(last["variables"]) == {"plan", "pay_here", "plan_link"}
    place = f"{URL}wordings/1/friendly/"
    done = manager.patch(
        place, {"sms": "Hi {{ tenant_name }}: {{ balance }} is due."}, format="json"
    )
    assert done.status_code == 200, done.content
    engine()
    assert CollectionAction.objects.get(case=case).message_text.startswith("Hi Maria")
    for bad in ({"sms": "No amount"}, {"body": "{{ balance }} {{ secret }}"}):
        assert manager.patch(place, bad, format="json").status_code == 400
    assert manager.patch(f"{URL}wordings/1/legal/", {"sms": "x"}, format="json").status_code == 404
    assert manager.delete(place).status_code == 204
    assert not any(one["is_own"] for one in manager.get(f"{URL}wordings/").json()["wordings"])


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("manager", {"view", "send-reminder", "approve"}),
        ("accountant", {"view", "send-reminder"}),
        ("leasing_agent", {"view"}),
        ("viewer", {"view"}),
        ("maintenance", set()),
    ],
)
def test_by_role(role, may):
    case = opened()
    client = member(role)
    assert (client.get(URL).status_code == 200) is ("view" in may)
    assert (post(client, case, "send-reminder").status_code == 200) is ("send-reminder" in may)
    assert (post(client, case, "approve").status_code != 403) is ("approve" in may)
    written_off = client.patch(f"{URL}{case.pk}/", {"status": "written_off"}, format="json")
    assert (written_off.status_code == 200) is ("approve" in may)


def test_a_key_without_tenants_sees_no_names(organization):
    case = opened()
    engine()
    _, secret = make_key("collections:view")
    row = with_key(secret).get(f"{URL}{case.pk}/").json()
    assert (row["tenant_name"], row["stops"], row["notes"]) == (None, None, None)
    assert {one["message_text"] for one in row["actions"]} == {None}


def test_nothing_of_a_stop_that_is_no_stop_of_this_tenant(manager):
    one, other = opened(), opened()
    post(manager, other, "stop", {"kind": "dispute"})
    stop = CollectionStop.objects.get()
    assert post(manager, one, "lift-stop", {"stop": str(stop.pk)}).status_code == 404
