"""The conversations: what was said, each turn's state, and its events as they happened. What the screen shows is here."""

import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from agent import titles
from agent.events import EVENT, Event, StepFinished, Text, TurnFinished, TurnStarted
from agent.rows import MessageRow, ThreadRow, TurnRow, TurnState
from core.database import Database, Moment, metadata
from core.errors import Conflict, NotFound
from core.text import storable
from tools.context import Attachment

__all__ = ["MessageRow", "ThreadRow", "ThreadStore", "TurnRow", "TurnState"]

THREADS = sa.Table(
    "threads",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("updated", Moment, nullable=False),
    sa.Index("ix_threads_owner", "owner"),
)
TURNS = sa.Table(
    "turns",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("thread", sa.String(32), sa.ForeignKey("threads.id", ondelete="CASCADE"), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("started", Moment, nullable=False),
    sa.Column("ended", Moment),
    sa.Column("tokens_in", sa.Integer, nullable=False),
    sa.Column("tokens_out", sa.Integer, nullable=False),
    sa.Column("runner", sa.Text, nullable=False, server_default=""),
    sa.Column("beat", Moment),
    sa.Column("stop", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Index("ix_turns_owner_thread", "owner", "thread"),
)
sa.Index(
    "uq_turns_running",
    TURNS.c.thread,
    unique=True,
    sqlite_where=TURNS.c.state == "running",
    postgresql_where=TURNS.c.state == "running",
)
MESSAGES = sa.Table(
    "messages",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("thread", sa.String(32), sa.ForeignKey("threads.id", ondelete="CASCADE"), nullable=False),
    sa.Column("turn", sa.String(32), sa.ForeignKey("turns.id", ondelete="CASCADE"), nullable=False),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("attachments", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.UniqueConstraint("turn", "role"),
    sa.Index("ix_messages_owner_thread", "owner", "thread"),
)
EVENTS = sa.Table(
    "events",
    metadata,
    sa.Column("turn", sa.String(32), sa.ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("body", sa.Text, nullable=False),
)


class ThreadStore:
    """Conversations of all owners; every call that reads names whose. `here` is the name of the process that runs their turns."""

    def __init__(self, db: Database, here: str = "") -> None:
        self._db, self._here = db, here

    def new(self, owner: str, now: datetime) -> str:
        """Begins a conversation and returns its id. Its title comes from the first message."""
        thread = uuid.uuid4().hex
        with self._db.write(owner) as connection:
            connection.execute(THREADS.insert().values(id=thread, owner=owner, title="", created=now, updated=now))
        return thread

    def threads(self, owner: str) -> tuple[ThreadRow, ...]:
        """All conversations, the one used last first."""
        wanted = sa.select(*(THREADS.c[name] for name in ThreadRow.model_fields)).where(THREADS.c.owner == owner)
        with self._db.read() as connection:
            rows = connection.execute(wanted.order_by(THREADS.c.updated.desc(), THREADS.c.number.desc())).mappings()
            return tuple(ThreadRow(**row) for row in rows)

    def rename(self, owner: str, thread: str, title: str) -> None:
        """Gives a conversation another title. Raises NotFound."""
        with self._db.write(owner) as connection:
            _require(connection, owner, thread)
            connection.execute(THREADS.update().where(THREADS.c.id == thread).values(title=storable(title)))

    def delete(self, owner: str, thread: str) -> None:
        """Removes a conversation with its messages and turns, beyond recovery. Facts, jobs and documents stay. Raises NotFound."""
        with self._db.write(owner) as connection:
            _require(connection, owner, thread)
            connection.execute(THREADS.delete().where(THREADS.c.id == thread))
        self._db.scrub()

    def messages(self, owner: str, thread: str) -> tuple[MessageRow, ...]:
        """What was said, oldest first. Raises NotFound."""
        wanted = sa.select(*(MESSAGES.c[name] for name in MessageRow.model_fields)).order_by(MESSAGES.c.number)
        with self._db.read() as connection:
            _require(connection, owner, thread)
            rows = connection.execute(wanted.where(MESSAGES.c.owner == owner, MESSAGES.c.thread == thread)).mappings()
            return tuple(MessageRow(**{**row, "attachments": tuple(json.loads(row["attachments"]))}) for row in rows)

    def open_turn(self, owner: str, thread: str, text: str, attachments: Sequence[Attachment], now: datetime) -> str:
        """Keeps the person's message and begins a turn, in one write; returns the turn's id.

        Raises:
            NotFound: no such conversation.
            Conflict: a turn of this conversation is still running.
        """
        turn, text = uuid.uuid4().hex, storable(text)
        with self._db.write(owner) as connection:
            title = _require(connection, owner, thread)
            _refuse_second(connection, thread, turn)
            touched = {"updated": now} | ({} if title else {"title": titles.of_message(text, (a.name for a in attachments))})
            connection.execute(THREADS.update().where(THREADS.c.id == thread).values(**touched))
            row = {"id": turn, "owner": owner, "thread": thread, "state": "running", "model": "", "runner": self._here}
            connection.execute(TURNS.insert().values(**row, started=now, beat=now, tokens_in=0, tokens_out=0))
            _say(connection, turn, "user", text, (now, [{"id": a.id, "name": storable(a.name)} for a in attachments]))
        return turn

    def append(self, turn: str, events: Sequence[Event]) -> int:
        """Adds events to a turn, in one write, and returns the number of the last; raises NotFound.

        Events tell the model's name, the tokens, and the title of a conversation that began with a file alone: whose CV, then the first ad.
        """
        with self._db.write(turn) as connection:
            return _append(connection, turn, events)

    def events(self, owner: str, turn: str, after: int = 0) -> list[tuple[int, Event]]:
        """The events of a turn with their numbers, those after `after` only. Raises NotFound."""
        wanted = sa.select(EVENTS.c.seq, EVENTS.c.body).where(EVENTS.c.turn == turn, EVENTS.c.seq > after).order_by(EVENTS.c.seq)
        with self._db.read() as connection:
            _turn(connection, turn, owner)
            return [(row.seq, EVENT.validate_json(row.body)) for row in connection.execute(wanted)]

    def set_state(self, turn: str, state: TurnState, now: datetime, last: Sequence[Event] = ()) -> None:
        """Moves a turn on, with its last events in one write. When it runs no more, its texts become the assistant's message. Raises NotFound.

        Raises:
            Conflict: it should run again while another turn of its conversation runs.
        """
        with self._db.write(turn) as connection:
            row = _turn(connection, turn)
            _append(connection, turn, last)
            if state == "running":
                _refuse_second(connection, row.thread, turn)
                connection.execute(TURNS.update().where(TURNS.c.id == turn).values(runner=self._here, beat=now, stop=False))
            _set_state(connection, turn, state, now)

    def turns(self, owner: str, thread: str) -> tuple[TurnRow, ...]:
        """The turns of a conversation, oldest first. Raises NotFound."""
        with self._db.read() as connection:
            _require(connection, owner, thread)
            return _turns(connection, sa.and_(TURNS.c.owner == owner, TURNS.c.thread == thread))

    def turn(self, owner: str, turn: str) -> TurnRow:
        """One turn. Raises NotFound."""
        with self._db.read() as connection:
            return _turn(connection, turn, owner)

    def running(self, owner: str, thread: str) -> TurnRow | None:
        """The turn of a conversation that is being answered now, if there is one."""
        with self._db.read() as connection:
            mine = sa.and_(TURNS.c.owner == owner, TURNS.c.thread == thread, TURNS.c.state == "running")
            return next(iter(_turns(connection, mine)), None)

    def all_running(self) -> tuple[TurnRow, ...]:
        """The turns of everybody that say they run."""
        with self._db.read() as connection:
            return _turns(connection, TURNS.c.state == "running")

    def erase(self, owner: str) -> None:
        """Removes all conversations of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(THREADS.delete().where(THREADS.c.owner == owner))
        self._db.scrub()


def _append(connection: Connection, turn: str, events: Sequence[Event]) -> int:
    last: int | None = connection.execute(sa.select(sa.func.max(EVENTS.c.seq)).where(EVENTS.c.turn == turn)).scalar()
    _retitle(connection, turn, events)
    if last is None:
        _turn(connection, turn)
    first = (last or 0) + 1
    rows = [{"turn": turn, "seq": seq, "body": event.model_dump_json()} for seq, event in enumerate(events, first)]
    if rows:
        connection.execute(EVENTS.insert(), rows)
    for values in filter(None, map(_told, events)):
        connection.execute(TURNS.update().where(TURNS.c.id == turn).values(**values))
    return first - 1 + len(rows)


def _require(connection: Connection, owner: str, thread: str) -> str:
    """The title of a conversation of this owner; NotFound for any other."""
    title: str | None = connection.execute(
        sa.select(THREADS.c.title).where(THREADS.c.owner == owner, THREADS.c.id == thread)
    ).scalar()
    if title is None:
        raise NotFound("There is no such conversation.", "Begin a new one.")
    return title


def _turns(connection: Connection, which: "sa.ColumnElement[bool]") -> tuple[TurnRow, ...]:
    rows = connection.execute(sa.select(TURNS).where(which).order_by(TURNS.c.number)).mappings()
    plain = [name for name in TurnRow.model_fields if name != "tokens"]
    return tuple(TurnRow(**{name: row[name] for name in plain}, tokens=(row["tokens_in"], row["tokens_out"])) for row in rows)


def _turn(connection: Connection, turn: str, owner: str | None = None) -> TurnRow:
    found = _turns(connection, sa.and_(TURNS.c.id == turn, sa.true() if owner is None else TURNS.c.owner == owner))
    if not found:
        raise NotFound("There is no such turn.", "Open the conversation again.")
    return found[0]


def _refuse_second(connection: Connection, thread: str, turn: str) -> None:
    other = sa.and_(TURNS.c.thread == thread, TURNS.c.state == "running", TURNS.c.id != turn)
    if connection.execute(sa.select(TURNS.c.id).where(other)).first():
        raise Conflict("An answer is still being written in this conversation.", "Wait for it or stop it, then send again.")


def _set_state(connection: Connection, turn: str, state: TurnState, now: datetime) -> None:
    ended = None if state in {"running", "waiting"} else now
    connection.execute(TURNS.update().where(TURNS.c.id == turn).values(state=state, ended=ended))
    if state == "running":
        return
    bodies = connection.execute(sa.select(EVENTS.c.body).where(EVENTS.c.turn == turn).order_by(EVENTS.c.seq)).scalars()
    said = "".join(e.text for body in bodies if '"type":"text"' in body and isinstance(e := EVENT.validate_json(body), Text))
    connection.execute(MESSAGES.delete().where(MESSAGES.c.turn == turn, MESSAGES.c.role == "assistant"))
    if said:
        _say(connection, turn, "assistant", said, (now, []))


def _say(connection: Connection, turn: str, role: str, text: str, when_and_with: tuple[datetime, list[dict[str, str]]]) -> None:
    now, attachments = when_and_with
    row = _turn(connection, turn)
    kept = json.dumps(attachments, ensure_ascii=False)
    said = {"id": uuid.uuid4().hex, "owner": row.owner, "thread": row.thread, "turn": turn, "role": role, "text": text}
    connection.execute(MESSAGES.insert().values(**said, attachments=kept, created=now))


def _told(event: Event) -> dict[str, str | int]:
    if isinstance(event, TurnStarted):
        return {"model": event.model}
    if isinstance(event, TurnFinished):
        return {"tokens_in": event.tokens[0], "tokens_out": event.tokens[1]}
    return {}


def _retitle(connection: Connection, turn: str, events: Sequence[Event]) -> None:
    """Gives a conversation that began with a file or a link alone the name of what was read, unless the person named it."""
    found = {
        e.artifact["kind"]: name
        for e in events
        if isinstance(e, StepFinished) and e.artifact
        if (name := titles.of_result(e.artifact))
    }
    better = found.get("posting") or found.get("reading")
    if not better:
        return
    row = _turn(connection, turn)
    begun = sa.select(MESSAGES.c.text, MESSAGES.c.attachments).where(MESSAGES.c.thread == row.thread).order_by(MESSAGES.c.number)
    first = connection.execute(begun.limit(1)).first()
    if first is None or titles.spoken(first.text):
        return
    given = {titles.of_message(first.text, [file["name"]]) for file in json.loads(first.attachments) or [{"name": ""}]}
    if "posting" in found:
        given |= set(_names_read(connection, row.thread))
    connection.execute(THREADS.update().where(THREADS.c.id == row.thread, THREADS.c.title.in_(given)).values(title=better))


def _names_read(connection: Connection, thread: str) -> Iterator[str]:
    """The titles that CVs read in this conversation gave it."""
    bodies = sa.select(EVENTS.c.body).join(TURNS, TURNS.c.id == EVENTS.c.turn).where(TURNS.c.thread == thread)
    for body in connection.execute(bodies.where(EVENTS.c.body.contains('"kind":"reading"'))).scalars():
        event = EVENT.validate_json(body)
        if isinstance(event, StepFinished):
            yield titles.of_result(event.artifact)
