"""The agent's working copy of a conversation: LangGraph's checkpoints, kept small, mended before each turn, erased with it.

What people see and what must never be lost stands in our own tables; this is what the model remembers.
"""

import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from agent.store import ThreadStore

_NEWEST = "SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = {0} GROUP BY checkpoint_ns"
_KEPT = "SELECT checkpoint_id FROM checkpoints WHERE thread_id = {0}"
_OLD = (
    f"DELETE FROM checkpoints WHERE thread_id = {{0}} AND checkpoint_id NOT IN ({_NEWEST})",  # noqa: S608 - our own words
    f"DELETE FROM {{1}} WHERE thread_id = {{0}} AND checkpoint_id NOT IN ({_KEPT})",  # noqa: S608 - our own words
)


class Memory:
    """Checkpoints in a file beside the database, or in PostgreSQL.

    Args:
        database_url: where the rest is kept; PostgreSQL keeps the checkpoints as well.
        folder: where the file lies otherwise.
    """

    def __init__(self, database_url: str, folder: Path) -> None:
        self._lock = threading.Lock()
        self._connection: Any
        if database_url.startswith("sqlite"):
            self._postgres = False
            self._connection, self.saver = _file(folder / "checkpoints.db")
        else:
            self._postgres = True
            self._connection, self.saver = _server(database_url)

    def prune(self, thread: str) -> None:
        """Leaves only the newest checkpoint of a conversation: each holds everything before it."""
        mark, writes = ("%s", "checkpoint_writes") if self._postgres else ("?", "writes")
        with self._saver_lock():
            for old in _OLD:
                sql = old.format(mark, writes)
                self._connection.execute(sql, (thread,) * sql.count(mark))
            if not self._postgres:
                self._connection.commit()

    def forget(self, thread: str) -> None:
        """Removes all that is remembered of a conversation."""
        self.saver.delete_thread(thread)
        if not self._postgres:
            with self._saver_lock():
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Lets go of the connection."""
        self._connection.close()

    def _saver_lock(self) -> Any:
        """The saver's own lock, where it has one: it shares the connection."""
        return getattr(self.saver, "lock", self._lock)


class Conversations(ThreadStore):
    """The conversations; what the agent remembers of one goes when it goes."""

    def __init__(self, db: Any, memory: Memory) -> None:
        super().__init__(db)
        self._memory = memory

    def delete(self, owner: str, thread: str) -> None:
        """Removes a conversation and what is remembered of it. Raises NotFound."""
        super().delete(owner, thread)
        self._memory.forget(thread)

    def erase(self, owner: str) -> None:
        """Removes all conversations of this owner and what is remembered of them."""
        threads = [row.id for row in self.threads(owner)]
        super().erase(owner)
        for thread in threads:
            self._memory.forget(thread)


def settled(messages: Sequence[AnyMessage], declined: str, unanswered: str) -> list[AnyMessage]:
    """What has to be added so that every call and every question has its answer, and big results of past turns rest.

    Servers refuse a conversation with a call that nobody answered, and some one with two questions in a row.
    """
    last = max((i for i, m in enumerate(messages) if isinstance(m, AIMessage)), default=len(messages))
    answered = {m.tool_call_id for m in messages[last:] if isinstance(m, ToolMessage)}
    calls = [call for m in messages[last : last + 1] if isinstance(m, AIMessage) for call in m.tool_calls]
    mended: list[AnyMessage] = [
        ToolMessage(declined, name=c["name"], tool_call_id=str(c["id"]), status="error") for c in calls if c["id"] not in answered
    ]
    rested = [m.model_copy(update={"artifact": None}) for m in messages if isinstance(m, ToolMessage) and m.artifact is not None]
    open_end = bool(mended) or (bool(messages) and isinstance(messages[-1], HumanMessage | ToolMessage))
    return [*rested, *mended, *([AIMessage(unanswered)] if open_end else [])]


def _serializer() -> JsonPlusSerializer:
    """Plain data and LangChain's messages only: nothing else is ever made from stored bytes."""
    return JsonPlusSerializer(pickle_fallback=False, allowed_msgpack_modules=None)


def _file(path: Path) -> tuple[Any, BaseCheckpointSaver[str]]:
    from langgraph.checkpoint.sqlite import SqliteSaver

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    connection = sqlite3.connect(path, check_same_thread=False, timeout=10)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")
    saver = SqliteSaver(connection, serde=_serializer())
    saver.setup()
    return connection, saver


def _server(url: str) -> tuple[Any, BaseCheckpointSaver[str]]:
    from langgraph.checkpoint.postgres import PostgresSaver
    from psycopg import Connection
    from psycopg.rows import dict_row

    address = "postgresql://" + url.split("://", 1)[1]
    connection = Connection.connect(address, autocommit=True, prepare_threshold=0, row_factory=dict_row)
    saver = PostgresSaver(connection, serde=_serializer())
    saver.setup()
    return connection, saver
