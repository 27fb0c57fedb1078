"""CVs: read into JSON Resume, looked over."""

import time
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from agent.bootstrap import today
from core.errors import FileRefused
from doors.told import FOLDER, JSON, Doors, Outcome, say, show, told, write_json


def reading_of(path: Path) -> Any:
    """A CV file of any kind as a Reading."""
    from tools.cv.reader import read_file

    return read_file(path.name, path.read_bytes())


def read(args: Namespace, outcome: Outcome) -> None:
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


def review(args: Namespace, _: Outcome) -> None:
    """Says what a CV could do better: each finding with its line and a concrete way."""
    from tools.cv.review.engine import review as look_over
    from tools.cv.review.plain import plain

    found = look_over(reading_of(args.file), today(), args.language)
    show(found.model_dump(mode="json", exclude={"kind"})) if args.json else print("\n".join(plain(found)))


DOORS: Doors = {
    read: {
        "files": {"nargs": "+", "type": Path, "metavar": "FILE"},
        "--out": FOLDER,
        "--jobs": {"type": int, "default": 2, "help": "files read at the same time (default 2)"},
    },
    review: {"file": {"type": Path}, "--language": {"default": "", "metavar": "xx", "help": "default: the CV's"}, "--json": JSON},
}
