"""The command center over the API, by role, and what bad input gets."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine as clock
from django.test import override_settings

from unitcycle.accounts.models import Membership
from unitcycle.accounts.tests.factories import (
    make_key,
    make_organization,
    make_user,
    sign_in,
    with_key,
)
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
)
from unitcycle.insight.command_center.services import batches
from unitcycle.insight.command_center.tests.factories import (
    TODAY,
    ending,
    make_let,
    month_to_month,
    night,
    on_notice,
    pending,
)
from unitcycle.notifications.models import Message
from unitcycle.portfolio.properties.models import Building, Property
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.residency.rent_collections.models import CollectionCase
from unitcycle.tenancy.tenants.tests.factories import make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")
URL = "/api/v1/portfolio/command-center/"


@pytest.fixture(autouse=True)
def that_day():
    with clock.travel("2026-03-28T15:00:00Z", tick=False) as travelling:
        yield travelling


def member(role):
    user = make_user(email=f"{role}@example.com")
    Membership.objects.create(user=user, role=role)
    return sign_in(user)


@pytest.fixture
def manager(organization):
    return member("manager")


def case_of(lease, profile):
    return CollectionCase.objects.create(
        tenant=lease.tenant,
        lease=lease,
        unit=lease.unit,
        property=lease.property,
        original_amount_due=Decimal(100),
        current_balance=Decimal(100),
        due_date=TODAY,
        tenant_risk_profile=profile,
    )


def units(client, query=""):
    answer = client.get(f"{URL}{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def numbers(client, query=""):
    return [row["unit_number"] for row in units(client, query)["units"]]


def test_a_row_says_what_the_contract_asks_for(manager):
    lease = on_notice(leaves_in=12, tenant=make_tenant(first_name="James", last_name="Rivera"))
    night()

    page = units(manager)
    (row,) = page["units"]

    assert (row["id"], row["unit_number"]) == (str(lease.unit_id), lease.unit.unit_number)
    assert (row["property_name"], row["tenant_name"]) == (lease.property.name, "James Rivera")
    assert (row["lifecycle_state"], row["rent"], row["days_to_event"]) == ("notice", "1250.00", 12)
    assert row["risk_level"] == "unknown"
    action = row["ai_action"]
    assert action["unit_id"] == row["id"]
    assert action["action_type"] == "move_out_inspection"
    assert action["description"] == "Schedule inspection"
    assert (action["confidence_score"], action["priority"]) == ("0.92", "urgent")
    assert action["suggested_payload"]["inspection_date"] == "2026-04-07"
    assert action["generation_reason"]
    assert (page["total"], page["page"], page["pages"]) == (1, 1, 1)
    assert page["total_rent"] == "1250.00"
    assert page["summary"] == {
        "active_count": 0,
        "mtm_count": 0,
        "notice_count": 1,
        "vacant_count": 0,
    }


def test_vacant_units_are_shown_and_what_is_neither_is_not(manager):
    empty = make_unit(status="vacant", unit_number="V")
    make_unit(status="maintenance", unit_number="M")
    gone = make_let(lease_status="vacant")
    gone.unit.status = "vacant"
    gone.unit.save()

    found = {row["id"]: row for row in units(manager)["units"]}

    assert set(found) == {str(empty.pk), str(gone.unit_id)}
    row = found[str(gone.unit_id)]
    assert (row["lifecycle_state"], row["tenant_name"], row["rent"]) == ("vacant", None, None)
    assert row["days_to_event"] is None


@pytest.mark.parametrize(("units_made", "pages"), [(50, 1), (51, 2)])
def test_fifty_units_are_a_page(manager, units_made, pages):
    house = Property.objects.create(name="House")
    for place in range(units_made):
        make_unit(property=house, status="vacant", unit_number=f"{place}")
    page = units(manager)
    assert (page["pages"], len(page["units"])) == (pages, 50)
    assert manager.get(f"{URL}?page={pages + 1}").status_code == 404


@pytest.fixture
def four(manager):
    """One of each state: A active, M month-to-month, N on notice, V vacant."""
    house = Property.objects.create(name="Harbor View")
    tower = Building.objects.create(property=house, name="Tower")
    lets = {}
    for name, make, given in (
        ("A", ending, {"days": 87, "rent": "1325.00"}),
        ("M", month_to_month, {"rent": "1100.00"}),
        ("N", on_notice, {"rent": "1250.00"}),
    ):
        unit = make_unit(
            property=house if name != "N" else Property.objects.create(name="Elsewhere"),
            building=tower if name == "M" else None,
            status="occupied",
            unit_number=name,
            market_rent=Decimal(1400),
        )
        lets[name] = make(unit=unit, **given)
    make_unit(property=house, status="vacant", unit_number="V")
    case_of(lets["A"], "good_history")
    case_of(lets["M"], "standard")
    case_of(lets["N"], "chronic")
    night()
    return lets


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "NAMV"),
        ("?lifecycle_state=active", "A"),
        ("?lifecycle_state=active,vacant", "AV"),
        ("?lifecycle_state=active&lifecycle_state=notice", "NA"),
        ("?property_id={house}", "AMV"),
        ("?property_id={house},{other}", "NAMV"),
        ("?building=tower", "M"),
        ("?building={tower}", "M"),
        ("?risk_level=low", "A"),
        ("?risk_level=high,medium", "NM"),
        ("?risk_level=unknown", "V"),
        ("?min_rent=1250", "NA"),
        ("?max_rent=1249.99", "M"),
        ("?min_rent=1250.01&max_rent=1325", "A"),
        ("?days_to_event=12", "N"),
        ("?days_to_event=11", ""),
        ("?days_to_event=60-90", "A"),
        ("?days_to_event=90-60", "A"),
        ("?days_to_event=0", ""),
        ("?days_to_event=-5-90", "NA"),
        ("?days_to_event=10,86-87", "A"),
        ("?days_to_event=12,87-90", "NA"),
        ("?action_type=early_renewal_nudge", "A"),
        ("?search=harbor+{lease}", "M"),
        ("?search={tenant}", "N"),
        ("?sort_by=unit_number", "AMNV"),
        ("?sort_by=-unit_number", "VNMA"),
        ("?sort_by=rent", "MNAV"),
        ("?sort_by=-rent", "ANMV"),
        ("?sort_by=-days_to_event", "ANMV"),
        ("?sort_by=risk_level", "AMNV"),
        ("?sort_by=lifecycle_state", "AMNV"),
        ("?sort_by=property_name", "NAMV"),
        ("?sort_by=-confidence&lifecycle_state=notice,vacant", "NV"),
        ("?sort_by=-priority&lifecycle_state=notice,vacant", "NV"),
        ("?sort_by=tenant_name&lifecycle_state=vacant", "V"),
    ],
)
def test_filters_take_several_values_and_the_order_is_total(manager, four, query, found):
    values = {
        "house": four["A"].property_id,
        "other": four["N"].property_id,
        "tower": four["M"].unit.building_id,
        "tenant": four["N"].tenant.last_name,
        "lease": four["M"].lease_number,
    }
    assert "".join(numbers(manager, query.format(**values))) == found


def test_the_summary_counts_whatever_states_are_asked_for(manager, four):
    page = units(manager, "?lifecycle_state=active&max_rent=2000")
    assert (page["total"], page["total_rent"]) == (1, "1325.00")
    assert page["summary"] == {
        "active_count": 1,
        "mtm_count": 1,
        "notice_count": 1,
        "vacant_count": 0,
    }


def test_actions_are_left_out_when_nobody_asks_for_them(manager, four):
    assert all(
        row["ai_action"] is None for row in units(manager, "?include_ai_actions=false")["units"]
    )


@pytest.mark.parametrize(
    "query",
    [
        "lifecycle_state=evicted",
        "property_id=1",
        "risk_level=terrible",
        "min_rent=lots",
        "min_rent=NaN",
        "max_rent=1,2",
        "days_to_event=soon",
        "min_rent=1e5",
        "max_rent=-1",
        "days_to_event=99999",
        "days_to_event=1-",
        "days_to_event=٣",
        "sort_by=colour",
        "include_ai_actions=maybe",
        "action_type=eviction",
        "search=%00",
    ],
)
def test_a_filter_that_is_none_is_refused_by_name(manager, query):
    answer = manager.get(f"{URL}?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()


def test_a_page_takes_at_most_six_statements_however_many_units(manager):
    on_notice()
    night()
    with statements() as one:
        units(manager)
    for _ in range(12):
        on_notice(), month_to_month(), ending(), make_unit()
    night(renewals=False)
    for query in (
        "",
        "?sort_by=risk_level&risk_level=low,unknown",
        "?sort_by=-confidence&search=a",
    ):
        with statements() as many:
            units(manager, query)
        assert len(many) <= len(one) <= 6


def test_who_may_not_see_tenants_is_told_no_names(organization):
    lease = month_to_month(tenant=make_tenant(first_name="Maria", last_name="Santos"))
    _, secret = make_key("command_center:view")
    client = with_key(secret)
    assert units(client)["units"][0]["tenant_name"] is None
    assert units(client, "?search=santos")["total"] == 0
    assert units(client, f"?search={lease.unit.unit_number}")["total"] == 1


def test_the_same_in_the_second_version(manager, four):
    page = manager.get("/api/v2/portfolio/command-center/?lifecycle_state=active").json()
    assert [row["unit_number"] for row in page["units"]] == ["A"]


def test_the_list_as_a_file(manager, four):
    answer = manager.get(f"{URL}export/?lifecycle_state=active,vacant")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("id,unit_number")
    assert "early_renewal_nudge" in lines[1]


def test_rents_of_a_selection_are_true_sums(manager, four):
    ids = [str(four[name].unit_id) for name in "AM"]
    named = manager.post(f"{URL}selection/", {"unit_ids": ids}, format="json")
    assert named.json() == {"count": 2, "total_rent": "2425.00"}
    all_of_them = manager.post(
        f"{URL}selection/", {"filters": {"lifecycle_state": "notice,vacant"}}, format="json"
    )
    assert all_of_them.json() == {"count": 2, "total_rent": "1250.00"}
    assert manager.post(f"{URL}selection/", {}, format="json").status_code == 400


@pytest.mark.parametrize(
    ("rents", "total"),
    [(("1100", "975", "1325"), "3400.00"), (("1250", "1450"), "2700.00")],
)
def test_sums_of_the_examples(manager, rents, total):
    ids = [str(make_let(rent).unit_id) for rent in rents]
    answer = manager.post(f"{URL}selection/", {"unit_ids": ids}, format="json")
    assert answer.json()["total_rent"] == total


def test_a_preview_shows_each_letter_and_sends_nothing(manager):
    mtm = month_to_month("1100.00", "1140.00")
    far = ending(300)
    night()
    body = {"action_type": "renewal_offer", "unit_ids": [str(mtm.unit_id), str(far.unit_id)]}

    answer = manager.post(f"{URL}preview/", body, format="json")

    assert answer.status_code == 200, answer.content
    first, second = answer.json()["units"]
    advised = mtm.renewal_recommendations.get()
    assert first["content"] == advised.renewal_letter_text
    assert (first["current_rent"], first["market_rent"]) == ("1100.00", "1140.00")
    assert first["proposed_rent"] == str(advised.recommended_rent)
    assert (first["term_months"], first["channels"]) == (12, ["email"])
    assert first["problem"] == ""
    assert second["problem"].startswith("The renewals advise nothing")
    assert second["tenant_name"] == far.tenant.name
    advised.refresh_from_db()
    assert advised.status == "pending"
    assert not Message.objects.exists()


def test_a_preview_of_other_numbers_writes_them_and_changes_nothing(manager):
    mtm = month_to_month("1100.00", "1140.00")
    night()
    body = {
        "action_type": "renewal_offer",
        "filters": {},
        "suggested_payload": {"rent_amount": "1150.00", "term_months": 6},
    }
    (shown,) = manager.post(f"{URL}preview/", body, format="json").json()["units"]
    assert "1,150.00" in shown["content"]
    assert "6 months" in shown["content"]
    advised = mtm.renewal_recommendations.get()
    assert "1,150.00" not in advised.renewal_letter_text
    assert advised.recommended_rent != Decimal("1150.00")


def execute(client, **body):
    return client.post(f"{URL}actions/", body, format="json")


def test_renewal_offers_leave_through_the_renewals(manager):
    lease = month_to_month("1100.00", "1140.00")
    night()

    answer = execute(manager, action_type="renewal_offer", unit_ids=[str(lease.unit_id)])

    assert answer.status_code == 201, answer.content
    assert answer.json()["units_processed"] == 1
    renewal = lease.renewal_recommendations.get()
    assert (renewal.status, renewal.reviewed_by) == ("sent", "user:manager@example.com")
    (message,) = Message.objects.all()
    assert (message.event_type, message.channel) == ("renewal_offer", "email")
    row = AIActionQueue.objects.get(status="executed")
    assert str(row.bulk_batch_id) == answer.json()["batch_id"]
    assert (row.executed_by, row.execution_method) == ("user:manager@example.com", "email")
    assert pending(lease) == []


def test_an_offer_on_other_terms_says_and_keeps_them(manager):
    lease = month_to_month("1100.00", "1140.00")
    night()
    execute(
        manager,
        action_type="renewal_offer",
        unit_ids=[str(lease.unit_id)],
        method="both",
        suggested_payload={"rent_amount": "1150.00", "term_months": 6},
    )
    renewal = lease.renewal_recommendations.get()
    assert (renewal.status, renewal.recommended_rent) == ("sent", Decimal("1150.00"))
    assert renewal.recommended_term_months == 6
    assert "1,150.00" in renewal.renewal_letter_text
    assert {message.channel for message in Message.objects.all()} == {"email", "sms"}


def test_by_hand_everything_is_ready_and_nothing_is_sent(manager):
    lease = month_to_month("1100.00", "1140.00")
    night()
    answer = execute(
        manager, action_type="renewal_offer", unit_ids=[str(lease.unit_id)], method="manual"
    )
    assert answer.json()["units_processed"] == 1
    assert lease.renewal_recommendations.get().status == "approved"
    (item,) = BulkActionItem.objects.all()
    assert (item.status, item.content) == (
        "prepared",
        lease.renewal_recommendations.get().renewal_letter_text,
    )
    assert not Message.objects.exists()


def test_a_raise_is_announced_with_its_day(manager):
    lease = month_to_month("975.00", "1050.00", past=10)
    night()
    answer = execute(manager, action_type="rent_increase_notice", unit_ids=[str(lease.unit_id)])

    assert answer.json()["units_processed"] == 1, BulkActionItem.objects.get().failure
    (message,) = Message.objects.all()
    assert "1,050.00" in message.body
    assert "May 1, 2026" in message.body
    (item,) = BulkActionItem.objects.all()
    assert item.outcome["effective_date"] == "2026-05-01"
    lease.refresh_from_db()
    assert lease.monthly_rent_amount == Decimal("1050.00")
    until = lease.earlier_terms.get()
    assert (until.monthly_rent_amount, until.lease_end_date) == (975, date(2026, 4, 30))

    again = execute(
        manager,
        action_type="rent_increase_notice",
        unit_ids=[str(lease.unit_id)],
        suggested_payload={"rent_amount": "1060.00"},
    )
    assert (again.json()["units_processed"], again.json()["units_failed"]) == (0, 1)
    assert Message.objects.count() == 1
    lease.refresh_from_db()
    assert lease.monthly_rent_amount == Decimal("1050.00")


def test_the_notice_period_is_a_setting(manager):
    lease = month_to_month("975.00", "1050.00", past=10)
    changed = manager.patch(f"{URL}settings/", {"rent_notice_days": 60}, format="json")
    assert changed.status_code == 200
    body = {"action_type": "rent_increase_notice", "filters": {}}
    too_soon = {"rent_amount": "1000.00", "effective_date": "2026-05-01"}
    refused = manager.post(f"{URL}preview/", {**body, "suggested_payload": too_soon}, format="json")
    assert refused.status_code == 400
    shown = manager.post(
        f"{URL}preview/", {**body, "suggested_payload": {"rent_amount": "1000.00"}}, format="json"
    ).json()["units"]
    assert shown[0]["unit_id"] == str(lease.unit_id)
    assert shown[0]["effective_date"] == "2026-06-01"


def test_an_inspection_is_a_work_order_two_days_before_and_the_tenant_is_told(manager):
    lease = on_notice(leaves_in=12)
    night()
    execute(manager, action_type="move_out_inspection", unit_ids=[str(lease.unit_id)])

    order = WorkOrder.objects.get()
    assert (order.due_date.isoformat(), order.unit_id) == ("2026-04-07", lease.unit_id)
    assert order.title.startswith("Move-out inspection")
    (message,) = Message.objects.all()
    assert "April 7, 2026" in message.body

    again = execute(manager, action_type="move_out_inspection", unit_ids=[str(lease.unit_id)])
    assert again.json()["units_processed"] == 1
    assert WorkOrder.objects.count() == Message.objects.count() == 1
    newest = BulkActionItem.objects.get(batch_id=again.json()["batch_id"])
    assert newest.outcome["was_there_already"] is True


def test_listing_work_is_a_work_order_and_nobody_is_written_to(manager):
    lease = on_notice(leaves_in=12)
    empty = make_unit(status="vacant")
    night()
    answer = execute(
        manager, action_type="listing_prep", unit_ids=[str(lease.unit_id), str(empty.pk)]
    )
    assert answer.json()["units_processed"] == 2
    assert WorkOrder.objects.count() == 2
    assert not Message.objects.exists()
    lived_in = ending(300)
    refused = execute(manager, action_type="listing_update", unit_ids=[str(lived_in.unit_id)])
    assert refused.json()["units_failed"] == 1


def test_partial_failures_are_told_and_tried_again(manager):
    good, silent = (
        month_to_month("1100.00", "1140.00"),
        month_to_month("1100.00", "1140.00", reachable=False),
    )
    night()
    ids = [str(good.unit_id), str(silent.unit_id)]

    answer = execute(manager, action_type="renewal_offer", unit_ids=ids).json()

    assert (answer["units_processed"], answer["units_failed"]) == (1, 1)
    batch = manager.get(f"{URL}batches/{answer['batch_id']}/").json()
    assert (batch["status"], batch["result_summary"]) == ("sent", "1 sent, 1 failed.")
    items = manager.get(f"{URL}batch-items/?batch={answer['batch_id']}&status=failed").json()
    (failed,) = items["results"]
    assert failed["unit"] == str(silent.unit_id)
    assert failed["failure_code"] == "tenant_unreachable"
    assert silent.renewal_recommendations.get().status == "pending"

    silent.tenant.email = "found@example.com"
    silent.tenant.save()
    retried = manager.post(f"{URL}batches/{answer['batch_id']}/retry/")
    assert retried.status_code == 202, retried.content
    batches.execute(BulkActionBatch.objects.get().pk)
    assert manager.get(f"{URL}batches/{answer['batch_id']}/").json()["sent_count"] == 2
    assert Message.objects.count() == 2
    assert manager.post(f"{URL}batches/{answer['batch_id']}/retry/").status_code == 409


def test_later_means_later(manager, that_day):
    lease = month_to_month("1100.00", "1140.00")
    night()
    answer = execute(
        manager,
        action_type="renewal_offer",
        unit_ids=[str(lease.unit_id)],
        scheduled_for="2026-03-30T09:00:00Z",
    ).json()
    assert (answer["status"], answer["units_processed"]) == ("pending", 0)
    pk = BulkActionBatch.objects.get().pk
    batches.execute(pk)
    assert not Message.objects.exists()

    that_day.move_to("2026-03-30T09:00:00Z")
    assert [row[1] for row in batches.due_batches()] == [pk]
    batches.execute(pk)
    assert Message.objects.count() == 1
    assert batches.due_batches() == []


def test_what_is_scheduled_can_be_called_off_until_it_begins(manager, that_day):
    lease = month_to_month()
    body = {
        "action_type": "renewal_offer",
        "unit_ids": [str(lease.unit_id)],
        "scheduled_for": "2026-03-30T09:00:00Z",
    }
    pk = execute(manager, **body).json()["batch_id"]
    assert manager.post(f"{URL}batches/{pk}/cancel/").json()["status"] == "cancelled"
    that_day.move_to("2026-03-31T09:00:00Z")
    assert batches.due_batches() == []
    assert BulkActionItem.objects.get().status == "cancelled"

    over = execute(manager, action_type="renewal_offer", unit_ids=[str(lease.unit_id)]).json()
    refused = manager.post(f"{URL}batches/{over['batch_id']}/cancel/")
    assert refused.status_code == 409


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"action_type": "send_flowers"}, "action_type"),
        ({"action_type": "eviction_prep"}, "action_type"),
        ({"method": "pigeon"}, "method"),
        ({"unit_ids": []}, "unit_ids"),
        ({"unit_ids": ["00000000-0000-4000-8000-000000000000"]}, "unit_ids"),
        ({"filters": {}}, "unit_ids"),
        ({"scheduled_for": "2026-03-28T14:59:59Z"}, "scheduled_for"),
        ({"scheduled_for": "2026-03-28T15:00:00Z"}, "scheduled_for"),
        ({"scheduled_for": "2028-01-01T00:00:00Z"}, "scheduled_for"),
        ({"suggested_payload": {"rent_amount": "-1.00"}}, "suggested_payload"),
        ({"suggested_payload": {"term_months": 0}}, "suggested_payload"),
        ({"suggested_payload": {"gift": "flowers"}}, "suggested_payload"),
        (
            {"suggested_payload": {"inspection_date": "2026-04-01"}},
            "suggested_payload.inspection_date",
        ),
        ({"suggested_payload": {"template_slug": "eviction"}}, "suggested_payload.template_slug"),
    ],
)
def test_bad_input_is_refused_by_name_and_nothing_is_sent(manager, change, field):
    lease = month_to_month("1100.00", "1140.00")
    night()
    body = {"action_type": "renewal_offer", "unit_ids": [str(lease.unit_id)], **change}

    answer = execute(manager, **body)

    assert answer.status_code == 400
    assert field in answer.json(), answer.json()
    assert not BulkActionBatch.objects.exists()
    assert not Message.objects.exists()
    assert lease.renewal_recommendations.get().status == "pending"


def test_a_unit_of_another_organisation_is_none(manager):
    with organization_context(make_organization(name="Neighbour").pk):
        theirs = month_to_month()
        night()
    ours = month_to_month("1100.00", "1140.00")
    night()
    answer = execute(
        manager, action_type="renewal_offer", unit_ids=[str(ours.unit_id), str(theirs.unit_id)]
    )
    assert answer.status_code == 400
    assert not Message.objects.exists()
    assert not BulkActionBatch.objects.exists()


def test_the_same_key_asks_once(manager):
    lease = month_to_month("1100.00", "1140.00")
    night()
    body = {"action_type": "renewal_offer", "unit_ids": [str(lease.unit_id)]}
    first = manager.post(f"{URL}actions/", body, format="json", headers={"Idempotency-Key": "one"})
    again = manager.post(f"{URL}actions/", body, format="json", headers={"Idempotency-Key": "one"})
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    other = {**body, "method": "sms"}
    refused = manager.post(
        f"{URL}actions/", other, format="json", headers={"Idempotency-Key": "one"}
    )
    assert refused.status_code == 422
    assert BulkActionBatch.objects.count() == 1


def test_many_units_are_a_job(manager, monkeypatch):
    monkeypatch.setattr(batches, "AT_ONCE", 2)
    for _ in range(3):
        month_to_month("1100.00", "1140.00")
    night()
    answer = execute(
        manager, action_type="renewal_offer", filters={"lifecycle_state": "month_to_month"}
    )
    assert answer.status_code == 202
    job = Job.objects.get(kind="command_center.execute")
    assert answer.json()["job"] == str(job.pk)
    assert answer.json()["units_processed"] == 0


@override_settings()
def test_a_batch_may_have_ten_thousand_units_and_no_more(manager, monkeypatch):
    monkeypatch.setattr(batches, "MOST_UNITS", 3)
    ids = [str(make_let().unit_id) for _ in range(4)]
    assert execute(manager, action_type="renewal_offer", unit_ids=ids).status_code == 400
    assert execute(manager, action_type="renewal_offer", filters={}).status_code == 400
    assert not BulkActionBatch.objects.exists()


def test_the_queue_the_most_pressing_first(manager, four):
    rows = manager.get(f"{URL}ai-queue/?status=pending").json()["results"]
    assert [row["priority"] for row in rows] == sorted(
        (row["priority"] for row in rows), key=["urgent", "high", "medium", "low"].index
    )
    AIActionQueue.objects.filter(pk=rows[-1]["id"]).update(priority="high")
    AIActionQueue.objects.filter(pk=rows[-2]["id"]).update(priority="low")
    order = [
        row["priority"] for row in manager.get(f"{URL}ai-queue/?status=pending").json()["results"]
    ]
    assert order == sorted(order, key=["urgent", "high", "medium", "low"].index)
    assert rows[0]["basis"]["parts"]


def test_dismissing_and_agreeing(manager):
    lease = on_notice(leaves_in=60)
    night()
    (row,) = pending(lease)
    done = manager.post(f"{URL}ai-queue/{row.pk}/dismiss/", {"reason": "Too early"}, format="json")
    assert (done.json()["status"], done.json()["dismissal_reason"]) == ("dismissed", "Too early")
    assert done.json()["decided_by"] == "user:manager@example.com"
    assert manager.post(f"{URL}ai-queue/{row.pk}/approve/").status_code == 409
    assert units(manager)["units"][0]["ai_action"] is None

    other = month_to_month()
    night(renewals=False)
    (row,) = pending(other)
    assert manager.post(f"{URL}ai-queue/{row.pk}/approve/").json()["status"] == "approved"
    assert manager.post(f"{URL}ai-queue/{row.pk}/approve/").json()["status"] == "approved"


def test_a_letter_of_ones_own_is_what_leaves(manager):
    lease = month_to_month("975.00", "1050.00", past=10)
    night()
    (row,) = pending(lease)
    text = "Dear tenant, your rent is 1,050.00 USD from May 1, 2026 on."
    done = manager.patch(f"{URL}ai-queue/{row.pk}/", {"generated_content": text}, format="json")
    assert done.json()["generated_content"] == text
    execute(manager, action_type="rent_increase_notice", unit_ids=[str(lease.unit_id)])
    assert text in Message.objects.get().body


def test_drafts_are_a_job(manager, four):
    (row, *_) = pending(four["A"])
    answer = manager.post(f"{URL}ai-queue/drafts/", {"action_ids": [str(row.pk)]}, format="json")
    assert answer.status_code == 202
    strange = {"action_ids": ["00000000-0000-4000-8000-000000000000"]}
    assert manager.post(f"{URL}ai-queue/drafts/", strange, format="json").status_code == 400


@pytest.mark.parametrize(
    ("role", "sees", "acts"),
    [
        ("owner", 200, 201),
        ("leasing_agent", 200, 403),
        ("accountant", 200, 403),
        ("viewer", 200, 403),
        ("maintenance", 403, 403),
        ("resident", 403, 403),
    ],
)
def test_roles(organization, role, sees, acts):
    lease = month_to_month("1100.00", "1140.00")
    night()
    client = member(role)
    assert client.get(URL).status_code == sees
    answer = execute(client, action_type="renewal_offer", unit_ids=[str(lease.unit_id)])
    assert answer.status_code == acts
    assert Message.objects.exists() is (acts == 201)


def test_the_day_of_a_property_counts(manager):
    lease = on_notice(leaves_in=12)
    lease.property.time_zone = "Asia/Tokyo"
    lease.property.save()
    on_notice(leaves_in=11)
    days = sorted(row["days_to_event"] for row in units(manager)["units"])
    assert days == [11, 11]
    assert units(manager, "?days_to_event=11")["total"] == 2
    assert (TODAY + timedelta(days=12)) == lease.notice_move_out_date


def test_other_numbers_of_a_raise_are_said_everywhere_and_billed(manager):
    lease = month_to_month("975.00", "1050.00", past=10)
    night()
    (row,) = pending(lease)
    assert row.description == "Rent increase notice (+$75)"

    body = {"suggested_payload": {"rent_amount": "1000.00", "effective_date": "2026-06-15"}}
    done = manager.patch(f"{URL}ai-queue/{row.pk}/", body, format="json").json()

    assert done["description"] == "Rent increase notice (+$25)"
    assert done["suggested_payload"]["increase_amount"] == "25.00"
    execute(manager, action_type="rent_increase_notice", unit_ids=[str(lease.unit_id)])
    lease.refresh_from_db()
    assert lease.monthly_rent_amount == 1000
    assert lease.earlier_terms.get().lease_end_date == date(2026, 6, 14)


def test_a_day_that_a_person_put_there_is_the_day_of_the_inspection(manager):
    lease = on_notice(leaves_in=12)
    night()
    row = next(one for one in pending(lease) if one.action_type == "move_out_inspection")
    body = {"suggested_payload": {"inspection_date": "2026-04-02"}}
    manager.patch(f"{URL}ai-queue/{row.pk}/", body, format="json")

    execute(manager, action_type="move_out_inspection", unit_ids=[str(lease.unit_id)])

    assert WorkOrder.objects.get().due_date == date(2026, 4, 2)
    assert "April 2, 2026" in Message.objects.get().body


def test_a_day_that_has_become_too_early_is_not_kept_to(manager):
    lease = month_to_month("975.00", "1050.00", past=10)
    night()
    (row,) = pending(lease)
    row.suggested_payload["effective_date"] = "2026-04-15"
    row.save()

    execute(manager, action_type="rent_increase_notice", unit_ids=[str(lease.unit_id)])

    assert BulkActionItem.objects.get().outcome["effective_date"] == "2026-05-01"
