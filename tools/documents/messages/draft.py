"""A small text as a draft, made from the ledger and the ad like a letter, with lines that cite facts."""

from collections.abc import Sequence
from datetime import date

from core.errors import SomethingMissing
from tools.documents.customs import country_of
from tools.documents.cv_sections import line
from tools.documents.draft_cv import cv_language, shortened
from tools.documents.letter_pen import Pen
from tools.documents.letter_words import role_name
from tools.documents.messages.answers import answered
from tools.documents.messages.mails import SENT, body, frame
from tools.documents.messages.profile import about, headline
from tools.documents.messages.task import Task
from tools.documents.messages.words import message_words
from tools.documents.models import Draft, Line, MessageKind, Options
from tools.documents.select import of_kind, weigh
from tools.documents.wording import fill
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact

Job = tuple[Posting | None, Fit | None]
_NO_AD = frozenset({"resignation", "headline", "about"})
"""Texts that answer no ad."""
_ROLE_LENGTH = 80


def draft_message(kind: MessageKind, facts: Sequence[Fact], job: Job, options: Options, today: date) -> Draft:
    """The text as lines. The same facts, ad and options give the same text.

    Raises:
        SomethingMissing: the facts do not hold what such a text needs, and nothing is made up in its place.
    """
    posting, fit = (None, None) if kind in _NO_AD else job
    language = options.language or (posting.language if posting else cv_language(facts, options))
    seed = "|".join((kind, *(fact.text for fact in of_kind(facts, "role")), options.question))
    pen = Pen(language, options.tone, seed, country_of(posting))
    task = Task(kind, facts, posting, weigh(facts, posting, fit), options, today, pen)
    lines = tuple(made for made in _lines(task) if made.text and not _unwanted(made, options))
    return Draft(
        document=kind,
        title=_title(task),
        language=language,
        lines=lines,
        options=options,
        job_title=posting.title if posting else None,
        company=posting.company if posting else None,
        notes=_notes(task),
    )


def _lines(task: Task) -> Sequence[Line]:
    if task.kind in SENT:
        return frame(task, body(task))
    made = headline(task) if task.kind == "headline" else about(task) if task.kind == "about" else _answer(task)
    if not any(one.fact_ids for one in made):
        raise SomethingMissing("cv", "There are no facts to write this from.", "Attach your CV or tell me about your work.")
    return made


def _answer(task: Task) -> Sequence[Line]:
    question = " ".join(task.options.question.split())
    if not question:
        raise SomethingMissing("fact", "I need the question that the form asks.", "Paste the question as it stands in the form.")
    asked = line("subject", question, "").model_copy(update={"claims": False})
    return (asked, *answered(question, task))


def _unwanted(made: Line, options: Options) -> bool:
    return made.id in options.leave_out or f"section:{made.section}" in options.leave_out


def _title(task: Task) -> str:
    words = message_words(task.pen.language)
    name = next((" ".join(fact.text.split()) for fact in of_kind(task.facts, "name")), "")
    role = shortened(role_name(task.posting.title or ""), _ROLE_LENGTH) if task.posting else ""
    slots = {"what": words["names"][task.kind], "name": name, "role": role}
    return " ".join(fill(words["title_for" if role else "title"], slots).split())


def _notes(task: Task) -> tuple[str, ...]:
    note: str = message_words(task.pen.language).get(task.kind, {}).get("note", "")
    return (note,) if note else ()
