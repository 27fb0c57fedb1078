"""Does a score stand still where it should? `python -m evals.steady [--data DIR] [--jobs DIR] [--injections FILE] [--n N]`.

DIR holds `AD/p1.json` ... (JSON Resume, default: our own), the ads lie in `--jobs`, else in `jobs` beside DIR. Counts the scores that differ,
to the last digit, when the same is asked 100 times, demands or facts are shuffled 10 times, and name, gender, age, nationality, pronouns,
street, contact and photo are changed in N CVs (8 changes each); how far a score moves when the CV says the same in other words (`reword.py`:
meant to be within 5 points); and what an instruction to a machine, put into ad or CV, adds to a score (FILE: JSON lines with `text`).
Prints a table and one last line of figures: the number of differences, all meant to be 0, and milliseconds.
"""

import argparse
import copy
import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any, TypeVar

from core.embedding import MiniLM
from core.language import detect
from evals.fit import FIXTURES, TODAY
from evals.reword import reworded
from tools.cv.jsonresume import reading_from_json
from tools.jobs.fit import assess
from tools.jobs.models import Fit, Posting
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from tools.profile.models import Fact
from tools.profile.recall import MemoryFinder

_AGAIN, _SHUFFLES = 100, 10
_LATELY = 1.0
"""Points up to which words added to an ad or a CV may move its range by being words at all."""
_IN_OTHER_WORDS = 5.0
"""Points within which a score stays when a CV says the same in other words."""
Resume = dict[str, Any]
T = TypeVar("T")
PEOPLE = (
    ("Aylin Demir", "she", "her", "1969-03-02", "Turkish", "12 Elm Row", "aylin@example.org"),
    ("Chidi Okafor", "he", "his", "2001-11-30", "Nigerian", "Flat 3, Mill House", "c.okafor@example.net"),
    ("Wei Zhang", "they", "their", "1988-07-15", "Chinese", "7 Canal Street", "wei@example.com"),
    ("Ana María Ruiz", "she", "her", "1995-01-09", "Spanish", "Calle Luna 4", "ana@example.org"),
    ("Karl-Heinz Vogt", "he", "his", "1958-05-21", "German", "Am Anger 1", "kh.vogt@example.org"),
    ("Priya Raman", "she", "her", "1979-12-12", "Indian", "88 Garden Road", "priya@example.net"),
    ("Tomasz Nowak", "he", "his", "1990-02-28", "Polish", "Rynek 5/2", "nowak@example.com"),
    ("Sam Reed", "they", "their", "1984-09-03", "British", "The Old Forge", "sam@example.org"),
)
"""Invented: name, pronoun, possessive, birth, nationality, street, email. The town stays: a demand about a place looks at it."""


def swapped(resume: Resume, who: Sequence[str]) -> Resume:
    """The same CV of somebody else: all that says who it is, nothing of what was done. Only an English CV says so in a sentence."""
    name, pronoun, possessive, born, nation, street, email = who
    other: Resume = copy.deepcopy(resume)
    basics = other.setdefault("basics", {})
    basics |= {"name": name, "email": email, "phone": f"+44 20 7946 {len(name):04}", "image": f"{name}.jpg"}
    basics["location"] = basics.get("location", {}) | {"address": street, "postalCode": f"{len(street):05}"}
    if detect(json.dumps(resume, ensure_ascii=False)) != "en":
        return other
    told = f"Date of birth: {born}. Nationality: {nation}. {pronoun.capitalize()} likes {possessive} work."
    basics["summary"] = " ".join(filter(None, (basics.get("summary"), told)))
    return other


class Judge:
    """Fits of CVs with ads, one embedder for all."""

    def __init__(self) -> None:
        self._embedder = MiniLM()

    def facts(self, resume: Resume) -> tuple[Fact, ...]:
        """The ledger of a CV."""
        return facts_of(reading_from_json("cv.json", json.dumps(resume).encode()))

    def fit(self, posting: Posting, facts: Sequence[Fact]) -> Fit:
        """A fit as the command line computes it."""
        return assess(posting, facts, MemoryFinder(facts, self._embedder), TODAY)


def figures(fit: Fit) -> tuple[Any, ...]:
    """What must stand still: the score, its range, and each verdict with its points."""
    parts = sorted((p.requirement_id, p.verdict, p.credit, p.points) for p in fit.parts)
    return fit.score, fit.low, fit.high, tuple(parts), tuple(sorted(fit.blockers))


def asked_again(judge: Judge, posting: Posting, resume: Resume, *, times: int = _AGAIN) -> Counter[str]:
    """Differences when the same is asked again, and when demands or facts stand in another order."""
    facts, found = judge.facts(resume), Counter[str]()
    first = figures(judge.fit(posting, facts))
    for _ in range(times):
        found["again"] += figures(judge.fit(posting, facts)) != first
    for turn in range(_SHUFFLES):
        others = posting.model_copy(update={"requirements": shuffled(posting.requirements, turn)})
        found["demands"] += figures(judge.fit(others, facts)) != first
        found["facts"] += figures(judge.fit(posting, shuffled(facts, turn))) != first
    return found


def shuffled(things: Sequence[T], turn: int) -> tuple[T, ...]:
    """The same things in another order, the same one for the same turn."""
    return tuple(sorted(things, key=lambda thing: hashlib.sha256(f"{turn} {thing}".encode()).digest()))


def people(judge: Judge, posting: Posting, resume: Resume) -> int:
    """How many of eight other people with the same CV get another fit."""
    fits = [figures(judge.fit(posting, judge.facts(swapped(resume, who)))) for who in PEOPLE]
    return sum(fit != fits[0] for fit in fits)


def told(judge: Judge, posting: Posting, resume: Resume, words: str) -> Counter[str]:
    """Whether an instruction in the ad, in the summary, or in a line of work moves the score up."""
    plain, moved = judge.fit(posting, judge.facts(resume)).score, Counter[str]()
    ad = read_posting(f"{posting.text}\n\n{words}\n")
    moved["ad"] = judge.fit(ad, judge.facts(resume)).score > plain + _LATELY
    for place in ("summary", "line"):
        other = copy.deepcopy(resume)
        if place == "summary":
            other["basics"]["summary"] = f"{other['basics'].get('summary', '')} {words}"
        elif other.get("work"):
            other["work"][0].setdefault("highlights", []).append(words)
        moved[place] = judge.fit(posting, judge.facts(other)).score > plain + _LATELY
    return moved


def retold(judge: Judge, given: Sequence[tuple[Posting, Resume]]) -> list[tuple[float, str]]:
    """How far each score moves in other words, with the job it is for; CVs in which no word changed are left out."""
    pairs_ = [(posting, resume, reworded(resume)) for posting, resume in given]
    moved = [
        (judge.fit(posting, judge.facts(other)).score - judge.fit(posting, judge.facts(resume)).score, posting.title or "")
        for posting, resume, other in pairs_
        if other != resume
    ]
    return sorted(moved, key=lambda m: (-abs(m[0]), m[1]))


def pairs(data: Path, jobs: Path) -> Iterator[tuple[Posting, Resume]]:
    """Each CV with its ad."""
    for folder in sorted(p for p in data.iterdir() if p.is_dir()):
        posting = read_posting((jobs / f"{folder.name}.txt").read_bytes().decode("utf-8"))
        for path in sorted(folder.glob("*.json")):
            yield posting, json.loads(path.read_text(encoding="utf-8"))


def main(argv: Sequence[str] | None = None) -> int:
    """Asks, compares, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=FIXTURES)
    parser.add_argument("--jobs", type=Path)
    parser.add_argument("--injections", type=Path)
    parser.add_argument("--n", type=int, default=200)
    args = parser.parse_args(argv)
    judge, given = Judge(), list(pairs(args.data, args.jobs or args.data.resolve().parent / "jobs"))
    started = time.perf_counter()
    found = asked_again(judge, *given[0])
    each = (time.perf_counter() - started) / (_AGAIN + 2 * _SHUFFLES + 1)
    print(f"asked again {_AGAIN} times, shuffled {_SHUFFLES} times: {dict(found)} differ")
    others = sum(people(judge, *pair) for pair in islice(cycle(given), args.n))
    print(f"{args.n} CVs of {len(PEOPLE)} people each: {others} differ")
    words = retold(judge, given)
    beyond = sum(abs(change) > _IN_OTHER_WORDS for change, _ in words)
    print(
        f"{len(words)} CVs in other words: {beyond} beyond {_IN_OTHER_WORDS} points; farthest {[round(m, 1) for m, _ in words[:8]]}"
    )
    moved: Counter[str] = Counter()
    lines = args.injections.read_text(encoding="utf-8").splitlines() if args.injections else ()
    for order, pair in zip((json.loads(line)["text"] for line in lines), cycle(given), strict=False):
        moved.update(told(judge, *pair, order))
    print(f"{len(lines)} instructions in ad, summary and line: {dict(moved)} moved the score up by more than {_LATELY}")
    print(
        f"again={found['again']} demands={found['demands']} facts={found['facts']} people={others} "
        f"reworded={beyond} instructions={sum(moved.values())} ms_each={1000 * each:.1f}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
