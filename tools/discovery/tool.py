# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""Finding jobs, as a tool: it asks boards only when the person's own words in this message say so."""

from collections.abc import Callable
from functools import partial
from typing import Any

from langchain.tools import ToolRuntime, tool

from core.errors import SomethingMissing
from tools.context import CopilotContext
from tools.discovery.asking import unreachable
from tools.discovery.models import FoundJobs, Offer, Query
from tools.discovery.query import asks, completed, read_query, spoken
from tools.discovery.seeker import Seeker, looker

TOLD, TOLD_LINE = 8, 160
_EVERY = 5
"""Jobs judged between two words of how far it is."""


@tool(response_format="content_and_artifact", parse_docstring=True)
def find_jobs(
    runtime: ToolRuntime[CopilotContext], words: str = "", role: str = "", place: str = ""
) -> tuple[str, dict[str, Any]]:
    """Look for jobs on public job boards and rank them by fit. Only when the person asks to look for jobs.

    Args:
        words: The person's own words about what to look for (role, place, remote, hours, how new). Empty: their whole message.
        role: A job title or skill out of their words, where it is clearer than the words.
        place: A town or country out of their words.
    """
    context = runtime.context
    seeker = seeker_or_ask(context)
    own = own_words(context)
    if not asks(own):
        raise SomethingMissing(
            "search",
            "I look for jobs only when you ask for it.",
            "Say, for instance: find remote data jobs in Berlin, part time.",
        )
    query = wanted(context, own, (words, role, place))
    services, owner = context.services, context.owner
    finder, balance = services.finder(owner), services.jobs.balance(owner)
    who = looker(owner, services.ledger.facts(owner), finder, balance, context.now)
    found = seeker.look(who, query, partial(_told, runtime.stream_writer))
    return told_found(context, found), found.model_dump(mode="json")


def seeker_or_ask(context: CopilotContext) -> Seeker:
    """The one who looks; says what works instead where nobody does."""
    if context.services.seeker is None:
        raise SomethingMissing("board", "Job boards are not asked here.", "Paste the words of an ad you found, or attach it.")
    return context.services.seeker


def own_words(context: CopilotContext) -> str:
    """What the person said themselves, without an ad or a CV that they pasted."""
    return context.message.replace(context.pasted, " ") if context.pasted else context.message


def wanted(context: CopilotContext, own: str, said: tuple[str, str, str]) -> Query:
    """The search in the person's words. What a model gives counts where the person said it or their facts give it: no other word leaves."""
    facts = context.services.ledger.facts(context.owner)
    words, role, place = (spoken(part, own, facts) for part in said)
    query = read_query(words if asks(words) and words == " ".join(said[0].split()) else own)
    given = {"role": role, "place": place}
    return completed(query.model_copy(update={name: value for name, value in given.items() if value}), facts)


def _told(write: Callable[[Any], None], done: int, every: int) -> None:
    if done % _EVERY == 0 or done == every or every <= _EVERY:
        write({"type": "step_progress", "tool": "find_jobs", "done": done, "every": every})


def told_found(context: CopilotContext, found: FoundJobs) -> str:
    """What was found in words for the model; a card shows all of it."""
    if found.asked and unreachable(found.asked):
        why = " ".join(dict.fromkeys(a.problem for a in found.asked))
        return f"No board could be asked: {why} Tell the person that pasting an ad or giving its link works instead."
    lines = [f"{n}. {_line(offer)}" for n, offer in enumerate(found.offers[:TOLD], 1)]
    head = f"{len(found.offers)} jobs found, best fit first; a card shows them with buttons to save one. Scores are final."
    failed = [a.problem for a in found.asked if a.problem]
    notes = f"\nNot answered: {' '.join(failed)}" if failed else ""
    return f"{head}\n{context.quote('found', chr(10).join(lines))}{notes}"


def _line(offer: Offer) -> str:
    fit = f"{offer.score:.0f} of 100, must {offer.must_met} of {offer.must_asked}" if offer.score is not None else "not judged"
    rules_out = f", could rule out: {'; '.join(offer.blockers)}" if offer.blockers else ""
    return f"{offer.title} at {offer.employer or 'unknown'}, {offer.place or 'no place'}: {fit}{rules_out}"[:TOLD_LINE]
