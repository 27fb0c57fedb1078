"""What a person keeps of their looking: saved searches, the boards they chose, and the jobs found last, so that one can be opened or put away."""

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.values import Value
from tools.discovery.models import Board, Found, Query

SEARCHES = sa.Table(
    "searches",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("query", sa.Text, nullable=False),
    sa.Column("seen", sa.Text, nullable=False),
    sa.Column("ran", Moment),
    sa.Column("created", Moment, nullable=False),
)
ADS = sa.Table(
    "found_ads",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("key", sa.String(32), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("hidden", sa.Boolean, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.UniqueConstraint("owner", "key", name="uq_found_ads_owner_key"),
)
CHOICES = sa.Table(
    "board_choices",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
)
MOST_KEPT = 300
"""Jobs found that are kept for one person, the newest; those put away are kept beside them."""
MOST_SEEN = 2000
MOST_SEARCHES = 50
LONGEST_NAME = 80


class SavedSearch(Value):
    """A search that a person keeps. `seen` are the jobs that it gave before; `ran` is None before the first time."""

    id: str
    name: str
    query: Query
    seen: tuple[str, ...] = ()
    ran: datetime | None = None
    created: datetime


class Choice(Value):
    """The boards of one person: the boards of many employers that they switched off, and those that they added."""

    off: tuple[str, ...] = ()
    added: tuple[Board, ...] = ()


class KeptAd(Value):
    """A job found that is kept, and whether the person put it away."""

    key: str
    found: Found
    hidden: bool = False


class FoundStore:
    """Searches, boards and jobs found of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, owner: str, name: str, query: Query, now: datetime) -> str:
        """Keeps a search under a name and returns its id. The same search again is the one there is."""
        body = query.model_copy(update={"assumed": ()}).model_dump_json()
        with self._db.write(owner) as connection:
            mine = sa.select(SEARCHES.c.id).where(SEARCHES.c.owner == owner)
            same: str | None = connection.execute(mine.where(SEARCHES.c.query == body)).scalar()
            if same:
                return same
            made = uuid.uuid4().hex
            row = {"id": made, "owner": owner, "name": name[:LONGEST_NAME], "query": body, "seen": "[]", "created": now}
            connection.execute(SEARCHES.insert().values(**row))
            kept = connection.execute(mine.order_by(SEARCHES.c.number.desc())).scalars().all()
            connection.execute(SEARCHES.delete().where(SEARCHES.c.id.in_(kept[MOST_SEARCHES:])))
        return made

    def put_back(self, owner: str, search: SavedSearch) -> None:
        """Keeps a search again that was removed, as it was."""
        row = search.model_dump(exclude={"query", "seen"})
        body = {"query": search.query.model_dump_json(), "seen": json.dumps(search.seen)}
        with self._db.write(owner) as connection:
            connection.execute(SEARCHES.insert().values(owner=owner, **row, **body))

    def searches(self, owner: str) -> tuple[SavedSearch, ...]:
        """All saved searches, the oldest first."""
        wanted = sa.select(SEARCHES).where(SEARCHES.c.owner == owner).order_by(SEARCHES.c.created, SEARCHES.c.number)
        with self._db.read() as connection:
            return tuple(_search(row) for row in connection.execute(wanted).mappings())

    def search(self, owner: str, search: str) -> SavedSearch:
        """One saved search. Raises NotFound."""
        wanted = sa.select(SEARCHES).where(SEARCHES.c.owner == owner, SEARCHES.c.id == search)
        with self._db.read() as connection:
            row = connection.execute(wanted).mappings().first()
        if row is None:
            raise NotFound("There is no such search.", "Look for jobs again and keep the search.")
        return _search(row)

    def rename(self, owner: str, search: str, name: str) -> None:
        """Gives a search another name. Raises NotFound."""
        self._change(owner, search, name=" ".join(name.split())[:LONGEST_NAME] or self.search(owner, search).name)

    def ran(self, owner: str, search: str, keys: Iterable[str], now: datetime) -> None:
        """Remembers what a search gave, so that what is new is known the next time. Raises NotFound."""
        seen = dict.fromkeys((*keys, *self.search(owner, search).seen))
        self._change(owner, search, seen=json.dumps(list(seen)[:MOST_SEEN]), ran=now)

    def remove(self, owner: str, search: str) -> SavedSearch:
        """Removes a search and returns it, so that it can be put back. Raises NotFound."""
        gone = self.search(owner, search)
        with self._db.write(owner) as connection:
            connection.execute(SEARCHES.delete().where(SEARCHES.c.owner == owner, SEARCHES.c.id == search))
        return gone

    def keep(self, owner: str, found: Mapping[str, Found], now: datetime) -> None:
        """Keeps jobs found, the newest of all; those put away stay away."""
        with self._db.write(owner) as connection:
            mine = sa.select(ADS.c.key, ADS.c.hidden).where(ADS.c.owner == owner)
            known = {key: bool(hidden) for key, hidden in connection.execute(mine).all()}
            connection.execute(ADS.delete().where(ADS.c.owner == owner, ADS.c.key.in_(list(found))))
            for key, one in found.items():
                row = {"owner": owner, "key": key, "body": one.model_dump_json(), "created": now, "hidden": known.get(key, False)}
                connection.execute(ADS.insert().values(**row))
            shown = sa.select(ADS.c.number).where(ADS.c.owner == owner, sa.not_(ADS.c.hidden)).order_by(ADS.c.number.desc())
            old = connection.execute(shown).scalars().all()[MOST_KEPT:]
            connection.execute(ADS.delete().where(ADS.c.number.in_(old)))

    def found(self, owner: str, key: str) -> Found:
        """A job found. Raises NotFound when so much was found since that it is not kept any more."""
        wanted = sa.select(ADS.c.body).where(ADS.c.owner == owner, ADS.c.key == key)
        with self._db.read() as connection:
            body: str | None = connection.execute(wanted).scalar()
        if body is None:
            raise NotFound("This job is not kept any more.", "Run the search again, or open the ad at its source.")
        return Found.model_validate_json(body)

    def hide(self, owner: str, key: str, *, hidden: bool) -> None:
        """Puts a job away, or back among the others. Raises NotFound."""
        self.found(owner, key)
        with self._db.write(owner) as connection:
            connection.execute(ADS.update().where(ADS.c.owner == owner, ADS.c.key == key).values(hidden=hidden))

    def hidden(self, owner: str) -> frozenset[str]:
        """The jobs that were put away."""
        with self._db.read() as connection:
            wanted = sa.select(ADS.c.key).where(ADS.c.owner == owner, ADS.c.hidden)
            return frozenset(connection.execute(wanted).scalars())

    def ads(self, owner: str) -> tuple[KeptAd, ...]:
        """Every job found that is kept, the newest first."""
        wanted = sa.select(ADS).where(ADS.c.owner == owner).order_by(ADS.c.number.desc())
        with self._db.read() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(KeptAd(key=r["key"], found=Found.model_validate_json(r["body"]), hidden=r["hidden"]) for r in rows)

    def choice(self, owner: str) -> Choice:
        """The boards that this person chose; all that need no choice before they did."""
        with self._db.read() as connection:
            body: str | None = connection.execute(sa.select(CHOICES.c.body).where(CHOICES.c.owner == owner)).scalar()
        return Choice() if body is None else Choice.model_validate_json(body)

    def choose(self, owner: str, choice: Choice) -> None:
        """Keeps the boards that this person chose."""
        with self._db.write(owner) as connection:
            connection.execute(CHOICES.delete().where(CHOICES.c.owner == owner))
            connection.execute(CHOICES.insert().values(owner=owner, body=choice.model_dump_json()))

    def erase(self, owner: str) -> None:
        """Removes everything of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            for table in (SEARCHES, ADS, CHOICES):
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()

    def _change(self, owner: str, search: str, **values: object) -> None:
        self.search(owner, search)
        with self._db.write(owner) as connection:
            connection.execute(SEARCHES.update().where(SEARCHES.c.owner == owner, SEARCHES.c.id == search).values(**values))


def _search(row: sa.RowMapping) -> SavedSearch:
    given = {k: row[k] for k in ("id", "name", "ran", "created")}
    return SavedSearch(query=Query.model_validate_json(row["query"]), seen=tuple(json.loads(row["seen"])), **given)
