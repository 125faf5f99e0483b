"""What a model without a mind says: something of the right shape, in words of the question."""

import json
import re
from collections.abc import Iterator
from typing import Any

_LONGEST = 200


def echo(asked: dict[str, Any]) -> str:
    return f"You asked: {_words(asked)[-_LONGEST:]}"


def made_up(schema: dict[str, Any], asked: dict[str, Any]) -> Any:
    """A value that fits the schema. Choices are those that the question names, texts are taken from it."""
    return _value(schema, "", _words(asked), dict(_facts(asked)), schema.get("$defs", {}))


def _value(
    schema: dict[str, Any], name: str, words: str, facts: dict[str, Any], defs: dict[str, Any]
) -> Any:
    if "$ref" in schema:
        schema = {**defs[schema["$ref"].rpartition("/")[2]], **schema}
    if "enum" in schema:
        lowered = words.lower()
        return next((one for one in schema["enum"] if str(one) in lowered), schema["enum"][0])
    kind = schema.get("type")
    if kind == "object":
        return {
            one: _value(inner, one, words, facts, defs)
            for one, inner in schema.get("properties", {}).items()
        }
    if kind == "string":
        if ours := _as_we_would(name, facts):
            return ours  # it is told how we would write it, and has nothing to add
        told = str(facts.get(name) or facts.get("summary") or words)
        return " ".join(told.split())[: schema.get("maxLength", 60)]
    return {"number": 0.5, "integer": schema.get("minimum", 0), "boolean": False, "array": []}.get(
        str(kind)
    )


def _as_we_would(name: str, facts: dict[str, Any]) -> str:
    """What a capability gives along as `our_text`, `our_subject`…: the answer in our own words."""
    return next(
        (
            text
            for key, text in facts.items()
            if key.startswith("our_") and name.endswith(key.removeprefix("our_"))
        ),
        "",
    )


def _words(asked: dict[str, Any]) -> str:
    return " ".join(_texts(asked.get("messages", [])))


def _texts(messages: list[Any]) -> Iterator[str]:
    for message in messages:
        content = message.get("content", "")
        for block in content if isinstance(content, list) else [{"text": content}]:
            yield str(block.get("text", ""))


def _facts(asked: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The texts that stand by name in JSON, or between two lines that mark them."""
    for text in _texts(asked.get("messages", [])):
        for line in text.splitlines():
            try:
                read = json.loads(line)
            except ValueError:
                continue
            if isinstance(read, dict):
                yield from ((key, value) for key, value in read.items() if isinstance(value, str))
        for found in re.finditer(r"^BEGIN \S+ (\w+)\n(.*?)\nEND ", text, re.DOTALL | re.MULTILINE):
            yield found[1], found[2].strip()
