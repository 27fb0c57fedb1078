"""What the agent knows before it says a word: rendered as JSON between `<situation>` tags in the system message.

Keys: `cv` bool · `name` str · `jobs` [{id, title, company}] newest first · `active_job` id or null · `draft` cv, letter, both
or null · `attachments` [{name, looks_like: cv | job | unknown}] · `pasted` cv, job or null · `last_score` number or null (of the
active job) · `application` saved, applied, interview, offer, rejected, withdrawn, silent (no answer for long) or null, of the active
job · `mode` seeker, or recruiter where comparing people is switched on · `language` two letters, of the person's own words · `facts` how many · `interview` the question of a mock
interview that waits for an answer, where one does · `answers`, `tone`: the language and tone that the person chose for all answers.
It is made again before each call of the model, so that what a tool has done is in it.
"""

import json
from typing import Any

from agent.manner import language_chosen, tone_chosen
from agent.planner.pasted import Message, looks, take_apart
from agent.planner.slots import file_kind
from agent.planner.tongue import spoken
from core.errors import FileRefused
from tools.applications.due import due
from tools.context import Attachment, CopilotContext, LooksLike, Services
from tools.interview.practice import running
from tools.jobs.posting import looks_like_posting
from tools.jobs.refusing import AD_LIKE

JOBS_SHOWN = 12


def situation(context: CopilotContext) -> dict[str, Any]:
    """The situation of one turn, ready for JSON."""
    services, owner = context.services, context.owner
    facts = services.ledger.facts(owner)
    jobs = services.jobs.jobs(owner)
    active = services.jobs.in_use(owner, context.thread)
    round_ = running(services.interviews, owner)
    waiting = {"interview": round_.now.text} if round_ and round_.now else {}
    chosen = services.chosen(owner)
    wanted = {"answers": language_chosen(chosen), "tone": tone_chosen(chosen)}
    return (
        waiting
        | {name: value for name, value in wanted.items() if value}
        | {
            "cv": any(f.source.by == "document" for f in facts),
            "name": next((f.text for f in facts if f.kind == "name"), ""),
            "facts": len(facts),
            "jobs": [{"id": j.id, "title": j.title, "company": j.company} for j in jobs[:JOBS_SHOWN]],
            "active_job": active,
            "draft": _draft(context),
            "attachments": [{"name": a.name, "looks_like": a.looks_like} for a in context.attachments],
            "pasted": context.pasted_as if context.pasted_as != "unknown" else None,
            "last_score": next((j.score for j in jobs if j.id == active), None),
            "application": _application(context, active) if active else None,
            "mode": "recruiter" if services.panel and services.panel.reviewer(owner) else "seeker",
            "language": language(context.message),
        }
    )


def as_json(context: CopilotContext) -> str:
    """The situation as one line; `<` is escaped, so that no file name can close the tag."""
    return json.dumps(situation(context), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _application(context: CopilotContext, job: str) -> str | None:
    """Where the application for a job stands; `silent` where an answer is due for long."""
    found = next((a for a in context.services.applications.all(context.owner) if a.job == job), None)
    if found is None:
        return None
    return "silent" if any(d.what == "silent" for d in due([found], context.today)) else found.stage


def _draft(context: CopilotContext) -> str | None:
    """What is there to change; a small text alone counts as a letter."""
    made = context.services.drafts.kinds(context.owner, context.thread)
    if {"cv", "letter"} <= made:
        return "both"
    return "cv" if "cv" in made else "letter" if made else None


def language(message: str) -> str:
    """The language of the person's own words; of a message that is only a pasted text, that text's."""
    own = take_apart(message).own
    return spoken(own or message)


def answered_in(services: Services, owner: str, message: str) -> str:
    """The language of an answer: the one this person chose for all of them, else that of their words."""
    return language_chosen(services.chosen(owner)) or language(message)


def pasted(message: str) -> tuple[str, LooksLike]:
    """The ad or CV inside a message, and what it looks like."""
    found: Message = take_apart(message)
    if found.kind:
        return found.pasted, found.kind
    return "", "unknown"


def recognised(services: Services, owner: str, attachment: Attachment) -> Attachment:
    """The attachment with what its words look like. A file that cannot be read stays unknown: reading it will say why."""
    try:
        file = services.files.file(owner, attachment.id)
        words = services.read_words(file.name, file.data)
    except FileRefused:
        return attachment
    return Attachment(attachment.id, attachment.name, looks_like(attachment.name, words))


def looks_like(name: str, words: str) -> LooksLike:
    """CV or ad, by what is written in it; the name decides only what the words leave open."""
    ad, kind = looks_like_posting(words), looks(words)
    if ad >= AD_LIKE and kind != "cv":
        return "job"
    if ad < AD_LIKE and kind == "cv":
        return "cv"
    named = file_kind(name)
    if named in ("cv", "job"):
        return "cv" if named == "cv" else "job"
    return kind or "unknown"
