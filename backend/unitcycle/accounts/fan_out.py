"""What the schedule starts once, started in each organisation: one that fails does not hold up the others."""

from typing import Any

from unitcycle.accounts.selectors import all_organization_ids


def for_every_organization(task: Any) -> dict[str, Any]:
    """Queue a task once for each organisation, whose id is its first argument. Says for how many."""
    organization_ids = all_organization_ids()
    for organization_id in organization_ids:
        task.delay(str(organization_id))
    return {"organizations": len(organization_ids)}
