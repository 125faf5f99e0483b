"""Work on many rows at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collections() -> Iterator[None]:
    """Look for no cycles meanwhile: what a window of rows makes lives until its end, and has none.

    The collector would walk through the same hundred thousand objects again and again: two fifths of the time that a
    monthly run spends in Python. For the whole process; whoever comes out first turns it on again, which costs the
    other time and nothing else.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
