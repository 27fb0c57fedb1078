"""What broken files do: `python -m evals.robustness [--n N] [--seed S] [--from K] [--data DIR] [--keep DIR]`.

Breaks our own CVs (or the files of DIR) in N ways, the same for the same seed, and reads each in the child process; with --data and
N = 0 the files of DIR as they are. Each must end within the time limit in a reading or in a named reason. Prints how many ended how, the
slowest, the largest memory of a child, and what did not end well (kept as files with --keep). --from skips the first K, to go on later.
The last line is name=value.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from core.errors import FileRefused
from evals.cv_layouts import cases
from evals.mutators import mutate
from evals.reading_report import quantile
from tools.cv.reader import read_file
from tools.cv.sandbox import WALL_SECONDS, rest, warm

REASONS = {"empty", "encrypted", "damaged", "too_large", "wrong_type", "no_text", "not_a_cv"}
PEOPLE = 3
"""So many persons in each layout: what breaks is the format, not the person."""
SLOWEST = 10
GRACE = 2.0
"""Seconds over the limit in which a child is ended and another started."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How one file ended."""

    name: str
    how: str
    seconds: float
    size: int

    @property
    def well(self) -> bool:
        """A reading or a named reason, in time."""
        return (self.how == "read" or self.how in REASONS) and self.seconds <= WALL_SECONDS + GRACE


def ours() -> list[tuple[str, bytes]]:
    """Our own CVs, a few persons in each layout."""
    chosen: Counter[str] = Counter()
    out = []
    for number, (person, layout) in enumerate(cases()):
        if number % 5 == 0 and chosen[layout.file] < PEOPLE:
            chosen[layout.file] += 1
            out.append((f"{person['id']}-{layout.file}", layout.make(person)))
    return out


def broken(files: Sequence[tuple[str, bytes]], seed: int, numbers: range) -> Iterator[tuple[str, bytes]]:
    """Broken files; each number and seed gives the same one."""
    for number in numbers:
        dice = Random(f"{seed}/{number}")  # noqa: S311 - the same breaks each time
        name, data = files[number % len(files)]
        how, changed = mutate(data, [other for _, other in files], dice)
        yield f"{number:06}-{how}-{name}", changed


def ending(name: str, data: bytes) -> Ending:
    """Reads one file and says how it ended."""
    started = time.perf_counter()
    try:
        reading = read_file(name.rpartition("-")[2], data)
        how = "read" if reading.text else "a reading of nothing"
    except FileRefused as error:
        how = error.reason if error.message and error.what_to_do else f"{error.reason} without words"
    return Ending(name, how, time.perf_counter() - started, len(data))


def peak_memory() -> int:
    """The largest memory (MiB) that a reading has taken, or this process before it started one, whichever is more.

    Ends the hosts to know it. 0 where the system does not say.
    """
    try:
        import resource
    except ImportError:
        return 0
    rest()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def report(endings: Sequence[Ending]) -> list[str]:
    """The tables."""
    counted = Counter(e.how for e in endings)
    out = [f"{'ending':24}{'files':>7}{'longest s':>11}"]
    out += [f"{how:24}{n:7}{max(e.seconds for e in endings if e.how == how):11.2f}" for how, n in counted.most_common()]
    out += ["", *(f"slow {e.seconds:6.2f} s {e.how} {e.name} ({e.size} bytes)" for e in _slowest(endings))]
    return [*out, "", *(f"BAD {e.seconds:.2f} s {e.how} {e.name}" for e in endings if not e.well)]


def _slowest(endings: Sequence[Ending]) -> list[Ending]:
    return sorted(endings, key=lambda e: -e.seconds)[:SLOWEST]


def figures(endings: Sequence[Ending]) -> str:
    """The last line."""
    seconds = [e.seconds for e in endings]
    return (
        f"files={len(endings)} bad={sum(not e.well for e in endings)} read={sum(e.how == 'read' for e in endings)} "
        f"p50={quantile(seconds, 0.5):.3f} p99={quantile(seconds, 0.99):.3f} longest={max(seconds, default=0.0):.2f} "
        f"child_mib={peak_memory()}"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Breaks, reads, counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="start", metavar="K")
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--keep", type=Path, metavar="DIR")
    args = parser.parse_args(argv)
    given = [p for p in sorted(args.data.iterdir()) if p.is_file() and p.suffix != ".tsv"] if args.data else []
    files = [(p.name, p.read_bytes()) for p in given] or ours()
    todo = iter(files) if args.data and not args.n else broken(files, args.seed, range(args.start, args.start + args.n))
    warm()
    endings = []
    for name, data in todo:
        endings.append(ending(name, data))
        if args.keep and not endings[-1].well:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / name[:120]).write_bytes(data)
    print("\n".join(report(endings)))
    print(figures(endings))
    return int(any(not e.well for e in endings))


if __name__ == "__main__":
    sys.exit(main())
