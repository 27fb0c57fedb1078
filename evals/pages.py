"""Do the pages look right? `python -m evals.pages [--worst N] [--keep DIR]`.

CVs of invented people in five scripts, as they are and with a career three times as long, are drafted for one and for two pages, on both papers and in
every look, and printed as PDF. From the places of the letters: nothing beyond the margins or over something else, no heading or head of an entry as
the last thing on a page, no single line of a paragraph apart from its others, the limit of pages kept, no last page with next to nothing on it, every
word there. --keep writes the PDFs and pictures of their pages. The last line is name=value.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path

from evals.export import people, pieces
from evals.page_lines import Paper, Printed, paper_of
from evals.samples import Person
from tools.cv.jsonresume import reading_from_json
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Draft, Options
from tools.documents.rendering.extract import holds, squeezed
from tools.documents.rendering.files import page_pictures, render
from tools.documents.rendering.looks import look_of, templates
from tools.documents.rendering.sheet import Row, Sheet, sheet_of
from tools.profile.facts import facts_of

TODAY = date(2026, 11, 22)
KINDS = ("margin", "overprinted", "orphan", "parted", "widow", "over the limit", "near empty", "words missing")
_MM = 72 / 25.4
_SLACK, _FOOT = 1.5, 4.0
_LEAST = 0.12
"""The part of the last page that should at least be used."""
_PLANS = (("a4", 1), ("letter", 2), ("a4", 2), ("letter", 1))


def longer(person: Person) -> Person:
    """The same person with a career three times as long, under other employers."""
    jobs = [
        {**job, "name": f"{job['name']} {part}", "highlights": [f"{text} ({part})" for text in job.get("highlights", ())]}
        for part in ("I", "II", "III")
        for job in person.get("work", ())
    ]
    return {**person, "work": jobs}


def drafts() -> Iterator[Draft]:
    """Every person, short and long, in every look; paper and limit take turns."""
    plans = cycle(_PLANS)
    for person in people():
        for one in (person, longer(person)):
            facts = facts_of(reading_from_json("person.json", json.dumps(one).encode()))
            for template in templates():
                paper, pages = next(plans)
                made = Options.model_validate(
                    {"template": template, "paper": paper, "pages": pages, "language": person.get("language")}
                )
                yield draft_cv(facts, None, None, made, TODAY)


def faults(draft: Draft, pdf: bytes) -> list[tuple[str, str]]:
    """What is wrong on the pages of a draft: the kind and the words it happened to."""
    sheet, paper = sheet_of(draft), paper_of(pdf)
    lines = [line for line in paper.lines if line.bottom < paper.height - look_of(sheet.template).margin_y * _MM + _FOOT]
    text = squeezed("".join(line.words for line in paper.lines))
    missing = [("words missing", piece) for piece in pieces(draft) if piece and not sheet.rtl and not holds(text, piece)]
    found = [*_beyond(lines, paper, sheet), *_over(lines), *_breaks(lines, sheet), *missing]
    if paper.pages > draft.options.pages:
        found.append(("over the limit", f"{paper.pages} of {draft.options.pages}"))
    last = [line for line in lines if line.page == paper.pages - 1]
    if paper.pages > 1 and (not last or max(line.bottom for line in last) < paper.height * _LEAST):
        found.append(("near empty", f"{len(last)} lines"))
    return found


def _beyond(lines: Sequence[Printed], paper: Paper, sheet: Sheet) -> Iterator[tuple[str, str]]:
    edge = look_of(sheet.template).margin_x * _MM - _SLACK
    for line in lines:
        if line.left < edge or line.right > paper.width - edge or line.top < 0:
            yield "margin", line.words[:60]


def _over(lines: Sequence[Printed]) -> Iterator[tuple[str, str]]:
    """Lines that cover a third of another's height somewhere along it."""
    for at, one in enumerate(lines):
        for other in lines[at + 1 : at + 6]:
            beside = one.page != other.page or one.right <= other.left or other.right <= one.left
            height = min(one.bottom, other.bottom) - max(one.top, other.top)
            if not beside and height > (one.bottom - one.top) / 3:
                yield "overprinted", f"{one.words[:30]} / {other.words[:30]}"


def _breaks(lines: Sequence[Printed], sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What stands at the end of a page and the beginning of the next."""
    heads = {squeezed(part.heading) for part in sheet.parts if part.heading}
    rows = [row for part in sheet.parts for row in part.rows]
    leading, alone = (
        {squeezed(w) for row in rows if row.kind == "entry" and bool(row.items) is led for w in _head(row)}
        for led in (True, False)
    )
    texts = [squeezed(text) for row in rows for text in (row.text, *row.items) if text and row.kind != "inline"]
    for page in range(max((line.page for line in lines), default=0)):
        above, below = ([line for line in lines if line.page == number] for number in (page, page + 1))
        last, first = (
            (max(above, key=lambda line: line.bottom), min(below, key=lambda line: line.top)) if above and below else (None, None)
        )
        if last is None or first is None:
            continue
        if last.words in heads:
            yield "orphan", last.words
        if last.words in leading - alone:
            yield "parted", last.words
        yield from _single(last.words.lstrip("•"), first.words, texts)


def _head(row: Row) -> Iterator[str]:
    return filter(None, (row.title, row.where, row.when))


def _single(last: str, first: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A paragraph over the end of a page that leaves one line there or takes one line over."""
    for text in texts:
        if last + first in text and (text.startswith(last) or text.endswith(first)):
            yield "widow", f"{last[-30:]} | {first[:30]}"
            return


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the faults by look and kind, the worst, and the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=20, metavar="N")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth")
    parser.add_argument("--keep", type=Path, metavar="DIR")
    args = parser.parse_args(argv)
    counts: Counter[tuple[str, str]] = Counter()
    told: list[str] = []
    count = 0
    for draft in list(drafts())[:: args.every]:
        pdf = render(draft, "pdf", ())
        count += 1
        name = f"{count:03}-{draft.options.template}-{draft.options.paper}-{draft.options.pages}-{draft.language}"
        for kind, words in faults(draft, pdf):
            counts[draft.options.template, kind] += 1
            told.append(f"  {name} {kind}: {words}")
        if args.keep:
            _keep(args.keep, name, pdf)
    print(f"{'look':<10}" + "".join(f"{kind:>16}" for kind in KINDS))
    for template in templates():
        print(f"{template:<10}" + "".join(f"{counts[template, kind]:>16}" for kind in KINDS))
    print("\n".join(told[: args.worst]))
    sums = ((kind, sum(n for key, n in counts.items() if key[1] == kind)) for kind in KINDS)
    print(f"faults={sum(counts.values())} " + " ".join(f"{kind.replace(' ', '_')}={n}" for kind, n in sums) + f" n={count}")
    return 0


def _keep(folder: Path, name: str, pdf: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.pdf").write_bytes(pdf)
    for number, picture in enumerate(page_pictures(pdf), 1):
        (folder / f"{name}-{number}.png").write_bytes(picture)


if __name__ == "__main__":
    sys.exit(main())
