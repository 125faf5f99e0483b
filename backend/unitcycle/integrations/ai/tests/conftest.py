"""The model's twin, once per session, in this process."""

from collections.abc import Iterator

import pytest

from sandbox.server import Sandbox
from unitcycle.integrations.ai.tests.twin import ModelTwin


@pytest.fixture(scope="session")
def _model_sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def twin(_model_sandbox: Sandbox) -> ModelTwin:
    _model_sandbox.reset()
    return ModelTwin(_model_sandbox)
