"""`make clean`: what was installed and built goes, the data and its secrets stay."""

import shutil

from unitcycle_dev import lock, project
from unitcycle_dev.console import fact, say

INSTALLED_AND_BUILT = (
    project.VENV,
    project.TOOLS,
    project.FRONTEND / "node_modules",
    project.FRONTEND / "dist",
    project.FRONTEND / ".angular",
    project.FRONTEND / "coverage",
)
CACHES = (".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache")


def main() -> int:
    if project.DATA.exists():
        with lock.held(project.DATA / "run.lock"):
            _clean()
    else:
        _clean()
    say(f"The data stays in {project.short(project.DATA)}.")
    return 0


def _clean() -> None:
    caches = (place / name for name in CACHES for place in (project.ROOT, project.BACKEND))
    for directory in (*INSTALLED_AND_BUILT, *caches):
        if directory.exists():
            shutil.rmtree(directory)
            fact("Removed", project.short(directory))
