"""Job Copilot on the command line: the same engines as the chat.

Exit codes: 0 done, 2 some input was refused (the others are done), 1 a bug of ours.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from agent.bootstrap import today
from core.errors import CopilotError, FileRefused
from core.json_lines import read_rows, write_rows
from core.settings import Settings, prepare_environment

EXAMPLES = """examples:
  python cli.py read cv.pdf other.docx --out readings
  python cli.py review cv.pdf
  python cli.py requirements https://jobs.example.org/4471 --json
  python cli.py fit --cv cv.pdf --job job.txt
  python cli.py rank --job job.txt --cvs folder --json
  python cli.py tailor --cv cv.pdf --job job.txt --out tailored --formats docx,pdf
  python cli.py check --items items.jsonl --personas personas.json --ads ads.json --out verdicts.jsonl
  python cli.py converse --items items.jsonl --out results.jsonl
  python cli.py ask "How well do I fit?" --attach cv.pdf --attach job.txt
"""


@dataclass
class Outcome:
    """What a command leaves: how much was refused."""

    refused: int = 0

    def refuse(self, what: str, error: CopilotError) -> None:
        """Says on standard error what was refused and what to do."""
        self.refused += 1
        say(f"{what}: {error.message} {error.what_to_do}".rstrip())


def say(words: str) -> None:
    """A line for the person, apart from the output."""
    print(words, file=sys.stderr, flush=True)


def write_json(path: Path, value: Any) -> None:
    """JSON as a person can read it."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def show(value: Any) -> None:
    """JSON on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def told(error: CopilotError) -> dict[str, str]:
    """A refusal as JSON: a word for programs, what happened, what to do next."""
    return {"error": getattr(error, "reason", "no_ad"), "message": error.message, "what_to_do": error.what_to_do}


def finder_of(posting: Any = None) -> Callable[[Any], Any]:
    """A finder over facts in memory, with the embedded model; the words of an ad that is given are embedded once."""
    from agent.model import choose_embedder
    from tools.jobs.rank import finders
    from tools.profile.recall import MemoryFinder

    embedder = choose_embedder(Settings.load())
    return finders(posting, embedder) if posting else partial(MemoryFinder, embedder=embedder)


def reading_of(path: Path) -> Any:
    """A CV file of any kind as a Reading."""
    from tools.cv.reader import read_file

    return read_file(path.name, path.read_bytes())


def posting_of(name: str) -> Any:
    """An ad from a text file, a document, a link, or standard input (`-`)."""
    from tools.cv.reader import read_seen
    from tools.jobs.posting import read_posting
    from tools.jobs.sources.addresses import Policy
    from tools.jobs.sources.door import Sources

    if name == "-":
        return read_posting(sys.stdin.read())
    return Sources(read_seen, Policy() if Settings.load().open_links else None).named(name)


def read(args: argparse.Namespace, outcome: Outcome) -> None:
    """Reads CVs into JSON Resume files."""
    from tools.cv.jsonresume import profile_json

    args.out.mkdir(parents=True, exist_ok=True)

    def one(path: Path) -> None:
        try:
            write_json(args.out / f"{path.name}.json", profile_json(reading_of(path)))
        except FileRefused as error:
            outcome.refuse(path.name, error)
            write_json(args.out / f"{path.name}.error.json", told(error))

    started = time.perf_counter()
    with ThreadPoolExecutor(max(1, args.jobs)) as pool:
        for done, _ in enumerate(pool.map(one, args.files), 1):
            say(f"{done}/{len(args.files)} {args.files[done - 1].name}")
    say(f"{len(args.files)} files in {time.perf_counter() - started:.1f} s, {outcome.refused} refused")


def review(args: argparse.Namespace, _: Outcome) -> None:
    """Says what a CV could do better: each finding with its line and a concrete way."""
    from tools.cv.review.engine import review as look_over
    from tools.cv.review.plain import plain

    found = look_over(reading_of(args.file), today(), args.language)
    show(found.model_dump(mode="json", exclude={"kind"})) if args.json else print("\n".join(plain(found)))


def requirements(args: argparse.Namespace, _: Outcome) -> None:
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


def fit(args: argparse.Namespace, _: Outcome) -> None:
    """Says how well a CV fits an ad."""
    from tools.jobs.fit import assess
    from tools.profile.facts import facts_of

    posting, facts = posting_of(args.job), facts_of(reading_of(args.cv))
    result = assess(posting, facts, finder_of()(facts), today())
    if args.json:
        show(result.model_dump(mode="json", exclude={"kind"}))
        return
    print(f"{result.score:.0f} of 100 (between {result.low:.0f} and {result.high:.0f})")
    for part in result.parts:
        print(f"  {part.verdict:8} {part.points:5.1f}  {part.text}\n{'':18}{part.reason}")


def rank(args: argparse.Namespace, outcome: Outcome) -> None:
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
    ordered, told = ranking.arranged(found, args.order), {"score", "low", "high", "parts"}
    if args.json:
        show([{"file": one.key, **one.fit.model_dump(mode="json", include=told)} for one in ordered])
        return
    for one in ordered:
        print(f"{one.fit.score:6.1f}  ({one.fit.low:.0f}-{one.fit.high:.0f})  {one.key}")


def tailor(args: argparse.Namespace, _: Outcome) -> None:
    """Writes a CV and a letter for an ad, each line with its facts."""
    from tools.documents.claims import changes_json, claims_json, refused_json
    from tools.documents.models import Options
    from tools.documents.rendering.files import ending, formats_for, render
    from tools.documents.tailor import tailored
    from tools.profile.facts import facts_of

    posting, facts = posting_of(args.job), facts_of(reading_of(args.cv))
    drafts = tailored(facts, posting, finder_of()(facts), Options(language=args.language), today())
    args.out.mkdir(parents=True, exist_ok=True)
    asked = [(d, f) for d in drafts for f in formats_for(d.document, args.formats)]
    for draft, form in asked:
        (args.out / f"{draft.document}.{ending(form)}").write_bytes(render(draft, form, facts))
    for name, made in (("claims", claims_json), ("changes", changes_json), ("refused", refused_json)):
        write_json(args.out / f"{name}.json", made(drafts))
    say(f"written to {args.out}: {len(asked)} documents, claims.json, changes.json, refused.json")


def check(args: argparse.Namespace, _: Outcome) -> None:
    """Runs the truth gate on given claims."""
    from tools.documents.check_items import check_items

    personas, ads = (json.loads(p.read_text(encoding="utf-8")) for p in (args.personas, args.ads))
    write_rows(args.out, check_items(read_rows(args.items), personas, ads), say)


def converse(args: argparse.Namespace, _: Outcome) -> None:
    """Runs the agent's planning on given states and messages."""
    from agent.converse import converse as answers

    write_rows(args.out, answers(read_rows(args.items), args.model), say)


def ask(args: argparse.Namespace, _: Outcome) -> None:
    """One turn of the conversation, its events one a line."""
    from agent.bootstrap import ask_once

    files = [(p.name, p.read_bytes()) for p in args.attach]
    for event in ask_once(Settings.load(), args.text, files, args.thread):
        if args.json:
            print(json.dumps(event.model_dump(mode="json"), ensure_ascii=False), flush=True)
        elif event.type == "text":
            print(event.text, end="", flush=True)
        else:
            say(
                f"[{event.type}] {getattr(event, 'label', '') or getattr(event, 'message', '') or getattr(event, 'note', '')}".rstrip()
            )


def _formats(words: str) -> list[str]:
    from typing import get_args

    from tools.documents.models import Format

    asked = [w.strip() for w in words.split(",") if w.strip()]
    if wrong := [w for w in asked if w not in get_args(Format)]:
        raise argparse.ArgumentTypeError(f"unknown format {wrong[0]}; known are {', '.join(get_args(Format))}")
    return asked


PATH: dict[str, Any] = {"type": Path, "required": True}
JOB: dict[str, Any] = {"required": True, "metavar": "URL|FILE|-"}
ORDER: dict[str, Any] = {"default": "score", "choices": ["given", "score", "musts", "file"]}
JSON: dict[str, Any] = {"action": "store_true", "help": "machine output"}

COMMANDS: dict[Callable[[argparse.Namespace, Outcome], None], dict[str, dict[str, Any]]] = {
    read: {
        "files": {"nargs": "+", "type": Path, "metavar": "FILE"},
        "--out": {**PATH, "metavar": "DIR"},
        "--jobs": {"type": int, "default": 2, "help": "files read at the same time (default 2)"},
    },
    review: {"file": {"type": Path}, "--language": {"default": "", "metavar": "xx", "help": "default: the CV's"}, "--json": JSON},
    requirements: {"file": {"metavar": "URL|FILE|-"}, "--json": JSON},
    fit: {"--cv": PATH, "--job": JOB, "--json": JSON},
    rank: {"--job": JOB, "--cvs": {**PATH, "metavar": "DIR"}, "--order": ORDER, "--json": JSON},
    tailor: {
        "--cv": PATH,
        "--job": JOB,
        "--out": {**PATH, "metavar": "DIR"},
        "--language": {"metavar": "xx", "help": "default: the ad's"},
        "--formats": {"type": _formats, "default": ["docx", "pdf", "md", "json"], "help": "docx,pdf,md,txt,json,html"},
    },
    check: {"--items": PATH, "--personas": PATH, "--ads": PATH, "--out": PATH},
    converse: {"--items": PATH, "--out": PATH, "--model": {"default": "offline", "metavar": "offline|NAME"}},
    ask: {
        "text": {},
        "--attach": {"type": Path, "action": "append", "default": [], "metavar": "FILE"},
        "--thread": {"metavar": "ID", "help": "go on in this conversation"},
        "--json": JSON,
    },
}


def parser() -> argparse.ArgumentParser:
    """The commands and their arguments."""
    top = argparse.ArgumentParser(
        prog="cli.py", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for run, arguments in COMMANDS.items():
        made = commands.add_parser(run.__name__, help=run.__doc__, description=run.__doc__)
        made.set_defaults(run=run)
        for name, about in arguments.items():
            made.add_argument(name, **about)
    return top


def main(argv: list[str] | None = None) -> int:
    """Runs one command. Returns the exit code."""
    args = parser().parse_args(argv)
    prepare_environment()
    outcome = Outcome()
    try:
        args.run(args, outcome)
    except CopilotError as error:
        outcome.refuse(args.run.__name__, error)
    except FileNotFoundError as error:
        say(f"{error.filename}: no such file")
        outcome.refused += 1
    return 2 if outcome.refused else 0


if __name__ == "__main__":
    sys.exit(main())
