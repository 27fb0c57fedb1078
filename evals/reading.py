"""How well CVs are read: `python -m evals.reading [--data DIR] [--scorer FILE] [--worst N]`.

Without --data, on invented people of our own in seven layouts. With it, on a folder of CVs, each `F` with its `F.gold.json`
(files without one are only read). --scorer FILE runs that scorer on the same files too. The last line is name=value.
"""

import argparse
import collections
import csv
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.errors import FileRefused
from core.text import fold
from evals.cv_layouts import LAYOUTS, gold, people
from tools.cv.jsonresume import profile_json
from tools.cv.models import Reading
from tools.cv.reader import read_file

Values = dict[str, list[str]]
FIELDS = (
    "name",
    "email",
    "phone",
    "location",
    "company",
    "title",
    "dates",
    "institution",
    "degree",
    "skills",
    "languages",
    "certificates",
)
DIGITS = 9


def write_fixtures(folder: Path) -> None:
    """Writes our invented CVs with their golds and a manifest."""
    rows = []
    for person in people():
        for layout, make in LAYOUTS.items():
            name = f"{person['id']}-{layout}"
            (folder / name).write_bytes(make(person))
            (folder / f"{name}.gold.json").write_text(json.dumps(gold(person), ensure_ascii=False), encoding="utf-8")
            rows.append({"file": name, "language": person["language"], "layout_class": layout})
    with (folder / "MANIFEST.tsv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, ["file", "language", "layout_class"], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)


def wanted(found: dict[str, Any]) -> Values:
    """The values of a gold, by field."""
    return {
        **{key: [str(found[key])] if found.get(key) else [] for key in ("name", "email", "phone", "location")},
        "company": [w["company"] for w in found.get("work") or [] if w.get("company")],
        "title": [w["title"] for w in found.get("work") or [] if w.get("title")],
        "dates": [f"{e.get('start') or ''}/{e.get('end') or ''}" for k in ("work", "education") for e in found.get(k) or []],
        "institution": [e["institution"] for e in found.get("education") or [] if e.get("institution")],
        "degree": [e["degree"] for e in found.get("education") or [] if e.get("degree")],
        "skills": list(found.get("skills") or []),
        "languages": list(found.get("languages") or []),
        "certificates": list(found.get("certifications") or []),
    }


def read_values(reading: Reading) -> Values:
    """The values of a reading, by the same fields."""
    profile, basics = reading.profile, reading.profile.basics
    dated = [("work", n, w.start_date, w.end_date) for n, w in enumerate(profile.work)]
    dated += [("education", n, e.start_date, e.end_date) for n, e in enumerate(profile.education)]
    place = basics.location.address if basics.location else None
    single = {"name": basics.name, "email": basics.email, "phone": basics.phone, "location": place}
    return {
        **{key: [value] if value else [] for key, value in single.items()},
        "company": [w.name for w in profile.work if w.name],
        "title": [w.position for w in profile.work if w.position],
        "dates": [f"{s or ''}/{e or ('present' if f'{k}[{n}]' in reading.current else '')}" for k, n, s, e in dated],
        "institution": [e.institution for e in profile.education if e.institution],
        "degree": [" ".join(x for x in (e.study_type, e.area) if x) for e in profile.education if e.study_type],
        "skills": [word for group in profile.skills for word in group.keywords],
        "languages": [x.language for x in profile.languages if x.language],
        "certificates": [c.name for c in profile.certificates if c.name],
    }


def alike(field: str, right: str, given: str) -> bool:
    """Whether a value is right: phones by their last digits, degrees by their words, others by their letters."""
    if field == "phone":
        return "".join(c for c in right if c.isdigit())[-DIGITS:] == "".join(c for c in given if c.isdigit())[-DIGITS:]
    if field in {"degree", "location"}:
        a, b = ({w.strip(",") for w in fold(x).split()} for x in (right, given))
        return len(a & b) * 2 > len(a | b)
    return fold(right) == fold(given)


def f1(field: str, right: list[str], given: list[str]) -> float | None:
    """F1 of one field of one file; None when it has nothing to find and nothing was found."""
    left, hits = list(given), 0
    for value in right:
        match = next((g for g in left if alike(field, value, g)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    total = len(right) + len(given)
    return 2 * hits / total if total else None


def unfounded(reading: Reading) -> list[str]:
    """Paths whose source is nowhere in the file's words: must be none."""
    return [p for p, s in reading.fields.items() if s.start is not None and not reading.text[s.start : s.end].strip()]


def files(folder: Path) -> Iterator[Path]:
    """The CVs of a folder."""
    return (p for p in sorted(folder.iterdir()) if p.is_file() and p.suffix not in {".json", ".tsv"})


def measure(folder: Path, out: Path) -> tuple[dict[str, dict[str, float]], list[float], list[str]]:
    """Reads all files: per file its fields' F1, the seconds each took, and the refused ones with the reason."""
    scores: dict[str, dict[str, float]] = {}
    seconds, refused = [], []
    for path in files(folder):
        started = time.perf_counter()
        golden = folder / f"{path.name}.gold.json"
        values: Values = {}
        try:
            reading = read_file(path.name, path.read_bytes())
            values = read_values(reading) | {"unfounded": unfounded(reading)}
            (out / f"{path.name}.json").write_text(json.dumps(profile_json(reading), ensure_ascii=False), encoding="utf-8")
        except FileRefused as error:
            refused.append(f"{path.name}: {error.reason}")
            (out / f"{path.name}.error.json").write_text(json.dumps({"error": error.reason}), encoding="utf-8")
        seconds.append(time.perf_counter() - started)
        if golden.exists():
            right = wanted(json.loads(golden.read_text(encoding="utf-8")))
            found = {k: f1(k, right[k], values.get(k, [])) for k in FIELDS}
            scores[path.name] = {k: v for k, v in found.items() if v is not None} | {
                "unfounded": float(len(values.get("unfounded", [])))
            }
    return scores, seconds, refused


def report(scores: dict[str, dict[str, float]], seconds: list[float], refused: list[str], worst: int) -> None:
    """Prints the tables and the line of figures."""
    columns: dict[str, list[float]] = collections.defaultdict(list)
    for fields in scores.values():
        for key in FIELDS:
            columns[key] += [fields[key]] if key in fields else []
    for key in FIELDS:
        print(f"  {key:14} {statistics.mean(columns[key] or [0]):.3f}")
    per_file = {name: statistics.mean([fields[k] for k in FIELDS if k in fields] or [0]) for name, fields in scores.items()}
    for name, value in sorted(per_file.items(), key=lambda p: p[1])[:worst]:
        print(f"  worst {value:.3f} {name}")
    for line in refused:
        print(f"  refused {line}")
    overall = statistics.mean([statistics.mean(columns[k]) for k in FIELDS if columns[k]] or [0])
    made_up = sum(int(fields["unfounded"]) for fields in scores.values())
    middle, slow = (sorted(seconds)[int(len(seconds) * q)] if seconds else 0.0 for q in (0.5, 0.95))
    print(f"overall={overall:.3f} files={len(seconds)} refused={len(refused)} made_up={made_up} p50={middle:.3f} p95={slow:.3f}")


def main() -> int:
    """Measures, prints, and calls the given scorer too."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--scorer", type=Path, metavar="FILE")
    parser.add_argument("--worst", type=int, default=5, metavar="N")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder, out = args.data or Path(made) / "cv", Path(made) / "out"
        out.mkdir()
        if args.data is None:
            folder.mkdir()
            write_fixtures(folder)
        scores, seconds, refused = measure(folder, out)
        if args.scorer:
            subprocess.run([sys.executable, str(args.scorer), str(folder), str(out)], check=True)  # noqa: S603 - the scorer the person named
        report(scores, seconds, refused, args.worst)
    return 0


if __name__ == "__main__":
    sys.exit(main())
