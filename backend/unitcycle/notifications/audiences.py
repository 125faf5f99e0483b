"""Who a message can be for. Wings above say here who they know.

@audience("All Tenants")
def all_tenants() -> Iterable[Recipient]: ...

@directory
def tenant_by(key: str) -> Iterable[Recipient]: ...
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

USER = "user"


@dataclass(frozen=True)
class Recipient:
    """A person as values. `party_kind` and `party_id` say whose preferences count; a user also has an inbox.

    `time_zone` is where they are; without one the organisation's counts.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    time_zone: str = ""
    party_kind: str = ""
    party_id: UUID | None = None
    # how they are reached as long as they have not said so themselves: a PreferredChannel
    channel: str = ""

    @property
    def user_id(self) -> UUID | None:
        return self.party_id if self.party_kind == USER else None


Audience = Callable[[], Iterable[Recipient]]
Directory = Callable[[str], Iterable[Recipient]]

_audiences: dict[str, Audience] = {}
_directories: list[Directory] = []


def audience(name: str) -> Callable[[Audience], Audience]:
    """Declare a group that is worked out when it is written to. Its name is not taken by an organisation's own."""

    def declare(members: Audience) -> Audience:
        _audiences[name.casefold()] = members
        return members

    return declare


def audience_named(name: str) -> Audience | None:
    return _audiences.get(name.casefold())


def directory(find: Directory) -> Directory:
    """Declare how a person is found by an e-mail address or an id."""
    _directories.append(find)
    return find


def found_by(key: str) -> Recipient | None:
    """The first person that somebody knows by that address or id."""
    return next((person for find in _directories for person in find(key)), None)
