"""What happens to vendors."""

from dataclasses import dataclass
from typing import ClassVar

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class VendorCreated(Event):
    """A vendor was added. The subject is the vendor."""

    name: ClassVar[str] = "vendor.created"
    vendor_name: str


@dataclass(frozen=True, kw_only=True)
class VendorWithdrawn(Event):
    """A vendor is being archived. A handler in the same transaction may refuse it. The subject is the vendor."""

    name: ClassVar[str] = "vendor.archived"
    vendor_name: str
