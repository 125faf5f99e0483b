"""What was suggested once and overtaken by a later night is not kept for ever."""

from datetime import timedelta

from django.db import transaction

from unitcycle.core import clock
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules.choices import ActionStatus

KEPT_FOR = timedelta(days=90)


@transaction.atomic
def forget_superseded() -> int:
    """Remove suggestions that a later night overtook `KEPT_FOR` ago; how many. One statement.

    Whatever a person or a batch decided about stays: it is the record of what was done.
    """
    overtaken = AIActionQueue.objects.filter(
        status=ActionStatus.SUPERSEDED,
        updated_at__lt=clock.now() - KEPT_FOR,
        decided_at__isnull=True,
        bulk_batch__isnull=True,
    )
    count, _ = overtaken.delete()
    return count
