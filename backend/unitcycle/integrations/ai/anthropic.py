"""Claude by Anthropic's own SDK: the Messages API.

A structured answer is what the model hands to a tool that it has to use; the models that think before everything
refuse to be made to, and are given the schema of their answer instead. Neither way is believed.
"""

import base64
import json
import logging
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import anthropic

from unitcycle.integrations.ai.errors import NoAnswer, Trouble
from unitcycle.integrations.ai.port import (
    Answer,
    Message,
    Part,
    Picture,
    Request,
    Shape,
    Stop,
    Text,
    Usage,
)
from unitcycle.integrations.ai.prices import facts_of

logger = logging.getLogger(__name__)
for _name in ("anthropic", "httpx2", "httpcore2"):  # what they say at DEBUG quotes questions
    logging.getLogger(_name).setLevel(logging.WARNING)

LARGEST_ANSWER = 4 * 1024 * 1024

_STOPS: Mapping[str | None, Stop] = {
    "end_turn": Stop.FINISHED,
    "tool_use": Stop.FINISHED,
    "stop_sequence": Stop.FINISHED,
    "max_tokens": Stop.TRUNCATED,
    "model_context_window_exceeded": Stop.TRUNCATED,
    "refusal": Stop.REFUSED,
}
_TROUBLES: Mapping[int, Trouble] = {
    401: Trouble.CREDENTIALS,
    402: Trouble.CREDIT,
    403: Trouble.CREDENTIALS,
    408: Trouble.TIMED_OUT,
    409: Trouble.OVERLOADED,
    429: Trouble.RATE_LIMITED,
}


class Anthropic:
    name = "anthropic"
    is_offline = False

    def __init__(self, api_key: str, base_url: str, *, timeout: float, retries: int) -> None:
        self._client = _client(api_key, base_url, timeout, retries)

    def __repr__(self) -> str:
        return "<Anthropic>"

    def ask(self, request: Request) -> Answer:
        try:
            return _answer(self._client.messages.create(**_wire(request)), request.shape)
        except Exception as error:
            raise _trouble(error) from None

    def stream(self, request: Request) -> "Streamed":
        try:
            return Streamed(self._client, request)
        except Exception as error:
            raise _trouble(error) from None

    def count(self, request: Request) -> int:
        wire = {name: value for name, value in _wire(request).items() if name != "max_tokens"}
        try:
            return int(self._client.messages.count_tokens(**wire).input_tokens)
        except Exception as error:
            raise _trouble(error) from None


class Streamed:
    """An open connection until the text has come to its end, or fails."""

    def __init__(self, client: anthropic.Anthropic, request: Request) -> None:
        self._manager = client.messages.stream(**_wire(request))
        self._events = self._manager.__enter__()
        self._whole: Answer | None = None

    def __iter__(self) -> Iterator[str]:
        try:
            yield from self._events.text_stream
            message = self._events.get_final_message()
            if message.stop_reason is None:  # the connection ended before the model did
                raise NoAnswer(Trouble.UNREADABLE)
            self._whole = _answer(message, None)
        except Exception as error:
            raise _trouble(error) from None
        finally:
            self._manager.__exit__(None, None, None)

    def answer(self) -> Answer:
        if self._whole is None:
            raise NoAnswer(Trouble.UNREADABLE)
        return self._whole


@lru_cache(maxsize=4)
def _client(api_key: str, base_url: str, timeout: float, retries: int) -> anthropic.Anthropic:
    """One for all questions: it keeps its connections. Nothing is taken from the environment, nothing traced."""
    return anthropic.Anthropic(
        api_key=api_key,
        base_url=base_url,
        timeout=timeout,
        max_retries=retries,
        open_telemetry=False,
    )


def _wire(request: Request) -> dict[str, Any]:
    """The question as the SDK takes it. The system text is cached: it is the same every time."""
    system = {"type": "text", "text": request.system, "cache_control": {"type": "ephemeral"}}
    return {
        "model": request.model,
        "max_tokens": request.max_tokens,
        "system": [system],
        "messages": [_message(one) for one in request.messages],
        **_asked_shape(request.model, request.shape),
    }


def _asked_shape(model: str, shape: Shape | None) -> dict[str, Any]:
    if shape is None:
        return {}
    if not facts_of(model).forced_tool:
        schema = anthropic.transform_schema(dict(shape.schema))
        return {"output_config": {"format": {"type": "json_schema", "schema": schema}}}
    tool = {
        "name": shape.name,
        "description": shape.description,
        "input_schema": dict(shape.schema),
    }
    choice = {"type": "tool", "name": shape.name, "disable_parallel_tool_use": True}
    return {"tools": [tool], "tool_choice": choice}


def _message(message: Message) -> dict[str, Any]:
    # files before the words about them, as the provider advises
    parts = sorted(message.parts, key=lambda part: isinstance(part, Text))
    return {"role": message.speaker.value, "content": [_block(part) for part in parts]}


def _block(part: Part) -> dict[str, Any]:
    if isinstance(part, Text):
        return {"type": "text", "text": part.text}
    if isinstance(part, Picture):
        return {"type": "image", "source": _source(part.media_type, part.content)}
    block = {"type": "document", "source": _source("application/pdf", part.content)}
    return {**block, "title": part.title} if part.title else block


def _source(media_type: str, content: bytes) -> dict[str, str]:
    return {
        "type": "base64",
        "media_type": media_type,
        "data": base64.b64encode(content).decode(),
    }


def _answer(message: Any, shape: Shape | None) -> Answer:
    """Raises whatever a strange shape raises: the SDK checks none of it."""
    text = "".join(block.text for block in message.content if block.type == "text")
    structured = next(
        (block.input for block in message.content if block.type == "tool_use" and shape), None
    )
    if shape and structured is None:
        structured = _json_of(text)
    if not isinstance(text, str) or len(text) > LARGEST_ANSWER:
        raise NoAnswer(Trouble.UNREADABLE)
    return Answer(
        text=text,
        structured=structured if isinstance(structured, dict) else None,
        usage=_usage(message.usage),
        stop=_STOPS.get(message.stop_reason, Stop.OTHER),
        model=str(message.model)[:100],
        request_id=str(getattr(message, "_request_id", "") or "")[:100],
    )


def _json_of(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _usage(usage: Any) -> Usage:
    counts = (
        usage.input_tokens,
        usage.output_tokens,
        usage.cache_creation_input_tokens or 0,
        usage.cache_read_input_tokens or 0,
    )
    if not all(type(count) is int and count >= 0 for count in counts):
        raise NoAnswer(Trouble.UNREADABLE)
    return Usage(*counts)


def _trouble(error: Exception) -> NoAnswer:
    if isinstance(error, NoAnswer):
        return error
    if isinstance(error, anthropic.APITimeoutError):
        return NoAnswer(Trouble.TIMED_OUT)
    if isinstance(error, anthropic.APIConnectionError):
        return NoAnswer(Trouble.UNREACHABLE)
    if isinstance(error, anthropic.APIStatusError):
        return _refused(error)
    logger.warning("anthropic: an answer could not be read (%s)", type(error).__name__)
    return NoAnswer(Trouble.UNREADABLE)


def _refused(error: anthropic.APIStatusError) -> NoAnswer:
    status = error.status_code
    usual = Trouble.OVERLOADED if status >= 500 else Trouble.REQUEST
    # an error inside a stream comes with 200: then its type alone tells
    trouble = Trouble.OVERLOADED if status < 400 else _TROUBLES.get(status, usual)
    return NoAnswer(trouble, status=status, request_id=str(error.request_id or "")[:100])
