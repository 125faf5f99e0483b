"""Whose messages are followed: wings above say of which `source` they want to hear what became of it.

follow("collections")   # in handlers.py, beside the handler of MessageSettled
"""

_followed: set[str] = set()


def follow(source: str) -> None:
    _followed.add(source)


def is_followed(source: str) -> bool:
    return source in _followed
