"""Are thousands of CVs read once each, none lost, while workers are killed? `python -m evals.bulk [--count N] [--kill-every SECONDS]`.

A job of CVs (default 10,000: PDF, web page, RTF, text of twenty invented people, each file made different; one in a hundred is damaged) goes into a queue:
SQLite in a temporary folder, or the PostgreSQL that DATABASE_URL names. Workers (`--workers 1,2`: first one, then two) are processes of their own; every
so many seconds one is killed with -9 and another takes its place. With `--ad` each person is judged for an ad as well. With REDIS_URL the workers are
Celery's, woken over Redis. Prints a line for each number of workers and one last line of figures: `lost` counts files without their result, `wrong`
results of another file, `again` beginnings beyond the first, `per_worker` files a second of each.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from agent.bootstrap import now
from agent.bulk.making import desk
from agent.upkeep import OFTEN
from core.database import Database
from core.settings import ROOT, Settings

if TYPE_CHECKING:
    from agent.bulk.desk import Bulk
    from agent.bulk.models import BulkItem

COUNT, KILL_EVERY, PEOPLE, DAMAGED = 10_000, 60.0, 20, 100
LOOK = 0.25
OWNER = "recruiter"
AD = "Warehouse Manager\nAcme Ltd, Leeds\n\nRequirements\n- Forklift licence\n- 3 years of experience in logistics\n- English\n"


@dataclass
class Ran:
    """What one run came to."""

    workers: int
    seconds: float
    kills: int
    done: int = 0
    aside: int = 0
    again: int = 0
    lost: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)

    @property
    def per_second(self) -> float:
        """Files a second of all workers together."""
        return (self.done + self.aside) / self.seconds


def cvs(count: int) -> Iterator[tuple[str, bytes]]:
    """So many files, each different in its bytes; every hundredth is no whole file."""
    from evals.layouts.formats import rich_text, web_page
    from evals.layouts.pages import pdf
    from evals.layouts.person import people
    from evals.layouts.text import plain

    some = people()[:PEOPLE]
    paper = pdf("single", "single")
    made = [
        (kind, page(person), mark)
        for person in some
        for kind, page, mark in (
            ("pdf", paper, "\n%% {}"),
            ("html", web_page, "<!-- {} -->"),
            ("txt", plain, "\n"),
            ("rtf", rich_text, "\n"),
        )
    ]
    for number in range(count):
        kind, data, mark = made[number % len(made)]
        if number % DAMAGED == DAMAGED - 1:
            yield f"{number}.pdf", b"%PDF-1.7\n" + str(number).encode()
        elif "{}" in mark:
            yield f"{number}.{kind}", data + mark.format(number).encode()
        else:
            yield f"{number}.{kind}", data + mark.encode() * (1 + number // len(made))


class Crew:
    """Workers as processes, of which one after the other is killed.

    Args:
        size: how many there are at a time.
        command: what begins one.
        folder: where their words go; they say nothing of a file.
    """

    def __init__(self, size: int, command: Sequence[str], folder: Path) -> None:
        self._command, self._log = command, (folder / "workers.log").open("ab")
        self.kills = 0
        self._crew = [self._begin() for _ in range(size)]

    def _begin(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._command, cwd=ROOT, stdout=self._log, stderr=self._log, start_new_session=True)  # noqa: S603 - our own

    def kill(self) -> None:
        """The one that has lived longest; another takes its place."""
        oldest = self._crew.pop(0)
        oldest.kill()
        oldest.wait()
        self.kills += 1
        self._crew.append(self._begin())

    def end(self) -> None:
        """All of them, in good order."""
        for process in self._crew:
            process.terminate()
        for process in self._crew:
            process.wait(60)
        self._log.close()


Due = Callable[[int, float], bool]
"""Whether somebody is to be killed, after so many files and so many seconds since the last time."""


def run(bulk: "Bulk", files: Sequence[tuple[str, bytes]], crew: Crew, due: Due, ad: str = "") -> Ran:
    """One job from the first file to the last, and what is found then. As in the app, those who may not have heard are told again now and then."""
    job = bulk.submit(OWNER, files, ad, "Robin Reviewer")
    started = killed = looked = time.monotonic()
    size = len(crew._crew)  # noqa: SLF001 - of this file
    while (told := bulk.status(OWNER, job)).ended is None:
        if due(told.over, time.monotonic() - killed):
            crew.kill()
            killed = time.monotonic()
            print(f"  {time.monotonic() - started:6.0f} s: kill {crew.kills}, {told.over} of {told.count} over", flush=True)
        if time.monotonic() - looked > OFTEN:
            bulk.look()
            looked = time.monotonic()
        time.sleep(LOOK)
    ran = Ran(size, time.monotonic() - started, crew.kills, told.done, told.aside)
    crew.end()
    look(ran, files, results(bulk, job), judged=bool(ad))
    bulk.remove(OWNER, job)
    return ran


def results(bulk: "Bulk", job: str) -> Iterator["BulkItem"]:
    """All of a job."""
    after = 0
    while items := bulk.result(OWNER, job, after, 500):
        yield from items
        after += len(items)


def look(ran: Ran, files: Sequence[tuple[str, bytes]], items: Iterator["BulkItem"], *, judged: bool) -> None:
    """Compares what was given with what is there: each file once, with the reading of its own bytes, or set aside with a reason."""
    given = dict(files)
    ran.lost = set(given)
    for item in items:
        ran.again += item.tries - 1
        whole = item.state == "done" and item.reading is not None and (item.fit is not None or not judged)
        if item.name in ran.lost and (whole or (item.state == "aside" and item.reason)):
            ran.lost.remove(item.name)
        else:
            ran.wrong.add(item.name)
        if item.state == "done" and item.document != sha256(given[item.name]).hexdigest()[:16]:
            ran.wrong.add(item.name)
        if (item.state == "aside") != (given[item.name][:20].startswith(b"%PDF-1.7\n") and len(given[item.name]) < 20):
            ran.wrong.add(item.name)


def report(ran: Ran) -> str:
    """A line of words."""
    return (
        f"{ran.workers} workers: {ran.done} read, {ran.aside} set aside in {ran.seconds:.0f} s, {ran.kills} kills, "
        f"{ran.per_second:.2f} a second, {ran.per_second / ran.workers:.2f} each; {ran.again} begun again, "
        f"{len(ran.lost)} lost, {len(ran.wrong)} wrong"
    )


def figures(runs: Sequence[Ran]) -> str:
    """The last line."""
    lost, wrong, again, kills = (sum(n) for n in zip(*((len(r.lost), len(r.wrong), r.again, r.kills) for r in runs), strict=True))
    rates = " ".join(
        f"per_worker_{r.workers}={r.per_second / r.workers:.2f} per_second_{r.workers}={r.per_second:.2f}" for r in runs
    )
    return f"files={sum(r.done + r.aside for r in runs)} kills={kills} lost={lost} wrong={wrong} again={again} {rates}"


def command(settings: Settings) -> list[str]:
    """What begins a worker."""
    begin = ["/usr/bin/env", f"DATABASE_URL={settings.database_url}", f"COPILOT_DATA_DIR={settings.data_dir}"]
    if settings.redis_url:
        return [*begin, sys.executable, "-m", "celery", "-A", "worker.celery", "worker", "--pool", "solo"]
    return [*begin, sys.executable, "-m", "worker"]


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--kill-every", type=float, default=KILL_EVERY, metavar="SECONDS", help="0: nobody is killed")
    parser.add_argument("--workers", default="1,2", metavar="N,N")
    parser.add_argument("--ad", action="store_true", help="judge the people for an ad as well")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        print(figures(list(runs(args, Path(folder)))))


def runs(args: argparse.Namespace, folder: Path) -> Iterator[Ran]:
    """One after the other."""
    given = Settings.load()
    url = given.database_url if given.database_url.startswith("postgres") else f"sqlite:///{folder / 'copilot.db'}"
    settings = given.model_copy(update={"bulk_here": 0, "data_dir": folder, "database_url": url})
    database = Database(settings.database_url)
    database.migrate()
    files = list(cvs(args.count))
    for size in map(int, args.workers.split(",")):
        crew = Crew(size, command(settings), folder)
        ran = run(desk(settings, database, now), files, crew, lambda _, since: 0 < args.kill_every <= since, AD * args.ad)
        print(report(ran), flush=True)
        yield ran
    database.close()


if __name__ == "__main__":
    main()
