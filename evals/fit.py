"""Is a person judged and ranked rightly? `python -m evals.fit [--data DIR] [--jobs DIR] [--scorer FILE] [--words]`.

DIR (default: our own people, first those known by heart, then `seen`, then `unseen`: evals/fixtures/README.md) holds `AD.labels.json` and `AD/p1.json` ...
(JSON Resume); the ads lie in `--jobs`, else in `jobs` beside DIR. Counts verdicts per requirement (macro F1 over met, partial, missing,
unknown), and how well the scores order the people (NDCG@3, pairs of different grade). `--words` leaves the vectors out. Prints a table, the ten
pairs farthest the wrong way round with the reason, and a line of figures for each folder; the last line is that of the people nobody looked
at, whose pairs are not shown.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from evals.jobs import matched
from evals.worst import Turned, person, report, turned
from tools.cv.jsonresume import reading_from_json
from tools.jobs.fit import assess
from tools.jobs.models import Fit
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from tools.profile.recall import MemoryFinder

_OWN = Path(__file__).parent / "fixtures"
FIXTURES = _OWN / "fit"
SETS = tuple(_OWN / name / "fit" for name in ("", "seen", "unseen"))
TODAY = date(2026, 11, 22)
VERDICTS = ("met", "partial", "missing", "unknown")
_TOP = 3
Label = Mapping[str, Any]
Judged = dict[str, dict[str, Fit]]


def judge_all(data: Path, jobs: Path, *, words: bool) -> tuple[Judged, float]:
    """Ad -> person -> fit, and the seconds of one fit, the vectors of the person included."""
    from core.embedding import MiniLM

    embedder = None if words else MiniLM()
    fits: Judged = {}
    count, seconds = 0, 0.0
    for labels in sorted(data.glob("*.labels.json")):
        ad = labels.name.removesuffix(".labels.json")
        posting = read_posting((jobs / f"{ad}.txt").read_bytes().decode("utf-8"))
        fits[ad] = {}
        for path in sorted((data / ad).glob("*.json")):
            facts = facts_of(reading_from_json(path.name, path.read_bytes()))
            started = time.perf_counter()
            fits[ad][path.name] = assess(posting, facts, MemoryFinder(facts, embedder), TODAY)
            seconds += time.perf_counter() - started
            count += 1
    return fits, seconds / max(1, count)


def ndcg(rows: Sequence[tuple[float, int]]) -> float:
    """Of (score, grade); equal scores are ordered against us."""

    def gain(grades: Sequence[int]) -> float:
        return sum((float(2**g) - 1) / math.log2(i + 2) for i, g in enumerate(grades[:_TOP]))

    best = gain(sorted((g for _, g in rows), reverse=True))
    return gain([g for _, g in sorted(rows, key=lambda r: (-r[0], r[1]))]) / best if best else 1.0


def ordered(rows: Sequence[tuple[float, int]]) -> tuple[float, int]:
    """Pairs of different grade that stand rightly (a tie counts half), and all such pairs."""
    pairs = [(a, b) for a in rows for b in rows if a[1] > b[1]]
    return sum(1.0 if a[0] > b[0] else 0.5 * (a[0] == b[0]) for a, b in pairs), len(pairs)


def macro_f1(confusion: Mapping[tuple[str, str], int]) -> float:
    """Mean F1 over the verdicts that occur."""
    values = []
    for v in VERDICTS:
        gold, found = (sum(n for key, n in confusion.items() if key[k] == v) for k in (0, 1))
        if gold:
            values.append(2 * confusion.get((v, v), 0) / (gold + found))
    return sum(values) / max(1, len(values))


def verdicts(label: Label, golds: Sequence[Mapping[str, Any]], fit: Fit) -> Counter[tuple[str, str]]:
    """(gold, ours) of one person; a demand that we did not find counts as none."""
    pairs = matched(golds, [(p.start, p.end) for p in fit.parts])
    ours = {golds[i]["id"]: fit.parts[j].verdict for i, j in pairs.items()}
    return Counter((v["verdict"], ours.get(v["requirement"], "none")) for v in label["verdicts"])


def main(argv: Sequence[str] | None = None) -> int:
    """Judges, compares, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--jobs", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--words", action="store_true")
    args = parser.parse_args(argv)
    return max(measure(data, args) for data in ((args.data,) if args.data else SETS))


def measure(data: Path, args: argparse.Namespace) -> int:
    """Judges one folder, and prints its table."""
    jobs = args.jobs or data.resolve().parent / "jobs"
    fits, seconds = judge_all(data, jobs, words=args.words)
    if "unseen" not in data.resolve().parts:
        print("\n".join(report([pair for ad in fits for pair in _turned(data, jobs, ad, fits[ad])])))
    if args.scorer:
        return _by_scorer(args.scorer, data, fits)
    confusion: Counter[tuple[str, str]] = Counter()
    top, right, pairs = [], 0.0, 0
    for ad, people in fits.items():
        labels, golds = labelled(data, jobs, ad)
        rows = [(people[label["profile"]].score, label["grade"]) for label in labels]
        confusion.update(sum((verdicts(label, golds, people[label["profile"]]) for label in labels), Counter()))
        stand = ordered(rows)
        top.append(ndcg(rows))
        right, pairs = right + stand[0], pairs + stand[1]
        print(f"{ad:28} ndcg3={top[-1]:.3f} pairs={stand[0] / max(1, stand[1]):.3f} " + " ".join(f"{g}:{s:.0f}" for s, g in rows))
    for v in VERDICTS:
        print(f"{v:8} -> " + " ".join(f"{w}={confusion[v, w]}" for w in (*VERDICTS, "none")))
    n = sum(len(p) for p in fits.values())
    print(
        f"verdict_f1={macro_f1(confusion):.3f} ndcg3={sum(top) / max(1, len(top)):.3f} pairs={right / max(1, pairs):.3f} "
        f"ms_each={1000 * seconds:.1f} n={n}"
    )
    return 0


def labelled(data: Path, jobs: Path, ad: str) -> tuple[list[Label], list[Label]]:
    """The labels of an ad's people, and the demands that they are judged by."""
    labels = json.loads((data / f"{ad}.labels.json").read_text(encoding="utf-8"))
    gold = json.loads((jobs / f"{ad}.gold.json").read_text(encoding="utf-8"))
    return labels, [r for r in gold["requirements"] if r["kind"] != "duty"]


def _turned(data: Path, jobs: Path, ad: str, people: Mapping[str, Fit]) -> list[Turned]:
    labels, golds = labelled(data, jobs, ad)
    return list(turned(ad, [person(label, golds, people[label["profile"]]) for label in labels]))


def _by_scorer(scorer: Path, data: Path, fits: Judged) -> int:
    with tempfile.TemporaryDirectory() as folder:
        for ad, people in fits.items():
            (Path(folder) / ad).mkdir()
            for name, fit in people.items():
                (Path(folder) / ad / name).write_text(fit.model_dump_json(), encoding="utf-8")
        return subprocess.run([sys.executable, str(scorer), str(data), folder], check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
