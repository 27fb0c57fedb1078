# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""Applications as tools: news noted, the board shown."""

from typing import Any, Literal

from langchain.tools import ToolRuntime, tool

from core.errors import SomethingMissing
from core.text import fold
from tools.applications.desk import Desk
from tools.applications.models import Application, Board, Due, Stage, Tracked
from tools.applications.news import read_news, tells
from tools.applications.tracking import meant, track
from tools.context import CopilotContext

Answer = tuple[str, dict[str, Any]]
TOLD = 12
"""Applications and due things told to the model at most; a card shows all."""


@tool(response_format="content_and_artifact", parse_docstring=True)
def track_application(
    runtime: ToolRuntime[CopilotContext],
    news: str = "",
    job: str = "",
    status: Literal["", "saved", "applied", "interview", "offer", "rejected", "withdrawn"] = "",
) -> Answer:
    """Note news about an application on the board: applied, invited, offer, rejection, withdrawn. The person can undo it.

    Args:
        news: The person's own words with day and time as said ("for Tuesday at 10"); do not work out dates.
        job: Which job: id, words of its title or company, or "title at company" of one not saved. Empty: the one talked about.
        status: What was reached; empty where nothing was, the words are then kept as a note.
    """
    context = runtime.context
    desk = desk_of(context)
    stage: Stage | None = status or None
    own = own_words(context)
    quoted = bool(news and not status and fold(news) in fold(own))
    if not (quoted or tells(own, context.today, context.language)):
        raise SomethingMissing(
            "fact",
            "Your message tells no news of an application that can be noted.",
            "Say it plainly, such as “I applied yesterday”.",
        )
    read = read_news(news or context.message, context.today, context.language, stage)
    active = context.services.jobs.active(context.owner, context.thread)
    about = meant(desk, job, read, active=active[0] if active else "")
    done = track(desk, about, read, news or context.message)
    if done.application.job in {saved.id for saved in context.services.jobs.jobs(context.owner)}:
        context.services.jobs.use(context.owner, context.thread, str(done.application.job))
    return told(context, done), done.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def show_applications(runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Show the board of applications: where each stands, interviews and reminders ahead, who has not answered for long."""
    context = runtime.context
    board = desk_of(context).board()
    return told_board(context, board), board.model_dump(mode="json")


def own_words(context: CopilotContext) -> str:
    """The person's message without what they pasted: an ad that tells a model to note something is not news of theirs."""
    return context.message.replace(context.pasted, "") if context.pasted else context.message


def desk_of(context: CopilotContext) -> Desk:
    """The desk of the person of this turn."""
    services = context.services
    return Desk(services.applications, services.jobs, services.drafts.sent, context.owner, context.now, context.today)


def told(context: CopilotContext, done: Tracked) -> str:
    """What was done, in words for the model; the days are final."""
    found = done.application
    before = f"was {done.before}" if done.before else "new on the board"
    head = {
        "": f"Noted: {found.stage} since {found.moves[-1].day.isoformat()} ({before}).",
        "note": "Kept as a note; no stage was changed.",
        "reminder": "That day is still to come: kept as a reminder.",
    }[done.kept]
    ahead = [f"interview {m.day.isoformat()}{f' {m.at:%H:%M}' if m.at else ''}" for m in found.meetings if m.day >= done.day]
    ahead += [f"answer by {found.answer_by.isoformat()}"] if found.answer_by else []
    lines = "\n".join([_line(found), *ahead])
    return f"{head} A card shows it with Undo.\n{context.quote('application', lines)}"


def told_board(context: CopilotContext, board: Board) -> str:
    """The board in words for the model."""
    if not board.applications:
        return "The board is empty. News such as 'I applied yesterday' fill it."
    lines = [_line(a) for a in board.applications[:TOLD]]
    due = [f"due: {_due(d)}" for d in board.due[:TOLD]]
    return f"{len(board.applications)} applications; a card shows them.\n{context.quote('board', chr(10).join([*lines, *due]))}"


def _line(application: Application) -> str:
    name = " at ".join(filter(None, (application.title, application.company)))
    return f"- {name}: {application.stage} since {application.moves[-1].day.isoformat()}"


def _due(one: Due) -> str:
    name = " at ".join(filter(None, (one.title, one.company)))
    if one.what == "silent":
        return f"{name}, no answer for {one.days} days"
    return f"{name}, {one.what} {one.day.isoformat()}{f' {one.at:%H:%M}' if one.at else ''} {one.text}".rstrip()
