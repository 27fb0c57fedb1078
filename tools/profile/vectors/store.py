"""The vectors of facts as rows of the database: ids, digests, numbers, no words. Any number of processes see the same.

One owner's rows are compared one by one in numpy: exact, and for a ledger of a usual size quicker than asking an index.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from core.database import Database, metadata
from core.embedding import Embedder
from core.errors import StorageProblem
from core.logs import logger
from tools.profile.index import batches, digest_of, named
from tools.profile.models import Fact
from tools.profile.neutral import telling

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

VECTORS = sa.Table(
    "fact_vectors",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("fact", sa.String(64), primary_key=True),
    sa.Column("embedder", sa.String(80), nullable=False),
    sa.Column("digest", sa.String(16), nullable=False),
    sa.Column("row", sa.LargeBinary, nullable=False),
)
"""`row`: float32, little endian, as the embedder gave it."""
_FORM = "<f4"
_EMBEDDER = 80


class SqlIndex:
    """Finds facts by meaning, one owner at a time; as `FactIndex`, for several processes at once."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def match(self, owner: str, facts: Sequence[Fact], embedder: Embedder) -> bool:
        """Brings one owner's vectors in step with the ledger: compares ids and words' digests, embeds what is new or changed.

        Returns:
            Whether they can be asked; False when the database cannot be.
        """
        named(owner)
        try:
            self._match(owner, facts, embedder)
        except StorageProblem as error:
            _unasked(error)
            return False
        return True

    def check(self, ledger: Mapping[str, Sequence[Fact]], embedder: Embedder) -> bool:
        """At the start: every owner in step, and no vector of anybody the ledger does not know."""
        if not all(self.match(owner, facts, embedder) for owner, facts in ledger.items()):
            return False
        with self._db.read() as connection:
            owners = set(connection.execute(sa.select(VECTORS.c.owner).distinct()).scalars())
        for stranger in owners - set(ledger):
            self._delete(VECTORS.c.owner == stranger)
        return True

    def find(self, owner: str, vectors: "NDArray[float32]", k: int) -> list[dict[str, float]] | None:
        """For each vector the cosine of this owner's `k` nearest facts, by fact id. None when the database cannot be asked."""
        import numpy as np

        named(owner)
        found = self._table(owner)
        if found is None:
            return None
        facts, rows = found
        if not facts:
            return [{} for _ in vectors]
        table = np.asarray(vectors, np.float32) @ rows.T
        best = np.argsort(-table, axis=1, kind="stable")[:, :k]
        return [{facts[at]: float(table[i, at]) for at in places} for i, places in enumerate(best)]

    def vectors(self, owner: str, facts: Sequence[str]) -> "dict[str, NDArray[float32]] | None":
        """The vectors of this owner's facts, by fact id, as they were embedded. None when one is missing: `match` brings it."""
        named(owner)
        found = self._table(owner)
        at = {fact: place for place, fact in enumerate(found[0])} if found else {}
        if found is None or any(fact not in at for fact in facts):
            return None
        return {fact: found[1][at[fact]] for fact in facts}

    def erase(self, owner: str) -> None:
        """Leaves no vector of this owner."""
        named(owner)
        if self._delete(VECTORS.c.owner == owner):
            self._db.scrub()

    def close(self) -> None:
        """Nothing is held: the database is closed by whom it belongs to."""

    def _delete(self, which: "sa.ColumnElement[bool]") -> int:
        with self._db.write() as connection:
            return int(connection.execute(VECTORS.delete().where(which)).rowcount)

    def _table(self, owner: str) -> "tuple[list[str], NDArray[float32]] | None":
        """The ids of an owner's facts and their vectors, a row each."""
        import numpy as np

        wanted = sa.select(VECTORS.c.fact, VECTORS.c.row).where(VECTORS.c.owner == owner)
        try:
            with self._db.read() as connection:
                found = sorted(tuple(row) for row in connection.execute(wanted).all())
        except StorageProblem as error:
            _unasked(error)
            return None
        rows = np.frombuffer(b"".join(row for _, row in found), _FORM)
        return [fact for fact, _ in found], rows.reshape(len(found), -1) if found else rows

    def _match(self, owner: str, facts: Sequence[Fact], embedder: Embedder) -> None:
        wanted, made_by = {fact.id: fact for fact in facts}, f"{embedder.name}/{embedder.size}"[:_EMBEDDER]
        there = self._there(owner, made_by)
        stale = [fact for fact, digest in there.items() if fact not in wanted or digest != digest_of(wanted[fact])]
        new = [fact for fact in wanted if there.get(fact) != digest_of(wanted[fact])]
        if not stale and not new:
            return
        rows = [row for some in batches(new) for row in self._made(owner, [wanted[fact] for fact in some], embedder, made_by)]
        mine = VECTORS.c.owner == owner
        with self._db.write(f"vectors of {owner}") as connection:
            connection.execute(VECTORS.delete().where(mine, VECTORS.c.embedder != made_by))
            for some in batches([*stale, *new]):
                connection.execute(VECTORS.delete().where(mine, VECTORS.c.fact.in_(some)))
            if rows:
                connection.execute(VECTORS.insert(), rows)

    def _there(self, owner: str, made_by: str) -> dict[str, str]:
        """Digest of each fact; an empty one where another embedder made its vector."""
        wanted = sa.select(VECTORS.c.fact, VECTORS.c.digest, VECTORS.c.embedder).where(VECTORS.c.owner == owner)
        with self._db.read() as connection:
            return {row.fact: row.digest if row.embedder == made_by else "" for row in connection.execute(wanted)}

    @staticmethod
    def _made(owner: str, facts: Sequence[Fact], embedder: Embedder, made_by: str) -> list[dict[str, Any]]:
        vectors = embedder.embed([telling(fact) for fact in facts])
        told = {"owner": owner, "embedder": made_by}
        pairs = zip(facts, vectors, strict=True)
        return [
            {**told, "fact": fact.id, "digest": digest_of(fact), "row": vector.astype(_FORM).tobytes()} for fact, vector in pairs
        ]


def _unasked(error: StorageProblem) -> None:
    """Words alone answer then, and the log says so."""
    logger("index").warning("vectors_cannot_be_asked", error=type(error).__name__)
