"""Are the documents true, whole and worth sending? `python -m evals.documents [--data DIR | --cvs DIR] [--jobs DIR] [--people N] [--ads N]`.

--data (default: our own people) holds `AD/p1.json` ... (JSON Resume), each person with their ad. --cvs holds CVs in files of any kind, read by our
reader, each with each ad of --jobs (texts); N are taken from all over the folders. A CV and a letter come about as in the app, without a model
and with a writer that lies in every class (`evals.liars`), and become files. Counts: lines the gate took from our own drafts, claims without a
source, lies that stayed, met must-haves visible on the CV, pages, words, seconds. Prints a table, the ten worst, and one last line of figures.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from core.errors import CopilotError
from evals.document_cases import Case, Found, measured
from evals.reading import files
from tools.cv.jsonresume import reading_from_json
from tools.cv.reader import read_file
from tools.jobs.fit import assess
from tools.jobs.models import Posting
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from tools.profile.models import Fact
from tools.profile.recall import MemoryFinder

FIXTURES = Path(__file__).parent / "fixtures" / "fit"
TODAY = date(2026, 11, 22)
_WORST = 10
T = TypeVar("T")


def say(words: str) -> None:
    """A line about the progress."""
    print(words, file=sys.stderr, flush=True)


def own_cases(data: Path, jobs: Path) -> Iterator[Case]:
    """Every person with their ad and fit."""
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        posting = read_posting((jobs / f"{folder.name}.txt").read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.json")):
            facts = facts_of(reading_from_json(path.name, path.read_bytes()))
            yield case(f"{path.stem} x {folder.name}", facts, posting)


def crossed(cvs: Sequence[Path], jobs: Sequence[Path]) -> Iterator[Case]:
    """Every CV with every ad. What cannot be read is named and left out."""
    ads = list(_read(jobs, lambda path: read_posting(path.read_text(encoding="utf-8"))))
    for path, facts in _read(cvs, lambda path: facts_of(read_file(path.name, path.read_bytes()))):
        yield from (case(f"{path.name} x {ad.stem}", facts, posting) for ad, posting in ads)


def _read(paths: Sequence[Path], read: Callable[[Path], T]) -> Iterator[tuple[Path, T]]:
    for path in paths:
        try:
            yield path, read(path)
        except CopilotError as error:
            say(f"{path.name} is left out: {error.message}")


def case(name: str, facts: tuple[Fact, ...], posting: Posting) -> Case:
    """A person, an ad, and how they fit."""
    return Case(name, facts, posting, assess(posting, facts, MemoryFinder(facts, None), TODAY), TODAY)


def spread(items: Sequence[Path], most: int) -> list[Path]:
    """At most so many, from all over the row."""
    return [items[at * len(items) // most] for at in range(most)] if len(items) > most else list(items)


def tally(found: Sequence[Found]) -> Counter[str]:
    """All counts together."""
    counts: Counter[str] = Counter()
    for one in found:
        counts.update(one.counts)
    return counts


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FIXTURES)
    parser.add_argument("--cvs", type=Path, metavar="DIR")
    parser.add_argument("--jobs", type=Path, metavar="DIR")
    parser.add_argument("--people", type=int, default=30, metavar="N")
    parser.add_argument("--ads", type=int, default=10, metavar="N")
    parser.add_argument("--turn", type=int, default=0, metavar="N", help="which of the four wordings of each lie is told")
    args = parser.parse_args(argv)
    jobs = args.jobs or args.data.parent / "jobs"
    if args.cvs:
        people, ads = spread(list(files(args.cvs)), args.people), spread(sorted(jobs.glob("*.txt")), args.ads)
        cases, count = crossed(people, ads), len(people) * len(ads)
    else:
        cases, count = own_cases(args.data, jobs), 0
    found = []
    for number, one in enumerate(cases, 1):
        found.append(measured(replace(one, turn=args.turn)))
        say(f"{number}{f' of {count}' if count else ''}: {one.name}")
    report(found)
    return 0


def report(found: Sequence[Found]) -> None:
    """The counts, what each class of lies did, the letters, the worst, and the figures."""
    counts = tally(found)
    for name, value in sorted(counts.items()):
        print(f"{name:<62}{value:>8}")
    said = Counter(text for one in found for text in one.sentences)
    print("\nsaid in most letters:")
    for text, times in said.most_common(6):
        print(f"  {times:>3} of {len(found)}  {text[:110]}")
    worst = sorted((wrong for one in found for wrong in one.wrong), reverse=True)
    print(f"\nworst, {min(_WORST, len(worst))} of {len(worst)}:")
    for _, words in worst[:_WORST]:
        print(f"  {words}")
    print(figures(found, counts))


def figures(found: Sequence[Found], counts: Counter[str]) -> str:
    """The last line."""
    share = counts["must shown"] / max(1, counts["must met"])
    lies, stayed, filed = (
        sum(n for name, n in counts.items() if name.startswith(kind)) for kind in ("lie ", "gate missed ", "in a file ")
    )
    seconds, words = (sorted(getattr(one, name) for one in found) or [0] for name in ("seconds", "words"))
    middle, late = (seconds[int(len(seconds) * part)] for part in (0.5, 0.95))
    return (
        f"\nlost={counts['lost']} sourceless={counts['sourceless']} lies_left={stayed} lies={lies} lies_in_files={filed} "
        f"must_visible={share:.3f} over_pages={counts['over pages']} seconds={middle:.2f} p95={late:.2f} "
        f"letter_words={words[len(words) // 2]} lines={counts['lines']} n={len(found)}"
    )


if __name__ == "__main__":
    sys.exit(main())
