"""How fast the service answers many at once: `python -m evals.load [--clients N] [--seconds S] [--soak MINUTES] [--data DIR]`.

Starts `uvicorn api.main:app` on the database that DATABASE_URL names and the Redis of REDIS_URL (SQLite and none without them), and measures, one after the other:
the seconds until health answers and until the engines are there, and the memory a while after; CRUD, with so many clients, each a person of their own with a key,
who put an application on the board, look at the board, move it, delete it, one request each `--pause` seconds; CVs read, four at once; and, with `--soak`, both at half of that for so
many minutes, with the memory each ten seconds and its slope by least squares. Prints a table and one last line of figures: times in
milliseconds at the 95th percentile, memory in MB of all processes of the service, `errors` any answer that is not the wanted one.
"""

import argparse
import asyncio
import ssl
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import psutil

from agent.bootstrap import now
from agent.keys.store import Keys
from core.database import Database
from core.settings import ROOT, Settings
from evals.journey import free_port
from evals.reading_report import quantile
from evals.speed import gather

STAGES = cycle(("applied", "interview", "offer"))
AT_ONCE, CVS = 4, 40
SETTLED = 10.0
"""Seconds after which memory counts as idle."""


@dataclass
class Told:
    """What came of the requests: seconds by kind, and what was not as it should be."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    def p95(self, *kinds: str) -> float:
        """Milliseconds."""
        return quantile([one for kind in kinds for one in self.seconds[kind]], 0.95) * 1000

    @asynccontextmanager
    async def timed(self, kind: str) -> AsyncIterator[None]:
        """One request: how long it took, or that it failed."""
        began = time.perf_counter()
        try:
            yield
        except (httpx.HTTPError, AssertionError) as error:
            self.errors.append(f"{kind}: {error}"[:200])
        self.seconds[kind].append(time.perf_counter() - began)


@dataclass
class Service:
    """The service as a process of its own."""

    url: str
    process: subprocess.Popen[bytes]
    healthy: float = 0.0
    ready: float = 0.0

    def memory(self) -> float:
        """MB of it and of its children, what they share counted once."""
        main, held = psutil.Process(self.process.pid), 0
        for one in (main, *main.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):  # a child that has read its file meanwhile
                held += one.memory_full_info().pss
        return held / 1e6


@contextmanager
def serving(folder: str) -> Iterator[Service]:
    """Starts it, waits until it is ready, and ends it."""
    port = free_port()
    given = (f"COPILOT_DATA_DIR={folder}/data", "COPILOT_API_PER_MINUTE=0", "COPILOT_API_PER_MINUTE_ADDRESS=0")
    command = [
        "/usr/bin/env",
        *given,
        sys.executable,
        "-m",
        "uvicorn",
        "api.main:app",
        "--port",
        str(port),
        "--log-level",
        "critical",
    ]
    began, log = time.perf_counter(), (Path(folder) / "service.log").open("wb")
    with subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log) as process:  # noqa: S603 - our own service
        service = Service(f"http://127.0.0.1:{port}", process)
        try:
            service.healthy = _until(f"{service.url}/health/live", began)
            service.ready = _until(f"{service.url}/health/ready", began)
            yield service
        finally:
            process.terminate()


def _until(url: str, began: float) -> float:
    with httpx.Client(timeout=2, trust_env=False, verify=ssl.create_default_context()) as client:
        while time.perf_counter() - began < 120:
            if _answers(client, url):
                return time.perf_counter() - began
            time.sleep(0.02)
    sys.exit(f"{url} did not answer")


def _answers(client: httpx.Client, url: str) -> bool:
    try:
        return client.get(url).status_code == 200
    except httpx.HTTPError:
        return False


def keys(count: int, folder: str) -> list[str]:
    """A key for each of so many people."""
    database = Database(Settings(data_dir=Path(folder) / "data").database_url)
    try:
        database.migrate()
        kept = Keys(database)
        return [kept.make(f"u-load-{number}", "load", now(), scopes=("read", "write"))[1] for number in range(count)]
    finally:
        database.close()


async def person(client: httpx.AsyncClient, told: Told, until: float, pause: float) -> None:
    """One who adds, looks, moves and deletes, a request each `pause` seconds."""
    number = 0
    while time.monotonic() < until:
        number += 1
        made = ""
        async with told.timed("add"):
            answer = await client.post("applications", json={"title": "Data Analyst", "company": f"Acme {number}"})
            assert answer.status_code == 201, answer.text  # noqa: S101 - told as an error
            made = answer.json()["id"]
        await asyncio.sleep(pause)
        for kind, method, address, body in (
            ("list", "GET", "applications", None),
            ("move", "PATCH", f"applications/{made}", {"stage": next(STAGES)}),
            ("delete", "DELETE", f"applications/{made}", None),
        ):
            async with told.timed(kind):
                answer = await client.request(method, address, json=body)
                assert answer.status_code in {200, 204}, answer.text  # noqa: S101
            await asyncio.sleep(pause)


async def reader(
    client: httpx.AsyncClient, told: Told, files: Iterator[Path], go_on: Callable[[], bool], pause: float = 0
) -> None:
    """One who has CVs read, one after the other."""
    while go_on():
        path = next(files)
        async with told.timed("parse"):
            answer = await client.post("parse-cv-file", files={"file": (path.name, path.read_bytes())})
            assert answer.status_code in {200, 415, 422}, answer.text  # noqa: S101
        await asyncio.sleep(pause)


async def _asking(url: str, secrets: list[str], work: Callable[[httpx.AsyncClient], Awaitable[None]], spread: float = 0) -> None:
    """All of them, the first at once and the last after `spread` seconds, for people do not come all in one moment."""
    trusted = ssl.create_default_context()  # read once, for it takes longer than a request

    async def one(number: int, secret: str) -> None:
        await asyncio.sleep(spread * number / len(secrets))
        headers = {"authorization": f"Bearer {secret}"}
        async with httpx.AsyncClient(
            base_url=f"{url}/api/v1/", headers=headers, timeout=60, trust_env=False, verify=trusted
        ) as client:
            await work(client)

    await asyncio.gather(*(one(number, secret) for number, secret in enumerate(secrets)))


def crud(service: Service, secrets: list[str], seconds: float, pause: float) -> Told:
    """So many people at once, after one round that does not count: each has its first connection then."""
    for told, lasts in ((Told(), pause), (Told(), seconds)):
        work = partial(person, told=told, until=time.monotonic() + lasts, pause=pause)
        asyncio.run(_asking(service.url, secrets, work, pause))
    return told


def parsing(service: Service, secrets: list[str], paths: list[Path]) -> Told:
    """Each file once, four at a time."""
    told, files, left = Told(), cycle(paths), iter(range(len(paths)))
    go_on = lambda: next(left, None) is not None  # noqa: E731 - one line, used here
    asyncio.run(_asking(service.url, secrets[:AT_ONCE], lambda client: reader(client, told, files, go_on)))
    return told


def soak(service: Service, secrets: list[str], paths: list[Path], minutes: float) -> tuple[Told, float]:
    """Half of both for so many minutes. Returns what came of it and the slope of the memory in MB an hour."""
    told, files, seen = Told(), cycle(paths), []
    until = time.monotonic() + minutes * 60

    async def watch() -> None:
        while time.monotonic() < until:
            seen.append((time.monotonic() / 3600, service.memory()))
            await asyncio.sleep(10)

    async def both() -> None:
        people = _asking(service.url, secrets[: len(secrets) // 2], lambda client: person(client, told, until, 2.0), 2.0)
        readers = _asking(
            service.url,
            secrets[: AT_ONCE // 2],
            lambda client: reader(client, told, files, lambda: time.monotonic() < until, 2.0),
        )
        await asyncio.gather(people, readers, watch())

    asyncio.run(both())
    return told, slope(seen[len(seen) // 5 :])


def slope(seen: list[tuple[float, float]]) -> float:
    """The rise of the second for one of the first, by least squares."""
    middle = [sum(column) / len(seen) for column in zip(*seen, strict=True)]
    spread = sum((at - middle[0]) ** 2 for at, _ in seen)
    return sum((at - middle[0]) * (value - middle[1]) for at, value in seen) / spread if spread else 0.0


def main() -> None:
    """Prints the table and one last line of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30, help="of CRUD")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two requests of a client")
    parser.add_argument("--soak", type=float, default=0, help="minutes")
    parser.add_argument("--data", type=Path, help="a folder of CVs; else our own")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        report(args, Path(folder))


def report(args: argparse.Namespace, folder: Path) -> None:
    """Measures and prints."""
    secrets, files = keys(args.clients, str(folder)), folder / "cvs"
    files.mkdir()
    paths = list(gather(files, args.data, CVS))
    with serving(str(folder)) as service:
        time.sleep(SETTLED)
        idle = service.memory()
        print(f"health after {service.healthy:.2f} s, ready after {service.ready:.2f} s, {idle:.0f} MB when idle", flush=True)
        told = crud(service, secrets, args.seconds, args.pause)
        for kind, seconds in told.seconds.items():
            print(
                f"{kind:8}{len(seconds):>7} requests   p50 {quantile(seconds, 0.5) * 1000:>6.0f} ms   p95 {told.p95(kind):>6.0f} ms"
            )
        read = parsing(service, secrets, paths)
        print(f"parse   {len(paths):>7} CVs, {AT_ONCE} at once   p95 {read.p95('parse'):>6.0f} ms", flush=True)
        soaked, rise = soak(service, secrets, paths, args.soak) if args.soak else (Told(), 0.0)
        for error in (*told.errors, *read.errors, *soaked.errors)[:5]:
            print(error)
        errors = len(told.errors) + len(read.errors) + len(soaked.errors)
        asked = ("add", "list", "move", "delete")
        print(
            f"clients={args.clients} crud_p95={told.p95(*asked):.0f} parse_p95={read.p95('parse'):.0f} errors={errors} "
            f"health_s={service.healthy:.2f} ready_s={service.ready:.2f} idle_mb={idle:.0f} soak_min={args.soak:g} mb_per_hour={rise:.1f}"
        )


if __name__ == "__main__":
    main()
