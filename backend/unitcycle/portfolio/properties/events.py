"""What happens to properties."""

from dataclasses import dataclass
from typing import ClassVar

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class PropertyCreated(Event):
    """A property was added. The subject is the property."""

    name: ClassVar[str] = "property.created"
    property_name: str


@dataclass(frozen=True, kw_only=True)
class PropertyArchived(Event):
    """A property was taken out of use. The subject is the property."""

    name: ClassVar[str] = "property.archived"
    property_name: str
