"""What a capability needs before it makes sense, and what to do instead when that is missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from agent.planner.intents import Request
from agent.planner.slots import each_job, job_named
from agent.planner.state import State
from tools.applications.news import employer

CV = frozenset({
    "show_profile", "recall_fact", "assess_fit", "suggest_improvements", "review_cv", "tailor_cv", "write_cover_letter",
    "write_both", "translate_document", "compare_jobs", "explain_score", "correct_fact", "forget_fact",
})  # fmt: skip
JOB = frozenset({
    "show_requirements", "assess_fit", "tailor_cv", "write_cover_letter", "write_both", "explain_score", "prepare_interview",
})  # fmt: skip


GUESSED = 0.25
"""Score under which a missing draft is no reason to ask for one: the message may mean anything."""
DRAFT = frozenset({"revise_draft", "export_document"})
WRITTEN = {"tailor_cv": "cv", "write_cover_letter": "letter", "write_both": "both"}
"""The draft that is there once a step is done."""
OFFERED = frozenset({
    "show_profile", "correct_fact", "list_jobs", "show_requirements", "assess_fit", "explain_score",
    "suggest_improvements", "review_cv", "tailor_cv", "write_cover_letter", "write_both", "write_email", "revise_draft", "export_document",
    "find_jobs",
})  # fmt: skip
SHOWN = 3
"""Likely meanings that a question back names."""


@dataclass(frozen=True)
class Met:
    """Requests that can be carried out, or one question back."""

    requests: tuple[Request, ...]
    ask: str | None = None
    choices: tuple[str, ...] = ()


def meet(asked: tuple[Request, ...], state: State, text: str) -> Met:
    """Each request as it can be carried out in this state; the first that lacks something becomes a question."""
    done: list[Request] = []
    for wanted in asked:
        request = _instead(wanted, state)
        ask = missing(request, state, text)
        if ask:
            done.append(replace(request, capability="clarify"))
            guessed = ask == "draft" and request.score < GUESSED
            return Met(tuple(done), None if guessed else ask, offers(request, state, text) if guessed else ())
        done.append(request)
        state = replace(state, draft=WRITTEN.get(request.capability, state.draft))
    unsure = next((r for r in done if r.capability == "clarify"), None)
    return Met(tuple(done), None, offers(unsure, state, text) if unsure else ())


def offers(unsure: Request, state: State, text: str) -> tuple[str, ...]:
    """The likeliest meanings of an unclear message, of those that can be done here and now."""

    def possible(name: str) -> bool:
        meant = replace(unsure, capability=name)
        return name in OFFERED and _instead(meant, state).capability == name and missing(meant, state, text) is None

    return tuple(name for name in unsure.choices if possible(name))[:SHOWN] if state.cv else ()


def missing(request: Request, state: State, text: str) -> str | None:
    """`cv`, `job` or `draft` when the request cannot be carried out without asking for it."""
    name = request.capability
    if name in CV and not state.cv and not (name in {"forget_fact", "correct_fact"} and state.mode == "recruiter"):
        return "cv"
    if name in JOB and state.job is None and job_named(text, state) is None and not each_job(text, state):
        return "job"
    if name in DRAFT and state.draft is None:
        return "draft"
    if name == "read_cv":
        return "cv"
    if name == "read_job":
        return "job"
    several = len(state.jobs) > 1 and state.active is None and job_named(text, state) is None
    return "job" if name == "track_application" and several and not employer(text) else None


Rule = tuple[str, Callable[[State], bool], str]
RULES: tuple[Rule, ...] = (
    ("explain_score", lambda s: s.last_score is None and not _scored(s), "assess_fit"),
    ("compare_jobs", lambda s: len(s.jobs) == 1, "assess_fit"),
    ("rank_candidates", lambda s: s.mode != "recruiter" and len(s.jobs) > 1, "compare_jobs"),
)


def _instead(request: Request, state: State) -> Request:
    """The capability that the same wish means in this state."""
    for name, holds, instead in RULES:
        if request.capability == name and holds(state):
            return replace(request, capability=instead)
    return request


def _scored(state: State) -> bool:
    """Whether the copilot named a figure in its last answers."""
    return any(role == "assistant" and any(c.isdigit() for c in text) for role, text in state.history[-4:])
