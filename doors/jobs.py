"""Job ads: read into requirements, fit, many people for one."""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from typing import Any

from agent.bootstrap import today
from core.errors import CopilotError
from core.settings import Settings
from doors.cv import reading_of
from doors.plain import fitted
from doors.told import FOLDER, JOB, JSON, PATH, Doors, Outcome, say, show, told

ORDER: dict[str, Any] = {"default": "score", "choices": ["given", "score", "musts", "file"]}


def finder_of(posting: Any = None) -> Callable[[Any], Any]:
    """A finder over facts in memory, with the embedded model; the words of an ad that is given are embedded once."""
    from agent.model import choose_embedder
    from tools.jobs.rank import finders
    from tools.profile.recall import MemoryFinder

    embedder = choose_embedder(Settings.load())
    return finders(posting, embedder) if posting else partial(MemoryFinder, embedder=embedder)


def posting_of(name: str) -> Any:
    """An ad from a text file, a document, a link, or standard input (`-`)."""
    from tools.cv.reader import read_seen
    from tools.jobs.posting import read_posting
    from tools.jobs.sources.addresses import Policy
    from tools.jobs.sources.door import Sources

    if name == "-":
        return read_posting(sys.stdin.read())
    return Sources(read_seen, Policy() if Settings.load().open_links else None).named(name)


def requirements(args: Namespace, _: Outcome) -> None:
    """Reads a job ad into requirements."""
    try:
        posting = posting_of(args.file)
    except CopilotError as error:
        show(told(error)) if args.json else None
        raise
    if args.json:
        show(posting.model_dump(mode="json", exclude={"kind", "text"}))
        return
    print(f"{posting.title or 'No title found'} · {posting.company or 'no company named'} · {posting.location or ''}")
    for requirement in posting.requirements:
        print(f"  {requirement.kind:5} {requirement.id:4} {requirement.quote}")


def fit(args: Namespace, _: Outcome) -> None:
    """Says how well a CV fits an ad."""
    result, _facts = fitted(posting_of(args.job), reading_of(args.cv), finder_of())
    if args.json:
        show(result.model_dump(mode="json", exclude={"kind"}))
        return
    print(f"{result.score:.0f} of 100 (between {result.low:.0f} and {result.high:.0f})")
    for part in result.parts:
        print(f"  {part.verdict:8} {part.points:5.1f}  {part.text}\n{'':18}{part.reason}")


def rank(args: Namespace, outcome: Outcome) -> None:
    """Judges the CVs of a folder for an ad, names hidden from the scoring; those that cannot be read are named and set aside."""
    from tools.jobs import rank as ranking
    from tools.profile.facts import facts_of

    people, posting = [], posting_of(args.job)
    for path in sorted(p for p in args.cvs.iterdir() if p.is_file()):
        try:
            people.append((path.name, facts_of(reading_of(path))))
        except CopilotError as error:
            outcome.refuse(path.name, error)
    found = ranking.rank(posting, people, finder_of(posting), today(), lambda done, count: say(f"judged {done}/{count}"))
    ordered, shown = ranking.arranged(found, args.order), {"score", "low", "high", "parts"}
    if args.json:
        show([{"file": one.key, **one.fit.model_dump(mode="json", include=shown)} for one in ordered])
        return
    for one in ordered:
        print(f"{one.fit.score:6.1f}  ({one.fit.low:.0f}-{one.fit.high:.0f})  {one.key}")


DOORS: Doors = {
    requirements: {"file": {"metavar": "URL|FILE|-"}, "--json": JSON},
    fit: {"--cv": PATH, "--job": JOB, "--json": JSON},
    rank: {"--job": JOB, "--cvs": FOLDER, "--order": ORDER, "--json": JSON},
}
