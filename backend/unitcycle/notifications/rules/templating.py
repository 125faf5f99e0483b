"""Templates: text with `{{ variable }}` in it, and nothing else.

There is no language that could reach an object: a name is looked up among the declared variables, and what is put in
is text. A template that names anything else is refused when it is saved; a value that is missing when it is rendered
is our own mistake and raises.
"""

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from html import escape
from urllib.parse import urlsplit

_VARIABLE = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_TAGS = re.compile(
    r"<\s*/?\s*(script|iframe|object|embed|form|meta|link|base|svg)\b", re.IGNORECASE
)
_ACTIVE = re.compile(r"\son[a-z]+\s*=|(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s<>\"']+")
_TRAILING = ".,;:!?)"

Value = str | int | Decimal | date


def names_in(template: str) -> list[str]:
    """The variables that a template uses, each once."""
    return list(dict.fromkeys(_VARIABLE.findall(template)))


def faults_of(template: str, allowed: Collection[str]) -> list[str]:
    """Why a template cannot be saved; nothing when it can."""
    unknown = [name for name in names_in(template) if name not in allowed]
    faults = [
        f"“{name}” is not a variable of this message. There are {', '.join(sorted(allowed))}."
        for name in unknown
    ]
    if _LEFT_OVER.search(_VARIABLE.sub("", template)):
        faults.append("Only {{ variable }} can stand in braces.")
    return faults


def faults_of_html(template: str, allowed: Collection[str]) -> list[str]:
    """As faults_of, and what would run or load something in the reader's program is refused."""
    faults = faults_of(template, allowed)
    if _TAGS.search(template) or _ACTIVE.search(template):
        faults.append("Scripts, frames, forms and handlers cannot stand in a message.")
    return faults


def rendered(template: str, values: Mapping[str, Value]) -> str:
    """Plain text. Raises KeyError for a variable that has no value."""
    return _VARIABLE.sub(lambda found: shown(values[found[1]]), template)


def rendered_html(template: str, values: Mapping[str, Value]) -> str:
    """HTML, with every value escaped. Raises KeyError for a variable that has no value."""
    return _VARIABLE.sub(lambda found: escape(shown(values[found[1]])), template)


def html_of(text: str) -> str:
    """Plain text as HTML: paragraphs, line breaks and links; everything else escaped."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n".join(f"<p>{_with_links(one)}</p>" for one in paragraphs if one.strip())


def _with_links(text: str) -> str:
    parts, end = [], 0
    for found in _LINK.finditer(text):
        url = found[0].rstrip(_TRAILING)
        parts += [_escaped(text[end : found.start()]), f'<a href="{escape(url)}">{escape(url)}</a>']
        end = found.start() + len(url)
    return "".join([*parts, _escaped(text[end:])])


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def is_web_link(value: str) -> bool:
    """Whether it can be offered to be clicked on."""
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def shown(value: Value) -> str:
    """A value as people read it: 1,850.00 and March 1, 2026."""
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    if isinstance(value, datetime):
        return f"{value:%B} {value.day}, {value.year} at {value:%H:%M}"
    if isinstance(value, date):
        return f"{value:%B} {value.day}, {value.year}"
    return str(value)
