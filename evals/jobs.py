"""Is an ad read rightly? `python -m evals.jobs [--data DIR] [--scorer FILE]`.

Reads each `NAME.txt` in DIR (default: our own ads, first those known by heart, then `seen`, then `unseen`: evals/fixtures/README.md) and compares
with `NAME.gold.json`: title, employer, place, requirements found (by overlap of their places), their kind and category, skills by name,
years, and whether every quote is the ad's own text. Prints a table a language and a line of figures for each folder; the last line is that of
the ads nobody looked at. With `--scorer` that program judges instead.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.errors import PostingRefused
from core.flat import flat
from tools.jobs.models import Posting, Requirement
from tools.jobs.posting import read_posting

_OWN = Path(__file__).parent / "fixtures"
SETS = tuple(_OWN / name / "jobs" for name in ("", "seen", "unseen"))
FIELDS = ("title", "company", "location", "remote", "seniority", "employment_type", "years_experience", "education")
_WANTED = frozenset({"must", "nice"})
_OVERLAP, _INSIDE = 0.3, 0.8
Gold = Mapping[str, Any]


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    """Intersection over union of two spans; 0 where they do not match (0.3, or 0.8 of the shorter inside the longer)."""
    inner = min(one[1], two[1]) - max(one[0], two[0])
    if inner <= 0:
        return 0.0
    sizes = one[1] - one[0], two[1] - two[0]
    union = inner / (sum(sizes) - inner)
    return union if union >= _OVERLAP or inner / min(sizes) >= _INSIDE else 0.0


def matched(golds: Sequence[Gold], found: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Gold number -> found number, one to one, the best overlap first."""
    pairs = [(overlap((g["start"], g["end"]), f), i, j) for i, g in enumerate(golds) for j, f in enumerate(found)]
    taken: dict[int, int] = {}
    for value, i, j in sorted(pairs, reverse=True):
        if value > 0 and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def judge(gold: Gold, posting: Posting) -> Counter[str]:
    """Counts of one ad."""
    found, golds = posting.requirements, gold["requirements"]
    pairs = matched(golds, [(r.start, r.end) for r in found])
    counts: Counter[str] = Counter(ads=1, quotes=len(found), pairs=len(pairs))
    for name in FIELDS:
        counts[name] += _field(gold, posting, name)
    counts["exact"] = sum(posting.text[r.start : r.end] == r.quote for r in found)
    counts["kind"] = sum(golds[i]["kind"] == found[j].kind for i, j in pairs.items())
    counts["category"] = sum(golds[i]["category"] == found[j].category for i, j in pairs.items())
    counts["gold"] = sum(g["kind"] in _WANTED for g in golds)
    counts["found"] = sum(r.kind in _WANTED for r in found)
    counts["hit"] = sum(golds[i]["kind"] in _WANTED and found[j].kind in _WANTED for i, j in pairs.items())
    _count_skills(counts, golds, found)
    return counts


def _count_skills(counts: Counter[str], golds: Sequence[Gold], found: Sequence[Requirement]) -> None:
    for kind in ("must", "nice"):
        wanted = {flat(s) for g in golds if g["kind"] == kind for s in g["skills"]}
        got = {flat(s) for r in found if r.kind == kind for s in r.skills}
        counts.update({f"{kind}_gold": len(wanted), f"{kind}_found": len(got), f"{kind}_hit": len(wanted & got)})


def _field(gold: Gold, posting: Posting, name: str) -> bool:
    wanted = [gold.get(name), *gold.get("accept", {}).get(name, [])]
    got = getattr(posting, name)
    if isinstance(got, str):
        return flat(got) in {flat(w) for w in wanted if isinstance(w, str)}
    return got in wanted


def f1(hit: int, found: int, gold: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * hit / (found + gold) if found + gold else 1.0


def figures(c: Counter[str], seconds: float) -> str:
    """The last line."""
    ads, pairs = max(1, c["ads"]), max(1, c["pairs"])
    named = " ".join(f"{name}={c[name] / ads:.3f}" for name in FIELDS)
    skills = " ".join(f"{kind}_f1={f1(c[f'{kind}_hit'], c[f'{kind}_found'], c[f'{kind}_gold']):.3f}" for kind in ("must", "nice"))
    demands = (
        f"req_f1={f1(c['hit'], c['found'], c['gold']):.3f} kind={c['kind'] / pairs:.3f} category={c['category'] / pairs:.3f}"
    )
    quotes = f"quotes={c['exact'] / max(1, c['quotes']):.3f}"
    return f"{named} {demands} {skills} {quotes} ms_each={1000 * seconds / ads:.1f} n={c['ads']}"


def main(argv: Sequence[str] | None = None) -> int:
    """Reads, judges, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--scorer", type=Path)
    args = parser.parse_args(argv)
    return max(measure(data, args.scorer) for data in ((args.data,) if args.data else SETS))


def measure(data: Path, scorer: Path | None) -> int:
    """Reads and judges one folder, and prints its table."""
    started = time.perf_counter()
    read = _read(data)
    seconds = time.perf_counter() - started
    if scorer:
        return _by_scorer(scorer, data, read)
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for name, posting in read.items():
        gold = json.loads((data / f"{name}.gold.json").read_text(encoding="utf-8"))
        groups[gold["language"]].update(judge(gold, posting))
    print(f"{'':6}{'ads':>5}{'title':>8}{'reqs':>8}{'kind':>8}{'quotes':>8}")
    for language, c in sorted(groups.items()):
        row = (
            c["title"] / c["ads"],
            f1(c["hit"], c["found"], c["gold"]),
            c["kind"] / max(1, c["pairs"]),
            c["exact"] / max(1, c["quotes"]),
        )
        print(f"{language:6}{c['ads']:5}" + "".join(f"{value:8.2f}" for value in row))
    total: Counter[str] = sum(groups.values(), Counter())
    print(figures(total, seconds))
    return 0


def _read(folder: Path) -> dict[str, Posting]:
    """The ads of a folder; one that is refused is said and left out, which a scorer counts as wrong in everything."""
    read: dict[str, Posting] = {}
    for path in sorted(folder.glob("*.txt")):
        try:
            read[path.stem] = read_posting(path.read_bytes().decode("utf-8"))
        except PostingRefused as problem:
            print(f"{path.stem}: {problem}", file=sys.stderr)
    return read


def _by_scorer(scorer: Path, data: Path, read: Mapping[str, Posting]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        for name, posting in read.items():
            (Path(folder) / f"{name}.json").write_text(posting.model_dump_json(exclude={"text"}), encoding="utf-8")
        return subprocess.run([sys.executable, str(scorer), str(data), folder], check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
