"""Several people for one ad, judged by the same rules as each would see; who they are is not looked at.

Nobody is put in or out: the order is the reader's choice, and without a choice it is the order given.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from typing import Literal, NamedTuple, get_args

from core.embedding import Embedder, Remembering
from tools.jobs.charts import group_of
from tools.jobs.fit import Finder, assess, query
from tools.jobs.models import Fit, Posting
from tools.jobs.phrases import languages
from tools.jobs.veil import veiled
from tools.profile.models import Fact
from tools.profile.recall import MemoryFinder

FinderOf = Callable[[Sequence[Fact]], Finder]
Order = Literal["given", "score", "musts", "file"]
ORDERS: tuple[Order, ...] = get_args(Order)
_WORKERS = 2
_LETTERS = 26


class Judged(NamedTuple):
    """One person: the key given (a file name, an id), the name used instead of it, the fit, and the fit without who it is."""

    key: str
    label: str
    fit: Fit
    shown: Fit


def rank(
    posting: Posting,
    people: Sequence[tuple[str, Sequence[Fact]]],
    finder_of: FinderOf,
    today: date,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Judged]:
    """Each person with their fit, in the order given.

    Args:
        posting: the ad.
        people: a key and the facts of each.
        finder_of: makes the finder over one person's facts (`finders`).
        today: as in `assess`.
        told: hears how many are done, of how many. What it raises stops the work.
    """
    with ThreadPoolExecutor(_WORKERS) as pool:
        work = [pool.submit(_judge, posting, facts, finder_of, today) for _, facts in people]
        try:
            fits = []
            for done, one in enumerate(work, 1):
                fits.append(one.result())
                told(done, len(work))
        finally:
            for one in work:
                one.cancel()
    return [
        Judged(key, label(i), fit, veiled(fit, _name(facts)))
        for i, ((key, facts), fit) in enumerate(zip(people, fits, strict=True))
    ]


def arranged(judged: Sequence[Judged], order: Order) -> list[Judged]:
    """In the reader's order; equal ones stay as they were given."""
    keys: dict[Order, Callable[[Judged], tuple[float | str, ...]]] = {
        "given": lambda _: (),
        "score": lambda j: (-j.fit.score, len(j.fit.blockers)),
        "musts": lambda j: (-musts(j.fit)[0], len(j.fit.blockers)),
        "file": lambda j: (j.key.casefold(), j.key),
    }
    return sorted(judged, key=keys[order])


def musts(fit: Fit) -> tuple[int, int]:
    """How many of the must-haves that the ad writes are met, and how many there are: the same number for each person."""
    verdicts = [part.verdict for part in fit.parts if group_of(part) == "must"]
    return verdicts.count("met"), len(verdicts)


def finders(posting: Posting, embedder: Embedder) -> FinderOf:
    """Finders for many people and one ad, whose words are embedded once."""
    language = posting.language if posting.language in languages() else "en"
    known = Remembering(embedder, (query(r, language) for r in posting.requirements))
    return partial(MemoryFinder, embedder=known)


def label(number: int) -> str:
    """Person A to Person Z, then Person AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"Person {letters}"


def _judge(posting: Posting, facts: Sequence[Fact], finder_of: FinderOf, today: date) -> Fit:
    return assess(posting, facts, finder_of(facts), today)


def _name(facts: Sequence[Fact]) -> str:
    return next((fact.text for fact in facts if fact.kind == "name"), "")
