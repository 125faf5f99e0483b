import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
import pytest
from conftest import wait_until

from unitcycle_dev import credentials
from unitcycle_dev.console import Problem
from unitcycle_dev.guard import Guard
from unitcycle_dev.postgres import APPLICATION, DATABASE, OWNER, SUPERUSER, Postgres

MakePostgres = Callable[..., Postgres]


def value(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
    assert row is not None
    return row[0]


def head(place: Path) -> psutil.Process:
    return psutil.Process(int((place / "postgres" / "postmaster.pid").read_text().split()[0]))


def test_the_application_owns_nothing_and_bypasses_nothing(
    make_postgres: MakePostgres, guard: Guard
) -> None:
    server = make_postgres()
    server.start(guard)

    rights = "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles"
    app = value(server.url(APPLICATION), f"{rights} WHERE rolname = current_user")
    owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    assert app is False
    assert value(server.url(), owner) == OWNER
    assert value(server.url(), f"SELECT pg_has_role('{APPLICATION}', 'SET')") is True
    with (
        psycopg.connect(server.url(APPLICATION)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("CREATE TABLE public.mine (id int)")


def test_it_answers_on_loopback_only_and_asks_for_a_password(
    make_postgres: MakePostgres, guard: Guard
) -> None:
    server = make_postgres()
    server.start(guard)

    superuser = server.url(SUPERUSER, "postgres")
    assert value(superuser, "SHOW listen_addresses") == "127.0.0.1"
    assert value(superuser, "SHOW unix_socket_directories") == ""
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(server.url().replace(OWNER + ":", OWNER + ":x"))


def test_data_and_passwords_survive_a_stop(make_postgres: MakePostgres, guard: Guard) -> None:
    first = make_postgres()
    first.start(guard)
    with psycopg.connect(first.url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    first.stop(guard)

    second = make_postgres()
    second.start(guard)

    assert value(second.url(), "SELECT answer FROM kept") == 42


def test_lost_secrets_are_replaced_and_the_data_stays(
    make_postgres: MakePostgres, guard: Guard
) -> None:
    first = make_postgres()
    first.start(guard)
    first.stop(guard)

    second = make_postgres(credentials.generate())
    second.start(guard)

    assert value(second.url(APPLICATION), "SELECT current_database()") == DATABASE


def test_data_of_another_version_is_refused_in_one_line(
    make_postgres: MakePostgres, guard: Guard, open_place: Path
) -> None:
    (open_place / "postgres").mkdir()
    (open_place / "postgres" / "PG_VERSION").write_text("16\n")

    with pytest.raises(Problem, match="written by PostgreSQL 16, and this is PostgreSQL 18"):
        make_postgres().start(guard)


def test_a_set_up_that_was_cut_short_starts_again(
    make_postgres: MakePostgres, guard: Guard, open_place: Path
) -> None:
    (open_place / "postgres").mkdir()
    (open_place / "postgres" / "half").write_text("of a data directory")
    server = make_postgres()

    server.start(guard)

    assert value(server.url(), "SELECT 1") == 1


def test_a_server_that_outlived_its_start_is_replaced(
    make_postgres: MakePostgres, guard: Guard, open_place: Path
) -> None:
    lost = make_postgres()
    lost.start(guard)
    before = head(open_place)
    server = make_postgres()

    server.start(guard)

    assert wait_until(lambda: not before.is_running() or before.status() == psutil.STATUS_ZOMBIE)
    assert value(server.url(), "SELECT 1") == 1


def test_a_process_number_that_now_belongs_to_another_program_does_not_block_the_start(
    make_postgres: MakePostgres, guard: Guard, open_place: Path
) -> None:
    first = make_postgres()
    first.start(guard)
    first.stop(guard)
    mark = open_place / "postgres" / "postmaster.pid"
    mark.write_text(f"{os.getpid()}\n{open_place / 'postgres'}\n0\n5432\n\n\n\n")

    server = make_postgres()
    server.start(guard)

    assert value(server.url(), "SELECT 1") == 1
    assert psutil.pid_exists(os.getpid())


def test_a_wedged_server_is_stopped_with_all_its_children(
    make_postgres: MakePostgres, guard: Guard, open_place: Path
) -> None:
    server = make_postgres()
    server.start(guard)
    main = head(open_place)
    family = [main, *main.children(recursive=True)]
    assert len(family) > 3
    for process in family:
        with suppress(psutil.NoSuchProcess):  # some help for a moment, and are gone again
            process.send_signal(signal.SIGSTOP)

    server.stop(guard)

    assert wait_until(lambda: not any(process.is_running() for process in family))


def test_a_copy_of_a_database_has_its_rows(make_postgres: MakePostgres, guard: Guard) -> None:
    server = make_postgres()
    server.start(guard)
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")

    server.create_database_from(DATABASE, "copy")

    assert value(server.url(OWNER, "copy"), "SELECT answer FROM kept") == 42
