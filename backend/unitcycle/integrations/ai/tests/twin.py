"""What a test does with the twin of the model."""

from typing import Any

from sandbox.credentials import ANTHROPIC_API_KEY
from sandbox.moods import Mood
from sandbox.server import Sandbox
from unitcycle.integrations.ai.anthropic import Anthropic
from unitcycle.integrations.ai.port import Usage


class ModelTwin:
    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.url = f"{sandbox.url}/anthropic"
        self.key = ANTHROPIC_API_KEY

    def model(self, **given: Any) -> Anthropic:
        """The adapter, pointed here; it asks once unless told otherwise."""
        options = {"timeout": 5.0, "retries": 0, **given}
        return Anthropic(options.pop("api_key", self.key), self.url, **options)

    def say(self, *answers: dict[str, Any]) -> None:
        self.sandbox.twins["anthropic"].say({"answers": list(answers)})

    def misbehave(self, how: str, **more: Any) -> None:
        self.sandbox.moods.add("anthropic", Mood(how, **more))

    @property
    def heard(self) -> list[dict[str, Any]]:
        """Every question, as it came over the wire."""
        return list(self.sandbox.twins["anthropic"].heard)

    @property
    def calls(self) -> int:
        return len(self.heard)

    @property
    def usage(self) -> Usage:
        """What the twin says it counted, over all questions."""
        asked = [question["usage"] for question in self.sandbox.twins["anthropic"].questions]
        names = (
            "input_tokens",
            "output_tokens",
            "cache_creation_input_tokens",
            "cache_read_input_tokens",
        )
        return Usage(*(sum(one[name] for one in asked) for name in names))
