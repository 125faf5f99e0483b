"""The night over whole organisations."""

from datetime import timedelta

import pytest
import time_machine as clock

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.insight.command_center.models import AIActionQueue, CommandCenterSettings
from unitcycle.insight.command_center.services.forgetting import KEPT_FOR, forget_superseded
from unitcycle.insight.command_center.services.generating import generate_ai_action_queue
from unitcycle.insight.command_center.tests.factories import (
    TODAY,
    ending,
    make_let,
    month_to_month,
    night,
    on_notice,
    pending,
    types_of,
)
from unitcycle.tenancy.tenants.tests.factories import make_unit

pytestmark = pytest.mark.usefixtures("organization")


@pytest.fixture(autouse=True)
def that_night():
    with clock.travel("2026-03-28T15:00:00Z", tick=False) as travelling:
        yield travelling


def tomorrow(travelling, days=1):
    travelling.shift(timedelta(days=days))
    return TODAY + timedelta(days=days)


def test_a_night_finds_what_fits_each_unit():
    nudged, mtm, leaves, far = ending(87), month_to_month(), on_notice(leaves_in=12), ending(300)
    later = on_notice(leaves_in=15)

    night()

    assert types_of(nudged) == {"early_renewal_nudge"}
    assert len(types_of(mtm)) == 1
    assert types_of(leaves) == {"move_out_inspection", "listing_prep"}
    assert types_of(later) == {"move_out_inspection"}
    assert types_of(far) == set()


def test_each_suggestion_keeps_what_it_was_made_of():
    lease = month_to_month("975.00", "1050.00", past=20)
    night()
    (one,) = pending(lease)

    assert one.action_type == "rent_increase_notice"
    assert one.description == "Rent increase notice (+$75)"
    assert one.suggested_payload["rent_amount"] == "1050.00"
    assert one.suggested_payload["effective_date"] == "2026-05-01"
    assert (one.basis["current_rent"], one.basis["gap"]) == ("975.00", "75.00")
    assert (one.lifecycle_state, one.lease_id) == ("month_to_month", lease.pk)
    assert "75.00 below the market" in one.generation_reason


def test_an_offer_is_what_the_renewals_advise():
    lease = month_to_month("1100.00", "1140.00")
    night()
    (one,) = pending(lease)
    advised = lease.renewal_recommendations.get()

    assert one.action_type == "renewal_offer"
    assert one.suggested_payload["rent_amount"] == str(advised.recommended_rent)
    assert one.suggested_payload["renewal"] == str(advised.pk)
    assert one.basis["churn_score"] == pytest.approx(advised.churn_score)


def test_units_that_are_vacant_or_put_away_get_nothing():
    vacant = month_to_month()
    vacant.unit.status = "vacant"
    vacant.unit.save()
    without_household = month_to_month(tenant=None)
    night()
    assert pending(vacant) == pending(without_household) == []


def test_the_same_day_again_changes_what_is_pending_and_adds_nothing():
    lease = ending(87)
    night()
    (first,) = pending(lease)
    lease.lease_end_date = TODAY + timedelta(days=61)
    lease.save()

    night(renewals=False)

    (again,) = pending(lease)
    assert again.pk == first.pk
    assert again.confidence_score > first.confidence_score
    assert AIActionQueue.objects.count() == 1


def test_the_next_night_supersedes_what_is_pending(that_night):
    lease = ending(87)
    night()
    (first,) = pending(lease)

    done = generate_ai_action_queue(today=tomorrow(that_night))

    first.refresh_from_db()
    assert first.status == "superseded"
    (newer,) = pending(lease)
    assert newer.pk != first.pk
    assert (done.suggested, done.superseded) == (1, 1)


def test_what_fits_no_more_goes_even_on_the_same_day():
    lease = ending(87)
    night()
    lease.lease_end_date = TODAY + timedelta(days=400)
    lease.save()
    night(renewals=False)
    assert pending(lease) == []


def test_what_was_dismissed_is_not_revived_and_not_suggested_during_the_pause(that_night):
    lease = on_notice(leaves_in=60)
    CommandCenterSettings.objects.create(pause_days=10)
    night()
    AIActionQueue.objects.update(status="dismissed", decided_at="2026-03-28T15:00:00Z")

    generate_ai_action_queue(today=tomorrow(that_night, 10))
    assert pending(lease) == []

    tomorrow(that_night)
    generate_ai_action_queue(today=TODAY + timedelta(days=11))
    (again,) = pending(lease)
    assert AIActionQueue.objects.get(status="dismissed").pk != again.pk


def test_what_was_agreed_to_stays_while_the_lease_stands_as_it_did(that_night):
    lease = on_notice(leaves_in=60)
    night()
    AIActionQueue.objects.update(status="approved")
    day = tomorrow(that_night)
    generate_ai_action_queue(today=day)
    assert pending(lease) == []
    assert AIActionQueue.objects.get().status == "approved"

    lease.lease_status = "vacant"
    lease.save()
    generate_ai_action_queue(today=day)
    assert AIActionQueue.objects.get().status == "superseded"


def test_what_was_done_once_for_a_household_is_not_suggested_again(that_night):
    lease = on_notice(leaves_in=60)
    night()
    AIActionQueue.objects.update(status="executed", executed_at="2026-03-28T15:00:00Z")
    generate_ai_action_queue(today=tomorrow(that_night, 45))
    assert "move_out_inspection" not in types_of(lease)


def test_a_letter_for_the_same_offer_is_kept(that_night):
    lease = ending(87)
    night()
    AIActionQueue.objects.update(generated_content="Dear [name]")
    generate_ai_action_queue(today=tomorrow(that_night))
    (newer,) = pending(lease)
    assert newer.generated_content == "Dear [name]"


def test_only_the_properties_where_it_is_that_day_are_looked_at():
    here, there = on_notice(), on_notice()
    there.property.time_zone = "Asia/Tokyo"
    there.property.save()

    generate_ai_action_queue(today=TODAY, zones={"Asia/Tokyo"})

    assert pending(here) == []
    assert len(pending(there)) == 2


def test_a_neighbours_units_are_not_touched():
    with organization_context(make_organization(name="Neighbour").pk):
        theirs = on_notice()
    night()
    with organization_context(theirs.organization_id):
        assert pending(theirs) == []


def test_statements_do_not_grow_with_units():
    month_to_month()
    with statements() as few:
        generate_ai_action_queue(today=TODAY)
    for _ in range(30):
        month_to_month(), on_notice(), ending(70), make_let(), make_unit()
    with statements() as many:
        generate_ai_action_queue(today=TODAY)
    assert AIActionQueue.objects.filter(status="pending").count() == 31 + 60 + 30
    assert len(many) == len(few) <= 20


def test_windows_make_no_difference():
    leases = [month_to_month() for _ in range(5)]
    generate_ai_action_queue(today=TODAY, window=2)
    assert all(len(pending(lease)) == 1 for lease in leases)


def test_what_was_overtaken_is_forgotten_a_quarter_later_and_what_was_decided_is_not(that_night):
    month_to_month()
    on_notice(leaves_in=12)
    ending(87)
    night()
    AIActionQueue.objects.update(status="superseded")
    decided, done, *_ = AIActionQueue.objects.values_list("pk", flat=True)
    then = "2026-03-28T15:00:00Z"
    AIActionQueue.objects.filter(pk=decided).update(decided_at=then)
    AIActionQueue.objects.filter(pk=done).update(status="executed", executed_at=then)

    that_night.shift(KEPT_FOR)
    assert forget_superseded() == 0
    that_night.shift(timedelta(seconds=1))
    night(renewals=False, today=TODAY + KEPT_FOR)
    with statements() as executed:
        assert forget_superseded() == 2

    assert len(executed) == 1
    left = AIActionQueue.objects.exclude(status="pending").values_list("pk", flat=True)
    assert set(left) == {decided, done}
