"""`make lock`: every Python package by version and hash, without the name of a registry."""

from pathlib import Path

from unitcycle_dev import project, setup
from unitcycle_dev.console import step

SETTINGS = (
    "pip", "compile", "--quiet", "--universal", "--python-version", "3.11",
    "--generate-hashes", "--no-emit-index-url", "--no-header",
)  # fmt: skip
PROJECT = project.BACKEND / "pyproject.toml"


def main() -> int:
    setup.ensure_uv()
    with step("Everything"):
        _compile(PROJECT, project.REQUIREMENTS, "--group", f"{PROJECT}:dev")
    with step("Production"):
        _compile(PROJECT, project.PRODUCTION_REQUIREMENTS, "--constraints", project.REQUIREMENTS)
    with step("Tools"):
        for name in ("bootstrap", "node", "redis"):
            source = project.LOCKS / f"{name}.in"
            _compile(source, source.with_suffix(".txt"), "--no-deps")
    return 0


def _compile(source: Path, target: Path, *words: str | Path) -> None:
    # From its own directory, so that the comments in the file name no path of this machine.
    setup.uv(
        *SETTINGS, *words, source.name, "--output-file", target,
        what=f"The lock file {project.short(target)}", cwd=source.parent,
    )  # fmt: skip
