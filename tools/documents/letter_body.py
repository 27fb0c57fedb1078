"""The paragraphs of a letter: why I write, where I stand, what I have done for what you ask, and a close."""

from collections.abc import Sequence
from datetime import date

from tools.documents.cv_summary import current_role
from tools.documents.dates import months_worked, span, years_said
from tools.documents.letter_company import company_words
from tools.documents.letter_deeds import slots
from tools.documents.letter_names import asked_role, calm, with_its_article
from tools.documents.letter_pen import Pen, sentence
from tools.documents.letter_quotes import company_said
from tools.documents.letter_words import company_name
from tools.documents.models import Line
from tools.documents.select import newest_first, of_kind, roles
from tools.documents.wording import quoted
from tools.jobs.models import Posting
from tools.profile.models import Fact


def opening(posting: Posting, pen: Pen) -> tuple[Line, ...]:
    """Which job, and a sentence of the ad that is the reason for writing."""
    role, company = asked(posting)
    known = {"role": role, "a_role": with_its_article(role, pen.language)}
    first = pen.say(pen.toned("opening"), **known, company=company) or pen.say(pen.toned("opening_role"), **known)
    first = first or pen.say(pen.toned("opening_bare"))
    lines = [sentence("opening", first, "opening", job_quotes=(role, company)).model_copy(update={"claims": False})]
    words = company_words(posting) if posting.language == pen.language else ""
    if words:
        reason = pen.say(pen.toned("reason"), quote=quoted(words, pen.language))
        lines.append(sentence("reason", reason, "opening", job_quotes=(words,)))
        lines.append(sentence("reason_after", pen.say(pen.toned("reason_after")), "opening"))
    return tuple(lines)


def asked(posting: Posting) -> tuple[str, str]:
    """The job and the employer of an ad as a sentence says them; empty where the ad names none."""
    company = company_said(posting)
    return asked_role(posting.title or "", company), company_name(calm(company) if " " in company else company)


def background(facts: Sequence[Fact], pen: Pen, today: date) -> tuple[Line, ...]:
    """Years counted from the dates, and the job the person holds or held last."""
    role = current_role(facts)
    if role is None or not role.title:
        return ()
    years = years_said(months_worked(roles(facts), today), pen.language)
    name = ("years_now" if role.current else "years") if years else ("now" if role.current else "last")
    text = pen.say(pen.words["background"][name], years=years, **slots(role, pen.language))
    return (sentence("background", text, "background", roles(facts) if years else (role,)),)


def bare(role: Fact, pen: Pen) -> Line:
    """A job by name and dates alone: what can be said when the facts are in another language."""
    when = span(role.start, role.end, pen.language, current=role.current)
    name = "bare_now" if role.current else "bare"
    text = pen.say(pen.words["proof"][name], **slots(role, pen.language), dates=when)
    return sentence(f"bare:{role.id}", text, "jobs", (role,))


def study(facts: Sequence[Fact], pen: Pen) -> tuple[Line, ...]:
    """The highest study by name and school."""
    found = [fact for fact in newest_first(of_kind(facts, "education")) if fact.employer and fact.title]
    return tuple(
        sentence(
            f"study:{fact.id}",
            pen.say(pen.words["background"]["study"], school=fact.employer or "", study=fact.title or ""),
            "jobs",
            (fact,),
        )
        for fact in found[:1]
    )


def close(pen: Pen, posting: Posting, *, bridge: bool) -> tuple[Line, ...]:
    """What the person would bring, a wish to talk, thanks. Claims nothing."""
    parts = ("bridge", "close", "thanks") if bridge else ("close", "thanks")
    role, company = asked(posting)
    known = {"role": role, "a_role": with_its_article(role, pen.language), "company": company}
    said = ((part, pen.say(pen.toned(part), **known)) for part in parts)
    return tuple(_ours(part, text, tuple(word for word in (role, company) if word and word in text)) for part, text in said)


def _ours(part: str, text: str, quotes: Sequence[str]) -> Line:
    return sentence(part, text, "close", job_quotes=quotes).model_copy(update={"claims": False})
