"""How exact and how quick is finding facts by their vectors, in the database and in a folder? `python -m evals.vectors [--facts N,N]`.

One owner's facts (default 100, 2,000 and 20,000) beside as many of another's, questions of words that facts hold. Vectors are counts of words in 384
numbers, so that nothing waits for a model. `recall` is the share of the ten truly nearest that are found; milliseconds are of one question.
The database is SQLite in a temporary folder, or the one that DATABASE_URL names. Prints a table and one last line of figures.
"""

import argparse
import hashlib
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from core.database import Database
from core.settings import Settings
from tools.profile.index import FactIndex
from tools.profile.models import Fact, SaidBy
from tools.profile.neutral import telling
from tools.profile.vectors.store import SqlIndex

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

COUNTS, K, QUESTIONS, SIZE = (100, 2_000, 20_000), 10, 20, 384
WORDS = 400


class Counting:
    """Unit rows out of the words of a text, each word one direction of its own."""

    name, size = "counting", SIZE

    def __init__(self) -> None:
        self._words: dict[str, NDArray[float32]] = {}

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One row for each text."""
        import numpy as np

        rows = np.stack([np.sum([self._word(word) for word in text.split()], axis=0) for text in texts])
        unit: NDArray[float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit

    def _word(self, word: str) -> "NDArray[float32]":
        import numpy as np

        if word not in self._words:
            numbers = np.frombuffer(hashlib.shake_256(word.encode()).digest(2 * SIZE), np.uint16)
            self._words[word] = (numbers / np.float32(2**16) - np.float32(0.5)).astype(np.float32)
        return self._words[word]


def facts(count: int, whose: str) -> tuple[Fact, ...]:
    """So many, each of six words."""
    from agent.bootstrap import now

    said = SaidBy(at=now())
    return tuple(
        Fact(
            id=f"{whose}{n}",
            kind="statement",
            text=" ".join(f"word{(n * 7919 + i * i * 104729) % WORDS}" for i in range(6)),
            source=said,
        )
        for n in range(count)
    )


def measured(index: FactIndex | SqlIndex, count: int) -> tuple[float, float, float]:
    """Seconds to fill it, milliseconds of a question, recall."""
    model, mine = Counting(), facts(count, "a")
    started = time.perf_counter()
    index.match("ann", mine, model)
    filled = time.perf_counter() - started
    index.match("bob", facts(count, "b"), model)
    rows = model.embed([telling(fact) for fact in mine])
    seconds, found = [], []
    for number in range(QUESTIONS):
        asked = model.embed([f"word{number * 13 % WORDS} word{number * 29 % WORDS}"])
        started = time.perf_counter()
        (hits,) = index.find("ann", asked, K) or [{}]
        seconds.append(time.perf_counter() - started)
        least = sorted((rows @ asked[0]).tolist(), reverse=True)[:K][-1]
        near = {fact.id for fact, cosine in zip(mine, (rows @ asked[0]).tolist(), strict=True) if cosine >= least - 1e-5}
        found.append(len(near & set(hits)) / K)
    return filled, median(seconds) * 1000, min(1.0, sum(found) / len(found))


def report(counts: Sequence[int], folder: Path, url: str = "") -> Iterator[str]:
    """A line for each, and the last one."""
    database = Database(url or f"sqlite:///{folder / 'x.db'}")
    database.migrate()
    figures = []
    yield f"{'where':9} {'facts':>7} {'fill s':>8} {'find ms':>8} {'recall':>7}"
    for count in counts:
        kinds: dict[str, FactIndex | SqlIndex] = {"database": SqlIndex(database), "folder": FactIndex(folder / f"index{count}")}
        for name, index in kinds.items():
            filled, milliseconds, recall = measured(index, count)
            yield f"{name:9} {count:7} {filled:8.2f} {milliseconds:8.1f} {recall:7.3f}"
            figures.append(f"{name}_{count}_ms={milliseconds:.1f} {name}_{count}_recall={recall:.3f}")
            for owner in ("ann", "bob"):
                index.erase(owner)
            index.close()
    database.close()
    yield " ".join(figures)


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", default=",".join(map(str, COUNTS)), metavar="N,N")
    counts = [int(count) for count in parser.parse_args(argv).facts.split(",")]
    given = Settings.load().database_url
    with tempfile.TemporaryDirectory() as folder:
        for line in report(counts, Path(folder), given if given.startswith("postgres") else ""):
            print(line, flush=True)


if __name__ == "__main__":
    main()
