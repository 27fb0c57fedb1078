"""How long a fit and a recall take: `python -m evals.pace [--facts N] [--owners N] [--rounds N]`.

One fit: a CV of three pages and an ad of a thousand words, put together from our invented people and ads, in the time after both are read
and the vectors of the CV made, as they lie in the index; beside it the first fit, which makes them. Recall: N facts (default 100,000) in one index, of one person and then of many people, each question asked of
one of them; the vectors of facts are made up near those of real lines, since embedding them all takes an hour, while questions are embedded
as ever. Prints a table and one last line of figures in milliseconds, `cpu` being what a fit takes of a processor however busy that is; the
aims are 300 for a fit and 30 for a recall (p95).
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.embedding import MiniLM
from core.language import detect
from evals.fit import TODAY
from evals.reading_report import quantile
from tools.cv.jsonresume import reading_from_json
from tools.jobs.fit import assess
from tools.jobs.models import Posting
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from tools.profile.index import FactIndex
from tools.profile.models import Fact, ReadAt
from tools.profile.recall import IndexFinder, MemoryFinder

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

SEEN = Path(__file__).parent / "fixtures" / "seen"
AD_WORDS, CV_WORDS = 1000, 1350
"""Words of a long ad, and of three full pages."""
_QUESTIONS, _SPREAD, _LIKE = 40, 0.05, 400
Resume = dict[str, Any]


class Quick:
    """Embeds questions as ever, and many facts at once by vectors near those of real lines, the same for the same words."""

    def __init__(self, embedder: MiniLM, like: "NDArray[float32]") -> None:
        self.name, self.size, self._real, self._like = "pace", embedder.size, embedder, like

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """As `Embedder.embed`."""
        import numpy as np

        if len(texts) <= _QUESTIONS:
            return self._real.embed(texts)
        numbers = np.arange(len(texts), dtype=np.float32)
        rows = self._like[np.arange(len(texts)) % len(self._like)]
        rows = rows + _SPREAD * np.sin(np.outer(numbers + len(texts[0]), 1.7 * np.arange(1, self.size + 1))).astype(np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def resumes() -> list[Resume]:
    """Our invented people."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SEEN.glob("fit/*/p*.json"))]


def long_cv(given: Sequence[Resume]) -> Resume:
    """A CV of three pages: the work and skills of several people as one career."""
    work, skills, words = [], [], 0
    for resume in given:
        for role in resume.get("work", ()):
            work.append(role)
            words += len(json.dumps(role, ensure_ascii=False).split())
        skills += resume.get("skills", [])
        if words >= CV_WORDS:
            break
    return given[0] | {"work": work, "skills": skills}


def long_ad() -> Posting:
    """An ad of a thousand words: some of ours in one language, one under the other, prose and all."""
    text = ""
    for path in sorted((SEEN / "jobs").glob("*.txt")):
        ad = path.read_bytes().decode("utf-8")
        if detect(ad) == "en":
            text += f"{ad}\n\n"
        if len(text.split()) >= AD_WORDS:
            break
    return read_posting(text)


class Times(NamedTuple):
    """Seconds of each fit, of the first with each CV, and of the processor."""

    after: list[float]
    first: list[float]
    cpu: list[float]


def fits(embedder: MiniLM, rounds: int) -> tuple[Times, Posting, tuple[Fact, ...]]:
    """Another long CV each round: what a process keeps from one fit to the next helps as little as it would in life."""
    people, posting, times = resumes(), long_ad(), Times([], [], [])
    facts: tuple[Fact, ...] = ()
    for turn in range(rounds):
        facts = facts_of(reading_from_json("cv.json", json.dumps(long_cv(people[turn * 3 % len(people) :])).encode()))
        finder = MemoryFinder(facts, embedder)
        times.first.append(timed(partial(assess, posting, facts, finder, TODAY)))
        used = time.process_time()
        times.after.append(timed(partial(assess, posting, facts, finder, TODAY)))
        times.cpu.append(time.process_time() - used)
    return times, posting, facts


def timed(work: Callable[[], object]) -> float:
    """The seconds that some work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def lines() -> list[str]:
    """What our invented people did."""
    return [line for resume in resumes() for role in resume.get("work", ()) for line in role.get("highlights", ())]


def ledger(owner: int, count: int) -> Iterator[Fact]:
    """Facts of one person: halves of real lines, put together anew."""
    real = [line.split() for line in lines()]
    for number in range(count):
        one, two = real[(7 * number + owner) % len(real)], real[(number // len(real) + 11 * number + 3) % len(real)]
        text = " ".join(one[: len(one) // 2 + 1] + two[len(two) // 2 :])
        source = ReadAt(document="made", file_name="made.json")
        yield Fact(id=f"f{owner}-{number}", kind="bullet", text=text, path=f"work[0].highlights[{number}]", source=source)


def recalls(embedder: MiniLM, count: int, owners: int) -> list[float]:
    """Seconds of each question to one of the owners, who share so many facts in one index."""
    quick = Quick(embedder, embedder.embed(lines()[:_LIKE]))
    with tempfile.TemporaryDirectory() as folder:
        index = FactIndex(Path(folder) / "index")
        people = {f"owner{n}": tuple(ledger(n, count // owners)) for n in range(owners)}
        for owner, facts in people.items():
            index.match(owner, facts, quick)
        finders = [IndexFinder(owner, facts, index, quick) for owner, facts in islice(people.items(), 4)]
        for finder in finders:
            finder.find(["to begin with"])
        asked = lines()[:: max(1, len(lines()) // _QUESTIONS)][:_QUESTIONS]
        seconds = [timed(partial(finders[n % len(finders)].find, [q])) for n, q in enumerate(asked)]
        index.close()
    return seconds


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--owners", type=int, default=250)
    parser.add_argument("--rounds", type=int, default=12)
    args = parser.parse_args(argv)
    embedder = MiniLM()
    times, posting, facts = fits(embedder, args.rounds)
    print(f"{len(facts)} facts, {len(posting.text.split())} words of an ad with {len(posting.requirements)} demands")
    alone, shared = recalls(embedder, args.facts, 1), recalls(embedder, args.facts, args.owners)
    table = {"fit": times.after, "first fit": times.first, "fit, processor": times.cpu}
    table |= {"recall, one owner": alone, f"recall, {args.owners} owners": shared}
    for name, seconds in table.items():
        print(f"{name:24} p50 {1000 * quantile(seconds, 0.5):6.1f} ms   p95 {1000 * quantile(seconds, 0.95):6.1f} ms")
    fit, first, cpu, one, many = (1000 * quantile(seconds, 0.95) for seconds in table.values())
    print(
        f"facts={args.facts} fit_ms={fit:.0f} fit_cpu_ms={cpu:.0f} first_fit_ms={first:.0f} recall_one_ms={one:.1f} recall_ms={many:.1f}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
