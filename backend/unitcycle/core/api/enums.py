"""Every choice in the description is called as its class is called in the code: `LeaseStatus`, `Role`."""

from collections.abc import Iterator
from typing import Any

from django.db.models import TextChoices
from drf_spectacular.drainage import warn
from drf_spectacular.settings import spectacular_settings


def name_enums_by_class(result: Any, **kwargs: Any) -> Any:
    """Runs before drf-spectacular names the enums; names given in the settings win."""
    settings: Any = spectacular_settings
    named: dict[str, Any] = dict(settings.ENUM_NAME_OVERRIDES)
    taken = {_choices_of(choices) for choices in named.values() if not isinstance(choices, str)}
    for choices in _our_choices():
        if _choices_of(choices) in taken:
            continue
        if choices.__name__ in named:
            warn(f"two sets of choices are called {choices.__name__}")
        named[choices.__name__] = choices
        taken.add(_choices_of(choices))
    settings.ENUM_NAME_OVERRIDES = named
    return result


def _our_choices() -> Iterator[type[TextChoices]]:
    ours = [
        kind for kind in TextChoices.__subclasses__() if kind.__module__.startswith("unitcycle.")
    ]
    yield from sorted(ours, key=lambda kind: (kind.__module__, kind.__name__))


def _choices_of(choices: Any) -> tuple[Any, ...]:
    return tuple(getattr(choices, "choices", choices))
