import os
import socket
import stat
from pathlib import Path

import pytest

from unitcycle_dev import credentials, node, ports, processes, setup
from unitcycle_dev.console import Problem


def test_a_fingerprint_changes_with_a_file_its_name_and_every_fact(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("same")
    second.write_text("same")
    before = setup.fingerprint([first], "3.11")

    assert setup.fingerprint([first], "3.11") == before
    assert setup.fingerprint([second], "3.11") != before
    assert setup.fingerprint([first], "3.12") != before
    first.write_text("other")
    assert setup.fingerprint([first], "3.11") != before


def test_a_full_disk_is_refused_before_anything_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "NEEDED_GIGABYTES", 2.0**40)

    with pytest.raises(Problem, match=r"the disk is full: the set-up needs .* Make room"):
        setup.check_disk()


@pytest.mark.parametrize(
    ("version", "fits"),
    [
        ("v20.11.0", False),
        ("v20.11.1", True),
        ("v20.20.2", True),
        ("v18.20.4", False),
        ("v21.7.0", False),
        ("v22.0.0", True),
        ("v24.1.0\n", True),
        ("", False),
    ],
)
def test_node_must_be_one_that_angular_runs_on(version: str, fits: bool) -> None:
    assert node.is_new_enough(version) is fits


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("npm error code ENOTFOUND", "does not answer. Check the network"),
        ("error: Failed to fetch: `https://example.org/simple/uv/`", "does not answer"),
        ("NewConnectionError: Failed to establish a new connection", "does not answer"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("a bug nobody has seen", "failed (details:"),
    ],
)
def test_a_failed_set_up_says_what_to_do(said: str, told: str) -> None:
    with pytest.raises(Problem) as refusal:
        processes.set_up(["sh", "-c", f"echo '{said}'; exit 3"], "The npm packages")

    assert told in str(refusal.value)
    assert str(refusal.value).startswith("The npm packages")


def test_a_missing_program_is_named() -> None:
    with pytest.raises(Problem, match="needs no-such-program, which is not on this machine"):
        processes.set_up(["no-such-program"], "The web app")


def test_secrets_are_made_once_and_only_ours_to_read(tmp_path: Path) -> None:
    made = credentials.load_or_create(tmp_path)

    assert credentials.load_or_create(tmp_path) == made
    assert len(set(made.values())) == len(credentials.NAMES)
    assert min(len(value) for value in made.values()) >= 50
    assert stat.S_IMODE((tmp_path / credentials.FILE).stat().st_mode) == 0o600


def test_a_secret_that_a_later_version_needs_is_added_and_the_others_stay(tmp_path: Path) -> None:
    credentials.write_env_file(tmp_path / credentials.FILE, {"SECRET_KEY": "kept", "MY_OWN": "too"})

    secrets = credentials.load_or_create(tmp_path)

    assert (secrets["SECRET_KEY"], secrets["MY_OWN"]) == ("kept", "too")
    assert credentials.read_env_file(tmp_path / credentials.FILE) == secrets


def test_a_taken_port_names_one_that_is_free() -> None:
    with socket.socket() as taken:
        taken.bind((ports.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(Problem, match=rf"port {port} is taken .* make run PORT=\d+"):
            ports.web_port(str(port))


@pytest.mark.parametrize("wanted", ["0", "65536", "http", "-1", "80 80"])
def test_a_port_that_is_none_is_refused(wanted: str) -> None:
    with pytest.raises(Problem, match="is not a port"):
        ports.web_port(wanted)


def test_ports_are_remembered_until_somebody_takes_them(tmp_path: Path) -> None:
    remembered = ports.RememberedPorts(tmp_path / "ports.json")
    first = remembered.of("postgres")

    assert remembered.of("postgres") == first
    assert remembered.of("redis") != first
    with socket.socket() as taken:
        taken.bind((ports.HOST, first))
        taken.listen()
        assert remembered.of("postgres") != first


def test_npm_gets_a_cache_where_there_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/nonexistent")

    assert setup.cache_environment()["npm_config_cache"].endswith(".tools/cache/npm")
    assert setup.uv_environment()["UV_CACHE_DIR"].endswith(".tools/cache/uv")


def test_uv_asks_the_same_registry_as_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example.org/simple")
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)

    assert setup.uv_environment()["UV_DEFAULT_INDEX"] == "https://packages.example.org/simple"
    assert "UV_DEFAULT_INDEX" not in os.environ
