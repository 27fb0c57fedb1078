"""The requests in a person's own words: one or several, each a capability with the clause it comes from."""

from dataclasses import dataclass
from typing import Any

from agent.planner import clauses, honesty, intent, slots
from agent.planner.features import mask
from agent.planner.priors import weigh
from agent.planner.state import State
from agent.planner.tongue import known
from tools.documents.revise import gives_words, means_draft

PIECE, SUPPORT, CLEARER, AFTER_READING = 0.72, 0.06, 0.2, 0.2
"""Scores: a clause and the whole message together make it a request of its own; the whole at least supports it; one clause says more than the whole; a
request beside something to read."""
FORBIDDEN = 0.4
UNSURE = 0.05
"""Score under which it asks with the likely meanings instead of guessing."""
LOCAL = "all-MiniLM"
"""The embedder that runs here and knows English; a server is never asked to understand a message."""
PAPERS = frozenset({"tailor_cv", "write_cover_letter", "write_both"})
NEVER_BESIDE = frozenset({"smalltalk", "help", "clarify", "out_of_scope"})
READING = frozenset({"read_cv", "read_job"})
FORBIDDABLE = frozenset({
    "tailor_cv", "write_cover_letter", "write_both", "export_document", "write_email", "find_jobs", "translate_document",
    "suggest_improvements", "revise_draft", "erase_my_data", "forget_fact", "review_cv", "rank_candidates", "compare_jobs",
})  # fmt: skip
KEEPING = frozenset({"remember_fact", "correct_fact"})
"""What is not kept where the words beside it ask for an untruth: the claim is mostly in the one clause and its excuse in the next."""
Scores = dict[str, float]


@dataclass(frozen=True)
class Request:
    """One thing asked for. `score` says how sure; `choices` are all meanings, the likeliest first."""

    capability: str
    text: str
    score: float = 1.0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ear:
    """How a message is listened to: in which language, and with an embedder if there is one (it knows English)."""

    language: str
    embedder: Any = None

    def scores(self, text: str, state: State) -> Scores:
        """Capability -> how much the words call for it, and the state with them."""
        masked = mask(text, slots.masks(state))
        embedder = self.embedder if self.language == "en" and getattr(self.embedder, "name", "").startswith(LOCAL) else None
        vector = None if embedder is None else intent.vector_of(masked, embedder)
        return weigh(intent.classifier(self.language, embedder).scores(masked, vector), text, state)

    def best(self, text: str, state: State) -> Request:
        """What the words call for most."""
        return _best(text, self.scores(text, state))


def requests(text: str, state: State, ear: Ear, *, reading: bool) -> tuple[Request, ...]:
    """What the person asks for. With something to read, handing it over is not a request of its own."""
    if not text.strip():
        return ()
    if state.draft and gives_words(text) and not reading:
        return (Request("revise_draft", text),)
    text = honesty.wish_alone(text)
    pieces = clauses.clauses(text, ear.language)
    heard = [ear.best(p, state) for p in pieces] if len(pieces) > 1 else []
    barred = [r for r in heard if r.capability in FORBIDDABLE | {"smalltalk"} and clauses.forbids(r.text)]
    kept = [r for r in heard if r not in barred]
    words = ", ".join(r.text for r in kept) if barred and kept else text
    scores = ear.scores(words, state)
    for request in barred:
        scores[request.capability] -= FORBIDDEN
    whole = _best(words, scores)
    if reading:
        return _beside_reading(whole, scores, kept)
    several = _several(kept, scores)
    if len(several) > 1 and whole.capability not in {"refuse_fabrication", "write_both"}:
        return tuple(several)
    part_of_both = whole.capability == "write_both" and several and several[0].capability in PAPERS
    if len(several) == 1 and several[0].score > whole.score + CLEARER and not part_of_both:
        whole = several[0]
    settled = bool(state.draft) and means_draft(words)
    understood = whole.score >= UNSURE and (settled or known(mask(words, slots.masks(state))))
    capability = whole.capability if understood else "clarify"
    return (Request(capability, words, whole.score, whole.choices),)


def _beside_reading(whole: Request, scores: Scores, kept: list[Request]) -> tuple[Request, ...]:
    """What is asked beside handing something over; nothing when handing over is all."""
    several = [r for r in _several(kept, scores) if r.capability not in READING]
    if len(several) > 1:
        return tuple(several)
    if whole.capability in NEVER_BESIDE | READING and not several:
        return ()
    other = _best(whole.text, {n: s for n, s in scores.items() if n not in READING | NEVER_BESIDE})
    best = max((other, *several), key=lambda r: r.score)
    return (best,) if best.score >= AFTER_READING else ()


def _best(text: str, scores: Scores) -> Request:
    order = sorted(scores, key=lambda n: (-scores[n], n))
    return Request(order[0], text, scores[order[0]], tuple(order))


def _several(parts: list[Request], whole: Scores) -> list[Request]:
    """The clauses that clearly ask for something, in order, without repeats; CV and letter are one request for both."""
    found: list[Request] = []
    for part in parts:
        support = whole.get(part.capability, 0.0)
        if part.capability in NEVER_BESIDE or support < SUPPORT or part.score + support < PIECE:
            continue
        if all(part.capability != f.capability for f in found):
            found.append(part)
    names = {f.capability for f in found}
    if "refuse_fabrication" in names:
        found = [f for f in found if f.capability not in KEEPING]
    if "write_both" in names or {"tailor_cv", "write_cover_letter"} <= names:
        at = next(i for i, f in enumerate(found) if f.capability in PAPERS)
        both = Request("write_both", ", ".join(f.text for f in found if f.capability in PAPERS), found[at].score)
        found = [both if i == at else f for i, f in enumerate(found) if i == at or f.capability not in PAPERS]
    return found
