"""Every layout in which the invented people are set. A family of layouts is a file in `evals/layouts` and a name here."""

import csv
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from evals.layouts import formats, linkedin, pages, scans, text, word
from evals.layouts.person import Layout, Person, gold, people

FAMILIES = (text, word, pages, formats, scans, linkedin)
LAYOUTS: dict[str, Layout] = {layout.file: layout for family in FAMILIES for layout in family.LAYOUTS}


def cases(layouts: dict[str, Layout] | None = None) -> Iterator[tuple[Person, Layout]]:
    """Every person in every layout that fits."""
    for layout in (layouts if layouts is not None else LAYOUTS).values():
        yield from ((person, layout) for person in people() if layout.fits(person))


def write_fixtures(folder: Path, every: int = 1) -> None:
    """Writes the CVs (each `every`th) with their golds and a manifest, as the scorers want them."""
    rows = []
    for person, layout in islice(cases(), 0, None, every):
        name = f"{person['id']}-{layout.file}"
        (folder / name).write_bytes(layout.make(person))
        right = layout.keeps(gold(person))
        (folder / f"{name}.gold.json").write_text(json.dumps(right, ensure_ascii=False), encoding="utf-8")
        rows.append({"file": name, "language": person["language"], "layout_class": layout.kind})
    with (folder / "MANIFEST.tsv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, ["file", "language", "layout_class"], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
