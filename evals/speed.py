"""How fast CVs are read: `python -m evals.speed [--data DIR] [--n N] [--jobs J] [--rounds R] [--scans]`.

Takes N files (our own CVs of all layouts, or those of DIR, again from the start where there are too few), reads them one after the other for
the time each takes, child included, and then all in one call of the command line with J jobs for how many are read a second, the best of R
rounds: other work on the machine can only slow it; `cpu_ms_each` is what a file takes of a processor however busy that is. Scans are
left out, or measured alone with --scans. Prints the slowest by layout class and one last line of figures.
"""

import argparse
import contextlib
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from core.errors import FileRefused
from evals.cv_layouts import cases
from evals.reading import files, manifest
from evals.reading_report import quantile
from tools.cv.reader import read_file
from tools.cv.sandbox import rest, warm

ROOT = Path(__file__).parents[1]


def gather(folder: Path, data: Path | None, count: int, *, scans: bool = False) -> dict[Path, str]:
    """Writes `count` CVs into the folder, each with its layout class."""
    if data:
        about = manifest(data)
        kinds = {p: about.get(p.name, {}).get("layout_class", "?") for p in files(data)}
        found = [(p.name, kind, p.read_bytes()) for p, kind in kinds.items() if is_scan(kind) == scans]
    else:
        fitting = [c for c in cases() if is_scan(c[1].kind) == scans]
        spread = sorted(fitting, key=lambda c: (c[0]["id"], c[1].file))
        step = max(1, len(spread) // count)
        found = [(f"{p['id']}-{x.file}", x.kind, x.make(p)) for p, x in spread[::step]]
    made = {}
    for number, (name, kind, content) in enumerate(islice(cycle(found), count)):
        path = folder / f"{number:04}-{name}"
        path.write_bytes(content)
        made[path] = kind
    return made


def is_scan(kind: str) -> bool:
    """Whether files of a layout class are pictures of text, which take seconds and are measured apart."""
    return kind.startswith(("scan", "picture"))


def one_by_one(paths: Sequence[Path]) -> list[float]:
    """The seconds that each file takes, in this process and its child."""
    warm()
    seconds = []
    for path in [paths[0], *paths]:
        data, started = path.read_bytes(), time.perf_counter()
        with contextlib.suppress(FileRefused):
            read_file(path.name, data)
        seconds.append(time.perf_counter() - started)
    return seconds[1:]


def together(paths: Sequence[Path], jobs: int, out: Path) -> float:
    """The seconds of one call of the command line for all files, starting Python included."""
    command = [sys.executable, "cli.py", "read", *map(str, paths), "--out", str(out), "--jobs", str(jobs)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # noqa: S603 - our own command line
    seconds = time.perf_counter() - started
    if len(list(out.glob("*.json"))) < len(paths):
        raise SystemExit(done.stderr.decode("utf-8", "replace")[-2000:])
    return seconds


def processor_seconds() -> float:
    """What this process and its readers have used of a processor; ends the readers to know it. 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    rest()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def memory(folder: Path) -> str:
    """The largest memory (MiB) that reading a file of the folder takes, asked of a small process: a child starts at its parent's."""
    command = [sys.executable, "-m", "evals.robustness", "--n", "0", "--data", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - a measurement of ours
    return done.stdout.rpartition("child_mib=")[2].strip()


def by_kind(kinds: Sequence[str], seconds: Sequence[float]) -> list[str]:
    """One line a layout class, the slowest first."""
    groups: dict[str, list[float]] = defaultdict(list)
    for kind, value in zip(kinds, seconds, strict=True):
        groups[kind].append(value)
    rows = sorted(groups.items(), key=lambda g: -quantile(g[1], 0.5))
    return [f"{'layout class':16}{'p50 ms':>8}{'longest':>9}{'files':>7}"] + [
        f"{kind:16}{quantile(group, 0.5) * 1000:8.0f}{max(group) * 1000:9.0f}{len(group):7}" for kind, group in rows
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scans", action="store_true")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as made:
        chosen = gather(Path(made), args.data, args.n, scans=args.scans)
        paths = list(chosen)
        before = processor_seconds()
        seconds = one_by_one(paths)
        each = (processor_seconds() - before) / len(paths)
        batches = [together(paths, args.jobs, Path(made) / "out") for _ in range(args.rounds)]
        print("\n".join(by_kind(list(chosen.values()), seconds)))
        print("rounds of one call, seconds: " + ", ".join(f"{s:.1f}" for s in batches))
        print(
            f"files={len(paths)} p50_ms={quantile(seconds, 0.5) * 1000:.0f} p95_ms={quantile(seconds, 0.95) * 1000:.0f} "
            f"longest_ms={max(seconds) * 1000:.0f} per_second={len(paths) / min(batches):.1f} jobs={args.jobs} "
            f"cpu_ms_each={each * 1000:.0f} child_mib={memory(Path(made))}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
