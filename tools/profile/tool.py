# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""The ledger of facts, as tools. A write shows the change to the person first and happens only with their word."""

from datetime import datetime
from hashlib import sha256
from typing import Any, Literal

from langchain.tools import ToolRuntime, tool
from langgraph.types import interrupt

from core.errors import ApprovalProblem, Declined
from core.values import Value
from tools.context import CopilotContext
from tools.cv.skills.finding import find_skills
from tools.cv.tool import facts_or_ask
from tools.profile.facts import missing_of
from tools.profile.models import Fact, FactChange, Ledger, Recalled
from tools.profile.said import corrected, meant, statement

RECALLED = 8
Action = Literal["remember_fact", "correct_fact", "forget_fact"]
Answer = tuple[str, dict[str, Any] | None]


class Proposal(Value):
    """A change of the ledger as shown to the person. `digest` binds their word to exactly this change; `asked` is when."""

    action: Action
    before: str = ""
    after: str = ""
    digest: str
    asked: str


@tool(response_format="content_and_artifact", parse_docstring=True)
def show_profile(runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Show everything known about the person: who, roles, studies, skills, and what is missing."""
    context = runtime.context
    facts = facts_or_ask(context)
    ledger = Ledger(facts=facts, missing=missing_of(facts))
    head = [line(f, facts) for f in facts if f.kind in ("name", "label", "location", "role", "education", "certificate")]
    skills = ", ".join(f.text for f in facts if f.kind == "skill")
    words = context.quote("profile", "\n".join([*head[:20], f"skills: {skills[:600]}"]))
    asked = f"\nNot found yet, ask for it: {', '.join(ledger.missing)}." if ledger.missing else ""
    return f"{len(facts)} facts; a card shows them.\n{words}{asked}", ledger.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def recall_fact(question: str, runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Look up what the person's facts say about a question on their own history ("what did I do at X?").

    Args:
        question: The question in the person's own words.
    """
    context = runtime.context
    facts = facts_or_ask(context)
    found = recalled(context, question, facts)
    words = "\n".join(f"[{f.id}] {line(f, facts)}" for f in found.facts)
    body = context.quote("facts", words) if found.facts else "No fact says anything about it. Say so; do not guess."
    return f"{len(found.facts)} facts found.\n{body}", found.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def remember_fact(fact: str, runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Add a fact that the person tells about themselves. The person is asked to approve it first.

    Args:
        fact: The fact as a short statement in the person's own words, only what they said.
    """
    context = runtime.context
    new = statement(fact, context.services.ledger.facts(context.owner), context.now, context.thread, find_skills)
    approve("remember_fact", None, new, context.now)
    context.services.ledger.add(context.owner, (new,))
    return f"Kept as a fact: {new.text}", FactChange(action="remembered", after=new).model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def correct_fact(fact: str, correction: str, runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Change a fact that is wrong. The person is asked to approve it first.

    Args:
        fact: Words that name the wrong fact, as it stands in the facts.
        correction: What it should say instead, in the person's own words.
    """
    context = runtime.context
    facts = facts_or_ask(context)
    old = meant(fact, facts)
    new = corrected(old, fact, correction, context.now, context.thread)
    approve("correct_fact", old, new, context.now)
    kept = context.services.ledger.replace(context.owner, old.id, new)
    return f"Corrected: {kept.text}", FactChange(action="corrected", before=old, after=kept).model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def forget_fact(fact: str, runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Delete one fact. The person is asked to approve it first.

    Args:
        fact: Words that name the fact, as it stands in the facts.
    """
    context = runtime.context
    old = meant(fact, facts_or_ask(context))
    approve("forget_fact", old, None, context.now)
    gone = context.services.ledger.forget(context.owner, old.id)
    return f"Forgotten: {gone.text}", FactChange(action="forgotten", before=gone).model_dump(mode="json")


def recalled(context: CopilotContext, question: str, facts: tuple[Fact, ...]) -> Recalled:
    """The facts found for a question, best first."""
    by_id = {f.id: f for f in facts}
    hits = context.services.finder(context.owner).find([question], RECALLED)[0]
    return Recalled(question=question, facts=tuple(by_id[h.fact_id] for h in hits if h.fact_id in by_id))


def approve(action: Action, before: Fact | None, after: Fact | None, now: datetime) -> None:
    """Waits for the person's word on a change. Goes on when it was given for exactly this change, raises otherwise."""
    proposal = Proposal(
        action=action,
        before=shown(before) if before else "",
        after=shown(after) if after else "",
        digest=digest(action, before, after),
        asked=now.isoformat(),
    )
    word = interrupt(proposal.model_dump(mode="json"))
    if not word.get("approved"):
        raise Declined("The person rejected this; nothing was changed.")
    if word.get("digest") != proposal.digest:
        raise ApprovalProblem("The fact changed after you were asked; nothing was changed.", "Ask for the change again.")


def shown(fact: Fact) -> str:
    """The words of a fact as the person is asked about them: a language with its level."""
    level = fact.details.get("fluency")
    return f"{fact.text} ({level})" if level else fact.text


def digest(action: Action, before: Fact | None, after: Fact | None) -> str:
    """Sixteen digits over a change. When it was said is left out: asking again for the same change is the same change."""
    parts = [f.model_dump_json(exclude={"source"}) if f else "" for f in (before, after)]
    return sha256("\n".join([action, *parts]).encode()).hexdigest()[:16]


def line(fact: Fact, facts: tuple[Fact, ...]) -> str:
    """A fact in one line for the model: kind, words, dates, where it belongs, where it comes from."""
    home = next((f for f in facts if f.id == fact.scope), None)
    when = f" ({fact.start or '?'} to {'now' if fact.current else fact.end or '?'})" if fact.start or fact.current else ""
    at = f" · at {home.employer or home.text}" if home else ""
    source = "said by the person" if fact.source.by == "person" else f"{fact.source.file_name} p. {fact.source.page or 1}"
    return f"{fact.kind}: {fact.text}{when}{at} · {source}"
