"""Where a customer's address leads. It was written by somebody outside, so it may name our own network."""

import ipaddress
import socket
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address
from queue import Empty, Queue
from threading import Thread
from urllib.parse import SplitResult, urlsplit

Address = IPv4Address | IPv6Address
_PORTS = {"https": 443, "http": 80}


class BadTarget(Exception):
    """Nothing is sent there; the text says why, for whoever wrote the address."""


class NotFoundByName(BadTarget):
    """The name has no address now. It may have one later."""


@dataclass(frozen=True)
class Target:
    """An address taken apart. `path` is what the server is asked for, parameters included."""

    scheme: str
    host: str
    port: int
    path: str = field(repr=False)  # integrators put tokens there


def target_of(url: str, *, may_be_local: bool) -> Target:
    """Raises BadTarget for what is no plain https address; `may_be_local` lets http through as well."""
    parts, port = _taken_apart(url)
    if parts.scheme != "https" and not (may_be_local and parts.scheme == "http"):
        raise BadTarget("Only https addresses are called.")
    if not parts.hostname:
        raise BadTarget("This is no address of a server.")
    if parts.username is not None or parts.password is not None:
        raise BadTarget("An address with a user or a password in it is not called.")
    if parts.fragment:
        raise BadTarget("What follows # never reaches a server: leave it out.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path)


def _taken_apart(url: str) -> tuple[SplitResult, int | None]:
    # what urlsplit would drop in silence is a way to say one thing to a check and another to a server
    if not url.isascii() or any(letter <= " " or letter in '\\\x7f"<>' for letter in url):
        raise BadTarget(
            "Write the address in ASCII, without spaces; a name in other letters as xn--…."
        )
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError:
        raise BadTarget("This is no address of a server.") from None


def public_address(target: Target, *, may_be_local: bool, patience: float) -> str:
    """The one IP address to connect to. Raises BadTarget when any address of the name is not public.

    Who connects uses this address and asks for no other: a second look-up may answer otherwise.
    """
    found = _looked_up(target.host, target.port, patience)
    if not found:
        raise NotFoundByName(f"“{target.host}” cannot be found.")
    if not all(is_public(one) or (may_be_local and one.is_loopback) for one in found):
        raise BadTarget(f"“{target.host}” is not on the public internet.")
    return str(found[0])


def is_public(address: Address) -> bool:
    """Whether an address is one of the internet, and hides none that is not."""
    if isinstance(address, IPv6Address):
        hidden = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if hidden is not None:
            return is_public(hidden)
    return address.is_global and not (
        address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or address.is_loopback
        or address.is_link_local
    )


def _looked_up(host: str, port: int, patience: float) -> list[Address]:
    """Every address of a name, in the resolver's order. A resolver that hangs is left behind."""
    answers: Queue[list[Address]] = Queue()
    Thread(target=lambda: answers.put(_resolve(host, port)), daemon=True).start()
    try:
        return answers.get(timeout=patience)
    except Empty:
        return []


def _resolve(host: str, port: int) -> list[Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        # a zone (fe80::1%eth0) is of one machine's interfaces
        texts = [str(info[4][0]).partition("%")[0] for info in found]
        return [ipaddress.ip_address(text) for text in dict.fromkeys(texts)]
    except (OSError, UnicodeError, ValueError):
        return []
