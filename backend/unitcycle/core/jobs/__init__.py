"""Long work with progress.

@job_kind("imports.dry_run", title="Check a rent roll")
def dry_run(progress: Progress, *, import_id: str) -> dict[str, Any]: ...

job = start_job("imports.dry_run", import_id=str(rent_roll.pk), asked_by=user)
"""

from unitcycle.core.jobs.registry import job_kind
from unitcycle.core.jobs.runner import Progress, start_job

__all__ = ["Progress", "job_kind", "start_job"]
