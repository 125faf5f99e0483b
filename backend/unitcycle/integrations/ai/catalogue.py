"""Makes the model that is configured. No SDK is imported before it is used."""

from importlib import import_module
from typing import cast

from unitcycle.integrations.ai.offline import Offline
from unitcycle.integrations.ai.port import LanguageModel

ANTHROPIC_URL = "https://api.anthropic.com"


def model_for(
    api_key: str, *, base_url: str = ANTHROPIC_URL, timeout: float = 60.0, retries: int = 2
) -> LanguageModel:
    """Anthropic's with a key, nobody without one. `timeout` in seconds, for each try."""
    if not api_key:
        return Offline()
    adapter = import_module("unitcycle.integrations.ai.anthropic").Anthropic
    return cast(LanguageModel, adapter(api_key, base_url, timeout=timeout, retries=retries))
