"""The agent's working copy of a conversation: LangGraph's checkpoints, kept small, mended before each turn, erased with it.

What people see and what must never be lost stands in our own tables; this is what the model remembers.
"""

import sqlite3
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

from agent.store import ThreadStore
from core.lazily import Lazily

if TYPE_CHECKING:
    from langgraph.checkpoint.base import BaseCheckpointSaver
    from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

_NEWEST = "SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = :thread GROUP BY checkpoint_ns"
_LEFT = "SELECT checkpoint_id FROM checkpoints WHERE thread_id = :thread"
_OLD = f"DELETE FROM checkpoints WHERE thread_id = :thread AND checkpoint_id NOT IN ({_NEWEST})"  # noqa: S608 - our own words
_ANY = "SELECT 1 FROM checkpoints WHERE thread_id = %(thread)s LIMIT 1"
_ON_FILE = (
    _OLD,
    f"DELETE FROM writes WHERE thread_id = :thread AND checkpoint_id NOT IN ({_LEFT})",  # noqa: S608 - our own words
)
_ON_SERVER = (
    _OLD,
    f"DELETE FROM checkpoint_writes WHERE thread_id = :thread AND checkpoint_id NOT IN ({_LEFT})",  # noqa: S608 - our own words
    """DELETE FROM checkpoint_blobs b WHERE thread_id = :thread AND NOT EXISTS (
         SELECT 1 FROM checkpoints c, jsonb_each_text(c.checkpoint -> 'channel_versions') v
         WHERE c.thread_id = b.thread_id AND c.checkpoint_ns = b.checkpoint_ns AND v.key = b.channel AND v.value = b.version)""",
)
CONNECTIONS = 8
_SETUP_LOCK = 4_105_770_212


class Memory:
    """Checkpoints in a file beside the database, or in PostgreSQL.

    Args:
        database_url: where the rest is kept; PostgreSQL keeps the checkpoints as well.
        folder: where the file lies otherwise.
    """

    def __init__(self, database_url: str, folder: Path) -> None:
        on_file = database_url.startswith("sqlite")
        self._kept: Lazily[_File | _Server] = Lazily(
            lambda: _File(folder / "checkpoints.db") if on_file else _Server(database_url)
        )

    @property
    def saver(self) -> "BaseCheckpointSaver[str]":
        """LangGraph's part of it, opened when first asked for: its libraries take a second to load."""
        return self._kept().saver

    def prune(self, thread: str) -> None:
        """Leaves only the newest checkpoint of a conversation: each holds everything before it."""
        self._kept().prune(thread)

    def holds(self, thread: str) -> bool:
        """Whether anything is remembered of a conversation."""
        return self._kept().holds(thread)

    def forget(self, thread: str) -> None:
        """Removes all that is remembered of a conversation."""
        self.saver.delete_thread(thread)
        self._kept().scrub()

    def close(self) -> None:
        """Lets go of the connections."""
        if self._kept.there:
            self._kept.there.close()


class Conversations(ThreadStore):
    """The conversations; what the agent remembers of one goes when it goes."""

    def __init__(self, db: Any, memory: Memory, here: str = "") -> None:
        super().__init__(db, here)
        self._memory = memory

    def delete(self, owner: str, thread: str) -> None:
        """Removes a conversation and what is remembered of it. Raises NotFound."""
        super().delete(owner, thread)
        self._memory.forget(thread)

    def remembered(self, owner: str) -> tuple[str, ...]:
        """The conversations of which the agent has a working copy, a summary of what grew too long among it."""
        return tuple(row.id for row in self.threads(owner) if self._memory.holds(row.id))

    def forget_all(self, owner: str) -> None:
        """Removes the agent's working copies; what was said stays, and the agent begins without it."""
        for thread in self.remembered(owner):
            self._memory.forget(thread)

    def erase(self, owner: str) -> None:
        """Removes all conversations of this owner and what is remembered of them."""
        threads = [row.id for row in self.threads(owner)]
        super().erase(owner)
        for thread in threads:
            self._memory.forget(thread)


def _serializer() -> "JsonPlusSerializer":
    """Plain data and LangChain's messages only: nothing else is ever made from stored bytes."""
    from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

    return JsonPlusSerializer(pickle_fallback=False, allowed_msgpack_modules=None)


class _File:
    """One SQLite file, one connection; the saver's lock guards both."""

    def __init__(self, path: Path) -> None:
        from langgraph.checkpoint.sqlite import SqliteSaver

        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        self._connection = sqlite3.connect(path, check_same_thread=False, timeout=10)
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=10000"):
            self._connection.execute(f"PRAGMA {pragma}")
        self.saver = SqliteSaver(self._connection, serde=_serializer())
        self.saver.setup()

    def prune(self, thread: str) -> None:
        with self.saver.lock:
            for sql in _ON_FILE:
                self._connection.execute(sql, {"thread": thread})
            self._connection.commit()

    def holds(self, thread: str) -> bool:
        with self.saver.lock:
            return self._connection.execute(_ANY.replace("%(thread)s", ":thread"), {"thread": thread}).fetchone() is not None

    def scrub(self) -> None:
        with self.saver.lock:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with self.saver.lock:
            self._connection.close()


class _Server:
    """PostgreSQL, by a small pool that finds its way back after a lost connection."""

    def __init__(self, url: str) -> None:
        from langgraph.checkpoint.postgres import PostgresSaver
        from psycopg.rows import dict_row
        from psycopg_pool import ConnectionPool

        address = "postgresql://" + url.split("://", 1)[1]
        options: dict[str, Any] = {"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row}
        self._pool = ConnectionPool(
            address, min_size=1, max_size=CONNECTIONS, open=True, kwargs=options, check=ConnectionPool.check_connection
        )
        self.saver = PostgresSaver(self._pool, serde=_serializer())  # type: ignore[arg-type]
        self._set_up()

    def _set_up(self) -> None:
        """Makes the tables, one process after the other: made by two at once they fail.

        Who is not first asks again, and does not wait in the server: LangGraph's indexes wait for all who wait there.
        """
        with self._pool.connection() as own:
            while not own.execute("SELECT 1 WHERE pg_try_advisory_lock(%s)", (_SETUP_LOCK,)).fetchone():
                sleep(0.1)
            try:
                self.saver.setup()
            finally:
                own.execute("SELECT pg_advisory_unlock(%s)", (_SETUP_LOCK,))

    def prune(self, thread: str) -> None:
        with self._pool.connection() as connection:
            for sql in _ON_SERVER:
                connection.execute(sql.replace(":thread", "%(thread)s").encode(), {"thread": thread})

    def holds(self, thread: str) -> bool:
        with self._pool.connection() as connection:
            return connection.execute(_ANY.encode(), {"thread": thread}).fetchone() is not None

    def scrub(self) -> None:
        """Nothing: the server's own upkeep frees what is deleted."""

    def close(self) -> None:
        self._pool.close()
