# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""CVs and letters, as tools. What the truth gate refuses leaves the draft before anybody sees it."""

from typing import Any, Literal

from langchain.tools import ToolRuntime, tool

from core.errors import CopilotError, SomethingMissing
from tools.context import CopilotContext
from tools.cv.tool import facts_or_ask
from tools.documents.check_draft import check_draft
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import DocumentKind, Draft, Exported, ExportedFiles, Format, Options, Tone
from tools.documents.revise import revise, understand
from tools.jobs.models import Fit, Posting
from tools.jobs.tool import job_or_ask, judged
from tools.profile.models import Fact

Answer = tuple[str, dict[str, Any]]
Length = Literal["short", "normal"]
LINES_TOLD = 40
NO_CHANGE = "Say what to change in other words: shorter, longer, warmer, more formal, in German, or which line to leave out."
KINDS: tuple[DocumentKind, ...] = ("cv", "letter")


@tool(response_format="content_and_artifact", parse_docstring=True)
def tailor_cv(runtime: ToolRuntime[CopilotContext], job: str = "", language: str = "", length: Length = "normal") -> Answer:
    """Write a CV for a job ad from the person's facts.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        language: Two letters, if the person named a language. Empty: the ad's.
        length: short or normal.
    """
    context = runtime.context
    draft = drafted(context, "cv", job, Options(language=code(language), length=length))
    return told(context, draft), draft.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def write_cover_letter(
    runtime: ToolRuntime[CopilotContext], job: str = "", language: str = "", tone: Tone = "plain", length: Length = "normal"
) -> Answer:
    """Write a cover letter for a job ad from the person's facts.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        language: Two letters, if the person named a language. Empty: the ad's.
        tone: plain, warm or formal.
        length: short or normal.
    """
    context = runtime.context
    draft = drafted(context, "letter", job, Options(language=code(language), tone=tone, length=length))
    return told(context, draft), draft.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def write_both(
    runtime: ToolRuntime[CopilotContext], job: str = "", language: str = "", tone: Tone = "plain", length: Length = "normal"
) -> tuple[str, list[dict[str, Any]]]:
    """Write both a CV and a cover letter for a job ad.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        language: Two letters, if the person named a language. Empty: the ad's.
        tone: plain, warm or formal.
        length: short or normal.
    """
    context = runtime.context
    options = Options(language=code(language), tone=tone, length=length)
    drafts = [drafted(context, "cv", job, options), drafted(context, "letter", job, options)]
    return "\n".join(told(context, d) for d in drafts), [d.model_dump(mode="json") for d in drafts]


@tool(response_format="content_and_artifact", parse_docstring=True)
def revise_draft(
    runtime: ToolRuntime[CopilotContext], instruction: str, document: Literal["last", "cv", "letter"] = "last"
) -> Answer:
    """Change the open CV or letter as the person asks: shorter, longer, another tone or language, without a line.

    Args:
        instruction: What to change, in the person's own words.
        document: cv or letter when the person says which; last otherwise.
    """
    context = runtime.context
    old = latest_or_ask(context, document)[1]
    facts = facts_or_ask(context)
    job_id, posting, fit = job_of(context, old)
    new = revise(old, understand(instruction, old), facts, (posting, fit), context.today)
    if _same(old, new):
        raise CopilotError("Nothing in the draft changes by that.", NO_CHANGE)
    kept = keep(context, new, facts, posting, job_id)
    return told(context, kept), kept.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def export_document(
    runtime: ToolRuntime[CopilotContext],
    formats: list[Format] | None = None,
    document: Literal["last", "cv", "letter", "both"] = "last",
) -> Answer:
    """Make files of the open CV or letter to download.

    Args:
        formats: One or more of pdf, docx, md, txt, json, html. Empty: pdf and docx.
        document: cv, letter or both when the person says which; last otherwise.
    """
    context = runtime.context
    kinds = ("cv", "letter") if document == "both" or (document == "last" and made_together(context)) else (document,)
    files = [file for kind in kinds for file in exported(context, kind, formats or ["pdf", "docx"])]
    names = "\n".join(f"{f.file_name} ({f.size} bytes)" for f in files)
    return f"Files are ready; the card has the downloads.\n{context.quote('files', names)}", ExportedFiles(
        files=tuple(files)
    ).model_dump(mode="json")


def drafted(context: CopilotContext, document: DocumentKind, job: str, options: Options) -> Draft:
    """A document for a job written, checked and kept."""
    facts = facts_or_ask(context)
    job_id, posting, fit = judged(context, job)
    make = draft_cv if document == "cv" else draft_letter
    return keep(context, make(facts, posting, fit, options, context.today), facts, posting, job_id)


def keep(context: CopilotContext, draft: Draft, facts: tuple[Fact, ...], posting: Posting | None, job_id: str | None) -> Draft:
    """The draft after the gate, saved."""
    checked = check_draft(draft, facts, posting, context.today)
    context.services.drafts.save(context.owner, context.thread, job_id, checked, context.now)
    return checked


def _same(old: Draft, new: Draft) -> bool:
    """Whether a wish changed nothing: neither what is asked of the document nor a word of it."""
    return old.options == new.options and [line.text for line in old.lines] == [line.text for line in new.lines]


def latest_or_ask(context: CopilotContext, document: str) -> tuple[str, Draft]:
    """The open draft of a kind (`last`: whichever was made last); asks when there is none."""
    kind: DocumentKind | None = "cv" if document == "cv" else "letter" if document == "letter" else None
    found = context.services.drafts.latest(context.owner, context.thread, kind)
    if found is None:
        raise SomethingMissing("draft", "There is no draft yet.", "Ask for a CV or a letter for a job first.")
    return found


def job_of(context: CopilotContext, draft: Draft) -> tuple[str | None, Posting | None, Fit | None]:
    """The ad a draft was written for: the one with its title and company, else the one talked about."""
    jobs = context.services.jobs
    same = [j.id for j in jobs.jobs(context.owner) if (j.title or None, j.company or None) == (draft.job_title, draft.company)]
    if same:
        return same[0], jobs.get(context.owner, same[0]), jobs.fit(context.owner, same[0])
    if draft.job_title is None and draft.company is None:
        return None, None, None
    job_id, posting = job_or_ask(context, "")
    return job_id, posting, jobs.fit(context.owner, job_id)


def made_together(context: CopilotContext) -> bool:
    """Whether the newest CV and the newest letter of this conversation were made in one go."""
    newest = [context.services.drafts.versions(context.owner, context.thread, kind)[:1] for kind in KINDS]
    return all(newest) and len({row[0].created for row in newest}) == 1


def exported(context: CopilotContext, document: str, formats: list[Format]) -> list[Exported]:
    """Files of one draft, rendered and kept. Only a CV has JSON Resume; that format is left out for the others."""
    from tools.documents.rendering.files import file_name, render

    draft_id, draft = latest_or_ask(context, document)
    facts, save = context.services.ledger.facts(context.owner), context.services.drafts.save_file
    wanted = [f for f in dict.fromkeys(formats) if not (f == "json" and draft.document != "cv")]
    if not wanted:
        raise SomethingMissing("draft", "Only a CV can be saved as JSON Resume.", "Choose pdf, docx, md, txt or html.")
    return [save(context.owner, draft_id, file_name(draft, form), render(draft, form, facts), context.now) for form in wanted]


def code(language: str) -> str | None:
    """Two letters, or None when no language was named."""
    return language.strip().lower()[:2] or None


def told(context: CopilotContext, draft: Draft) -> str:
    """A draft in words for the model."""
    lines = "\n".join(line.text for line in draft.lines[:LINES_TOLD] if line.text)
    refused = f"\n{len(draft.refused)} statements were left out because no fact supports them." if draft.refused else ""
    name = "CV" if draft.document == "cv" else "cover letter"
    return f"The {name} is written and saved; a card shows it with downloads.{refused}\n{context.quote(name, lines)}"
