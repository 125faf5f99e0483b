"""`make texts`: the English texts of the web app, written out for translators, and what their work lacks."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from unitcycle_dev import lock, node, processes, project, setup
from unitcycle_dev.console import say, step

PLACE = project.FRONTEND / "src" / "locale"
SOURCE = PLACE / "messages.json"

# `{$name}` of a template or a string, `{NAME}` inside a plural
_PLACEHOLDER = re.compile(r"\{\$\w+\}|\{[A-Z][A-Z0-9_]*\}")

Texts = Mapping[str, str]


def main() -> int:
    with lock.waited_for(setup.LOCK):
        environment = node.environment()
        node.ensure_modules(environment)
    with step("English texts"):
        extract(PLACE, environment)
    lacking = list(findings(SOURCE))
    for finding in lacking:
        say(f"  {finding}")
    return 1 if lacking else 0


def extract(directory: Path, environment: Mapping[str, str]) -> None:
    """Write messages.json: id -> English text, as the templates and the code have it."""
    command = ["npx", "--no-install", "ng", "extract-i18n", "--output-path", str(directory)]
    processes.run(command, cwd=project.FRONTEND, env=environment)
    written = directory / SOURCE.name
    written.write_text(
        json.dumps(json.loads(written.read_text()), ensure_ascii=False, indent=2) + "\n"
    )


def findings(source: Path) -> Iterator[str]:
    """What each translation lacks: a text, a placeholder; or has for nothing."""
    english = _texts(source)
    for path in sorted(PLACE.glob("messages.*.json")):
        translated = _texts(path)
        yield from _compare(path.name, english, translated)


def _compare(name: str, english: Texts, translated: Texts) -> Iterator[str]:
    for key, text in english.items():
        if not translated.get(key, "").strip():
            yield f'{name}: "{key}" is not translated: {text}'
        elif _placeholders(text) != _placeholders(translated[key]):
            yield f'{name}: "{key}" has other placeholders: {text} | {translated[key]}'
    for key in translated.keys() - english.keys():
        yield f'{name}: "{key}" translates a text that is no longer there: {translated[key]}'


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _texts(path: Path) -> Texts:
    texts: Texts = json.loads(path.read_text())["translations"]
    return texts
