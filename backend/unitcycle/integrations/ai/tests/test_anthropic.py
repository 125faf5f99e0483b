"""The real SDK against the twin: what goes over the wire, what comes back, and what every kind of trouble becomes."""

import base64
import subprocess
import sys
import traceback

import pytest

from unitcycle.integrations.ai.catalogue import model_for
from unitcycle.integrations.ai.errors import NoAnswer, Trouble
from unitcycle.integrations.ai.port import (
    Message,
    Pdf,
    Picture,
    Request,
    Shape,
    Speaker,
    Stop,
    Text,
)

SHAPE = Shape(
    "answer",
    "The answer.",
    {
        "type": "object",
        "properties": {
            "kind": {"enum": ["roof", "tap"], "type": "string"},
            "words": {"type": "string", "maxLength": 40},
        },
        "required": ["kind", "words"],
        "additionalProperties": False,
    },
)
OLD, NEW = "claude-haiku-4-5", "claude-sonnet-5-5"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def question(*parts, model=OLD, shape=None, **more):
    told = parts or (Text("The tap drips."),)
    options = {"max_tokens": 200, "system": "You sort repairs.", **more}
    return Request(model, messages=[Message(Speaker.US, told)], shape=shape, **options)


@pytest.mark.parametrize(
    ("model", "way"),
    [(OLD, "tool_choice"), (NEW, "output_config"), ("claude-opus-9", "output_config")],
)
def test_a_structured_answer_is_asked_for_as_the_model_takes_it(twin, model, way):
    answer = twin.model().ask(question(model=model, shape=SHAPE))

    assert answer.structured["kind"] == "tap"
    assert answer.stop == Stop.FINISHED
    assert answer.model == model
    assert answer.request_id.startswith("req_")
    (asked,) = twin.heard
    assert way in asked
    assert ("tools" in asked) == (way == "tool_choice")


def test_the_system_text_is_cached_and_the_tokens_are_counted_apart(twin):
    model = twin.model()

    first, second = (model.ask(question(system="Long rules. " * 50)).usage for _ in range(2))

    assert first.cache_write > 100
    assert (first.cache_read, second.cache_write) == (0, 0)
    assert second.cache_read == first.cache_write
    assert first + second == twin.usage
    assert twin.heard[0]["system"][0]["cache_control"] == {"type": "ephemeral"}


def test_pictures_and_papers_go_before_the_words_about_them(twin):
    pdf = Pdf(b"%PDF-1.4 nothing", "lease.pdf")

    twin.model().ask(question(Text("What is this?"), Picture("image/png", PIXEL), pdf))

    blocks = twin.heard[0]["messages"][0]["content"]
    assert [block["type"] for block in blocks] == ["image", "document", "text"]
    assert base64.b64decode(blocks[0]["source"]["data"]) == PIXEL
    assert (blocks[1]["title"], blocks[1]["source"]["media_type"]) == (
        "lease.pdf",
        "application/pdf",
    )


def test_text_is_streamed_and_is_whole_at_its_end(twin):
    twin.say({"text": "One word after the other."})
    stream = twin.model().stream(question())

    pieces = list(stream)

    assert len(pieces) > 1
    assert "".join(pieces) == stream.answer().text == "One word after the other."
    assert stream.answer().usage == twin.usage


@pytest.mark.parametrize("broken", [{"cut": 700}, {"error": "overloaded_error"}, {"status": 529}])
def test_a_stream_that_breaks_is_no_answer(twin, broken):
    twin.say({"text": "One word after the other. " * 20, **broken})

    with pytest.raises(NoAnswer) as refused:
        list(twin.model().stream(question()))

    assert refused.value.trouble in (Trouble.OVERLOADED, Trouble.UNREADABLE, Trouble.UNREACHABLE)


def test_an_unread_stream_has_no_answer(twin):
    stream = twin.model().stream(question())

    with pytest.raises(NoAnswer):
        stream.answer()
    list(stream)


def test_tokens_are_counted_beforehand(twin):
    counted = twin.model().count(question())

    usage = twin.model().ask(question()).usage
    assert counted == usage.input + usage.cache_write
    assert len(twin.heard) == 1


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (400, Trouble.REQUEST),
        (401, Trouble.CREDENTIALS),
        (402, Trouble.CREDIT),
        (403, Trouble.CREDENTIALS),
        (404, Trouble.REQUEST),
        (409, Trouble.OVERLOADED),
        (413, Trouble.REQUEST),
        (422, Trouble.REQUEST),
        (429, Trouble.RATE_LIMITED),
        (500, Trouble.OVERLOADED),
        (503, Trouble.OVERLOADED),
        (529, Trouble.OVERLOADED),
    ],
)
def test_every_status_becomes_a_trouble_of_ours(twin, status, trouble):
    twin.say({"status": status})

    with pytest.raises(NoAnswer) as refused:
        twin.model().ask(question())

    assert (refused.value.trouble, refused.value.status) == (trouble, status)
    assert refused.value.request_id.startswith("req_")


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("drop_before", Trouble.UNREACHABLE),
        ("drop_after", Trouble.UNREACHABLE),
        ("late", Trouble.TIMED_OUT),
        ("strange", Trouble.UNREADABLE),
        ("garbage", Trouble.UNREADABLE),
    ],
)
def test_every_mood_becomes_a_trouble_of_ours(twin, mood, trouble):
    twin.misbehave(mood, seconds=0.6)

    with pytest.raises(NoAnswer) as refused:
        twin.model(timeout=0.3).ask(question(shape=SHAPE))

    assert refused.value.trouble == trouble


@pytest.mark.parametrize(
    "raw",
    [
        "", "{", "[]", "null", '{"content": 5}', '{"content": [{"type": "text", "text": 5}]}',
        '{"content": [], "usage": {"input_tokens": -5, "output_tokens": 1}, "model": "m"}',
        '{"content": [], "usage": {"input_tokens": "many", "output_tokens": 1}, "model": "m"}',
        '{"content": [], "usage": null, "model": "m"}',
    ],
)  # fmt: skip
def test_an_answer_that_makes_no_sense_is_unreadable(twin, raw):
    twin.say({"raw": raw})

    with pytest.raises(NoAnswer) as refused:
        twin.model().ask(question(shape=SHAPE))

    assert refused.value.trouble == Trouble.UNREADABLE


def test_truncation_and_refusal_are_told_apart(twin):
    twin.say({"stop": "max_tokens", "input": {}}, {"stop": "refusal"}, {"stop": "pause_turn"})

    stops = [twin.model().ask(question(shape=SHAPE)).stop for _ in range(3)]

    assert stops == [Stop.TRUNCATED, Stop.REFUSED, Stop.OTHER]


@pytest.mark.parametrize("model", [OLD, NEW])
def test_what_is_no_object_is_no_structured_answer(twin, model):
    twin.say({"text": "no JSON"}, {"text": "[1, 2]"}, {"text": "9" * 5000}, {"text": "[" * 90_000})

    answers = [twin.model().ask(question(model=model, shape=SHAPE)) for _ in range(4)]

    assert [answer.structured for answer in answers] == [None] * 4


def test_it_is_tried_again_where_that_is_safe(twin):
    twin.say({"status": 529}, {"text": "After all."})

    answer = twin.model(retries=1).ask(question())

    assert (answer.text, twin.calls) == ("After all.", 2)


def test_what_a_person_got_wrong_is_not_tried_again(twin):
    twin.say({"status": 400, "times": 3})

    with pytest.raises(NoAnswer):
        twin.model(retries=2).ask(question())

    assert twin.calls == 1


def test_no_key_and_no_question_is_in_what_is_raised(twin, caplog):
    caplog.set_level("DEBUG")
    key = "sk-ant-very-secret-0123456789"

    name = "Ma" + "ria"  # not as it would stand in a traceback of this file
    about_her = question(Text(f"The tap of {name} drips."))

    for answer in ({"status": 400, "text": f"{name}?"}, {"raw": f"The tap of {name}"}):
        twin.say(answer)
        with pytest.raises(NoAnswer) as refused:
            twin.model().ask(about_her)
        told = "".join(traceback.format_exception(refused.value)) + repr(refused.value.__dict__)
        assert name not in told + caplog.text
    model = twin.model(api_key=key)
    with pytest.raises(NoAnswer) as refused:
        model.ask(question())

    assert refused.value.trouble == Trouble.CREDENTIALS
    told = "".join(traceback.format_exception(refused.value)) + repr(model) + caplog.text
    assert key not in told
    assert refused.value.__cause__ is None


def test_the_environment_neither_lends_a_key_nor_an_address(twin, monkeypatch):
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-other")

    assert twin.model(timeout=4.0).ask(question()).text
    assert model_for("").is_offline


def test_nobody_answers_without_a_key():
    model = model_for("")

    for ask in (model.ask, model.stream, model.count):
        with pytest.raises(NoAnswer) as refused:
            ask(question())
        assert refused.value.trouble == Trouble.OFFLINE


def test_no_sdk_is_imported_before_it_is_used():
    code = (
        "import sys; from unitcycle.integrations.ai import catalogue; catalogue.model_for('');"
        "print([name for name in ('anthropic', 'httpx2', 'pydantic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
