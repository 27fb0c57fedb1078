"""The requests in a person's own words: one or several, each a capability with the clause it comes from."""

from dataclasses import dataclass
from typing import Any

from agent.planner import clauses, intent, slots
from agent.planner.features import mask
from agent.planner.priors import weigh
from agent.planner.state import State

SURE, PIECE, LOWEST = 0.35, 0.42, 0.1
"""Scores: one request is clear; a clause stands for a request of its own; below which nothing is understood."""
NEVER_BESIDE = frozenset({"smalltalk", "help", "clarify", "out_of_scope"})
READING = frozenset({"read_cv", "read_job"})
FORBIDDABLE = frozenset(
    "tailor_cv write_cover_letter write_both export_document write_email find_jobs translate_document assess_fit".split()
)


@dataclass(frozen=True)
class Request:
    """One thing asked for. `score` says how sure; `choices` are the likely meanings when it is not."""

    capability: str
    text: str
    score: float = 1.0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ear:
    """How a message is listened to: in which language, and with an embedder if there is one."""

    language: str
    embedder: Any = None

    def scores(self, text: str, state: State) -> dict[str, float]:
        """Capability -> how much the words call for it."""
        return intent.classifier(self.language).scores(mask(text, slots.masks(state)))


def requests(text: str, state: State, ear: Ear, *, reading: bool) -> tuple[Request, ...]:
    """What the person asks for. With something to read, handing it over is not a request of its own."""
    if not text.strip():
        return ()
    whole = _best(text, state, ear, reading=reading)
    pieces = clauses.clauses(text)
    parts = [_best(p, state, ear, reading=reading) for p in pieces] if len(pieces) > 1 else []
    several = _several(parts)
    if reading:
        several = [r for r in several if r.capability not in READING]
        if not several and (whole.capability in READING | NEVER_BESIDE or whole.score < PIECE / 2):
            return ()
    if len(several) > 1 and whole.capability != "refuse_fabrication":
        return tuple(several)
    if len(several) == 1 and several[0].score > whole.score + LOWEST:
        whole = several[0]
    return (Request(whole.capability, text, whole.score, whole.choices),)


def _best(text: str, state: State, ear: Ear, *, reading: bool) -> Request:
    scores = weigh(ear.scores(text, state), text, state, reading=reading)
    order = sorted(scores, key=lambda n: (-scores[n], n))
    return Request(order[0], text, scores[order[0]], tuple(order[:3]))


def _several(parts: list[Request]) -> list[Request]:
    """The clauses that clearly ask for something, in order, without those that forbid and without repeats."""
    found: list[Request] = []
    for part in parts:
        if part.score < PIECE or part.capability in NEVER_BESIDE:
            continue
        if part.capability in FORBIDDABLE and clauses.forbids(part.text):
            continue
        if all(part.capability != f.capability for f in found):
            found.append(part)
    return found
