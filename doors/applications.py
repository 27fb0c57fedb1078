"""Applications: the board, a job put on it, a step noted, the calendar file."""

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from agent.bootstrap import LOCAL, now, today
from core.errors import SomethingMissing
from doors.home import at_home
from doors.told import JSON, Doors, Outcome, say, show

if TYPE_CHECKING:
    from tools.applications.desk import Desk
    from tools.applications.models import Application, Stage, Tracked

STAGES = ("saved", "applied", "interview", "offer", "rejected", "withdrawn")


def applications(args: Namespace, _: Outcome) -> None:
    """Shows the board (list), puts a job on it (add TITLE), notes a step (move WORDS STAGE), writes a calendar (ics)."""
    from tools.applications.desk import Desk

    with at_home() as app:
        services = app.services
        desk = Desk(services.applications, services.jobs, services.drafts.sent, LOCAL, now(), today())
        DEEDS[args.deed](desk, args)


def _list(desk: "Desk", args: Namespace) -> None:
    from tools.applications.finding import found

    board = desk.board()
    shown = found(board.applications, " ".join(args.words))
    if args.json:
        due = [d for d in board.due if d.application in {a.id for a in shown}]
        show({"applications": [a.model_dump(mode="json") for a in shown], "due": [d.model_dump(mode="json") for d in due]})
        return
    for one in shown:
        print(_line(one))
    for asks in board.due:
        print(f"due {asks.day} {asks.what}: {' · '.join(filter(None, (asks.title, asks.company, asks.text)))}")


def _add(desk: "Desk", args: Namespace) -> None:
    _done(desk.by_hand(" ".join(args.words), args.company, args.stage, args.day), args)


def _move(desk: "Desk", args: Namespace) -> None:
    from tools.applications.finding import found

    *words, last = args.words or [""]
    if last not in STAGES or not words:
        raise SomethingMissing("job", "It is not clear what happened.", f"Say which one and its stage: {', '.join(STAGES)}.")
    stage: Stage = last
    asked = " ".join(words)
    board = desk.store.all(desk.owner)
    meant = [a for a in board if a.id == asked] or found(board, asked)
    if len(meant) != 1:
        names = "; ".join(map(_line, meant)) or "none has these words"
        raise SomethingMissing(
            "job", f"It is not clear which application is meant: {names}.", "Give more words of its name, or its id."
        )
    _done(desk.move(meant[0].id, stage, args.day), args)


def _ics(desk: "Desk", args: Namespace) -> None:
    from tools.applications.ics import calendar

    data = calendar(desk.board().applications, desk.now)
    if args.out:
        args.out.write_bytes(data)
        say(f"written to {args.out}")
    else:
        sys.stdout.write(data.decode())


DEEDS: dict[str, Callable[["Desk", Namespace], None]] = {"list": _list, "add": _add, "move": _move, "ics": _ics}


def _done(tracked: "Tracked", args: Namespace) -> None:
    show(tracked.model_dump(mode="json", exclude={"kind"})) if args.json else print(_line(tracked.application))


def _line(one: "Application") -> str:
    name = " · ".join(filter(None, (one.title, one.company)))
    return f"{one.stage:10} {one.moves[-1].day}  {name}  [{one.id}]"


DOORS: Doors = {
    applications: {
        "deed": {"choices": list(DEEDS), "help": "list, add, move or ics"},
        "words": {
            "nargs": "*",
            "metavar": "WORDS",
            "help": "list, move: words of its name; add: the title; move: the stage last",
        },
        "--company": {"default": "", "metavar": "NAME", "help": "add: the employer"},
        "--stage": {"default": "saved", "choices": list(STAGES), "help": "add: where it stands"},
        "--day": {"type": date.fromisoformat, "metavar": "YYYY-MM-DD", "help": "add, move: the day it happened (default today)"},
        "--out": {"type": Path, "metavar": "FILE", "help": "ics: where to (default: standard output)"},
        "--json": JSON,
    }
}
