"""`make screenshots`: every page into frontend/e2e/screenshots, and the README's pictures into docs/images."""

import os
import shlex
import shutil

from unitcycle_dev import project, test
from unitcycle_dev.console import fact

DIRECTORY = project.FRONTEND / "e2e" / "screenshots"
# The test that looks at every page takes the pictures; the README's are taken by nobody else.
TAKEN_BY = ("tests/browser/test_6_every_route.py", "tests/browser/pictures.py")


def main() -> int:
    words = shlex.split(os.environ.get("ARGS", ""))
    if not words:  # of a page that is gone no picture stays
        shutil.rmtree(DIRECTORY, ignore_errors=True)
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    os.environ[test.PICTURES] = str(DIRECTORY)
    code = test.run(["browser"], words or TAKEN_BY)
    fact("Screenshots", f"{len(list(DIRECTORY.glob('*.png')))} in {project.short(DIRECTORY)}")
    return code
