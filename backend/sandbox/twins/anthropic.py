"""Anthropic's Messages API: whole or streamed, tools, schemas, pictures, PDFs, and all it answers when it will not.

By itself it answers what a schema asks for with words of the question. `say` queues what it shall answer instead.
"""

import base64
import binascii
from collections import deque
from collections.abc import Iterator
from typing import Any

from sandbox import thoughts
from sandbox.credentials import ANTHROPIC_API_KEY
from sandbox.twins.base import Letter, Twin
from sandbox.wire import Request, Response, answer, dumps

MODELS = ("claude-haiku", "claude-sonnet", "claude-opus", "claude-fable", "claude-mythos")
# those that think before everything may not be made to use a tool
ALWAYS_THINKING = ("claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5", "claude-fable-5-1")
PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")
# keywords that a schema of an answer may not have
NOT_IN_SCHEMAS = frozenset({"minimum", "maximum", "minLength", "maxLength", "maxItems", "pattern"})
ERRORS = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    409: "conflict_error",
    413: "request_too_large",
    422: "invalid_request_error",
    429: "rate_limit_error",
    500: "api_error",
    503: "api_error",
    529: "overloaded_error",
}
# a token is so many bytes here; what is cached is counted apart
BYTES_OF_A_TOKEN = 4


class AnthropicTwin(Twin):
    name = "anthropic"
    takes_payments = False

    def __init__(self) -> None:
        super().__init__()
        # what it was asked, word by word, for those in the same process alone
        self.heard: deque[dict[str, Any]] = deque(maxlen=1000)
        self._to_say: deque[dict[str, Any]] = deque()
        self._cached: set[bytes] = set()

    def say(self, told: dict[str, Any]) -> None:
        """The next answers, in order. Each may have: `text`, `input` (what a tool is given), `stop`, `usage`, `times`,
        `status` (an error), `raw` (a body as it is); of a stream `error` (at its end), `cut` (after so many bytes)."""
        for one in told["answers"]:
            unknown = set(one) - {
                "text",
                "input",
                "stop",
                "status",
                "raw",
                "cut",
                "times",
                "usage",
                "error",
            }
            if unknown:
                raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
            self._to_say.extend([one] * int(one.get("times", 1)))

    def answer(self, request: Request) -> Response:
        if problem := self._not_let_in(request):
            return problem
        asked = request.json()
        counts = request.match("POST", "/v1/messages/count_tokens") is not None
        if not counts and request.match("POST", "/v1/messages") is None:
            return self._no(404, "Not found")
        if words := _wrong(asked, counts=counts):
            return self._no(400, words)
        if counts:
            return answer({"input_tokens": tokens_of(asked)})
        self.heard.append(asked)
        told = self._to_say.popleft() if self._to_say else {}
        if "status" in told:
            return self._no(int(told["status"]), str(told.get("text", "Asked for by the test.")))
        if "raw" in told:
            return Response(200, str(told["raw"]).encode(), "application/json")
        return self._said(asked, told)

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        raise LookupError("a model sends no webhooks")

    def _not_let_in(self, request: Request) -> Response | None:
        given = request.headers.get("x-api-key")
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if ANTHROPIC_API_KEY not in (given, bearer):
            return self._no(401, "invalid x-api-key")
        if not request.headers.get("anthropic-version"):
            return self._no(400, "anthropic-version: header is required")
        return None

    def _said(self, asked: dict[str, Any], told: dict[str, Any]) -> Response:
        block = _block(asked, told, self.new_id("toolu_"))
        stop = told.get("stop") or ("tool_use" if block["type"] == "tool_use" else "end_turn")
        content = [] if stop == "refusal" else [block]
        usage = {**self._usage(asked, content), **told.get("usage", {})}
        self.questions.append(
            {
                "model": asked["model"],
                "input": usage["input_tokens"] + usage["cache_creation_input_tokens"],
                "cached": usage["cache_read_input_tokens"],
                "output": usage["output_tokens"],
                "usage": usage,
                "stop": stop,
            }
        )
        message = {
            "id": self.new_id("msg_"),
            "type": "message",
            "role": "assistant",
            "model": asked["model"],
            "content": content,
            "stop_reason": stop,
            "stop_sequence": None,
            "usage": usage,
        }
        headers = {"request-id": self.new_id("req_")}
        if not asked.get("stream"):
            return Response(200, dumps(message), headers=headers)
        body = b"".join(_events(message, str(told.get("error", ""))))
        cut = told.get("cut")
        body = body if cut is None else body[: int(cut)]
        return Response(200, body, "text/event-stream", headers)

    def _usage(self, asked: dict[str, Any], content: list[dict[str, Any]]) -> dict[str, int]:
        system = dumps(asked.get("system", ""))
        whole = tokens_of(asked)
        cacheable = len(system) // BYTES_OF_A_TOKEN if b"cache_control" in system else 0
        is_known = system in self._cached
        if cacheable:
            self._cached.add(system)
        return {
            "input_tokens": whole - cacheable,
            "output_tokens": max(1, len(dumps(content)) // BYTES_OF_A_TOKEN),
            "cache_creation_input_tokens": 0 if is_known else cacheable,
            "cache_read_input_tokens": cacheable if is_known else 0,
        }

    def _no(self, status: int, words: str) -> Response:
        error = {"type": ERRORS.get(status, "api_error"), "message": words}
        request_id = self.new_id("req_")
        said = {"type": "error", "error": error, "request_id": request_id}
        return Response(status, dumps(said), headers={"request-id": request_id})


def tokens_of(asked: dict[str, Any]) -> int:
    told = {name: asked[name] for name in ("system", "messages", "tools") if name in asked}
    return len(dumps(told)) // BYTES_OF_A_TOKEN


def _wrong(asked: dict[str, Any], *, counts: bool) -> str:
    """What the real thing would not take; empty when it would."""
    model, messages = str(asked.get("model", "")), asked.get("messages")
    if not model.startswith(MODELS):
        return f"model: {model}"
    if not counts and not (isinstance(asked.get("max_tokens"), int) and asked["max_tokens"] > 0):
        return "max_tokens: Field required"
    if not isinstance(messages, list) or not messages or messages[0].get("role") != "user":
        return "messages: first message must use the user role"
    if messages[-1].get("role") != "user":
        return "This model does not support assistant message prefill."
    if asked.get("tool_choice", {}).get("type") in ("tool", "any") and _always_thinks(model):
        return "tool_choice: forced tool use is not supported for this model"
    if NOT_IN_SCHEMAS & set(_keys(asked.get("output_config", {}))):
        return "output_config.format.schema: a keyword in it is not supported"
    return next((words for block in _blocks(messages) if (words := _wrong_block(block))), "")


def _always_thinks(model: str) -> bool:
    return model.startswith(ALWAYS_THINKING)


def _keys(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield name
            yield from _keys(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _keys(value)


def _blocks(messages: list[Any]) -> Iterator[dict[str, Any]]:
    for message in messages:
        content = message.get("content", "")
        yield from content if isinstance(content, list) else [{"type": "text", "text": content}]


def _wrong_block(block: dict[str, Any]) -> str:
    kind, source = block.get("type"), block.get("source", {})
    if kind == "text":
        return "" if block.get("text") else "messages: text content blocks must be non-empty"
    if kind not in ("image", "document"):
        return f"messages: unexpected block {kind}"
    types = PICTURES if kind == "image" else ("application/pdf",)
    if source.get("media_type") not in types:
        return f"{kind}.source.media_type: unexpected"
    try:
        content = base64.b64decode(source.get("data", ""), validate=True)
    except (binascii.Error, ValueError):
        return f"{kind}.source.data: not base64"
    is_pdf = kind == "document"
    return "The PDF specified was not valid." if is_pdf and content[:5] != b"%PDF-" else ""


def _block(asked: dict[str, Any], told: dict[str, Any], block_id: str) -> dict[str, Any]:
    choice = asked.get("tool_choice", {})
    if choice.get("type") == "tool" and "text" not in told:
        tool = next(one for one in asked["tools"] if one["name"] == choice["name"])
        given = told["input"] if "input" in told else thoughts.made_up(tool["input_schema"], asked)
        return {"type": "tool_use", "id": block_id, "name": tool["name"], "input": given}
    return {"type": "text", "text": _text(asked, told)}


def _text(asked: dict[str, Any], told: dict[str, Any]) -> str:
    if "text" in told:
        return str(told["text"])
    wanted = asked.get("output_config", {}).get("format", {}).get("schema")
    if "input" in told:
        return dumps(told["input"]).decode()
    if wanted:
        return dumps(thoughts.made_up(wanted, asked)).decode()
    return thoughts.echo(asked)


def _events(message: dict[str, Any], error: str) -> Iterator[bytes]:
    """The stream of a message: its text in a few pieces."""
    usage = message["usage"]
    start = {**message, "content": [], "stop_reason": None, "usage": {**usage, "output_tokens": 1}}
    yield _event("message_start", message=start)
    yield _event("ping")
    for index, block in enumerate(message["content"]):
        empty = {**block, **({"text": ""} if block["type"] == "text" else {"input": {}})}
        yield _event("content_block_start", index=index, content_block=empty)
        for piece in _pieces(block):
            yield _event("content_block_delta", index=index, delta=piece)
        yield _event("content_block_stop", index=index)
    if error:
        yield _event("error", error={"type": error, "message": "Asked for by the test."})
        return
    delta = {"stop_reason": message["stop_reason"], "stop_sequence": None}
    yield _event(
        "message_delta", delta=delta, usage={"output_tokens": message["usage"]["output_tokens"]}
    )
    yield _event("message_stop")


def _pieces(block: dict[str, Any]) -> Iterator[dict[str, str]]:
    is_text = block["type"] == "text"
    whole = block["text"] if is_text else dumps(block["input"]).decode()
    size = max(1, len(whole) // 3)
    for begin in range(0, len(whole), size):
        piece = whole[begin : begin + size]
        if is_text:
            yield {"type": "text_delta", "text": piece}
        else:
            yield {"type": "input_json_delta", "partial_json": piece}


def _event(kind: str, **said: Any) -> bytes:
    return b"event: " + kind.encode() + b"\ndata: " + dumps({"type": kind, **said}) + b"\n\n"
