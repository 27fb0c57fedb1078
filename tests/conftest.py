"""What all tests share: a quiet environment, a database of each kind, and the same drawn examples in each run.

New examples are drawn with `HYPOTHESIS_PROFILE=search make test`; what they find is kept as an `@example`.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

from core.database import Database
from core.settings import prepare_environment
from tests.api.access.redis import RedisServer
from tests.postgres import PostgresServer, added, cleared
from tests.ready import Ready

prepare_environment()
settings.register_profile("steady", derandomize=True)
settings.register_profile("search", derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session", autouse=True)
def first_database(tmp_path_factory) -> Iterator[Ready]:
    """Migrating an empty database takes a tenth of a second, and thousands of tests begin with one."""
    made = Ready(tmp_path_factory.mktemp("ready"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "migrate", lambda database: made.begin(database))  # noqa: PLW0108 - of its class, it is told which database
        yield made


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """SQLite in a file of this test, migrated."""
    database = Database(f"sqlite:///{tmp_path / 'data' / 'copilot.db'}")
    database.migrate()
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server; skips where there is none, and fails where there must be one (CI).

    Its folder is not one of pytest's: each run closes their parent to other users, the server's among them.
    """
    with TemporaryDirectory(prefix="copilot-postgres-") as folder, PostgresServer.found(Path(folder)) as url:
        yield url


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[RedisServer]":
    """A Redis of the module's own; fails where there is none, as CI does."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def tables(postgres: str) -> str:
    """The address of a PostgreSQL database of our own that was migrated once."""
    database = Database(url := added(postgres))
    database.migrate()
    database.close()
    return url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either(request: pytest.FixtureRequest) -> Iterator[Database]:
    """One database of each kind, empty and migrated."""
    if request.param == "sqlite":
        yield request.getfixturevalue("db")
        return
    database = Database(cleared(request.getfixturevalue("tables")))
    database.migrate()
    yield database
    database.close()
