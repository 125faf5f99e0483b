"""How a twin can misbehave, on request and for a number of calls."""

from dataclasses import dataclass

KINDS = {
    "drop_before": "hangs up and has done nothing",
    "drop_after": "does it, and hangs up without an answer",
    "hang": "does it, and leaves the caller waiting",
    "late": "does it, and answers after `seconds`",
    "twice": "gets the request twice, as from a network that repeats",
    "error": "answers 500 and has done nothing",
    "error_after": "does it, and answers 500",
    "rate_limit": "answers 429",
    "strange": "does it, and answers with a shape that nobody expects",
    "garbage": "does it, and answers with something that cannot be read",
}


@dataclass
class Mood:
    """`path` and `body`: only for calls that contain it. `method`: only for these."""

    how: str
    times: int = 1
    path: str = ""
    body: str = ""
    method: str = ""
    seconds: float = 3.0


class Moods:
    """What each twin is about to do wrong."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Mood]] = {}

    def add(self, provider: str, mood: Mood) -> None:
        if mood.how not in KINDS:
            raise ValueError(f"unknown: {mood.how}; known: {', '.join(KINDS)}")
        self._waiting.setdefault(provider, []).append(mood)

    def take(self, provider: str, method: str, path: str, body: bytes) -> Mood | None:
        """The mood for this call, used up by one."""
        for mood in self._waiting.get(provider, []):
            is_meant = mood.path in path and mood.body.encode() in body
            if is_meant and mood.method in ("", method) and mood.times > 0:
                mood.times -= 1
                return mood
        return None

    def clear(self) -> None:
        self._waiting.clear()
