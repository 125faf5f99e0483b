"""The model's twin as the model that is configured, and something that can be proposed."""

import pytest

from unitcycle.agents.services.kinds import _kinds
from unitcycle.agents.tests.factories import Book
from unitcycle.integrations.ai.tests.conftest import _model_sandbox, twin

__all__ = ["_model_sandbox", "book", "model", "note", "twin"]


@pytest.fixture
def model(twin, settings):
    """A model that takes forced tools; whatever it is asked is in `model.heard`."""
    settings.ANTHROPIC_API_KEY = twin.key
    settings.ANTHROPIC_BASE_URL = twin.url
    settings.CLAUDE_MODEL = "claude-haiku-4-5"
    settings.AI_TIMEOUT_SECONDS = 5.0
    return twin


@pytest.fixture
def book():
    return Book()


@pytest.fixture
def note(book, monkeypatch):
    """A kind of proposals that writes into the book."""
    kind = book.kind()
    monkeypatch.setitem(_kinds, kind.name, kind)
    return kind
