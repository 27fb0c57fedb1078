"""From a message and the state of the conversation to steps: what to do, in which order, with which slots.

Nothing here calls a tool or a model. The plan is the same every time for the same message and state.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from agent.planner import pasted, rehearsed, slots
from agent.planner.followup import resumed, taken_up
from agent.planner.intent import classifier, languages
from agent.planner.intents import Ear, Request, requests
from agent.planner.needs import meet, missing
from agent.planner.pasted import Message
from agent.planner.state import Attached, JobRef, State
from agent.planner.tongue import spoken
from tools.documents.looking import is_picture
from tools.documents.revise import photo_named
from tools.jobs.sources.links import typed_links

CLEAR = 0.35
"""Score from which a request beside something to read is worth a question back."""
PER_JOB = frozenset({"show_requirements", "assess_fit", "tailor_cv", "write_cover_letter", "write_both"})
MOST_JOBS = 4
"""Jobs that one message is carried out for."""
PASTED = "pasted"
"""The id of a job that is still to be read in this turn."""


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is the clause it comes from; `slots` are those said for it."""

    capability: str
    text: str = ""
    slots: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """Steps in order. `ask` says what a question back is about; `choices` are the likely meanings when unsure."""

    steps: tuple[Step, ...]
    language: str
    slots: dict[str, Any] = field(default_factory=dict)
    ask: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def capabilities(self) -> tuple[str, ...]:
        """Names of the steps in order."""
        return tuple(s.capability for s in self.steps)


def plan(text: str, state: State, embedder: Any = None) -> Plan:
    """What a careful copilot does for this message in this state. `embedder` is optional (core.embedding)."""
    message = pasted.take_apart(text)
    ear = Ear(_language(message.own or text, state), embedder)
    if waiting := rehearsed.meant(message.own, state):
        return Plan((Step(rehearsed.SECTION, message.own, dict(waiting)),), ear.language)
    reads = list(_reads(message, state))
    after = _after(reads, state)
    met = meet(_asked(message, state, ear, reads), after, message.own)
    steps = [Step("refuse_injection", message.pasted)] if message.injected else []
    steps += reads
    steps += [step for r in met.requests for step in _steps(r, after)]
    return Plan(tuple(steps), ear.language, _merged(steps, after), met.ask, met.choices)


def _language(own: str, state: State) -> str:
    """The language of a message; a single word in our letters is in the language that the person wrote in before."""
    said = [text for role, text in state.history if role == "user"]
    before = spoken(pasted.take_apart(said[-1]).own, "") if said else ""
    here = spoken(own, before or state.language or "en")
    return before if before and len(own.split()) == 1 and own.isascii() else here


def warm(embedder: Any = None) -> None:
    """Loads what understanding needs before the first message comes: word lists, every language's classifier, the embedder."""
    for language in languages():
        classifier(language)
    plan("how well do I fit", State(), embedder)


def _asked(message: Message, state: State, ear: Ear, reads: list[Step]) -> tuple[Request, ...]:
    """The requests of this message, with those of an earlier one that it answers."""

    def earlier(text: str, before: State) -> tuple[tuple[Request, ...], str | None]:
        own = pasted.take_apart(text).own
        wanted = requests(own, before, Ear(_language(own or text, before), ear.embedder), reading=False)
        return wanted, meet(wanted, before, text).ask

    if again := taken_up(message.own, state, ear, earlier):
        return again
    after = _after(reads, state)
    asked = requests(message.own, after, ear, reading=bool(reads))
    if reads:
        asked = tuple(r for r in asked if r.score >= CLEAR or missing(r, after, message.own) is None)
    if asked or not reads:
        return asked
    names = {r.capability for r in reads}
    return resumed(state, earlier, cv="read_cv" in names, job="read_job" in names)


def _reads(message: Message, state: State) -> Iterable[Step]:
    """What has to be read first: files, then pasted text. A picture that is given as one's photo is not read for words."""
    photo = bool(state.draft) and photo_named(message.own)
    kinds = [_kind(a, state, message.own) for a in state.attachments if not (photo and is_picture(a.name))]
    if message.kind:
        kinds.append(message.kind)
    if "job" not in kinds and not message.kind and typed_links(message.own):
        kinds.append("job")
    for kind in ("cv", "job"):
        if kind in kinds:
            yield Step(f"read_{kind}", message.pasted if message.kind == kind else "")


def _kind(attached: Attached, state: State, own: str) -> str:
    """What a file is; one that does not say, nor the words with it, is a CV until there is one, except in a recruiter's pile of CVs."""
    if attached.looks != "unknown":
        return attached.looks
    named = slots.file_kind(attached.name) or (slots.file_kind(own) if len(state.attachments) == 1 else None)
    if named:
        return named
    return "job" if state.cv and state.mode != "recruiter" else "cv"


def _after(reads: list[Step], state: State) -> State:
    """The state as it will be once everything is read."""
    names = {r.capability for r in reads}
    if "read_cv" in names:
        state = replace(state, cv=True)
    if "read_job" in names:
        jobs = (*state.jobs, JobRef(PASTED, ""))
        state = replace(state, jobs=jobs, active=len(jobs) - 1)
    return state


def _steps(request: Request, state: State) -> Iterable[Step]:
    """The step of a request; one for each saved job where the words say so, a job that is named first."""
    if request.capability in PER_JOB and slots.each_job(request.text, state):
        named = slots.job_named(request.text, state)
        order = sorted(range(len(state.jobs)), key=lambda i: (i != named, i))
        return [_step(request, state, i) for i in order[:MOST_JOBS]]
    return [_step(request, state)]


def _step(request: Request, state: State, job: int | None = None) -> Step:
    said = slots.of_request(request.text, state)
    if job is not None:
        said["job"] = job
    if "job" not in said and state.job is not None:
        said["job"] = state.job
    if (job := said.get("job")) is not None and state.jobs[job].id != PASTED:
        said["job_id"] = state.jobs[job].id
    return Step(request.capability, request.text, said)


def _merged(steps: list[Step], state: State) -> dict[str, Any]:
    """The slots of the whole plan: the first step that says one wins. The fact is in the words themselves."""
    merged: dict[str, Any] = {}
    for step in steps:
        for key, value in step.slots.items():
            merged.setdefault(key, value)
        if step.capability in {"recall_fact", "remember_fact", "correct_fact", "forget_fact"}:
            merged.setdefault("fact", step.text)
    if "job" not in merged and state.job is not None:
        merged["job"] = state.job
    return merged
