"""Two scans at once, two answers at once, and an answer that meets a notice."""

from datetime import timedelta

import pytest
from django.db import transaction

from unitcycle.core.testing.actors import race
from unitcycle.notifications.models import Message
from unitcycle.residency.renewals import errors, services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.tests.factories import (
    STAFF,
    TODAY,
    approved,
    make_due_lease,
    sent,
)
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, LeaseTerm
from unitcycle.tenancy.tenants.services import give_notice

pytestmark = pytest.mark.django_db(transaction=True)


def scan():
    return services.scan_renewals(today=TODAY)


def test_a_scan_brings_its_own_transactions(committed):
    """A job begins outside any."""
    with transaction.atomic():
        make_due_lease()

    assert scan().recommended == 1
    assert scan().recommended == 0


def test_of_two_scans_at_once_each_lease_is_advised_on_by_one(committed):
    with transaction.atomic():
        for _ in range(3):
            make_due_lease()

    one, two = race(committed, scan, scan)

    assert (one.refusal, two.refusal) == (None, None)
    assert (one.result.recommended, two.result.recommended) == (3, 0)
    with transaction.atomic():
        assert RenewalRecommendation.objects.count() == 3


def test_of_two_that_send_at_once_one_does(committed):
    with transaction.atomic():
        renewal = approved()

    def send():
        return services.send_renewal(renewal_id=renewal.pk, today=TODAY)

    one, two = race(committed, send, send)

    assert one.refusal is None
    assert isinstance(two.refusal, errors.StepNotAllowed)
    with transaction.atomic():
        assert Message.objects.count() == 1


@pytest.mark.parametrize("accepts_first", [True, False])
def test_of_two_answers_at_once_one_counts(committed, accepts_first):
    with transaction.atomic():
        renewal = sent()

    def answer(accepts):
        return lambda: services.answer_offer(renewal.pk, accepts=accepts, today=TODAY)

    one, two = race(committed, answer(accepts_first), answer(not accepts_first))

    assert one.refusal is None
    assert isinstance(two.refusal, errors.OfferAnswered)
    with transaction.atomic():
        assert LeaseTerm.objects.count() == int(accepts_first)


def test_who_gave_notice_meanwhile_has_not_accepted(committed):
    with transaction.atomic():
        renewal = sent()

    def notice():
        return give_notice(
            lease_id=renewal.lease_id,
            notice_date=TODAY,
            notice_move_out_date=TODAY + timedelta(days=40),
            author=STAFF,
        )

    def accept():
        return services.answer_offer(renewal.pk, accepts=True, today=TODAY)

    one, two = race(committed, notice, accept)

    assert one.refusal is None
    assert isinstance(two.refusal, errors.OfferExpired)
    with transaction.atomic():
        assert Lease.objects.get(pk=renewal.lease_id).lease_status == "notice"
        assert LeaseStatusLog.objects.count() == 1


def test_who_accepted_meanwhile_gives_notice_of_the_next_term(committed):
    with transaction.atomic():
        renewal = sent()

    def accept():
        return services.answer_offer(renewal.pk, accepts=True, today=TODAY)

    def notice():
        return give_notice(
            lease_id=renewal.lease_id,
            notice_date=TODAY,
            notice_move_out_date=TODAY + timedelta(days=200),
            author=STAFF,
        )

    one, two = race(committed, accept, notice)

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert RenewalRecommendation.objects.get().status == "accepted"


def test_what_is_refused_halfway_leaves_nothing(committed, monkeypatch):
    """All of an acceptance is one transaction: the answer is not kept when the lease cannot be."""
    from unitcycle.residency.renewals.services import answering

    with transaction.atomic():
        renewal = sent()

    def breaks(*given, **named):
        raise KeyboardInterrupt

    monkeypatch.setattr(answering, "tell_staff", breaks)
    with pytest.raises(KeyboardInterrupt):
        services.accept_renewal(renewal_id=renewal.pk, author=STAFF, today=TODAY)

    with transaction.atomic():
        assert RenewalRecommendation.objects.get().status == "sent"
        assert Lease.objects.get(pk=renewal.lease_id).monthly_rent_amount == renewal.current_rent
        assert not LeaseTerm.objects.exists()
        assert not LeaseStatusLog.objects.exists()
