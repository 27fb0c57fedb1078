# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""CVs, letters and small texts, as tools. What the truth gate refuses leaves the draft before anybody sees it."""

from typing import Any, Literal

from langchain.tools import ToolRuntime, tool

from core.errors import CopilotError, SomethingMissing
from tools.context import CopilotContext
from tools.cv.tool import facts_or_ask
from tools.documents.asked import KINDS, code, document_named, finds, kind_of
from tools.documents.bench import Bench
from tools.documents.hand import ask
from tools.documents.looking import begun, forget_photos, keep_attached, matched, printed_photo
from tools.documents.making import made
from tools.documents.models import DocumentKind, Draft, Exported, ExportedFiles, Format, MessageKind, Options, Revision, Tone
from tools.documents.revise import forgotten, photo_gone, photo_named, style_of, understand
from tools.documents.steps import stepped
from tools.documents.story_words import CALLED, sentence, together
from tools.documents.versions import last_step
from tools.documents.wording import LANGUAGES
from tools.jobs.models import Fit, Posting
from tools.jobs.tool import job_or_ask, judged

Answer = tuple[str, Any]
Length = Literal["short", "normal"]
LINES_TOLD = 40
ASKED = (
    "The card asks the person: it is true and becomes a fact of theirs, keep it marked, or take it back. Do not decide for them."
)
DIFFERS = "Tell the person that texts for this job differ; the card offers to make the wrong one again from the facts."
CAN_WRITE = "I can write a follow-up, a thank-you note, a request for a conversation, a resignation, a LinkedIn text or an answer for a form."
FOR_A_JOB = frozenset({"follow_up", "thank_you", "networking", "answer"})


@tool(response_format="content_and_artifact", parse_docstring=True)
def tailor_cv(runtime: ToolRuntime[CopilotContext], job: str = "", language: str = "", length: Length = "normal") -> Answer:
    """Write a CV for a job ad from the person's facts.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        language: Two letters, if the person named a language. Empty: the ad's.
        length: short or normal.
    """
    context = runtime.context
    return shown(context, drafted(context, "cv", job, Options(language=code(language), length=length)))


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
    return shown(context, drafted(context, "letter", job, Options(language=code(language), tone=tone, length=length)))


@tool(response_format="content_and_artifact", parse_docstring=True)
def write_both(
    runtime: ToolRuntime[CopilotContext], job: str = "", language: str = "", tone: Tone = "plain", length: Length = "normal"
) -> Answer:
    """Write both a CV and a cover letter for a job ad.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        language: Two letters, if the person named a language. Empty: the ad's.
        tone: plain, warm or formal.
        length: short or normal.
    """
    context = runtime.context
    options = Options(language=code(language), tone=tone, length=length)
    return shown(context, *[drafted(context, kind, job, options) for kind in KINDS])


@tool(response_format="content_and_artifact", parse_docstring=True)
def translate_document(
    runtime: ToolRuntime[CopilotContext],
    language: str,
    document: Literal["last", "cv", "letter", "both"] = "last",
    job: str = "",
) -> Answer:
    """Make the CV or letter once more in another language, from facts and ad; the copy in the first language stays.

    Args:
        language: Two letters of the language that the person named.
        document: cv, letter or both when the person says which; last otherwise.
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
    """
    context = runtime.context
    wanted = code(language)
    if wanted not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise CopilotError(f"I cannot write a document in “{language}” yet.", f"Name one of these languages: {known}.")
    open_one = context.services.drafts.latest(context.owner, context.thread)
    last = open_one[1].document if open_one else "cv"
    kinds = KINDS if document == "both" else (kind_of(last if document == "last" else document) or "cv",)
    return shown(context, *[in_another(context, kind, job, wanted) for kind in kinds])


@tool(response_format="content_and_artifact", parse_docstring=True)
def write_email(
    runtime: ToolRuntime[CopilotContext], kind: Literal[MessageKind, "other"], job: str = "", words: str = "", style: str = ""
) -> Answer:
    """Write a short text from the person's facts: an email, a LinkedIn headline or about, or the answer to a form's question.

    Args:
        kind: follow_up (after applying), thank_you (after an interview), networking, resignation, headline, about, answer, or other.
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        words: For answer: the form's question, word for word. Else: whom it is for, such as Ms Keller, if the person said so.
        style: Tone and language, if the person named them, such as "formal, in German". Empty: plain, in the ad's language.
    """
    context = runtime.context
    if kind == "other":
        raise CopilotError("I cannot write that kind of text.", CAN_WRITE)
    tone, language = style_of(style)
    named = {"question": words} if kind == "answer" else {"to": words}
    return shown(context, messaged(context, kind, job, Options(language=language, tone=tone or "plain", **named)))


@tool(response_format="content_and_artifact", parse_docstring=True)
def revise_draft(
    runtime: ToolRuntime[CopilotContext], instruction: str, document: Literal["last", "cv", "letter"] = "last"
) -> Answer:
    """Change the open CV or letter as asked: shorter, tone, language, drop or reword a line; undo, go back to a version, say what changed.

    Args:
        instruction: What to change, in the person's own words. A line's new words stand in quotation marks, word for word.
        document: cv or letter when the person says which; last otherwise.
    """
    context = runtime.context
    draft_id, wish = meant(context, instruction, document)
    facts_or_ask(context)
    return carried_out(context, draft_id, wish, instruction)


@tool(response_format="content_and_artifact", parse_docstring=True)
def export_document(
    runtime: ToolRuntime[CopilotContext],
    formats: list[Format] | None = None,
    document: Literal["last", "cv", "letter", "both"] = "last",
) -> Answer:
    """Make files of the open CV or letter to download.

    Args:
        formats: One or more of pdf, docx, md, txt, json, html, europass. Empty: pdf and docx.
        document: cv, letter or both when the person says which; last otherwise.
    """
    context = runtime.context
    kinds = ("cv", "letter") if document == "both" or (document == "last" and made_together(context)) else (document,)
    files = [file for kind in kinds for file in exported(context, kind, formats or ["pdf", "docx"])]
    names = "\n".join(f"{f.file_name} ({f.size} bytes)" for f in files)
    unbacked = tuple(line.text for kind in kinds for line in latest_or_ask(context, kind)[1].unbacked)
    warning = f" Warn the person: {len(unbacked)} lines in them rest on no fact; the card lists them." if unbacked else ""
    made_files = ExportedFiles(files=tuple(files), unbacked=unbacked)
    return f"Files are ready; the card has the downloads.{warning}\n{context.quote('files', names)}", made_files.model_dump(
        mode="json"
    )


def drafted(context: CopilotContext, document: DocumentKind, job: str, options: Options) -> str:
    """A document for a job written, checked and kept; returns its id."""
    facts_or_ask(context)
    job_id, posting, fit = judged(context, job)
    told_in = options.model_copy(update={"told": context.language})
    return bench_of(context).write((context.thread, job_id), document, told_in, (posting, fit))


def in_another(context: CopilotContext, document: DocumentKind, job: str, language: str | None) -> str:
    """A document made from the facts in a language, with the options of the open one of its kind; a CV needs no job. Returns its id."""
    before = context.services.drafts.latest(context.owner, context.thread, document)
    options = (before[1].options if before else Options()).model_copy(update={"language": language, "edits": ()})
    if document != "cv" or job or context.services.jobs.jobs(context.owner):
        return drafted(context, document, job, options)
    draft = made(document, facts_or_ask(context), (None, None), options, context.today)
    return context.services.drafts.save(context.owner, context.thread, None, draft, context.now)


def meant(context: CopilotContext, instruction: str, document: str) -> tuple[str, Revision]:
    """The draft that a wish is about, and the wish: the one it names, else the one made last, else the other where only that has such a line."""
    named = document if document != "last" else document_named(instruction) or ("cv" if photo_named(instruction) else "")
    kinds = [named] if named else ["last", *KINDS]
    first = latest_or_ask(context, kinds[0])
    fallback = first[0], understand(instruction, first[1])
    for kind in kinds:
        found = context.services.drafts.latest(context.owner, context.thread, kind_of(kind))
        if found and finds(wish := understand(instruction, found[1]), found[1]):
            return found[0], wish
    return fallback


def messaged(context: CopilotContext, kind: MessageKind, job: str, options: Options) -> str:
    """A small text written, checked and kept, for the ad that is named or talked about, where there is one; returns its id."""
    facts = context.services.ledger.facts(context.owner)
    job_id, posting, fit = _job_of_message(context, kind, job, judge=bool(facts))
    options = begun(context.services.drafts, context.owner, options, posting)
    draft = made(kind, facts, (posting, fit), options, context.today)
    return context.services.drafts.save(context.owner, context.thread, job_id, draft, context.now)


def _job_of_message(
    context: CopilotContext, kind: MessageKind, job: str, *, judge: bool
) -> tuple[str | None, Posting | None, Fit | None]:
    if kind not in FOR_A_JOB or not (job or context.services.jobs.jobs(context.owner)):
        return None, None, None
    return judged(context, job) if judge else (*job_or_ask(context, job), None)


def carried_out(context: CopilotContext, draft_id: str, wish: Revision, said: str) -> Answer:
    """What a wish about a draft comes to: a new version, what changed, or a question about words that no fact backs."""
    bench = bench_of(context)
    if wish.step == "tell":
        return what_changed(context, bench, draft_id)
    if wish.words and (asked := ask(bench, draft_id, wish.line, wish.words)):
        words = context.quote("line", f"{asked.after}\n{asked.reason}")
        return f"No fact backs these words; nothing was changed. {ASKED}\n{words}", asked.model_dump(mode="json")
    if photo_gone(said):
        words, artifact = shown(context, forget_photos(bench, context.services.files, draft_id))
        note = forgotten(context.language)
        return f"{words}\nTell the person: {note}", artifact | {"notes": [*artifact["notes"], note]}
    keep_attached(bench, context.services.files, {file.id: file.name for file in context.attachments}, wish)
    made_id = stepped(bench, draft_id, wish, said)
    return shown(context, made_id, *matched(bench, made_id, wish, said))


def what_changed(context: CopilotContext, bench: Bench, draft_id: str) -> Answer:
    """What the last step changed; of a first version, what differs from the CV as given."""
    last = last_step(bench, draft_id)
    rows = ["".join(f"[{p.what}] {p.text} " for p in row.pieces) for row in last.rows if row.what != "same"][:LINES_TOLD]
    said = context.quote("changes", "\n".join(rows)) if rows else "No line differs."
    return (
        f"A card shows what the last step changed; on the Documents page each change can be taken back.\n{said}",
        last.model_dump(mode="json"),
    )


def bench_of(context: CopilotContext) -> Bench:
    """Where this person's drafts are worked on."""
    services = context.services
    return Bench(
        services.drafts, services.jobs, services.ledger, context.owner, context.now, context.today, services.make or made
    )


def latest_or_ask(context: CopilotContext, document: str) -> tuple[str, Draft]:
    """The open draft of a kind (`last`: whichever was made last); asks when there is none."""
    found = context.services.drafts.latest(context.owner, context.thread, kind_of(document))
    if found is None:
        raise SomethingMissing("draft", "There is no draft yet.", "Ask for a CV or a letter for a job first.")
    return found


def made_together(context: CopilotContext) -> bool:
    """Whether the newest CV and the newest letter of this conversation were made in one go."""
    newest = [context.services.drafts.versions(context.owner, context.thread, kind)[:1] for kind in KINDS]
    return all(newest) and len({row[0].created for row in newest}) == 1


def exported(context: CopilotContext, document: str, formats: list[Format]) -> list[Exported]:
    """Files of one draft, rendered and kept. Only a CV has JSON Resume and Europass; these are left out for the others."""
    from tools.documents.rendering.files import file_name, formats_for, render

    draft_id, draft = latest_or_ask(context, document)
    facts, save = context.services.ledger.facts(context.owner), context.services.drafts.save_file
    wanted = formats_for(draft.document, formats)
    if not wanted:
        raise SomethingMissing("draft", "Only a CV has JSON Resume or Europass.", "Choose pdf, docx, md, txt or html.")
    photo = printed_photo(context.services.drafts, context.owner, draft)
    return [
        save(context.owner, draft_id, file_name(draft, form), render(draft, form, facts, photo), context.now) for form in wanted
    ]


def shown(context: CopilotContext, *ids: str) -> Answer:
    """Kept drafts in words, and as they are shown: with what each tells differently from the facts and from the others for its job."""
    drafts = [bench_of(context).seen(draft_id) for draft_id in ids]
    artifacts = [draft.model_dump(mode="json") for draft in drafts]
    return "\n".join(told(context, draft) for draft in drafts), artifacts if len(ids) > 1 else artifacts[0]


def told(context: CopilotContext, draft: Draft) -> str:
    """A draft in words for the model."""
    lines = "\n".join(line.text for line in draft.lines[:LINES_TOLD] if line.text)
    refused = f"\n{len(draft.refused)} statements were left out because no fact supports them." if draft.refused else ""
    noted = "".join(f"\nTell the person: {note}" for note in draft.notes)
    name, differing = CALLED[draft.document], "\n".join(map(sentence, together(draft.disagreements)))
    noted += f"\n{DIFFERS}\n{context.quote('differs', differing)}" if differing else ""
    return f"The {name} is written and saved; a card shows it with downloads.{refused}{noted}\n{context.quote(name, lines)}"
