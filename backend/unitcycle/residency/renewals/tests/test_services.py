"""From a recommendation to a lease with its next term: each step, and what it refuses."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from unitcycle.core.models import OutboxEvent
from unitcycle.finance.billing.tests.factories import billed
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import SuppressionReason
from unitcycle.notifications.services.suppressions import suppress
from unitcycle.residency.renewals import errors, services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.services.links import OFFER_LINK
from unitcycle.residency.renewals.tests.factories import (
    MTM,
    STAFF,
    TODAY,
    advised,
    approved,
    make_due_lease,
    sent,
)
from unitcycle.tenancy.tenants.errors import UnitIsLet
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.services import create_lease, give_notice, update_lease
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


def approve(renewal, **changes):
    return services.approve_renewal(renewal_id=renewal.pk, author=STAFF, today=TODAY, **changes)


def send(renewal, today=TODAY):
    return services.send_renewal(renewal_id=renewal.pk, today=today)


def accept(renewal, today=TODAY):
    return services.accept_renewal(renewal_id=renewal.pk, author=STAFF, today=today)


def decline(renewal, today=TODAY, **given):
    return services.decline_renewal(renewal_id=renewal.pk, author=STAFF, today=today, **given)


def told():
    rows = OutboxEvent.objects.filter(name__startswith="renewal.").order_by("position")
    return [row.name for row in rows]


def unchanged(renewal):
    """Every column as it was, and nothing sent."""
    now = RenewalRecommendation.objects.filter(pk=renewal.pk).values().get()
    return all(getattr(renewal, name) == value for name, value in now.items())


class TestApproving:
    def test_as_it_is_recommended(self):
        renewal = advised()

        done = approve(renewal)

        assert (done.status, done.reviewed_by) == ("approved", STAFF)
        assert done.reviewed_at is not None
        assert done.recommended_rent == renewal.recommended_rent
        assert told() == ["renewal.approved"]

    def test_with_another_rent_and_term_the_letter_says_them(self):
        done = approve(advised(), recommended_rent=Decimal("1900.00"), recommended_term_months=6)

        assert (done.recommended_rent, done.rent_increase_pct) == (Decimal("1900.00"), 2.7)
        assert done.recommended_lease_end == date(2026, 12, 31)
        assert "1,900.00 USD a month" in done.renewal_letter_text
        assert "a further term of 6 months" in done.renewal_letter_text
        assert done.basis["advised_rent"] != "1900.00"

    def test_a_letter_that_a_person_wrote_stays(self):
        renewal = services.edit_letter(renewal_id=advised().pk, text="Dear Maria, please stay.")

        done = approve(renewal, recommended_rent=Decimal("1900.00"))

        assert done.renewal_letter_text == "Dear Maria, please stay."

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"recommended_rent": Decimal("-1.00")}, "recommended_rent"),
            ({"recommended_rent": Decimal("0.00")}, "recommended_rent"),
            ({"recommended_rent": Decimal("2035.01")}, "recommended_rent"),
            ({"recommended_rent": Decimal("1387.49")}, "recommended_rent"),
            ({"recommended_term_months": 0}, "recommended_term_months"),
            ({"recommended_term_months": 25}, "recommended_term_months"),
        ],
    )
    def test_what_the_organisation_does_not_allow_is_refused(self, changes, field):
        renewal = advised()

        with pytest.raises(errors.OutsidePolicy) as refusal:
            approve(renewal, **changes)

        assert list(refusal.value.fields) == [field]
        assert unchanged(renewal)
        assert told() == []

    @pytest.mark.parametrize("rent", ["2035.00", "1387.50"])
    def test_up_to_its_bounds_it_is_not(self, rent):
        assert approve(advised(), recommended_rent=Decimal(rent)).recommended_rent == Decimal(rent)

    def test_once_more_only_with_something_else(self):
        renewal = approved()

        with pytest.raises(errors.StepNotAllowed):
            approve(renewal)

        assert approve(renewal, recommended_term_months=18).recommended_term_months == 18

    @pytest.mark.parametrize("status", ["sent", "accepted", "declined", "expired"])
    def test_from_another_state_it_is_refused(self, status):
        renewal = sent()
        RenewalRecommendation.objects.filter(pk=renewal.pk).update(status=status)

        with pytest.raises(errors.StepNotAllowed):
            approve(renewal, recommended_rent=Decimal("1900.00"))

    def test_what_has_run_out_is_refused(self):
        renewal = advised()

        with pytest.raises(errors.RenewalExpired):
            services.approve_renewal(renewal_id=renewal.pk, author=STAFF, today=date(2026, 7, 1))


class TestTheLetter:
    def test_it_is_written_anew_from_the_wording_of_now(self):
        renewal = services.edit_letter(renewal_id=advised().pk, text="Mine.")
        assert renewal.letter_is_edited
        services.set_renewal_settings(letter_text="Hello {{ tenant_name }}.")

        done = services.generate_letter(renewal_id=renewal.pk)

        assert done.renewal_letter_text == f"Hello {renewal.tenant.name}."
        assert not done.letter_is_edited

    def test_an_empty_one_is_refused(self):
        with pytest.raises(errors.BadWording):
            services.edit_letter(renewal_id=advised().pk, text="  \n")

    def test_what_was_sent_is_not_rewritten(self):
        renewal = sent()

        with pytest.raises(errors.StepNotAllowed):
            services.edit_letter(renewal_id=renewal.pk, text="Another.")
        with pytest.raises(errors.StepNotAllowed):
            services.generate_letter(renewal_id=renewal.pk)

        assert unchanged(renewal)

    @pytest.mark.parametrize("name", ["letter_subject", "letter_text"])
    def test_a_wording_that_names_what_there_is_not_is_refused(self, name):
        with pytest.raises(errors.BadWording) as refusal:
            services.set_renewal_settings(**{name: "{{ churn_score }}"})

        assert list(refusal.value.fields) == [name]


class TestSending:
    def test_the_letter_and_its_link_leave_by_the_tenants_channel(self):
        renewal = sent()

        (message,) = Message.objects.all()
        assert (message.recipient, message.event_type) == (renewal.tenant.email, "renewal_offer")
        assert message.subject.endswith("an offer to renew")
        assert renewal.renewal_letter_text in message.body
        assert f"/renewal-offer/{OFFER_LINK.token_of(renewal.pk)[:60]}" in message.body
        assert (renewal.status, renewal.answer_by) == ("sent", date(2026, 4, 27))
        assert told() == ["renewal.approved", "renewal.sent"]

    def test_what_is_not_approved_is_not_sent(self):
        renewal = advised()

        with pytest.raises(errors.StepNotAllowed):
            send(renewal)

        assert unchanged(renewal)
        assert not Message.objects.exists()

    def test_nothing_is_sent_twice(self):
        renewal = sent()

        with pytest.raises(errors.StepNotAllowed):
            send(renewal)

        assert Message.objects.count() == 1

    def test_what_has_run_out_is_not_sent(self):
        renewal = approved()

        with pytest.raises(errors.RenewalExpired):
            send(renewal, today=date(2026, 7, 1))

        assert unchanged(renewal)
        assert not Message.objects.exists()

    def test_who_cannot_be_reached_is_not_sent_anything(self):
        renewal = approved(make_due_lease(tenant=make_tenant(email="", phone="")))

        with pytest.raises(errors.TenantUnreachable, match="No e-mail address"):
            send(renewal)

        assert unchanged(renewal)
        assert not Message.objects.exists()

    def test_nor_who_is_on_the_list_of_those_that_are_sent_nothing(self):
        renewal = approved()
        suppress(medium="email", address=renewal.tenant.email, reason=SuppressionReason.COMPLAINED)

        with pytest.raises(errors.TenantUnreachable):
            send(renewal)

        assert unchanged(renewal)

    def test_an_offer_does_not_stand_longer_than_the_present_term(self):
        lease = make_due_lease(lease_end_date=date(2026, 5, 10))
        renewal = approved(lease)

        assert send(renewal, today=date(2026, 5, 1)).answer_by == date(2026, 5, 10)


class TestAccepting:
    def test_the_lease_has_its_next_term_and_rent(self):
        renewal = accept(sent())

        lease = Lease.objects.get(pk=renewal.lease_id)
        assert (lease.lease_status, lease.monthly_rent_amount) == (
            "active",
            renewal.recommended_rent,
        )
        assert (lease.lease_begin_date, lease.lease_end_date) == (
            date(2026, 7, 1),
            date(2027, 6, 30),
        )
        assert LeaseStatusLog.objects.get().changed_by == STAFF
        assert (renewal.status, renewal.answered_by) == ("accepted", STAFF)
        assert told() == ["renewal.approved", "renewal.sent", "renewal.accepted"]

    def test_month_to_month_becomes_active_without_a_holdover(self):
        renewal = accept(sent(make_due_lease(**MTM)))

        lease = Lease.objects.get(pk=renewal.lease_id)
        assert (lease.lease_status, lease.holdover_start_date) == ("active", None)
        assert (lease.lease_begin_date, lease.lease_end_date) == (
            date(2026, 4, 1),
            date(2027, 3, 31),
        )
        log = LeaseStatusLog.objects.get()
        assert (log.previous_status, log.new_status) == ("month_to_month", "active")
        assert renewal.status == "accepted"

    def test_month_to_month_a_later_answer_begins_later(self):
        renewal = accept(sent(make_due_lease(**MTM)), today=date(2026, 4, 10))

        lease = Lease.objects.get(pk=renewal.lease_id)
        assert lease.lease_begin_date == renewal.recommended_lease_start == date(2026, 5, 1)
        assert lease.lease_end_date == renewal.recommended_lease_end == date(2027, 4, 30)

    def test_billing_bills_the_new_rent_from_the_new_term_on(self):
        renewal = accept(sent(make_due_lease("1850.00", "2050.00")))
        assert renewal.recommended_rent > Decimal("1850.00")

        assert billed(renewal.lease, date(2026, 6, 1)).total_amount == Decimal("1850.00")
        assert billed(renewal.lease, date(2026, 7, 1)).total_amount == renewal.recommended_rent

    def test_month_to_month_too(self):
        renewal = accept(sent(make_due_lease("1850.00", "2050.00", **MTM)))

        assert billed(renewal.lease, date(2026, 3, 1)).total_amount == Decimal("1850.00")
        assert billed(renewal.lease, date(2026, 4, 1)).total_amount == renewal.recommended_rent

    @pytest.mark.parametrize("make", [advised, approved])
    def test_what_was_not_sent_is_not_accepted(self, make):
        renewal = make()

        with pytest.raises(errors.StepNotAllowed):
            accept(renewal)
        with pytest.raises(errors.StepNotAllowed):
            decline(renewal)

        assert unchanged(renewal)
        assert not LeaseStatusLog.objects.exists()

    def test_nothing_is_answered_twice(self):
        renewal = accept(sent())

        for answer in (accept, decline):
            with pytest.raises(errors.StepNotAllowed):
                answer(renewal)

        assert LeaseStatusLog.objects.count() == 1

    def test_after_its_last_day_it_is_refused(self):
        renewal = sent()

        with pytest.raises(errors.RenewalExpired):
            accept(renewal, today=date(2026, 4, 28))

        assert unchanged(renewal)
        assert Lease.objects.get(pk=renewal.lease_id).lease_end_date == date(2026, 6, 30)
        assert accept(renewal, today=date(2026, 4, 27)).status == "accepted"

    def test_when_the_unit_was_promised_to_others_nothing_is_changed(self):
        renewal = sent()
        create_lease(
            unit_id=renewal.unit_id,
            tenant_id=make_tenant().pk,
            lease_begin_date=date(2026, 9, 1),
            monthly_rent_amount=Decimal(900),
            author=STAFF,
            today=TODAY,
        )

        with pytest.raises(UnitIsLet, match="has this unit from 2026-09-01"):
            accept(renewal)
        with pytest.raises(errors.OfferExpired) as refusal:
            services.answer_offer(renewal.pk, accepts=True, today=TODAY)

        assert "2026" not in refusal.value.detail, "what others signed is not for the tenant"
        assert unchanged(renewal)

    def test_the_manager_of_the_property_hears_of_it(self):
        from unitcycle.accounts.models import Membership
        from unitcycle.accounts.tests.factories import make_user

        renewal = sent()
        renewal.property.manager = make_user(name="Mo Manager", email="mo@example.com")
        renewal.property.save()
        Membership.objects.create(user=renewal.property.manager, role="manager")

        accept(renewal)

        message = Message.objects.get(event_type="renewal_answered")
        assert (message.recipient, message.subject) == (
            "mo@example.com",
            f"{renewal.tenant.name} accepted the renewal of "
            f"{renewal.unit.unit_number}, {renewal.property.name}",
        )


def test_declining_leaves_the_lease_as_it_is():
    renewal = decline(sent(), reason="Moving to Boston")

    assert (renewal.status, renewal.decline_reason) == ("declined", "Moving to Boston")
    lease = Lease.objects.get(pk=renewal.lease_id)
    assert (lease.lease_end_date, lease.monthly_rent_amount) == (
        date(2026, 6, 30),
        Decimal("1850.00"),
    )
    assert told()[-1] == "renewal.declined"


class TestTheLink:
    def answer(self, renewal, accepts=True, today=TODAY, **given):
        return services.answer_offer(renewal.pk, accepts=accepts, today=today, **given)

    def test_it_names_the_offer(self, organization):
        renewal = sent()
        assert OFFER_LINK.named_by(OFFER_LINK.token_of(renewal.pk)) == (organization.pk, renewal.pk)

    @pytest.mark.parametrize("bad", ["", "x", "a.b.c", "ä.ö.ü"])
    def test_another_one_does_not(self, bad):
        with pytest.raises(errors.OfferLinkInvalid):
            OFFER_LINK.named_by(bad)

    def test_one_that_was_changed_does_not(self):
        token = OFFER_LINK.token_of(sent().pk)
        with pytest.raises(errors.OfferLinkInvalid):
            OFFER_LINK.named_by(("A" if token[0] != "A" else "B") + token[1:])

    def test_after_some_months_it_stops_working(self, time_machine):
        time_machine.move_to("2026-03-28T12:00:00Z")
        token = OFFER_LINK.token_of(sent().pk)
        time_machine.move_to("2026-07-26T11:00:00Z")
        OFFER_LINK.named_by(token)
        time_machine.move_to("2026-07-26T13:00:00Z")
        with pytest.raises(errors.OfferLinkInvalid):
            OFFER_LINK.named_by(token)

    def test_the_tenant_answers_once(self):
        renewal = self.answer(sent())

        assert (renewal.status, renewal.answered_by) == ("accepted", "tenant:link")
        assert LeaseStatusLog.objects.get().changed_by == "tenant:link"
        for accepts in (True, False):
            with pytest.raises(errors.OfferAnswered):
                self.answer(renewal, accepts=accepts)
        assert LeaseStatusLog.objects.count() == 1

    def test_or_says_no_and_why(self):
        renewal = self.answer(sent(), accepts=False, reason="Too dear")
        assert (renewal.status, renewal.decline_reason) == ("declined", "Too dear")

    @pytest.mark.parametrize("accepts", [True, False])
    def test_after_the_last_day_it_is_too_late(self, accepts):
        renewal = sent()

        with pytest.raises(errors.OfferExpired):
            self.answer(renewal, accepts=accepts, today=date(2026, 4, 28))

        assert unchanged(renewal)

    def test_what_was_never_sent_is_not_there(self):
        renewal = approved()

        with pytest.raises(errors.OfferLinkInvalid):
            self.answer(renewal)
        with pytest.raises(errors.OfferLinkInvalid):
            services.offer_behind(renewal.pk, TODAY)

    def test_it_shows_what_would_be_agreed_on_today(self):
        renewal = sent(make_due_lease(**MTM))

        offer = services.offer_behind(renewal.pk, date(2026, 4, 2))

        assert (offer.status, offer.begin, offer.end) == (
            "sent",
            date(2026, 5, 1),
            date(2027, 4, 30),
        )
        assert services.offer_behind(renewal.pk, date(2026, 4, 28)).status == "expired"


class TestWhatHappensToTheLease:
    def test_a_notice_withdraws_the_offer(self):
        renewal = sent()

        give_notice(
            lease_id=renewal.lease_id,
            notice_date=TODAY,
            notice_move_out_date=TODAY + timedelta(days=40),
            author=STAFF,
        )

        renewal.refresh_from_db()
        assert renewal.status == "expired"
        assert told()[-1] == "renewal.expired"
        with pytest.raises(errors.OfferExpired):
            services.answer_offer(renewal.pk, accepts=True, today=TODAY)

    def test_a_term_that_was_agreed_on_by_hand_does_too(self):
        renewal = sent(make_due_lease(**MTM))

        update_lease(
            lease_id=renewal.lease_id,
            changes={"lease_end_date": date(2026, 12, 31)},
            author=STAFF,
            today=TODAY,
        )

        renewal.refresh_from_db()
        assert renewal.status == "expired"
