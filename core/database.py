"""The database: SQLite in a file by default, PostgreSQL by its address. The only source of truth; all else is a cache.

SQLite has one writer at a time: writes wait for each other here, in the process, and begin with BEGIN IMMEDIATE, so that
no write fails for reading first. What a write's block has left without an error is on the disk (synchronous=FULL).
"""

import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Dialect, make_url

from core.errors import CopilotError, SettingsProblem, StorageProblem
from core.server import server_engine

SCHEMA = "0017"
"""The newest migration; a database with any other stamp is migrated, a newer one refused."""
COPY = "before-"
"""A copy of the file before a change of its schema: its name ends with this and the schema it has."""
_MIGRATIONS = Path(__file__).with_name("migrations")
_BUSY_SECONDS = 5
_BUSY_PAUSE = 0.02
_QUEUE_SECONDS = 30
_PRAGMAS = (f"busy_timeout={_BUSY_SECONDS * 1000}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
_MIGRATION_LOCK = 4_105_770_211
"""Any number of our own: PostgreSQL lets one process migrate at a time."""

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every store hangs its tables here."""


class Moment(sa.types.TypeDecorator[datetime]):
    """A point in time, kept in UTC and given back with its zone. A time without a zone is refused."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Into the database."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Out of the database."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """One database for this process.

    Args:
        url: `sqlite:///path` or `postgresql://...`. The folder of a SQLite file is made, readable by its owner alone.
        spare: bytes that must be free on the disk for `make_room`; nothing is asked of a server's disk.
    """

    def __init__(self, url: str, spare: int = 0) -> None:
        parsed = _parsed(url)
        self._lock = threading.Lock()
        self._writer: int | None = None
        self.sqlite = parsed.get_backend_name() == "sqlite"
        self._file, self._spare = Path(parsed.database or ""), spare
        if self.sqlite:
            _make_private(Path(parsed.database or ""))
            self._engine = sa.create_engine(parsed, connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False})
            sa.event.listen(self._engine, "connect", _set_pragmas)
            sa.event.listen(self._engine, "begin", _begin)
        else:
            self._engine = server_engine(parsed, _BUSY_SECONDS)
        self._reads = self._engine if self.sqlite else self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to look with: on SQLite all it sees is of one moment, on a server each statement is. Raises StorageProblem."""
        with _explained(), self._reads.connect() as connection:
            yield connection

    @contextmanager
    def write(self, alone: str = "") -> Iterator[Connection]:
        """A connection whose changes are kept together when the block ends, or not at all when it raises.

        Args:
            alone: writes of the same name never run at the same time, in any process. On SQLite no two writes ever do.

        Raises:
            StorageProblem: busy, full, damaged, gone; nothing of the block was saved.
        """
        with self._queue(), _explained(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            if alone and not self.sqlite:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(alone))))
            yield connection

    @contextmanager
    def _queue(self) -> Iterator[None]:
        if not self.sqlite:
            yield
            return
        me = threading.get_ident()
        if self._writer == me:
            raise RuntimeError("a write inside a write would wait for itself")
        if not self._lock.acquire(timeout=_QUEUE_SECONDS):
            raise _busy()
        self._writer = me
        try:
            yield
        finally:
            self._writer = None
            self._lock.release()

    def migrate(self) -> None:
        """Brings the schema up to date, in one transaction. A SQLite file of an older program is copied beside itself first.

        Raises:
            StorageProblem: the data are of a newer program, or something went wrong: the data are as they were.
        """
        if self.sqlite:
            self._copy_before()
        with self.write() as connection:
            if not self.sqlite:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            if _stamp(connection) != SCHEMA:
                _upgrade(connection)

    def schema(self) -> str | None:
        """Which schema the data have; None before the first migration. Raises StorageProblem."""
        with self.read() as connection:
            return _stamp(connection)

    def _copy_before(self) -> None:
        """The whole file as it is, before an older one is changed; the copy of an earlier change gives way."""
        with self.read() as connection:
            known = _stamp(connection)
        if known is None or known >= SCHEMA:
            return
        self._forget_copies()
        copy = self._file.with_name(f"{self._file.name}.{COPY}{known}")
        with self._queue(), _explained(), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        copy.chmod(0o600)

    def _forget_copies(self) -> None:
        for copy in self._file.parent.glob(f"{self._file.name}.{COPY}*"):
            copy.unlink(missing_ok=True)

    def make_room(self, size: int) -> None:
        """Before something large is kept. Raises StorageProblem when the disk would be nearly full after it."""
        if self.sqlite and self._spare and shutil.disk_usage(self._file.parent).free - size < self._spare:
            raise StorageProblem(
                "The disk is nearly full; this was not saved.", "Free some space; reading and exporting still work."
            )

    def owners(self, beginning: str) -> tuple[str, ...]:
        """Everybody with something in any table whose name begins like this."""
        tables = [table for table in metadata.tables.values() if "owner" in table.c]
        found = [sa.select(t.c.owner).where(t.c.owner.startswith(beginning, autoescape=True)) for t in tables]
        with self.read() as connection:
            return tuple(sorted(connection.execute(sa.union(*found)).scalars())) if found else ()

    def scrub(self) -> None:
        """After erasing: leaves no deleted byte in the log beside the file, nor in a copy made before a change of the schema."""
        if not self.sqlite:
            return
        self._forget_copies()
        with self._queue(), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Lets go of all connections."""
        self._engine.dispose()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError:
        raise SettingsProblem(
            "DATABASE_URL is no database address.", "Use sqlite:///path or postgresql://user:password@host/name."
        ) from None
    backend = parsed.get_backend_name()
    if backend in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or not parsed.database or parsed.database == ":memory:":
        raise SettingsProblem(
            "DATABASE_URL must be a SQLite file or PostgreSQL.", "Use sqlite:///path or postgresql://user:password@host/name."
        )
    return parsed


def _make_private(file: Path) -> None:
    """The file and its folder, for the owner's eyes alone; SQLite gives the files beside it the same rights."""
    try:
        if not file.parent.exists():
            file.parent.mkdir(parents=True, mode=0o700)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        file.chmod(0o600)
    except OSError as error:
        raise StorageProblem(
            f"The data folder cannot be written: {error.strerror}.", "Check COPILOT_DATA_DIR and its rights."
        ) from error


def _set_pragmas(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        _patiently(connection, f"PRAGMA {pragma}")


def _patiently(connection: Any, statement: str) -> None:
    """Runs it as soon as it can run. SQLite itself does not wait when several connections turn a new file to WAL at once."""
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute(statement)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(_BUSY_PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _stamp(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, SCHEMA)
    except CommandError as error:
        raise StorageProblem(
            f"These data were written by a newer version of the program (schema {_stamp(connection)}, this one knows {SCHEMA}).",
            "Start the newer version; nothing was changed.",
        ) from error


def _busy() -> StorageProblem:
    return StorageProblem("The database is busy; this was not saved.", "Try again in a moment.")


_REASONS: dict[str, Callable[[], StorageProblem]] = {
    "locked": _busy,
    "full": lambda: StorageProblem("The disk is full; this was not saved.", "Free some space; reading and exporting still work."),
    "readonly": lambda: StorageProblem(
        "The data folder is read-only; this was not saved.", "Check COPILOT_DATA_DIR and its rights."
    ),
    "malformed": lambda: StorageProblem("The database file is damaged.", "Restore the last backup of the data folder."),
    "not a database": lambda: StorageProblem("The database file is damaged.", "Restore the last backup of the data folder."),
}


@contextmanager
def _explained() -> Iterator[None]:
    """Turns what the database says into what a person can do. The library's own words may hold values and stay inside."""
    try:
        yield
    except CopilotError:
        raise
    except sa.exc.SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error).lower()
        known = next((make for words, make in _REASONS.items() if words in said), None)
        if known:
            raise known() from error
        raise StorageProblem(
            f"The database refused ({type(error).__name__}); this was not saved.",
            "Try again; if it stays, check the database and the disk.",
        ) from error
