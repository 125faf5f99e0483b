"""What happens to the database before the application starts, in one Django process.

Called as `python -m unitcycle_dev.prepare FILE` with the application's environment. Writes the demo
sign-ins to FILE, or, when it fails, the line that says why.
"""

import io
import shutil
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.db.utils import OperationalError

from unitcycle_dev import project, setup
from unitcycle_dev.console import explain_os_error, step

ALMOST_NOTHING_BYTES = 64 * 1024**2


def _prepare() -> str:
    django.setup()
    with step("Database"):
        _quietly("prepare_database")
        _quietly("migrate", database="owner", interactive=False)
        # of leases from before the ledger; what comes later posts itself
        _quietly("post_opening_balances")
    _collect_static_files()
    with step("Demo data"):
        seeded = _quietly("seed_demo", if_empty=True)
        if seeded:  # the first scan, which every installation with leases of its own begins with
            _quietly("classify_leases", first=True)
        return seeded or _quietly("seed_demo", sign_ins=True)


def _collect_static_files() -> None:
    """Swagger UI's files come from the Python packages, so they change only with those."""
    root = Path(settings.STATIC_ROOT)
    wanted = setup.fingerprint([project.REQUIREMENTS])
    stamp = root / setup.STAMP
    if not setup.is_stamped(stamp, wanted):
        with step("Static files"):
            _quietly("collectstatic", interactive=False)
        setup.write_stamp(stamp, wanted)


def _quietly(command: str, **options: object) -> str:
    output = io.StringIO()
    call_command(command, stdout=output, **options)
    return output.getvalue()


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return explain_os_error(error)
    first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if "No space left on device" in str(error) or _is_disk_full():
        return "the disk is full: free at least 3 GB, then run the same command again."
    if isinstance(error, OperationalError):
        return f"the database does not let us in: {first} (check DATABASE_URL)."
    return f"the database could not be prepared: {first}"


def _is_disk_full() -> bool:
    """PostgreSQL ends when it cannot write, and then says only that it is recovering."""
    return shutil.disk_usage(settings.DATA_DIR).free < ALMOST_NOTHING_BYTES


def main() -> int:
    try:
        answer = _prepare()
    except (CommandError, DatabaseError, OSError) as error:
        Path(sys.argv[1]).write_text(_why(error))
        return 1
    Path(sys.argv[1]).write_text(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
