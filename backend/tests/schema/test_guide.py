"""docs/api.md is true: every command in it is sent, and answered as the page says."""

import re
import shlex
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.running import Integrator, Person

pytestmark = pytest.mark.server

PAGE = Path(__file__).parents[3] / "docs" / "api.md"
ROLL = b"Property,Unit,Tenant,Rent,Lease From,Lease To\nGuide House,1,Ann Lee,900,2026-01-01,2027-12-31\n"


@dataclass(frozen=True)
class Command:
    text: str
    status: int


def commands() -> list[Command]:
    """Each `curl …` of the page with the status in the comment under it."""
    found = []
    for block in re.findall(r"```sh\n(.*?)```", PAGE.read_text(), re.DOTALL):
        lines = [line for line in block.splitlines() if not line.startswith("export ")]
        for text, comment in zip(lines[::2], lines[1::2], strict=True):
            found.append(Command(text, int(comment.removeprefix("# "))))
    return found


def send(text: str, client: httpx.Client) -> httpx.Response:
    """What curl would send: -X, -H, -d, -F and the address."""
    words = iter(shlex.split(text))
    assert next(words) == "curl"
    method, url, headers = "GET", "", {}
    more: dict[str, Any] = {}
    for word in words:
        if word == "-X":
            method = next(words)
        elif word == "-H":
            name, value = next(words).split(": ", 1)
            headers[name] = value
        elif word == "-d":
            more["content"] = next(words)
        elif word == "-F":
            name, file = next(words).split("=@")
            more["files"] = {name: (file, ROLL, "text/csv")}
        else:
            assert not word.startswith("-"), f"{word!r} in {text}"
            url = word
    return client.request(method, url, headers=headers, **more)


def test_every_command_is_answered_as_the_page_says(
    key: str, integrator: Integrator, address: str, owner: Person
):
    active = next(integrator.rows("/api/v1/tenants/leases/", lease_status="active"))
    values = {"BASE": address, "KEY": key, "LEASE": active["id"]}
    seen = []
    with httpx.Client(timeout=30) as client:
        for command in commands():
            text = re.sub(r"\$(\w+)", lambda name: values[name[1]], command.text)
            answer = send(text, client)
            seen.append((command.text, answer.status_code))
            if answer.status_code == 201 and "/imports/" in text:
                values["IMPORT"] = answer.json()["id"]
            if answer.status_code == 201 and "/vendors/" in text:
                values["VENDOR"] = answer.json()["id"]
            if answer.status_code == 202 and "/dry-run/" in text:
                _wait_for(integrator, answer.json()["id"])

    assert seen == [(command.text, command.status) for command in commands()]
    assert len(seen) > 15


def _wait_for(integrator: Integrator, job: str) -> None:
    for _ in range(100):
        if integrator.get(f"/api/v1/jobs/{job}/").json()["finished_at"]:
            return
        time.sleep(0.2)
    pytest.fail(f"job {job} does not end")
