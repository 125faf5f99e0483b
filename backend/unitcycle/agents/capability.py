"""What a model can be asked: one declaration per capability, in the `ai.py` of the app that knows the matter.

TRIAGE = declare(Capability(
    name="work_orders.triage", label="…", purpose="…",
    input=Reported, output=Triage, prompt=prompt_beside(__file__, "triage"),
    offline=by_rules, cost_ceiling=Decimal("0.02"),
    personal={"reported_by": "PERSON"}, outside={"description"},
))
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import module_has_submodule
from pydantic import BaseModel, ConfigDict, Field

from unitcycle.agents.errors import UnknownCapability
from unitcycle.agents.rules.choices import Autonomy, is_within

ROOM = "ai"
_VERSION = re.compile(r"version: (\d+)\n\n")


class Given(BaseModel):
    """The base of every input."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answered(BaseModel):
    """The base of every output: nothing in it that is not declared, and every text and list of a bounded size."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    confidence: float = Field(
        ge=0, le=1, allow_inf_nan=False, description="How sure the answer is, from 0 to 1."
    )


I = TypeVar("I", bound=Given)  # noqa: E741
O = TypeVar("O", bound=Answered)  # noqa: E741


@dataclass(frozen=True)
class Prompt:
    """The words of ours that a capability is asked with. A change of words is a new version, and is evaluated anew."""

    version: int
    text: str = field(repr=False)

    @property
    def digest(self) -> str:
        return hashlib.blake2b(self.text.encode(), digest_size=8).hexdigest()


def prompt_beside(file: str, name: str) -> Prompt:
    """`prompts/<name>.md` beside that file: a line `version: 1`, an empty one, the words."""
    path = Path(file).parent / "prompts" / f"{name}.md"
    text = path.read_text()
    found = _VERSION.match(text)
    if found is None:
        raise ImproperlyConfigured(f"{path.name} does not begin with its version.")
    return Prompt(int(found[1]), text[found.end() :].strip())


def nothing_more(given: Any, answer: Any) -> Sequence[str]:
    """No check beyond the shape."""
    return ()


@dataclass(frozen=True)
class Capability(Generic[I, O]):
    """`offline` answers by rules, so that all works without a key. `check` says what is wrong with an answer beyond
    its shape, in sentences for the model. `personal` are input fields that the model need not know, with what they
    are; `outside` those that outsiders wrote. `cost_ceiling` is in US dollars for one question with its repair."""

    name: str
    label: str
    purpose: str
    input: type[I]
    output: type[O]
    prompt: Prompt
    offline: Callable[[I], O]
    cost_ceiling: Decimal
    default_autonomy: Autonomy = Autonomy.SUGGEST
    highest_autonomy: Autonomy = Autonomy.ACT
    check: Callable[[I, O], Sequence[str]] = nothing_more
    personal: Mapping[str, str] = field(default_factory=dict)
    outside: frozenset[str] = frozenset()
    model: str = ""
    max_tokens: int = 0
    # letters about rights, and who is let in: always a person's
    is_legal: bool = False


_declared: dict[str, Capability[Any, Any]] = {}


def declare(capability: Capability[I, O]) -> Capability[I, O]:
    """Raises ImproperlyConfigured for a declaration that would let too much through."""
    known = _declared.get(capability.name)
    if known is not None and known.purpose != capability.purpose:
        raise ImproperlyConfigured(f"There are two capabilities {capability.name}.")
    problems = list(_problems(capability))
    if problems:
        raise ImproperlyConfigured(f"{capability.name}: {' '.join(problems)}")
    _declared[capability.name] = capability
    return capability


def capability_named(name: str) -> Capability[Any, Any]:
    """Raises UnknownCapability."""
    load()
    if name not in _declared:
        raise UnknownCapability("There is no such capability.")
    return _declared[name]


def capabilities() -> list[Capability[Any, Any]]:
    """All of them, by name."""
    load()
    return [_declared[name] for name in sorted(_declared)]


@cache
def load() -> None:
    """Every app's `ai.py`, once it is first asked for."""
    for config in apps.get_app_configs():
        ours = config.name.startswith("unitcycle.") and config.module is not None
        if ours and module_has_submodule(config.module, ROOM):
            import_module(f"{config.name}.{ROOM}")


def _problems(capability: Capability[Any, Any]) -> Iterator[str]:
    highest = Autonomy.DRAFT if capability.is_legal else Autonomy.ACT
    if not is_within(capability.highest_autonomy, highest):
        yield "Legal notices and screening stay a draft."
    if not is_within(capability.default_autonomy, capability.highest_autonomy):
        yield "Its default is above what it may."
    if capability.cost_ceiling <= 0:
        yield "It has no cost ceiling."
    for name in (*capability.personal, *capability.outside):
        if name not in capability.input.model_fields:
            yield f"Its input has no field {name}."
    yield from _unbounded(capability.output.model_json_schema(), "its output")


def _unbounded(schema: Any, where: str) -> Iterator[str]:
    """What a hostile answer could fill without an end."""
    if isinstance(schema, list):
        for one in schema:
            yield from _unbounded(one, where)
    if not isinstance(schema, dict):
        return
    kind = schema.get("type")
    is_open = kind == "string" and not {"enum", "const", "maxLength", "format"} & schema.keys()
    if is_open or (kind == "array" and "maxItems" not in schema):
        yield f"A {kind} in {where} has no end."
    if kind == "object" and schema.get("additionalProperties") is not False:
        yield f"An object in {where} takes anything."
    for name, inner in schema.items():
        if isinstance(inner, dict | list) and name != "enum":
            yield from _unbounded(inner, name)
