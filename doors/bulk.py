"""Many CVs as one job: given, watched, taken out. Workers (`python -m worker`) read them, or this command itself."""

import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from agent.bootstrap import LOCAL, now
from core.database import Database
from core.errors import CopilotError
from core.settings import Settings
from doors.jobs import posting_of
from doors.told import JSON, Doors, Outcome, say, show, write_json

if TYPE_CHECKING:
    from agent.bulk.desk import Bulk
    from agent.bulk.models import BulkJob

DEEDS = ("submit", "list", "status", "result", "cancel", "remove")
_PAGE = 100


class Opened(NamedTuple):
    """What a deed works with."""

    desk: "Bulk"
    settings: Settings
    database: Database


def bulk(args: Namespace, outcome: Outcome) -> None:
    """Reads the CVs of a folder as one job that survives a restart, and judges them for an ad: submit, list, status, result, cancel, remove."""
    if args.deed in {"submit", "status", "result", "cancel", "remove"} and not args.what:
        raise CopilotError("This needs a folder or the id of a job.", "Say it after the word: `bulk submit folder`.")
    with _opened() as opened:
        deed = {"submit": _submit, "list": _list, "status": _status, "result": _result, "cancel": _cancel, "remove": _remove}
        deed[args.deed](opened, args, outcome)


@contextmanager
def _opened() -> Iterator[Opened]:
    from agent.bulk.making import desk

    settings = Settings.load().model_copy(update={"bulk_here": 0})
    database = Database(settings.database_url, settings.spare_bytes)
    try:
        database.migrate()
        yield Opened(desk(settings, database, now), settings, database)
    finally:
        database.close()


def _submit(opened: Opened, args: Namespace, outcome: Outcome) -> None:
    ad = posting_of(args.job).text if args.job else ""
    files = sorted(path for path in Path(args.what).iterdir() if path.is_file())
    job = opened.desk.submit(LOCAL, ((path.name, path.read_bytes()) for path in files), ad, args.reviewer)
    say(f"{job}: {opened.desk.status(LOCAL, job).count} files")
    if args.work:
        _work(opened, job, args.work)
    print(job)
    if not args.work:
        say("The app or `python -m worker` reads them; `bulk status` tells how far it is.")
    elif aside := opened.desk.status(LOCAL, job).aside:
        outcome.refused += aside


def _work(opened: Opened, job: str, at_once: int) -> None:
    """Reads here until the job is over, whoever else reads."""
    import threading

    from agent.bulk.making import worker

    made = worker(opened.settings, opened.database, now)
    thread = threading.Thread(target=made.run, args=(at_once,), daemon=True)
    thread.start()
    try:
        while (told := opened.desk.status(LOCAL, job)).ended is None:
            say(_line(told))
            time.sleep(1)
    finally:
        made.stop()
        thread.join()
    say(_line(told))


def _line(job: "BulkJob") -> str:
    left = f", about {job.seconds_left:.0f} s left" if job.seconds_left else ""
    rate = f", {job.per_second:.1f} a second" if job.per_second else ""
    return f"{job.id}  {job.kind}  {job.state:9}  {job.over} of {job.count}, {job.aside} set aside{rate}{left}"


def _list(opened: Opened, args: Namespace, _: Outcome) -> None:
    found = opened.desk.jobs(LOCAL)
    show([job.model_dump(mode="json") for job in found]) if args.json else [print(_line(job)) for job in found]


def _status(opened: Opened, args: Namespace, _: Outcome) -> None:
    job = opened.desk.status(LOCAL, args.what)
    show(job.model_dump(mode="json")) if args.json else print(_line(job))


def _result(opened: Opened, args: Namespace, _: Outcome) -> None:
    """Each file in the order of its fit; with --out the readings as `read` writes them."""
    rows: list[dict[str, Any]] = []
    for page in count():
        items = opened.desk.result(LOCAL, args.what, page * _PAGE, _PAGE)
        for item in items:
            rows.append(item.model_dump(mode="json", exclude={"reading"}))
            if args.out and item.reading:
                args.out.mkdir(parents=True, exist_ok=True)
                write_json(args.out / f"{Path(item.name).name}.json", item.reading)
        if len(items) < _PAGE:
            break
    if args.json:
        show(rows)
        return
    for row in rows:
        score = f"{row['score']:6.1f}" if row["score"] is not None else f"{row['state']:>9}"
        print(f"{score}  {row['name']}  {row['message']}".rstrip())


def _cancel(opened: Opened, args: Namespace, _: Outcome) -> None:
    print(_line(opened.desk.cancel(LOCAL, args.what)))


def _remove(opened: Opened, args: Namespace, _: Outcome) -> None:
    opened.desk.remove(LOCAL, args.what)
    print(f"{args.what}: removed")


DOORS: Doors = {
    bulk: {
        "deed": {"choices": DEEDS},
        "what": {"nargs": "?", "default": "", "metavar": "DIR|ID", "help": "the folder to submit, or the id of a job"},
        "--job": {"default": "", "metavar": "URL|FILE|-", "help": "an ad to judge the people for"},
        "--reviewer": {"default": "", "metavar": "NAME", "help": "who has people judged; goes into the log"},
        "--work": {"type": int, "default": 0, "metavar": "N", "help": "read here, N files at once, until the job is over"},
        "--out": {"type": Path, "metavar": "DIR", "help": "where `result` writes the readings"},
        "--json": JSON,
    },
}
