# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""Comparing people, as a tool: only where a named person switched it on, and nothing of a CV goes to a model or to the disk."""

from typing import Any

from langchain.tools import ToolRuntime, tool

from core.errors import SomethingMissing
from tools.context import CopilotContext
from tools.jobs.rank import Judged, musts
from tools.jobs.tool import job_or_ask
from tools.recruiting.models import People, Person
from tools.recruiting.panel import MOST, Compared

Answer = tuple[str, dict[str, Any]]
FEWEST = 2


@tool(response_format="content_and_artifact", parse_docstring=True)
def rank_candidates(runtime: ToolRuntime[CopilotContext], job: str = "") -> Answer:
    """Compare several applicants for a job, for a recruiter: evidence per requirement, in the order given.

    It reads the CVs attached to this message itself; do not call read_cv for them. Without files it takes the people compared last.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
    """
    context = runtime.context
    panel = context.services.panel
    if panel is None or not panel.reviewer(context.owner):
        return _OFF, People(on=False).model_dump(mode="json")
    _, posting = job_or_ask(context, job)
    files = [a for a in context.attachments if a.looks_like != "job"]
    before = panel.held(context.owner)
    if len(files) > MOST or (len(files) < FEWEST and (files or before is None)):
        raise SomethingMissing(
            "cv",
            f"I compare {FEWEST} to {MOST} people at once.",
            "Attach their CVs to one message, each as a file of its own.",
        )
    store = context.services.files
    given = [(a.name, store.file(context.owner, a.id).data) for a in files]
    found = panel.compare(context.owner, posting, given, context.services.read_cv, context.now)
    for each in files:
        store.remove_file(context.owner, each.id)
    if not found.people:
        raise SomethingMissing("cv", "None of these files could be read as a CV.", "Attach them as PDF, DOCX or text.")
    result = told(found)
    return told_people(context, result), result.model_dump(mode="json")


_OFF = (
    "Comparing people is switched off; no CV was read. Say how to switch it on: on the page Settings, under “Comparing several "
    "people for one job”, read the notice, give a name for the log and agree. Then ask again, or use the page Compare people."
)


def told(found: Compared) -> People:
    """A comparison as it is kept with the conversation: letters and figures."""
    people = tuple(map(_person, found.judged))
    not_read = tuple(f"{number}. {error.message}" for number, (_, error) in enumerate(found.refused, 1))
    posting = found.posting
    return People(title=posting.title or "", company=posting.company or "", people=people, not_read=not_read, mark=found.mark)


def _person(one: Judged) -> Person:
    met, asked = musts(one.fit)
    return Person(label=one.label, met=met, asked=asked, low=one.fit.low, high=one.fit.high)


def told_people(context: CopilotContext, found: People) -> str:
    """A comparison in words for the model, which is to decide nothing either."""
    lines = [f"- {p.label}: {p.met} of {p.asked} musts met, score between {p.low:.0f} and {p.high:.0f}" for p in found.people]
    head = f"{len(found.people)} people compared, in the order of their files; a card shows the evidence. The figures are final."
    rules = "Recommend nobody and turn nobody down: the person opens each of them on the page Compare people and decides."
    missing = f"\n{len(found.not_read)} files could not be read." if found.not_read else ""
    return f"{head} {rules}\n{context.quote('people', chr(10).join(lines))}{missing}"
