"""A simulated year with payments at random times: what must hold whatever comes."""

from collections import Counter
from datetime import date, timedelta

import time_machine as clock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.residency.rent_collections import services
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules import dunning
from unitcycle.residency.rent_collections.services.engine import approve_drafts
from unitcycle.residency.rent_collections.tests.factories import (
    STAFF,
    engine,
    make_owing,
    noon,
    owe,
    pay,
)

START = date(2026, 1, 1)
_WHAT = st.sampled_from(
    ["pay_all", "pay_some", "rent", "fee", "plan", "stop", "lift", "approve", "engine"]
)
_HAPPENINGS = st.lists(st.tuples(st.integers(0, 364), _WHAT), min_size=4, max_size=18)


class TestAYear(TestCase):
    databases = ("default", "owner")

    @given(_HAPPENINGS)
    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    def test_no_step_twice_none_skipped_none_after_the_end(self, happenings):
        organization = make_organization()
        with (
            organization_context(organization.pk),
            clock.travel(noon(START), tick=False) as traveller,
        ):
            lease = make_owing("500.00", days=0, today=START)
            days = {1, 3, 5, 8, 12} | {day + more for day, _ in happenings for more in (0, 1, 2)}
            by_day = Counter()
            for place in sorted(days):
                today = START + timedelta(days=place)
                traveller.move_to(noon(today))
                services.scan_cases()
                for what in [what for day, what in happenings if day == place]:
                    _happen(what, lease, today)
                self._engine_keeps_its_promises(by_day, today)

    def _engine_keeps_its_promises(self, by_day, today):
        before = dict(CollectionCase.objects.values_list("pk", "escalation_level"))
        steps = set(
            CollectionAction.objects.filter(step__isnull=False).values_list("pk", flat=True)
        )
        engine()
        engine()
        new = CollectionAction.objects.filter(step__isnull=False).exclude(pk__in=steps)
        for action in new.select_related("case"):
            by_day[action.case_id, today, action.channel] += 1
            assert action.step == before[action.case_id] + 1, "a step was skipped"
            assert dunning.level_due((today - action.case.due_date).days) >= action.step, (
                "too early"
            )
            assert f"{action.case.current_balance:,.2f}" in action.message_text
            assert action.case.resolved_at is None
        assert len({action.step for action in new}) <= 1, "one step a day"
        assert not by_day or max(by_day.values()) == 1, "one message of a step by a channel a day"
        taken = CollectionAction.objects.filter(step__isnull=False).exclude(
            state__in=["cancelled", "discarded"]
        )
        rows = Counter(taken.values_list("case", "round", "step", "channel"))
        assert not rows or max(rows.values()) == 1


def _happen(what, lease, today):
    case = CollectionCase.objects.filter(resolved_at=None).first()
    if what == "rent":
        owe(lease, "500.00", today)
    elif what == "fee":
        owe(lease, "25.00", today - timedelta(days=1))
    elif what == "pay_some":
        pay(lease, "123.45", today=today)
    elif what == "pay_all":
        pay(lease, "9000.00" if case is None else str(case.current_balance), today=today)
    elif case is not None:
        _act(what, case, today)


def _act(what, case, today):
    stops = list(case.tenant.collection_stops.filter(lifted_at=None))
    if what == "stop" and not stops:
        services.place_stop(case_id=case.pk, kind="dispute", author=STAFF, today=today)
        assert engine()["sent"] == 0
    elif what == "lift" and stops:
        services.lift_stop(case_id=case.pk, stop_id=stops[0].pk, author=STAFF)
    elif what == "plan" and case.status == "open" and not stops:
        services.offer_plan(case_id=case.pk, author=STAFF, today=today)
        services.accept_plan(case_id=case.pk, author=STAFF, today=today)
        assert engine()["sent"] == 0
    elif what == "approve" and services.waiting_drafts(case.pk) and case.status == "open":
        approve_drafts(case_id=case.pk, by=STAFF, by_id=None)
