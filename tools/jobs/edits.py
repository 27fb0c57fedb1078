"""What a person changed about the reading of an ad: demands moved between must, nice and duty, or left out; each step can be undone."""

from typing import Literal

from core.values import Value
from tools.jobs.models import Posting, Requirement

Place = Literal["must", "nice", "duty", "out"]
PLACES: tuple[Place, ...] = ("must", "nice", "duty", "out")


class Move(Value):
    """One demand put elsewhere. It is known again by its id and its own words: another reading of the ad keeps the move or drops it."""

    requirement_id: str
    quote: str
    to: Place


class Edits(Value):
    """All moves, in the order in which they were made; of several of one demand the last counts."""

    moves: tuple[Move, ...] = ()


def move(edits: Edits, requirement: Requirement, to: Place) -> Edits:
    """One more step."""
    step = Move(requirement_id=requirement.id, quote=requirement.quote, to=to)
    return Edits(moves=(*edits.moves, step))


def undo(edits: Edits) -> Edits:
    """Without the last step; the same where there is none."""
    return Edits(moves=edits.moves[:-1])


def place(requirement: Requirement, edits: Edits) -> Place:
    """Where a demand stands now."""
    key = (requirement.id, requirement.quote)
    return next((m.to for m in reversed(edits.moves) if (m.requirement_id, m.quote) == key), requirement.kind)


def edited(posting: Posting, edits: Edits) -> Posting:
    """The ad as the person sees it: in its order, quotes untouched; without moves the very same."""
    if not edits.moves:
        return posting
    placed = [(r, place(r, edits)) for r in posting.requirements]
    kept = tuple(r if to == r.kind else r.model_copy(update={"kind": to}) for r, to in placed if to != "out")
    return posting.model_copy(update={"requirements": kept})
