"""What may follow what: the stages of an application as data, and moving through them."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

from core.errors import CopilotError
from tools.applications.models import Application, Move, Stage

DATA = Path(__file__).parent / "data"
STAGES: tuple[Stage, ...] = get_args(Stage)


@cache
def table(name: str) -> dict[str, Any]:
    """One data file as it is written."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def may_follow(stage: Stage) -> tuple[Stage, ...]:
    """The stages that can come after one, in the order of the board."""
    return tuple(s for s in STAGES if s in table("stages")[stage]["next"])


def closed(stage: Stage) -> bool:
    """Whether nothing more is waited for."""
    return bool(table("stages")[stage].get("closed"))


def silent_after(stage: Stage) -> int | None:
    """Days without a word after which one asks; None where nothing is waited for."""
    days: int | None = table("stages")[stage].get("silent_after")
    return days


def moved(application: Application, stage: Stage, day: date, today: date) -> Application:
    """The application at another stage from that day on; the day of applying may be told afterwards, and the stage then stays.

    Raises:
        CopilotError: the day is still to come, or the stage does not follow.
    """
    if day > today:
        raise CopilotError("That day is still to come.", "Give the day on which it happened.")
    *earlier, last = application.moves
    new = Move(stage=stage, day=day)
    if stage == "applied" and last.stage in {"interview", "offer"}:
        moves = _told_after(application.moves, new)
    elif (stage == last.stage and stage != "interview") or (last.stage == "saved" and day < last.day):
        moves = [*earlier, new]
    elif stage not in may_follow(last.stage):
        raise CopilotError(f"After {last.stage} comes no {stage}.", "Take the last step back, or choose a stage that can follow.")
    else:
        moves = [*application.moves, Move(stage=stage, day=max(day, last.day))]
    return application.model_copy(update={"moves": tuple(moves)})


def _told_after(moves: Sequence[Move], new: Move) -> list[Move]:
    """The day of applying where more has happened since: in the place of the one that is there, else before what came after."""
    there = max((i for i, m in enumerate(moves) if m.stage == "applied"), default=-1)
    if there >= 0:
        return [*moves[:there], new, *moves[there + 1 :]]
    first = next(i for i, m in enumerate(moves) if m.stage != "saved")
    day = min(new.day, moves[first].day)
    saved = [m for m in moves[:first] if m.day <= day]
    return [*saved, Move(stage="applied", day=day), *moves[first:]]
