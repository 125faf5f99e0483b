"""What a translation lacks is named, text by text."""

import json

import pytest

from unitcycle_dev import texts


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(texts, "PLACE", tmp_path)

    def write(name, **translations):
        path = tmp_path / name
        path.write_text(json.dumps({"locale": "xx", "translations": translations}))
        return path

    return write


def test_a_whole_translation_lacks_nothing(place):
    source = place(
        "messages.json", a="{$count} units", b="{VAR_PLURAL, plural, =0 {today} other {x}}"
    )
    place("messages.es.json", b="{VAR_PLURAL, plural, =0 {hoy} other {x}}", a="unidades: {$count}")

    assert list(texts.findings(source)) == []


@pytest.mark.parametrize(
    ("translated", "complaint"),
    [
        ({}, '"a" is not translated: {$count} units'),
        ({"a": "  "}, '"a" is not translated: {$count} units'),
        ({"a": "unidades"}, '"a" has other placeholders: {$count} units | unidades'),
        ({"a": "{$cuenta} unidades"}, '"a" has other placeholders'),
        ({"a": "{$count} unidades", "old": "viejo"}, '"old" translates a text that is no longer'),
    ],
)
def test_what_it_lacks_is_named(place, translated, complaint):
    source = place("messages.json", a="{$count} units")
    place("messages.es.json", **translated)

    (finding,) = texts.findings(source)

    assert finding.startswith("messages.es.json: ")
    assert complaint in finding


def test_names_inside_a_plural_are_placeholders_too(place):
    source = place("messages.json", a="{VAR_PLURAL, plural, =1 {one} other {{INTERPOLATION} days}}")
    place("messages.es.json", a="{VAR_PLURAL, plural, =1 {uno} other {{INTERPOLACION} días}}")

    (finding,) = texts.findings(source)

    assert "other placeholders" in finding
