"""How long 100 people take for one ad: `python -m evals.ranking [--n N] [--data DIR]`.

People are our own CVs of all layouts, or the JSON Resumes under DIR; they are read first, which is not counted. Prints those who meet most and one last line: the
seconds of judging all, the longest wait between two steps of the progress bar, the processor seconds, and whether each fit equals what the
person alone would get.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from core.embedding import MiniLM
from evals.speed import gather
from tools.cv.reader import read_file
from tools.jobs.fit import assess
from tools.jobs.posting import read_posting
from tools.jobs.rank import arranged, finders, musts, rank
from tools.profile.facts import facts_of
from tools.profile.models import Fact
from tools.profile.recall import MemoryFinder

JOBS = Path(__file__).parent / "fixtures" / "jobs"
TODAY = date(2026, 11, 22)
AD = "security-engineer"
_COMPARED = 5
_SHOWN = 8
People = list[tuple[str, tuple[Fact, ...]]]


def people(count: int, data: Path | None) -> People:
    """So many people, read; from the start again where there are too few."""
    with tempfile.TemporaryDirectory() as made:
        found = sorted(data.rglob("p*.json")) if data else list(gather(Path(made), None, count))
        read = [(path.name, facts_of(read_file(path.name, path.read_bytes()))) for path in found[:count]]
    return list(islice(cycle(read), count))


def main(argv: Sequence[str] | None = None) -> int:
    """Judges and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--data", type=Path, metavar="DIR")
    args = parser.parse_args(argv)
    posting = read_posting((JOBS / f"{AD}.txt").read_bytes().decode("utf-8"))
    those, embedder, steps = people(args.n, args.data), MiniLM(), []
    used, started = time.process_time(), time.perf_counter()
    judged = rank(posting, those, finders(posting, embedder), TODAY, lambda _done, _all: steps.append(time.perf_counter()))
    seconds, used = time.perf_counter() - started, time.process_time() - used
    waits = [b - a for a, b in zip([started, *steps], steps, strict=False)]
    some = list(zip(those, judged, strict=True))[:: max(1, args.n // _COMPARED)]
    same = all(assess(posting, facts, MemoryFinder(facts, embedder), TODAY) == one.fit for (_, facts), one in some)
    facts = sum(len(found) for _, found in those) / max(1, len(those))
    for one in arranged(judged, "musts")[:_SHOWN]:
        print(f"{one.label:12} musts met {'{} of {}'.format(*musts(one.fit)):8} score {one.fit.score:5.1f}  {one.key}")
    print(
        f"n={len(judged)} facts_each={facts:.0f} seconds={seconds:.1f} longest_wait_ms={1000 * max(waits, default=0):.0f} "
        f"cpu_seconds={used:.1f} same={int(same)}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
