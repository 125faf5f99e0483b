"""Renewals over the API, in both versions, by role, and behind a tenant's link."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine as clock
from django.test import Client
from rest_framework.test import APIClient

from unitcycle.accounts.models import Membership
from unitcycle.accounts.tests.factories import make_key, make_user, sign_in, with_key
from unitcycle.core.models import Job
from unitcycle.core.testing.statements import statements
from unitcycle.notifications.models import Message
from unitcycle.residency.renewals import services
from unitcycle.residency.renewals.models import RenewalRecommendation, RenewalSettings
from unitcycle.residency.renewals.services.links import OFFER_LINK
from unitcycle.residency.renewals.tests.factories import (
    MTM,
    TODAY,
    advised,
    approved,
    make_due_lease,
    sent,
)
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.usefixtures("organization")
URL = "/api/v1/renewals/"


@pytest.fixture(autouse=True)
def _on_that_day():
    with clock.travel("2026-03-28T15:00:00Z", tick=False):
        yield


def member(role):
    user = make_user(email=f"{role}@example.com")
    Membership.objects.create(user=user, role=role)
    return sign_in(user)


@pytest.fixture
def manager(organization):
    return member("manager")


def test_the_list_says_what_is_advised_and_why(manager):
    lease = make_due_lease(tenant=make_tenant(first_name="Maria", last_name="Gonzalez"))
    renewal = advised(lease)

    (row,) = manager.get(URL).json()["results"]

    assert (row["id"], row["lease"], row["tenant"]) == (
        str(renewal.pk),
        str(lease.pk),
        str(lease.tenant_id),
    )
    assert (row["tenant_name"], row["unit_number"]) == ("Maria Gonzalez", lease.unit.unit_number)
    assert (row["current_rent"], row["status"]) == ("1850.00", "pending")
    assert row["gauge"] == round(row["churn_score"] * 100)
    assert set(row["churn_factors"]) == {line["factor"] for line in row["explanation"]}
    assert row["explanation"][0]["words"] == "Nothing was charged in the last 12 months."
    assert row["basis"]["market_source"] == "unit"
    assert row["renewal_letter_text"].startswith("Dear Maria Gonzalez,")


def test_a_page_takes_as_many_statements_as_a_row(manager):
    advised()
    with statements() as one:
        manager.get(URL)
    for _ in range(4):
        make_due_lease()
    services.scan_renewals(today=TODAY)
    with statements() as many:
        assert manager.get(URL).json()["count"] == 5
    assert len(many) == len(one) <= 5


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=pending", 1),
        ("status=approved", 1),
        ("status=pending&status=approved", 2),
        ("churn_risk_level=critical", 0),
        ("rent_strategy=hold&rent_strategy=market_rate&rent_strategy=below_market_retain", 2),
        ("lease={lease}", 1),
        ("property={property}", 1),
        ("tenant={tenant}", 1),
        ("unit={unit}", 1),
        ("search={number}", 1),
    ],
)
def test_filters(manager, query, found):
    lease = make_due_lease()
    advised(lease)
    approved(make_due_lease())
    values = {
        "lease": lease.pk,
        "property": lease.property_id,
        "tenant": lease.tenant_id,
        "unit": lease.unit_id,
        "number": lease.lease_number,
    }

    assert manager.get(f"{URL}?{query.format(**values)}").json()["count"] == found


def test_the_whole_way(manager):
    renewal = advised(make_due_lease("1850.00", "2050.00"))

    done = manager.post(
        f"{URL}{renewal.pk}/approve/", {"recommended_rent": "1900.00"}, format="json"
    )
    assert done.status_code == 200, done.content
    assert (done.json()["status"], done.json()["recommended_rent"]) == ("approved", "1900.00")
    assert done.json()["reviewed_by"] == "user:manager@example.com"
    done = manager.patch(
        f"{URL}{renewal.pk}/", {"renewal_letter_text": "Dear Maria, please stay."}, format="json"
    )
    assert done.json()["letter_is_edited"] is True
    done = manager.post(f"{URL}{renewal.pk}/send/")
    assert (done.json()["status"], done.json()["answer_by"]) == ("sent", "2026-04-27")
    assert "Dear Maria, please stay." in Message.objects.get().body
    done = manager.post(f"{URL}{renewal.pk}/accept/")
    assert (done.json()["status"], done.json()["answered_by"]) == (
        "accepted",
        "user:manager@example.com",
    )
    lease = manager.get(f"/api/v1/tenants/leases/{renewal.lease_id}/").json()
    assert (lease["lease_begin_date"], lease["lease_end_date"]) == ("2026-07-01", "2027-06-30")
    assert (lease["lease_status"], lease["monthly_rent_amount"]) == ("active", "1900.00")
    (term,) = manager.get(f"/api/v1/tenants/leases/{renewal.lease_id}/terms/").json()
    assert (term["lease_begin_date"], term["lease_end_date"], term["monthly_rent_amount"]) == (
        "2025-07-01",
        "2026-06-30",
        "1850.00",
    )


@pytest.mark.parametrize(
    "body",
    [
        {"recommended_rent": "-5.00"},
        {"recommended_rent": "0"},
        {"recommended_rent": "9999.00"},
        {"recommended_rent": "abc"},
        {"recommended_rent": "1900.001"},
        {"recommended_rent": "NaN"},
        {"recommended_term_months": 0},
        {"recommended_term_months": 25},
        {"recommended_term_months": 10**9},
        {"renewal_letter_text": "x" * 20_001},
        {"renewal_letter_text": " "},
    ],
)
@pytest.mark.parametrize("version", ["v1", "v2"])
def test_what_cannot_be_agreed_to_is_refused_by_its_field(manager, body, version):
    renewal = advised()

    answer = manager.post(f"/api/{version}/renewals/{renewal.pk}/approve/", body, format="json")

    assert answer.status_code == 400, answer.content
    named = answer.json() if version == "v1" else answer.json()["errors"]
    assert next(iter(body)) in str(named)
    renewal.refresh_from_db()
    assert (renewal.status, renewal.recommended_term_months) == ("pending", 12)


@pytest.mark.parametrize(
    ("make", "step"),
    [
        (advised, "send"),
        (advised, "accept"),
        (advised, "decline"),
        (approved, "approve"),
        (approved, "accept"),
        (sent, "approve"),
        (sent, "send"),
        (sent, "generate-letter"),
    ],
)
def test_a_step_from_a_wrong_state_is_a_400_and_changes_nothing(manager, make, step):
    """N1-04."""
    renewal = make()
    before = Message.objects.count()

    answer = manager.post(f"{URL}{renewal.pk}/{step}/", {}, format="json")

    assert answer.status_code == 400
    assert "This renewal is" in answer.json()["detail"]
    status = renewal.status
    renewal.refresh_from_db()
    assert renewal.status == status
    assert Message.objects.count() == before


def test_an_expired_one_is_not_sent(organization):
    renewal = approved()

    with clock.travel("2026-07-01T15:00:00Z", tick=False):
        answer = member("manager").post(f"/api/v2/renewals/{renewal.pk}/send/")

    assert (answer.status_code, answer.json()["code"]) == (400, "renewal_expired")
    assert not Message.objects.exists()


def test_who_agrees_to_rents_and_who_writes_and_sends(manager):
    renewal = advised()
    agent, accountant = member("leasing_agent"), member("accountant")
    row = f"{URL}{renewal.pk}/"

    assert agent.post(f"{row}approve/").status_code == 403
    assert agent.post(f"{URL}run-scan/").status_code == 403
    assert agent.post(f"{row}generate-letter/").status_code == 200
    assert accountant.get(row).status_code == 200
    assert accountant.post(f"{row}generate-letter/").status_code == 403
    assert manager.post(f"{row}approve/").status_code == 200
    assert agent.post(f"{row}send/").status_code == 200


def test_a_key_without_tenants_sees_no_names(organization):
    renewal = advised()
    _, secret = make_key("renewals:view")

    row = with_key(secret).get(f"{URL}{renewal.pk}/").json()

    assert (row["tenant_name"], row["renewal_letter_text"]) == (None, None)
    assert row["churn_score"] == renewal.churn_score


def test_a_letter_that_somebody_else_changed_is_not_overwritten(manager):
    renewal = advised()
    etag = manager.get(f"{URL}{renewal.pk}/")["ETag"]
    services.edit_letter(renewal_id=renewal.pk, text="Theirs.")

    answer = manager.patch(
        f"{URL}{renewal.pk}/", {"renewal_letter_text": "Mine."}, format="json", HTTP_IF_MATCH=etag
    )

    assert answer.status_code == 412


def test_the_scan_is_a_job(manager, django_capture_on_commit_callbacks):
    lease = make_due_lease()

    with django_capture_on_commit_callbacks(execute=True):
        answer = manager.post(
            f"{URL}run-scan/", {"property": str(lease.property_id)}, format="json"
        )

    assert answer.status_code == 202
    job = Job.objects.get(pk=answer.json()["id"])
    assert (job.kind, job.title) == ("renewals.scan", "Renewal scan")


def test_the_job_scans(organization):
    from unitcycle.core.jobs.registry import job_kind  # noqa: F401
    from unitcycle.residency.renewals import tasks

    lease = make_due_lease(lease_end_date=TODAY + timedelta(days=3))

    class Told:
        def report(self, **facts):
            self.facts = facts

    told = Told()
    assert tasks.scan(told, property_id=None, with_expiring=False)["recommended"] == 0
    done = tasks.scan(told, property_id=str(lease.property_id), with_expiring=True)
    assert (done, told.facts) == ({"recommended": 1, "expired": 0}, {"done": 1})


def test_the_night_scans_every_organisation_on_its_own(organization):
    from unitcycle.residency.renewals import tasks

    make_due_lease()

    assert tasks.nightly_renewal_scan(str(organization.pk)) == {"recommended": 1, "expired": 0}


def test_it_is_on_the_schedule():
    from celery.schedules import crontab

    from config.schedule import BEAT_SCHEDULE

    entry = BEAT_SCHEDULE["nightly-renewal-scan"]
    assert entry["task"] == "renewals.nightly_renewal_scan"
    assert entry["schedule"] == crontab(hour=3, minute=0)


def test_dashboard_stats(manager):
    """R1.2-13, R1.2-14, N1-37."""
    assert manager.get(f"{URL}dashboard-stats/").json() == {
        "total_pending": 0,
        "total_approved": 0,
        "total_sent": 0,
        "total_accepted": 0,
        "total_declined": 0,
        "acceptance_rate": 0.0,
        "avg_churn_score": 0.0,
        "projected_annual_revenue_increase": "0.00",
        "avg_rent_increase_pct": 0.0,
        "by_risk_level": {"low": 0, "medium": 0, "high": 0, "critical": 0},
    }
    waiting = advised()
    RenewalRecommendation.objects.filter(pk=waiting.pk).update(churn_risk_level="high")
    for rent in ("1900.00", "1800.00"):
        renewal = sent(make_due_lease(), recommended_rent=Decimal(rent))
        services.accept_renewal(renewal_id=renewal.pk, author="x", today=TODAY)
    declined = sent(make_due_lease(), recommended_rent=Decimal("2000.00"))
    services.decline_renewal(renewal_id=declined.pk, author="x", today=TODAY)

    found = manager.get(f"{URL}dashboard-stats/").json()

    assert found["total_pending"] == 1
    assert (found["total_sent"], found["total_accepted"], found["total_declined"]) == (3, 2, 1)
    assert found["acceptance_rate"] == 0.67
    assert found["projected_annual_revenue_increase"] == "0.00"  # 12 × (50 − 50)
    assert found["by_risk_level"] == {"low": 0, "medium": 0, "high": 1, "critical": 0}
    only = f"{URL}dashboard-stats/?property={waiting.property_id}"
    assert manager.get(only).json()["total_sent"] == 0


def test_settings_say_what_applies_and_what_is_written(manager):
    url = f"{URL}settings/"
    assert manager.get(url).json()["most_increase_percent"] == "10.00"
    assert "rent_sentence" in manager.get(url).json()["letter_variables"]

    done = manager.patch(
        url, {"offer_days": 14, "letter_text": "Hi {{ tenant_name }}"}, format="json"
    )

    assert (done.status_code, done.json()["offer_days"]) == (200, 14)
    assert RenewalSettings.objects.get().letter_text == "Hi {{ tenant_name }}"
    for body in (
        {"letter_text": "{{ churn_score }}"},
        {"offer_days": 0},
        {"most_increase_percent": "100.01"},
        {"most_decrease_percent": "-1"},
        {"longest_term_months": 61},
    ):
        assert manager.patch(url, body, format="json").status_code == 400, body
    assert member("viewer").patch(url, {"offer_days": 9}, format="json").status_code == 403
    assert RenewalSettings.objects.get().offer_days == 14


class TestBehindTheLink:
    @pytest.fixture
    def renewal(self, organization):
        return sent(make_due_lease("1850.00", "2050.00"))

    @pytest.fixture
    def url(self, renewal):
        return f"/api/v1/renewal-offers/{OFFER_LINK.token_of(renewal.pk)}/"

    def test_a_tenant_sees_the_offer_and_nothing_of_its_score(self, renewal, url):
        answer = APIClient().get(url)

        assert answer.status_code == 200
        assert set(answer.json()) == {
            "status",
            "organization_name",
            "property_name",
            "unit_number",
            "letter",
            "currency",
            "current_rent",
            "rent",
            "term_months",
            "lease_begin_date",
            "lease_end_date",
            "answer_by",
            "answered_at",
        }
        assert (answer.json()["status"], answer.json()["answer_by"]) == ("sent", "2026-04-27")

    def test_accepts_once(self, renewal, url):
        done = APIClient().post(f"{url}accept/")

        assert (done.status_code, done.json()["status"]) == (200, "accepted")
        lease = Lease.objects.get(pk=renewal.lease_id)
        assert lease.monthly_rent_amount == renewal.recommended_rent
        for step in ("accept", "decline"):
            again = APIClient().post(f"{url.replace('v1', 'v2')}{step}/")
            assert (again.status_code, again.json()["code"]) == (409, "offer_answered")
        assert LeaseStatusLog.objects.count() == 1

    def test_declines_and_says_why(self, renewal, url):
        done = APIClient().post(f"{url}decline/", {"reason": "Too dear"}, format="json")

        assert (done.status_code, done.json()["status"]) == (200, "declined")
        renewal.refresh_from_db()
        assert renewal.decline_reason == "Too dear"
        assert (
            APIClient().post(f"{url}decline/", {"reason": "x" * 501}, format="json").status_code
            == 400
        )

    def test_after_the_last_day_it_is_too_late(self, renewal, url):
        with clock.travel("2026-04-28T15:00:00Z", tick=False):
            assert APIClient().get(url).json()["status"] == "expired"
            answer = APIClient().post(f"{url}accept/")

        assert answer.status_code == 409
        renewal.refresh_from_db()
        assert renewal.status == "sent"
        assert not LeaseStatusLog.objects.exists()

    @pytest.mark.parametrize("token", ["x", "a.b.c", "%00", "🏠"])
    def test_another_link_is_not_found(self, token):
        for answer in (
            APIClient().get(f"/api/v1/renewal-offers/{token}/"),
            APIClient().post(f"/api/v1/renewal-offers/{token}/accept/"),
            APIClient().get(f"/renewal-offer/{token}"),
        ):
            assert answer.status_code == 404

    def test_a_row_that_is_gone_is_not_found(self, renewal, url):
        renewal.delete()
        assert APIClient().get(url).status_code == 404

    def test_the_page_works_without_the_web_app(self, renewal):
        url = f"/renewal-offer/{OFFER_LINK.token_of(renewal.pk)}"
        shown = APIClient().get(url)
        assert shown.status_code == 200
        assert "Answer until" in shown.content.decode()
        assert shown["Cache-Control"] == "no-store"
        renewal.refresh_from_db()
        assert renewal.status == "sent", "whoever follows links by himself answers nothing"

        done = Client().post(url, {"answer": "accept"})

        assert "You have accepted" in done.content.decode()
        renewal.refresh_from_db()
        assert (renewal.status, renewal.answered_by) == ("accepted", "tenant:link")
        again = Client().post(url, {"answer": "decline"})
        assert again.status_code == 409

    def test_a_name_is_no_markup_on_the_page(self, organization):
        name = "<script>alert(1)</script>"
        renewal = sent(make_due_lease(tenant=make_tenant(last_name=name, email="x@example.com")))

        shown = (
            APIClient().get(f"/renewal-offer/{OFFER_LINK.token_of(renewal.pk)}").content.decode()
        )

        assert name not in shown

    def test_month_to_month_the_days_are_those_of_an_answer_today(self, organization):
        renewal = sent(make_due_lease(**MTM))
        with clock.travel("2026-04-02T15:00:00Z", tick=False):
            url = f"/api/v1/renewal-offers/{OFFER_LINK.token_of(renewal.pk)}/"
            assert APIClient().get(url).json()["lease_begin_date"] == "2026-05-01"
