# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""Reading a CV and looking it over, as tools."""

from collections.abc import Mapping
from typing import Any

from langchain.tools import ToolRuntime, tool

from core.errors import FileRefused, SomethingMissing
from tools.context import CopilotContext
from tools.cv.models import Reading
from tools.cv.review import engine
from tools.cv.review.models import Review
from tools.profile.facts import missing_of
from tools.profile.keeping import Given, Shelf
from tools.profile.models import Fact
from tools.profile.resume import reading_of
from tools.profile.review import review

PASTED_NAME = "pasted.txt"
ASKED = 3
"""Differences named beside a reading; its page shows all."""
FINDINGS_TOLD = 12


@tool(response_format="content_and_artifact", parse_docstring=True)
def read_cv(runtime: ToolRuntime[CopilotContext]) -> tuple[str, dict[str, Any] | list[dict[str, Any]]]:
    """Read the CV that came with this message, as a file or pasted, into the person's facts.

    Call it once for a message that brings a CV. Everything else works from the facts it keeps.
    """
    context = runtime.context
    refused = unreadable(context)
    readings = []
    for name, data, file_id in given(context):
        try:
            readings.append(keep(context, name, data, file_id))
        except FileRefused as error:
            refused[name] = error
    if not readings:
        raise all_refused(refused)
    readings[0] = (_warned(readings[0][0], refused), readings[0][1])
    words = "\n".join(told(context, reading, missing) for reading, missing in readings)
    artifacts = [reading.model_dump(mode="json") for reading, _ in readings]
    return words, artifacts[0] if len(artifacts) == 1 else artifacts


@tool(response_format="content_and_artifact", parse_docstring=True)
def review_cv(runtime: ToolRuntime[CopilotContext], told_in: str = "") -> tuple[str, dict[str, Any]]:
    """Give feedback on the CV itself, without a job: what is unclear, missing or hard to read for software.

    Args:
        told_in: Two letters: the language of the conversation. Empty: the CV's own.
    """
    context = runtime.context
    facts = facts_or_ask(context)
    reading = context.services.files.latest(context.owner) or reading_of(facts)
    found = engine.review(reading, context.today, told_in.strip().lower()[:2])
    return told_review(context, found), found.model_dump(mode="json")


def unreadable(context: CopilotContext) -> dict[str, FileRefused]:
    """Files beside the CV that nobody can read, by name: they would be passed over in silence otherwise."""
    refused: dict[str, FileRefused] = {}
    if not any(a.looks_like == "cv" for a in context.attachments):
        return refused
    for each in (a for a in context.attachments if a.looks_like == "unknown"):
        try:
            context.services.read_words(each.name, context.services.files.file(context.owner, each.id).data)
        except FileRefused as error:
            refused[each.name] = error
    return refused


def all_refused(refused: Mapping[str, FileRefused]) -> FileRefused:
    """One error for files of which none could be read, each with its name."""
    errors = list(refused.items())
    told = [f"{name}: {e.message} {e.what_to_do}" for name, e in errors[:-1]] + [f"{errors[-1][0]}: {errors[-1][1].message}"]
    return FileRefused(errors[-1][1].reason, "\n".join(told), errors[-1][1].what_to_do)


def _warned(reading: Reading, refused: Mapping[str, FileRefused]) -> Reading:
    """A reading as it is shown, with the files that came with it and were not read."""
    said = tuple(f"{name} was not read. {e.message} {e.what_to_do}" for name, e in refused.items())
    return reading.model_copy(update={"warnings": (*said, *reading.warnings)}) if said else reading


def given(context: CopilotContext) -> list[tuple[str, bytes, str | None]]:
    """Name, bytes and file id of each CV of this turn: files that look like one, else pasted words, else files that may be one."""
    files = context.services.files
    named = [a for a in context.attachments if a.looks_like == "cv"]
    if not named and context.pasted_as == "cv":
        return [(PASTED_NAME, context.pasted.encode(), None)]
    chosen = named or [a for a in context.attachments if a.looks_like == "unknown"]
    panel = context.services.panel
    if len(chosen) > 1 and panel and panel.reviewer(context.owner):
        raise SomethingMissing(
            "cv",
            "These are the CVs of several people, and comparing people is switched on: none was read into your own profile.",
            "Say for which job they are to be compared, or switch comparing off in the settings if all are yours.",
        )
    if not chosen:
        raise SomethingMissing(
            "cv",
            "There is no CV in this message.",
            "Attach your CV (PDF, DOCX, ODT, RTF, HTML or TXT), or paste its text into the chat.",
        )
    return [(a.name, files.file(context.owner, a.id).data, a.id) for a in chosen]


def keep(context: CopilotContext, name: str, data: bytes, file_id: str | None) -> tuple[Reading, tuple[str, ...]]:
    """Reads one CV, keeps the reading and its facts. Returns it with what is missing in it."""
    services = context.services
    reading, facts = Shelf(services.read_cv, services.files, services.ledger).keep(
        context.owner, Given(name, data, file_id), context.now
    )
    return _asked(context, reading), missing_of(facts)


def _asked(context: CopilotContext, reading: Reading) -> Reading:
    """A reading as it is shown, with what it says otherwise than the facts that are kept: a person decides, no file does."""
    ledger = context.services.ledger
    other = [
        field for field in review(reading, ledger.facts(context.owner), ledger.changes(context.owner)).fields if field.differs
    ]
    said = tuple(
        f"This file says “{field.read}” where “{field.value or 'nothing'}” is kept{' as you said' if field.said else ''}. "
        "Nothing was changed: “Check what I read” asks you which is right."
        for field in other[:ASKED]
    )
    return reading.model_copy(update={"warnings": (*said, *reading.warnings)}) if said else reading


def told(context: CopilotContext, reading: Reading, missing: tuple[str, ...]) -> str:
    """The reading in words for the model."""
    profile = reading.profile
    roles = [f"{w.position or '?'} at {w.name or '?'} ({w.start_date or '?'} to {w.end_date or 'now'})" for w in profile.work]
    skills = [word for group in profile.skills for word in (group.keywords or (group.name or "",)) if word]
    lines = [
        f"name: {profile.basics.name or 'not found'}",
        f"roles: {'; '.join(roles[:8]) or 'none found'}",
        f"studies: {'; '.join(e.study_type or e.institution or '?' for e in profile.education[:5]) or 'none found'}",
        f"skills: {', '.join(skills[:25]) or 'none found'}",
        *(f"warning: {w}" for w in reading.warnings[:5]),
    ]
    asked = f"\nNot found, ask for it: {', '.join(missing)}." if missing else ""
    hidden = f"\n{len(reading.hidden_text)} hidden pieces of text were left out of the facts." if reading.hidden_text else ""
    return f"CV read and kept. A card shows it.\n{context.quote('cv', chr(10).join(lines))}{asked}{hidden}"


def told_review(context: CopilotContext, found: Review) -> str:
    """A review in words for the model."""
    lines = [
        f"- {f.severity}: {f.why} {f.how}" + (f" (line: {f.quote})" if f.quote else "") for f in found.findings[:FINDINGS_TOLD]
    ]
    praise = [f"- good: {words}" for words in found.good]
    head = f"{len(found.findings)} findings, weightiest first; a card shows them with their lines."
    return f"{head}\n{context.quote('review', chr(10).join([found.summary, *lines, *praise]))}"


def facts_or_ask(context: CopilotContext) -> tuple[Fact, ...]:
    """The person's facts; without any, says that a CV is needed."""
    facts = context.services.ledger.facts(context.owner)
    if not facts:
        raise SomethingMissing(
            "cv",
            "I do not know anything about you yet.",
            "Attach your CV (PDF, DOCX, ODT, RTF, HTML or TXT), or paste its text into the chat.",
        )
    return facts
