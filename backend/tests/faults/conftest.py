import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
import redis
from django.conf import settings
from django.db import connections
from psycopg import sql

from tests.faults.stage import Stage

FIRST_REDIS_DATABASE = 6


def _own_redis() -> str:
    """A Redis database per test process, emptied: one process's queue is not another's."""
    number = FIRST_REDIS_DATABASE + int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
    url = urlunsplit(urlsplit(settings.REDIS_URL)._replace(path=f"/{number}"))
    redis.Redis.from_url(url).flushdb()
    return url


@pytest.fixture
def stage(transactional_db: None, tmp_path: Path) -> Iterator[Stage]:
    """A copy of the empty test database, where what is committed stays committed."""
    template = connections["default"].settings_dict["NAME"]
    connections.close_all()  # nobody may be connected to what is copied
    name = f"{template}_faults"
    maintenance = os.environ["DATABASE_URL"]
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier(template)
    )
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    with psycopg.connect(maintenance, autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(create)
    stage = Stage(name, {**os.environ, "REDIS_URL": _own_redis()}, tmp_path)
    try:
        yield stage
    finally:
        stage.clear_away()
        with psycopg.connect(maintenance, autocommit=True) as connection:
            connection.execute(drop)
