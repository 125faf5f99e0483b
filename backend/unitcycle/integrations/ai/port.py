"""What the product asks of a language model, in the product's words. Every value is immutable."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol


class Speaker(StrEnum):
    US = "user"
    MODEL = "assistant"


class Stop(StrEnum):
    """Why the model stopped."""

    FINISHED = "finished"
    TRUNCATED = "truncated"  # at the most tokens that were allowed, or at the end of its window
    REFUSED = "refused"
    OTHER = "other"


@dataclass(frozen=True)
class Text:
    text: str = field(repr=False)


@dataclass(frozen=True)
class Picture:
    """`media_type`: image/jpeg, image/png, image/gif or image/webp."""

    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Pdf:
    content: bytes = field(repr=False)
    title: str = ""


Part = Text | Picture | Pdf


@dataclass(frozen=True)
class Message:
    speaker: Speaker
    parts: Sequence[Part]


@dataclass(frozen=True)
class Shape:
    """What a structured answer has to look like. `schema` is a JSON schema of an object."""

    name: str
    description: str
    schema: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Request:
    """One question. The system text is the same for every question of its kind: it is worth caching."""

    model: str
    max_tokens: int
    system: str = field(repr=False)
    messages: Sequence[Message]
    shape: Shape | None = None


@dataclass(frozen=True)
class Usage:
    """Tokens, each counted once: `input` are those neither written to the cache nor read from it."""

    input: int = 0
    output: int = 0
    cache_write: int = 0
    cache_read: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.input + other.input,
            self.output + other.output,
            self.cache_write + other.cache_write,
            self.cache_read + other.cache_read,
        )


@dataclass(frozen=True)
class Answer:
    """What came back. Nothing in it may be believed before it is checked.

    `structured` is what the model gave for `Request.shape`; None if it gave none, or no JSON object.
    """

    text: str = field(repr=False)
    structured: Mapping[str, Any] | None = field(repr=False)
    usage: Usage
    stop: Stop
    model: str
    request_id: str = ""


class Stream(Protocol):
    """Text as it comes; once it is read to its end, the whole answer."""

    def __iter__(self) -> Iterator[str]: ...

    def answer(self) -> Answer:
        """Raises NoAnswer when the text has not come to its end."""


class LanguageModel(Protocol):
    """One provider. What it does not answer is a NoAnswer (errors.py), which quotes no secret and no question."""

    @property
    def name(self) -> str:
        """What the log calls it."""

    @property
    def is_offline(self) -> bool:
        """Whether there is nobody to ask."""

    def ask(self, request: Request) -> Answer:
        """Raises NoAnswer."""

    def stream(self, request: Request) -> Stream:
        """Of text alone: a structured answer is worth nothing before it is whole. Raises NoAnswer, also on the way."""

    def count(self, request: Request) -> int:
        """How many tokens the question has. Raises NoAnswer."""
