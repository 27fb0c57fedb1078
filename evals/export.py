"""What a machine reads in our files: `python -m evals.export [--worst N] [--script NAME] [--n PEOPLE] [--data DIR --jobs DIR]`.

Each invented person is printed in each template as PDF and DOCX and read again: by two text extractors, which must find
every printed piece in printed order, and by our own reader, whose fields must be those of the person. Five scripts.

With `--n` the people of the rod for documents follow, tailored to their ads, until there are so many; with `--data` people of one's own
(`AD/p1.json`, JSON Resume, with their ads in `--jobs`), and those only.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, product
from pathlib import Path
from typing import Any

from evals.document_cases import Case
from evals.documents import own_cases
from evals.layouts.person import people as laid_out
from evals.samples import Person, sample_draft
from tools.cv.models import Profile
from tools.cv.reader import read_here
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Draft, Options
from tools.documents.rendering.extract import EXTRACTORS, holds, squeezed
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import Look, look_of, templates
from tools.documents.rendering.proof import Proof, Sent, proof
from tools.documents.rendering.sheet import Row, sheet_of
from tools.profile.models import Fact

PEOPLE = (Path(__file__).parents[1] / "ui" / "samples" / "sample-cv.json", Path(__file__).parent / "fixtures" / "export.json")
FORMATS: tuple[Sent, ...] = ("pdf", "docx")
SCRIPTS = {"ru": "Cyrillic", "zh": "CJK", "ja": "CJK", "ar": "Arabic", "he": "Hebrew"}
FIXTURES = Path(__file__).parent / "fixtures"
TAILORED = (FIXTURES / "fit", FIXTURES / "seen" / "fit")
Found = tuple[int, int]
"""How many of how many."""


@dataclass(frozen=True)
class Subject:
    """Somebody whose CV is printed, as `draft` makes it."""

    name: str
    language: str
    draft: Callable[[Options], Draft]
    facts: tuple[Fact, ...] = ()

    @property
    def script(self) -> str:
        """The writing of their language."""
        return SCRIPTS.get(self.language, "Latin")


def people() -> list[Person]:
    """The invented persons, as JSON Resume: our own, and those that our layouts are made of."""
    found: list[Person] = []
    for path in PEOPLE:
        read = json.loads(path.read_text(encoding="utf-8"))
        found += read if isinstance(read, list) else [read]
    return [*found, *map(_resume, laid_out())]


def _resume(person: dict[str, Any]) -> Person:
    """A person of our layouts as JSON Resume."""
    headings = {"basics": person["headings"]["summary"], **person["headings"]}
    basics = {key: person[key] for key in ("name", "label", "email", "phone", "summary")}
    made = {
        "language": person["language"],
        "headings": headings,
        "basics": {**basics, "location": {"address": person["location"]}, "url": (person["links"] or [""])[0]},
        "work": [
            _dated({"name": w["company"], "position": w["title"], "location": w["place"], "highlights": w["bullets"]}, w)
            for w in person["work"]
        ],
        "education": [_dated({"institution": e["institution"], "studyType": e["degree"]}, e) for e in person["education"]],
        "skills": [{"name": "", "keywords": person["skills"]}],
        "languages": [{"language": name, "fluency": level} for name, level in person["spoken"]],
        "certificates": [{"name": name} for name in person["certificates"]],
    }
    return {key: value for key, value in made.items() if value and (key in {"basics", "language", "headings"} or key in headings)}


def _dated(made: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    ends = {"endDate": item["end"]} if item["end"] not in {"present", None} else {}
    return {**made, "startDate": item["start"], **ends}


def pieces(draft: Draft) -> Iterator[str]:
    """Everything that is printed, in printed order."""
    sheet, look = sheet_of(draft), look_of(draft.options.template)
    yield from (sheet.name, sheet.label, *(contact.text for contact in sheet.contacts))
    for part in sheet.parts:
        yield part.heading
        for row in part.rows:
            yield from _printed(row, look)


def _printed(row: Row, look: Look) -> Iterator[str]:
    if row.kind != "entry":
        yield from (row.title, row.text)
    elif look.dates_beside:
        yield from (row.when, row.title, row.where)
    else:
        yield from (row.title, row.where, row.when) if look.one_line else (row.title, row.when, row.where)
    yield from row.items


def in_order(wanted: Iterable[str], text: str, *, rtl: bool = False) -> tuple[Found, list[str]]:
    """How many pieces stand in the text, each behind the one before; spaces and line ends do not count.

    Written from the right, they need only stand in it: the extractors keep no order there.
    """
    plain, at, missing, count = squeezed(text), 0, [], 0
    for piece in filter(None, wanted):
        count += 1
        if rtl:
            missing += [] if holds(plain, piece) else [piece]
            continue
        short = squeezed(piece)
        place = plain.find(short, at)
        if place < 0:
            missing.append(short)
        else:
            at = place + len(short)
    return (count - len(missing), count), missing


def profile_here(name: str, data: bytes) -> Profile:
    """What our own reader makes of a file, in this process."""
    return read_here(name, data).profile


def subjects(data: Path | None = None, jobs: Path | None = None) -> Iterator[Subject]:
    """Everybody who can be printed: as samples, then tailored to their ads; of other data only the latter."""
    if data is None:
        for person in people():
            yield Subject(person["basics"]["name"], person.get("language", "en"), partial(sample_draft, person))
    for folder in [data] if data else TAILORED:
        for case in own_cases(folder, jobs or folder.parent / "jobs"):
            yield Subject(case.name, _tailored(case, Options()).language[:2], partial(_tailored, case), case.facts)


def _tailored(case: Case, options: Options) -> Draft:
    return draft_cv(case.facts, case.posting, case.fit, options, case.today)


def measured(draft: Draft, form: Sent, facts: Sequence[Fact] = ()) -> tuple[dict[str, Found], Proof, list[str]]:
    """One file: what each extractor finds in order, the proof of its fields, and what is missing."""
    data = render(draft, form, facts)
    found, missed = {}, []
    for number, extract in enumerate(EXTRACTORS[form].values(), start=1):
        found[f"extractor {number}"], gone = in_order(pieces(draft), extract(data), rtl=form == "pdf" and sheet_of(draft).rtl)
        missed += [f"extractor {number} does not find in order: {piece[:60]}" for piece in gone]
    read = proof(draft, (form, data), facts, profile_here)
    missed += [f"{f.path}: {f.written[:60]} | read: {f.read[:60]} {' '.join(f.missed_by)}".rstrip() for f in read.wrong]
    missed += [f"{path}: read, never written" for path in read.more]
    return found, read, missed


def main(argv: Sequence[str] | None = None) -> int:
    """Prints a row for each script, template and format, then the worst files and the shares of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=10, metavar="N")
    parser.add_argument("--script", choices=sorted({"Latin", *SCRIPTS.values()}), help="only people who write so")
    parser.add_argument("--n", type=int, default=len(people()), metavar="PEOPLE", help="so many people at most")
    parser.add_argument("--data", type=Path, metavar="DIR", help="people of one's own")
    parser.add_argument("--jobs", type=Path, metavar="DIR", help="their ads")
    args = parser.parse_args(argv)
    found: Counter[tuple[str, ...]] = Counter()
    wrong: dict[str, list[str]] = {}
    for subject in islice(subjects(args.data, args.jobs), args.n):
        if args.script in {None, subject.script}:
            for template, form in product(templates(), FORMATS):
                row, read, missed = measured(subject.draft(Options(template=template)), form, subject.facts)
                wrong[f"{subject.name}, {template} {form}"] = missed
                found.update(_counts((subject.script, template, form), row, read))
    return _print(found, worst(wrong, args.worst))


def worst(wrong: Mapping[str, Sequence[str]], many: int) -> list[str]:
    """The files with the most faults, and the first of each."""
    ranked = sorted((name for name in wrong if wrong[name]), key=lambda name: (-len(wrong[name]), name))
    return [f"  {name}: {len(wrong[name])} faults, {wrong[name][0]}" for name in ranked[:many]]


def _counts(key: tuple[str, ...], row: dict[str, Found], read: Proof) -> dict[tuple[str, ...], int]:
    made = {(*key, name + end): n for name, found in row.items() for end, n in zip(("", " of"), found, strict=True)}
    known = sum(bool(field.read) for field in read.fields) + len(read.more)
    same = sum(field.same for field in read.fields)
    return {**made, (*key, "fields"): same, (*key, "written"): len(read.fields), (*key, "read"): known}


def _print(found: Counter[tuple[str, ...]], wrong: list[str]) -> int:
    names = ("extractor 1", "extractor 2")
    print(f"{'script':<10}{'template':<10}{'file':<6}" + "".join(f"{name:>14}" for name in (*names, "our fields", "F1")))
    keys = dict.fromkeys(key[:3] for key in found)
    for key in keys:
        orders = [f"{found[*key, name]}/{found[*key, f'{name} of']}" for name in names]
        fields = f"{found[*key, 'fields']}/{found[*key, 'written']}"
        print(f"{key[0]:<10}{key[1]:<10}{key[2]:<6}" + "".join(f"{c:>14}" for c in (*orders, fields, f"{_f1(found, [key]):.4f}")))
    print("\n".join(wrong))
    total = {name: sum(n for key, n in found.items() if key[3] == name) for name in {key[3] for key in found}}
    hits, count = (sum(total[f"{name}{end}"] for name in names) for end in ("", " of"))
    print(
        f"export_recall={(hits + total['fields']) / (count + total['written']):.4f} field_f1={_f1(found, keys):.4f} in_order={hits / count:.4f}"
    )
    return 0


def _f1(found: Counter[tuple[str, ...]], keys: Iterable[tuple[str, ...]]) -> float:
    same, written, read = (sum(found[*key, name] for key in keys) for name in ("fields", "written", "read"))
    return 2 * same / (written + read)


if __name__ == "__main__":
    sys.exit(main())
