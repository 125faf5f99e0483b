"""The command center of a small company, as the demo makes it."""

import pytest

from unitcycle.demo.command_center import make_command_center
from unitcycle.demo.dice import Dice
from unitcycle.insight.command_center.models import AIActionQueue, BulkActionBatch
from unitcycle.insight.command_center.tests.factories import (
    TODAY,
    ending,
    month_to_month,
    on_notice,
)
from unitcycle.notifications.models import Message
from unitcycle.residency.renewals.services import scan_renewals

pytestmark = pytest.mark.usefixtures("organization")


def test_something_is_dismissed_announced_and_scheduled():
    for _ in range(10):
        month_to_month("975.00", "1050.00", past=10)
    for _ in range(14):
        ending(70)
    for _ in range(6):
        on_notice(leaves_in=40)
    scan_renewals(today=TODAY)

    make_command_center(Dice("small", TODAY, "UTC"))

    rows = AIActionQueue.objects.order_by()
    assert rows.filter(status="dismissed").count() == 4
    assert rows.filter(status="executed", action_type="rent_increase_notice").count() == 8
    sent, waits = BulkActionBatch.objects.order_by("-status")
    assert (sent.status, sent.sent_count, sent.failed_count) == ("sent", 8, 0)
    assert (waits.status, waits.unit_count) == ("pending", 12)
    assert not Message.objects.filter(status="queued").exists()
