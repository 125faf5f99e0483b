"""Sorting repair requests: proposed, decided, done, taken back."""

from uuid import uuid4

import pytest

from unitcycle.accounts.tests.factories import client_as
from unitcycle.agents.models import AIRun, Proposal
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import set_autonomy
from unitcycle.agents.tests.conftest import _model_sandbox, model, twin  # noqa: F401
from unitcycle.portfolio.work_orders import ai
from unitcycle.portfolio.work_orders.services.orders import update_work_order
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory

pytestmark = pytest.mark.usefixtures("organization")
URL = "/api/v1/agents/proposals/"
MICE = {
    "category": "pest",
    "priority": "high",
    "title": "Mice in the kitchen",
    "reason": "It says so.",
    "confidence": 0.95,
}


@pytest.fixture
def order():
    return WorkOrderFactory(
        title="Help", description="We saw mice twice.", reported_by="Maria Lopez"
    )


def sort(order, role="manager"):
    return client_as(role).post(f"/api/v1/work-orders/{order.pk}/triage/")


def facts(order):
    order.refresh_from_db()
    return order.category, order.priority, order.title


def test_a_proposal_waits_for_a_person_and_is_done_and_taken_back(order, model):  # noqa: F811
    model.say({"input": MICE})
    client = client_as("manager")

    made = client.post(f"/api/v1/work-orders/{order.pk}/triage/")

    assert made.status_code == 201
    row = made.json()
    assert (row["status"], row["can_be_undone"]) == ("waiting", True)
    assert row["facts"]["description"] == "We saw mice twice."
    assert facts(order) == ("general", "medium", "Help")
    approved = client.post(f"{URL}{row['id']}/approve/", {"note": "Yes."}).json()
    assert (approved["status"], approved["note"]) == ("done", "Yes.")
    assert facts(order) == ("pest", "high", "Mice in the kitchen")
    undone = client.post(f"{URL}{row['id']}/undo/").json()
    assert undone["status"] == "undone"
    assert facts(order) == ("general", "medium", "Help")


def test_with_leave_to_act_it_is_done_at_once(order, model):  # noqa: F811
    set_autonomy(capability=ai.TRIAGE.name, level=Autonomy.ACT_WITH_UNDO)
    model.say({"input": MICE}, {"input": {**MICE, "priority": "low", "confidence": 0.4}})

    sure, unsure = sort(order).json(), sort(order).json()

    assert (sure["status"], sure["decided_by"]) == ("done", None)
    assert unsure["status"] == "waiting"
    assert facts(order) == ("pest", "high", "Mice in the kitchen")


def test_what_somebody_changed_since_is_not_undone(order):
    set_autonomy(capability=ai.TRIAGE.name, level=Autonomy.ACT)
    row = sort(order).json()
    assert row["status"] == "done"
    update_work_order(work_order_id=order.pk, by="user:ann", priority="low")

    answer = client_as("manager").post(f"{URL}{row['id']}/undo/")

    assert answer.status_code == 409
    assert facts(order)[1] == "low"


def test_instructions_in_a_report_and_bad_answers_reach_no_table(order, model):  # noqa: F811
    model.say({"input": {**MICE, "title": "<script>", "status": "completed"}, "times": 2})

    row = sort(order).json()

    assert "<script>" not in str(row)
    assert AIRun.objects.get().offline_reason == "invalid"
    assert "Maria" not in str(model.heard)
    assert Proposal.objects.get().payload.keys() == {"category", "priority", "title"}


@pytest.mark.parametrize("role", ["viewer", "accountant", "leasing_agent"])
def test_who_may_not_change_work_orders_decides_nothing(order, role):
    row = sort(order).json()

    for what in ("approve", "reject", "undo"):
        assert client_as(role).post(f"{URL}{row['id']}/{what}/").status_code == 403
    assert sort(order, role).status_code == 403

    assert facts(order) == ("general", "medium", "Help")


def test_an_order_that_is_over_or_not_there_is_not_sorted(model):  # noqa: F811
    over = WorkOrderFactory(completed=True)

    assert sort(over).status_code == 409
    assert client_as("manager").post(f"/api/v1/work-orders/{uuid4()}/triage/").status_code == 404

    assert model.heard == []
    assert not AIRun.objects.exists()


def test_many_are_sorted_as_a_job(order, django_capture_on_commit_callbacks):
    over = WorkOrderFactory(completed=True)
    client = client_as("manager")

    with django_capture_on_commit_callbacks(execute=True):
        body = {"work_orders": [str(order.pk), str(over.pk)]}
        started = client.post("/api/v1/work-orders/triage/", body)

    assert started.status_code == 202
    job = client.get(f"/api/v1/jobs/{started.json()['id']}/").json()
    assert (job["status"], job["result"]) == ("succeeded", {"done": 1, "failed": 1})
    assert Proposal.objects.get().subject_id == order.pk


def test_a_work_order_that_is_not_there_starts_no_job(order):
    body = {"work_orders": [str(order.pk), str(uuid4())]}

    assert client_as("manager").post("/api/v1/work-orders/triage/", body).status_code == 404


def test_the_capabilities_show_their_cost_and_their_level(order, model):  # noqa: F811
    model.say({"input": MICE})
    sort(order)
    owner = client_as("owner")

    changed = owner.patch(
        "/api/v1/agents/capabilities/", {"capability": "work_orders.triage", "autonomy": "act"}
    )
    rows = {row["name"]: row for row in owner.get("/api/v1/agents/capabilities/").json()}

    assert changed.status_code == 200
    row = rows["work_orders.triage"]
    assert (row["autonomy"], row["runs_month"]) == ("act", 1)
    assert row["cost_today"] == row["cost_month"] == f"{AIRun.objects.get().cost:.10f}"
    assert row["last_run"]["outcome"] == "answered"
    assert row["evaluation"]["offline"]["cases"] >= 24
    assert rows["ledger.explain_balance"]["runs_month"] == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"capability": "work_orders.triage", "autonomy": "always"}, 400),
        ({"capability": "ledger.explain_balance", "autonomy": "act"}, 400),
        ({"capability": "nobody.knows", "autonomy": "off"}, 404),
        ({"autonomy": "off"}, 400),
    ],
)
def test_a_level_that_cannot_be_is_refused(body, status):
    owner = client_as("owner")

    assert owner.patch("/api/v1/agents/capabilities/", body).status_code == status
    assert client_as("manager").patch("/api/v1/agents/capabilities/", body).status_code == 403


def test_the_budget_is_set_and_shown(order, model):  # noqa: F811
    sort(order)
    owner = client_as("owner")

    assert owner.patch("/api/v1/agents/budget/", {"daily_limit": "-1"}).status_code == 400
    shown = owner.patch("/api/v1/agents/budget/", {"daily_limit": "2.50"}).json()

    assert (shown["daily_limit"], shown["is_model_configured"]) == ("2.50", True)
    assert shown["spent_today"] == shown["spent_month"] == f"{AIRun.objects.get().cost:.10f}"
    assert model.key not in str(shown)


def test_the_lists_cost_the_same_however_long(order, django_assert_max_num_queries):
    sort(order)
    owner = client_as("owner")

    for path in ("runs/", "proposals/", "capabilities/"):
        with django_assert_max_num_queries(16) as counted:
            owner.get(f"/api/v1/agents/{path}")
        before = len(counted)
        for _ in range(3):
            sort(WorkOrderFactory())
        with django_assert_max_num_queries(before):
            owner.get(f"/api/v1/agents/{path}")
