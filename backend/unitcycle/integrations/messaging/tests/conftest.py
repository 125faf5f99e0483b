import socket

import pytest

from unitcycle.integrations.messaging.tests import twin as twins


@pytest.fixture
def twin():
    with twins.running() as made:
        yield made


@pytest.fixture
def nobody_there():
    """An address at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
