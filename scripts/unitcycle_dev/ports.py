"""Loopback ports: the one a person chose must be free, the others may move."""

import json
import socket
from pathlib import Path

from unitcycle_dev.console import Problem

HOST = "127.0.0.1"
WEB = "8000"


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def any_free() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def web_port(wanted: str) -> int:
    """The port of the web address, or the line that says why not."""
    if not wanted.isdecimal() or not 1 <= int(wanted) <= 65535:
        raise Problem(f"PORT={wanted} is not a port: choose a number, as in make run PORT=8001.")
    port = int(wanted)
    if not is_free(port):
        another = port + 1 if port < 65535 and is_free(port + 1) else any_free()
        raise Problem(
            f"port {port} is taken by another program: stop it, or choose another port with "
            f"make run PORT={another}."
        )
    return port


class RememberedPorts:
    """The ports the database and Redis had last time, while nobody else took them."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, name: str) -> int:
        ports = self._read()
        port = ports.get(name)
        if port is None or not is_free(port):
            port = any_free()
            self._path.write_text(json.dumps({**ports, name: port}))
        return port

    def _read(self) -> dict[str, int]:
        try:
            return dict(json.loads(self._path.read_text()))
        except (OSError, ValueError):
            return {}
