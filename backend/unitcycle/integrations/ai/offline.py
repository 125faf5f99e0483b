"""Nobody to ask: what is here without a key. Each capability then answers by its own rules, and says so."""

from typing import NoReturn

from unitcycle.integrations.ai.errors import NoAnswer, Trouble
from unitcycle.integrations.ai.port import Request


class Offline:
    name = "offline"
    is_offline = True

    def ask(self, request: Request) -> NoReturn:
        raise NoAnswer(Trouble.OFFLINE)

    def stream(self, request: Request) -> NoReturn:
        raise NoAnswer(Trouble.OFFLINE)

    def count(self, request: Request) -> NoReturn:
        raise NoAnswer(Trouble.OFFLINE)
