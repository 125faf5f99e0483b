"""Taking turns at work for which there is no one row to hold."""

from django.db import connections

from unitcycle.core.organizations import required_organization_id


def take_turn(work: str) -> None:
    """Wait until nobody else of this organisation is at that work, and keep it until the transaction ends.

    One statement. Whoever comes second reads what the first one committed only in statements after this one.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"{work}:{required_organization_id()}"],
        )
