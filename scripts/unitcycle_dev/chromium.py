"""The browser of the tests: the machine's, else Debian's package, else the one inside an npm package.

Each candidate must open a page before it is taken; without any the tests fail and say so.
"""

import os
import platform
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from unitcycle_dev import node, processes, project, setup
from unitcycle_dev.console import Problem, fact

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
LOCK = project.LOCKS / "chromium"
EMBEDDED = project.TOOLS / "chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync")
START_SECONDS = 60.0

# Unpacks the package's archives into the directory of TMPDIR; the Lambda names make it bring along
# the shared libraries that a bare server lacks.
_UNPACK = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
_WRAPPER = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/unpacked/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/unpacked/chromium" "$@"
"""
# The package's own list of fonts names the directories of a Lambda; without a font no text is seen.
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{unpacked}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{unpacked}/fonts-cache</cachedir>
</fontconfig>
"""


def find() -> str:
    """The path of a Chromium that works here."""
    for candidate in _candidates():
        if opens_a_page(candidate):
            fact("Chromium", candidate)
            return candidate
    raise Problem(
        "the browser tests need Chromium and none could be had: install chromium (or Chrome), or "
        "name one with CHROMIUM=/path/to/chromium."
    )


def opens_a_page(path: str) -> bool:
    """Whether it starts, obeys and shows text, which a browser without fonts does not."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=path, args=list(FLAGS), timeout=START_SECONDS * 1000
            )
            page = browser.new_page()
            page.set_content("<p>works</p>")
            shown = page.inner_text("p")
            browser.close()
    except Error:
        return False
    return shown == "works"


def _candidates() -> Iterator[str]:
    """From the cheapest to the dearest; each is only fetched when those before did not work."""
    if named := os.environ.get("CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    if MACOS.exists():
        yield str(MACOS)
    if project.IS_ROOT and shutil.which("apt-get"):
        yield from _from_debian()
    if project.IS_LINUX and platform.machine() == "x86_64":
        yield str(_from_npm())


def _from_debian() -> Iterator[str]:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]
    try:
        processes.run(["apt-get", "update"], env=env)
        processes.run(install, env=env)
    except processes.CommandFailed:
        return
    yield from filter(None, map(shutil.which, NAMES))


def _from_npm() -> Path:
    program = EMBEDDED / "chromium"
    wanted = setup.fingerprint([LOCK / "package-lock.json"], str(EMBEDDED))
    stamp = EMBEDDED / setup.STAMP
    if setup.is_stamped(stamp, wanted):
        return program
    shutil.rmtree(EMBEDDED, ignore_errors=True)
    unpacked = EMBEDDED / "unpacked"
    unpacked.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(LOCK / name, EMBEDDED)
    env = node.environment()
    what = "Chromium (from the npm package @sparticuz/chromium)"
    node.npm(env, "ci", "--no-audit", "--no-fund", what=what, directory=EMBEDDED)
    env = {**env, "TMPDIR": str(unpacked), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
    command = ["node", "--input-type=module", "--eval", _UNPACK]
    processes.set_up(command, what, cwd=EMBEDDED, env=env)
    (EMBEDDED / "fonts.conf").write_text(_FONTS.format(unpacked=unpacked))
    program.write_text(_WRAPPER)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    setup.write_stamp(stamp, wanted)
    return program
