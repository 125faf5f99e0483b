"""Runs schemathesis, all its checks, against the running application and reads what came of it."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.schema.described import Operation, versionless

# More examples per operation, for a long night: UNITCYCLE_SCHEMA_EXAMPLES=200
EXAMPLES = int(os.environ.get("UNITCYCLE_SCHEMA_EXAMPLES", "3"))
SEED = int(os.environ.get("UNITCYCLE_SCHEMA_SEED", "20260328"))
LONGEST_SECONDS = 3_600
OFTEN = 0.8
ALL_PHASES = "examples,coverage,fuzzing,stateful"
WITHOUT_COVERAGE = "examples,fuzzing,stateful"
COVERAGE = "coverage"

# What a description cannot say: that an id is not there, that a notice is too short, that somebody
# else's row changed. Reads have no such reasons, so for them everything that fits must be accepted.
_MAY_REFUSE = ["2xx", "400", "401", "403", "404", "409", "412", "422"]

# A version that is no longer the present one is refused before the body is read.
_MUST_REFUSE = ["400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "429"]
# DELETE archives: the row stays readable by its id, with its archived_at, and may come back. What is removed for
# good has a test of its own: test_removal.
_NOT_OURS = "use_after_free"

_CONFIG = """
[[operations]]
include-method = ["POST", "PUT", "PATCH", "DELETE"]
checks.positive_data_acceptance.expected-statuses = {may_refuse}
checks.negative_data_rejection.expected-statuses = {must_refuse}

[generation]
# its own test sends these to every field: test_bad_input
allow-x00 = false

[auth.wfc]
path = {credentials}
user = {first}
{peers}

{dictionaries}
"""


@dataclass
class Outcome:
    passed: bool
    output: str
    # the operation, of whichever version -> the statuses it answered
    answered: Mapping[str, set[int]] = field(default_factory=dict)

    def never_succeeded(self, operations: Iterable[Operation]) -> list[str]:
        return sorted(
            operation.label
            for operation in operations
            if not any(status < 300 for status in self.answered.get(operation.versionless, ()))
        )


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """What several runs came to."""
    passed, output, answered = True, "", defaultdict(set)
    for outcome in outcomes:
        passed = passed and outcome.passed
        output += outcome.output
        for label, statuses in outcome.answered.items():
            answered[label] |= statuses
    return Outcome(passed, output, answered)


@dataclass
class Known:
    """Ids of rows that exist: by operation and path parameter, and by a field's name in bodies."""

    paths: Mapping[Operation, Mapping[str, list[str]]] = field(default_factory=dict)
    fields: Mapping[str, list[str]] = field(default_factory=dict)

    def as_toml(self) -> str:
        """Most requests take one of these; the rest make up their own."""
        lines, bound = [], []
        for name, ids in self.fields.items():
            lines += [f"[dictionaries.{name}]", f"values = {json.dumps(ids)}"]
            bound.append(f'"body.{name}" = {{dictionary = "{name}", probability = {OFTEN}}}')
        lines += ["[parameters]", *bound] if bound else []
        for operation, parameters in self.paths.items():
            uses = []
            for name, ids in parameters.items():
                key = f"{operation.id}-{name}"
                lines += [f"[dictionaries.{key}]", f"values = {json.dumps(ids)}"]
                uses.append(f'"path.{name}" = {{dictionary = "{key}", probability = {OFTEN}}}')
            lines += ["[[operations]]", f'include-operation-id = "{operation.id}"']
            lines.append(f"parameters = {{{', '.join(uses)}}}")
        return "\n".join(lines)


class Fuzzing:
    """One run of schemathesis over some operations, as a process of its own.

    It sends what the first identity sends; none of the others may see what is its own. An identity is the headers
    it sends. (One process with two workers trips over Python 3.11's parser; two processes use both cores as well.)
    """

    def __init__(
        self,
        address: str,
        version: str,
        operations: Iterable[Operation],
        identities: Mapping[str, Mapping[str, str]],
        directory: Path,
        known: "Known | None" = None,
        phases: str = ALL_PHASES,
    ) -> None:
        directory.mkdir()
        config, self._report = directory / "schemathesis.toml", directory / "report.ndjson"
        config.write_text(_config(identities, directory, known or Known()))
        command = [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(config),
            "run", f"{address}/api/schema/{version}/", "--url", address, "--checks", "all",
            "--phases", phases,
            "--exclude-checks", _NOT_OURS,
            "--max-examples", str(EXAMPLES), "--seed", str(SEED), "--workers", "1",
            "--continue-on-failure", "--generation-database", "none", "--no-color",
            # a kept connection stays with one process of the server, and the other has nothing to do
            "--header", "Connection: close",
            "--report", "ndjson", "--report-ndjson-path", str(self._report),
        ]  # fmt: skip
        for operation in operations:
            command += ["--include-operation-id", operation.id]
        self._output = directory / "output.txt"
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                command, cwd=directory, stdout=output, stderr=subprocess.STDOUT
            )

    def outcome(self) -> Outcome:
        code = self._process.wait(LONGEST_SECONDS)
        answers = _answers(self._report) if self._report.exists() else {}
        return Outcome(code == 0, self._output.read_text(), answers)

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


def _config(identities: Mapping[str, Mapping[str, str]], directory: Path, known: "Known") -> str:
    credentials = directory / "credentials.json"
    entries = [
        {"name": name, "fixedHeaders": [{"name": n, "value": v} for n, v in headers.items()]}
        for name, headers in identities.items()
    ]
    credentials.write_text(json.dumps({"schemaVersion": "0.2.0", "auth": entries}))
    names = list(identities)
    return _CONFIG.format(
        may_refuse=json.dumps(_MAY_REFUSE),
        must_refuse=json.dumps(_MUST_REFUSE),
        credentials=json.dumps(str(credentials)),
        first=json.dumps(names[0]),
        peers=f"peers = {json.dumps(names)}" if len(names) > 1 else "",
        dictionaries=known.as_toml(),
    )


def _answers(report: Path) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    with report.open() as lines:
        for line in lines:
            recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
            for label, status in _statuses(recorder):
                found[versionless(label)].add(status)
    return found


def _statuses(recorder: dict[str, Any]) -> Iterable[tuple[str, int]]:
    interactions = recorder.get("interactions", {})
    for number, case in recorder.get("cases", {}).items():
        response = interactions.get(number, {}).get("response")
        if response is not None:
            value = case["value"]
            yield f"{value['method']} {value['path']}", response["status_code"]
