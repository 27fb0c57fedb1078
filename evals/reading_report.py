"""The tables of `evals.reading`: by field, by layout class, by language, the worst files with their reasons, calibration."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from evals.reading_score import FIELDS, Judged

BINS = 10
SHOWN = 4


@dataclass(slots=True)
class Row:
    """What was measured of one file."""

    file: str
    language: str = "?"
    kind: str = "?"
    seconds: float = 0.0
    refused: str = ""
    judged: dict[str, Judged] = field(default_factory=dict)
    sure: list[tuple[float, bool]] = field(default_factory=list)
    unfounded: list[str] = field(default_factory=list)

    @property
    def value(self) -> float:
        """The mean F1 of its fields."""
        return mean(score for j in self.judged.values() if (score := j.f1) is not None)


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    return statistics.mean(kept) if (kept := list(values)) else 0.0


def by_field(rows: Sequence[Row]) -> dict[str, tuple[float, int]]:
    """F1 of each field, averaged over the files that have something to find or say in it, and their number."""
    scores = {key: [s for row in rows if key in row.judged and (s := row.judged[key].f1) is not None] for key in FIELDS}
    return {key: (mean(values), len(values)) for key, values in scores.items() if values}


def overall(rows: Sequence[Row]) -> float:
    """The mean over the fields."""
    return mean(value for value, _ in by_field(rows).values())


def groups(rows: Sequence[Row], key: str) -> list[tuple[str, float, int, str]]:
    """Name, score, number of files and weakest fields of each group, the worst group first."""
    kept: Mapping[str, list[Row]] = defaultdict(list)
    for row in rows:
        kept[str(getattr(row, key))].append(row)
    found = [(name, overall(group), len(group), _weakest(group)) for name, group in kept.items()]
    return sorted(found, key=lambda g: g[1])


def _weakest(rows: Sequence[Row]) -> str:
    weak = sorted((value, name) for name, (value, _) in by_field(rows).items() if value < 0.9)
    return ", ".join(f"{name} {value:.2f}" for value, name in weak[:3])


def calibration(points: Sequence[tuple[float, bool]]) -> tuple[list[tuple[float, float, int]], float]:
    """For each tenth of confidence: mean confidence, share right, number; and the expected calibration error."""
    held: Mapping[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in points:
        held[min(BINS - 1, int(sure * BINS))].append((sure, right))
    rows = [(mean(s for s, _ in b), mean(float(r) for _, r in b), len(b)) for _, b in sorted(held.items())]
    error = sum(n / len(points) * abs(sure - right) for sure, right, n in rows) if points else 0.0
    return rows, error


def quantile(values: Sequence[float], q: float) -> float:
    """The value that a share `q` of the values lies below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * q))] if values else 0.0


def reasons(row: Row) -> list[str]:
    """What is wrong in a file: field, what was to be read and was not, what was read instead."""
    out = [f"refused: {row.refused}"] if row.refused else []
    for name, found in row.judged.items():
        if found.missed or found.wrong:
            out.append(f"{name}: not read {_some(found.missed)}, read {_some(found.wrong)}")
    return out


def _some(values: Sequence[str]) -> str:
    shown = ", ".join(f"«{v[:60]}»" for v in values[:SHOWN])
    return f"{shown} and {len(values) - SHOWN} more" if len(values) > SHOWN else shown or "nothing"


def tables(rows: Sequence[Row], worst: int) -> list[str]:
    """All tables, as lines."""
    golden = [row for row in rows if row.judged or row.refused]
    out = [f"{'field':16}{'F1':>7}{'files':>7}"]
    out += [f"{key:16}{value:7.3f}{n:7}" for key, (value, n) in by_field(golden).items()]
    for key, title in (("kind", "layout class"), ("language", "language")):
        out += ["", f"{title:16}{'F1':>7}{'files':>7}  weakest fields"]
        out += [f"{name:16}{value:7.3f}{n:7}  {weak}" for name, value, n, weak in groups(golden, key)]
    bins, _ = calibration([p for row in rows for p in row.sure])
    out += ["", f"{'confidence':>10}{'right':>8}{'values':>8}"]
    out += [f"{sure:10.3f}{right:8.3f}{n:8}" for sure, right, n in bins]
    for row in sorted(golden, key=lambda r: r.value)[:worst]:
        out += ["", f"worst {row.value:.3f} {row.file}", *(f"  {reason}" for reason in reasons(row))]
    out += ["", *(f"refused {row.file}: {row.refused}" for row in rows if row.refused)]
    return out + [f"made up {row.file}: {why}" for row in rows for why in row.unfounded]


def figures(rows: Sequence[Row]) -> str:
    """The last line."""
    seconds = [row.seconds for row in rows]
    _, error = calibration([p for row in rows for p in row.sure])
    return (
        f"overall={overall([r for r in rows if r.judged or r.refused]):.3f} files={len(rows)} "
        f"refused={sum(bool(r.refused) for r in rows)} made_up={sum(len(r.unfounded) for r in rows)} ece={error:.3f} "
        f"p50={quantile(seconds, 0.5):.3f} p95={quantile(seconds, 0.95):.3f}"
    )
