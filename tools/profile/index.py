"""The vectors of facts, in an embedded Chroma: ids, vectors and owners, no words. A cache that the ledger can rebuild at any time.

A folder belongs to one process. A damaged one is moved aside and made anew; while it cannot be used, callers are told so and
compare words instead.
"""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.embedding import Embedder
from core.logs import logger
from tools.profile.folder_lock import claim
from tools.profile.models import Fact
from tools.profile.neutral import telling

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_COLLECTION = "facts"
_SPACE = "ip"
"""Inner product, the cosine of unit vectors: unlike `cosine`, it keeps them as they were given, to the last digit."""
_DIGEST = 16
_BATCH = 1000
_BROKEN = (OSError, ValueError, RuntimeError, LookupError, TypeError, AttributeError)
"""What Chroma raises over damaged files, beside its own errors."""
T = TypeVar("T")


class FactIndex:
    """Finds facts by meaning, one owner at a time.

    Args:
        folder: for the index alone; made when first needed, readable by its owner alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._client: Any = None
        self._life = 0
        """Number of the folder in use. A broken client cannot be opened again on its path, so a new life has a new path."""

    def match(self, owner: str, facts: Sequence[Fact], embedder: Embedder) -> bool:
        """Brings one owner's vectors in step with the ledger: compares ids and words' digests, embeds what is new or changed.

        Returns:
            Whether the index can be asked; False when it is out of order or another process has it.
        """
        named(owner)
        return self._guarded(lambda: self._match(owner, facts, embedder)) is not None

    def check(self, ledger: Mapping[str, Sequence[Fact]], embedder: Embedder) -> bool:
        """At the start: every owner in step, and no vector of anybody the ledger does not know."""
        if not all(self.match(owner, facts, embedder) for owner, facts in ledger.items()):
            return False
        return self._guarded(lambda: self._drop_strangers(set(ledger), embedder)) is not None

    def find(self, owner: str, vectors: "NDArray[float32]", k: int) -> list[dict[str, float]] | None:
        """For each vector the cosine of this owner's `k` nearest facts, by fact id.

        None when the index is out of order; it is new and empty then, and `match` fills it again.
        """
        named(owner)
        return self._guarded(lambda: self._find(owner, vectors, k), chances=1)

    def vectors(self, owner: str, facts: Sequence[str]) -> "dict[str, NDArray[float32]] | None":
        """The vectors of this owner's facts, by fact id, as they were embedded. None when the index is out of order."""
        named(owner)
        return self._guarded(lambda: self._vectors(owner, facts), chances=1)

    def erase(self, owner: str) -> None:
        """Leaves no vector of this owner on the disk. Chroma keeps deleted ones in its log, so the index begins anew."""
        named(owner)
        with self._lock:
            self.close()
            self._life = self._home_number() + 1
            for old in self._folder.glob("*"):
                if old.is_dir():
                    shutil.rmtree(old)

    def close(self) -> None:
        """Lets go of the files."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = None

    def _guarded(self, work: "Callable[[], T]", chances: int = 2) -> T | None:
        """Runs the work; when the folder turns out damaged, again on a new one. None when that does not help."""
        with self._lock:
            return self._tried(work, chances)

    def _tried(self, work: "Callable[[], T]", chances: int) -> T | None:
        from chromadb.errors import ChromaError

        for chance in range(1, chances + 1):
            if not claim(self._folder):
                logger("index").warning("index_in_use_or_read_only")
                return None
            try:
                return work()
            except (ChromaError, sqlite3.Error, *_BROKEN) as error:
                logger("index").error("index_damaged", error=type(error).__name__, number=chance)
                if not self._set_aside():
                    return None
        return None

    def _set_aside(self) -> bool:
        try:
            number, home = self._home_number(), self._home
            self._client, self._life = None, number + 1
            shutil.rmtree(self._folder / "bad", ignore_errors=True)
            if home.exists():
                home.rename(self._folder / "bad")
        except OSError as error:
            logger("index").error("index_cannot_be_moved", error=type(error).__name__)
            return False
        return True

    @property
    def _home(self) -> Path:
        return self._folder / f"vectors-{self._home_number()}"

    def _home_number(self) -> int:
        """The life in use: this process's own, else the newest on the disk."""
        if not self._life:
            self._life = max((int(p.name.partition("-")[2]) for p in self._folder.glob("vectors-*")), default=1)
        return self._life

    def _collection(self, embedder: Embedder | None = None) -> Any:
        """The one collection; made anew when its vectors are another embedder's."""
        import chromadb
        from chromadb.config import Settings

        if self._client is None:
            self._home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._client = chromadb.PersistentClient(str(self._home), settings=Settings(anonymized_telemetry=False))
        if embedder is None:
            return self._client.get_collection(_COLLECTION, embedding_function=None)
        made_by = {"embedder": embedder.name, "size": embedder.size, "space": _SPACE}
        make = {"embedding_function": None, "configuration": {"hnsw": {"space": _SPACE}}, "metadata": made_by}
        collection = self._client.get_or_create_collection(_COLLECTION, **make)
        if collection.metadata != made_by:
            self._client.delete_collection(_COLLECTION)
            collection = self._client.create_collection(_COLLECTION, **make)
        return collection

    def _match(self, owner: str, facts: Sequence[Fact], embedder: Embedder) -> bool:
        collection = self._collection(embedder)
        wanted = {_key(owner, fact.id): fact for fact in facts}
        kept = collection.get(where={"owner": owner}, include=["metadatas"])
        there = {key: told["digest"] for key, told in zip(kept["ids"], kept["metadatas"], strict=True)}
        stale = [key for key in there if key not in wanted or there[key] != digest_of(wanted[key])]
        for keys in batches(stale):
            collection.delete(ids=keys)
        new = [key for key in wanted if key not in there or key in set(stale)]
        for keys in batches(new):
            vectors = embedder.embed([telling(wanted[key]) for key in keys])
            told = [{"owner": owner, "digest": digest_of(wanted[key])} for key in keys]
            collection.add(ids=keys, embeddings=vectors, metadatas=told)
        return True

    def _drop_strangers(self, owners: set[str], embedder: Embedder) -> bool:
        collection = self._collection(embedder)
        kept = collection.get(include=["metadatas"])
        strangers = [key for key, told in zip(kept["ids"], kept["metadatas"], strict=True) if told["owner"] not in owners]
        for keys in batches(strangers):
            collection.delete(ids=keys)
        return True

    def _vectors(self, owner: str, facts: Sequence[str]) -> "dict[str, NDArray[float32]]":
        found: dict[str, NDArray[float32]] = {}
        for keys in batches([_key(owner, fact) for fact in facts]):
            kept = self._collection().get(ids=keys, include=["embeddings"])
            found.update(zip((_fact_id(owner, key) for key in kept["ids"]), kept["embeddings"], strict=True))
        if len(found) < len(set(facts)):
            raise LookupError("facts without a vector")
        return {fact: found[fact] for fact in facts}

    def _find(self, owner: str, vectors: "NDArray[float32]", k: int) -> list[dict[str, float]]:
        found = self._collection().query(query_embeddings=vectors, n_results=k, where={"owner": owner}, include=["distances"])
        rows = zip(found["ids"], found["distances"], strict=True)
        return [{_fact_id(owner, key): 1.0 - away for key, away in zip(ids, distances, strict=True)} for ids, distances in rows]


def named(owner: str) -> None:
    """Raises where a question names nobody."""
    if not owner:
        raise ValueError("a question to the index names its owner")


def _key(owner: str, fact_id: str) -> str:
    return f"{owner}/{fact_id}"


def _fact_id(owner: str, key: str) -> str:
    return key.removeprefix(f"{owner}/")


def digest_of(fact: Fact) -> str:
    """Of the words that are embedded: another one means another vector."""
    return sha256(telling(fact).encode("utf-8", "replace")).hexdigest()[:_DIGEST]


def batches(keys: Sequence[str]) -> Iterable[list[str]]:
    """So many at once."""
    return (list(keys[start : start + _BATCH]) for start in range(0, len(keys), _BATCH))
