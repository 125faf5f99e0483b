import pytest

from unitcycle.notifications.services import delivery
from unitcycle.notifications.tests.factories import Sender


@pytest.fixture
def mailer(monkeypatch):
    """What mail leaves by."""
    sender = Sender()
    monkeypatch.setattr(delivery, "email_sender", lambda: sender)
    return sender


@pytest.fixture
def texter(monkeypatch):
    """What texts leave by."""
    sender = Sender()
    monkeypatch.setattr(delivery, "text_sender", lambda: sender)
    return sender
