"""How well CVs are read: `python -m evals.reading [--data DIR] [--scorer FILE] [--worst N] [--every N]`.

Without --data, on invented people of our own in all our layouts (--every N takes each Nth file of them). With it, on a folder of CVs, each
`F` with its `F.gold.json` (files without one are only read) and a MANIFEST.tsv of languages and layout classes. --scorer FILE runs that
scorer on the same files too. Prints F1 by field, layout class and language, calibration, and the N worst files with what is wrong in them;
each value is looked up in the file by other readers than ours. The last line is name=value.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.errors import FileRefused
from evals.cv_layouts import write_fixtures
from evals.reading_found import Words, unfounded
from evals.reading_report import Row, figures, tables
from evals.reading_score import given, judged, sureness
from tools.cv.jsonresume import profile_json
from tools.cv.reader import read_file
from tools.cv.sandbox import warm


def manifest(folder: Path) -> dict[str, Mapping[str, str]]:
    """Language and layout class of each file, where the folder says so."""
    path = folder / "MANIFEST.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as handle:
        return {row["file"]: row for row in csv.DictReader(handle, delimiter="\t")}


def files(folder: Path) -> Iterator[Path]:
    """The CVs of a folder."""
    return (p for p in sorted(folder.iterdir()) if p.is_file() and p.suffix != ".tsv" and not p.name.endswith(".gold.json"))


def measure(path: Path, about: Mapping[str, str], out: Path) -> Row:
    """Reads one file, judges it by its gold, and keeps the profile for a scorer."""
    row = Row(path.name, about.get("language", "?"), about.get("layout_class", "?"))
    golden = path.with_name(f"{path.name}.gold.json")
    gold = json.loads(golden.read_text(encoding="utf-8")) if golden.exists() else None
    data = path.read_bytes()
    started = time.perf_counter()
    try:
        reading = read_file(path.name, data)
    except FileRefused as error:
        row.seconds, row.refused = time.perf_counter() - started, error.reason
        (out / f"{path.name}.error.json").write_text(json.dumps({"error": error.reason}), encoding="utf-8")
        row.judged = judged(gold, []) if gold else {}
        return row
    row.seconds = time.perf_counter() - started
    (out / f"{path.name}.json").write_text(json.dumps(profile_json(reading), ensure_ascii=False), encoding="utf-8")
    row.unfounded = unfounded(reading, Words(data))
    if gold:
        values = given(reading)
        row.judged, row.sure = judged(gold, values), sureness(gold, reading, values)
    return row


def main() -> int:
    """Measures, prints, and calls the given scorer too."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--scorer", type=Path, metavar="FILE")
    parser.add_argument("--worst", type=int, default=5, metavar="N")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder, out = args.data or Path(made) / "cv", Path(made) / "out"
        out.mkdir()
        if args.data is None:
            folder.mkdir()
            write_fixtures(folder, args.every)
        about = manifest(folder)
        warm()
        rows = [measure(path, about.get(path.name, {}), out) for path in files(folder)]
        if args.scorer:
            subprocess.run([sys.executable, str(args.scorer), str(folder), str(out)], check=True)  # noqa: S603 - the scorer the person named
    print("\n".join(tables(rows, args.worst)))
    print(figures(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
