"""The paragraphs of a letter: why I write, where I stand, what I have done for what you ask, and a close."""

from collections.abc import Sequence
from datetime import date

from core.text import fold
from tools.documents.clauses import Clause
from tools.documents.cv_summary import current_role
from tools.documents.dates import months_worked, span, years_said
from tools.documents.letter_company import company_words
from tools.documents.letter_pen import Pen, sentence
from tools.documents.letter_proofs import Proof
from tools.documents.letter_quotes import answers, asked_words, company_said
from tools.documents.letter_words import company_name, employer_name, lowered, role_name
from tools.documents.models import Line
from tools.documents.select import contains, newest_first, of_kind, roles
from tools.documents.wording import joined, quoted
from tools.jobs.models import Posting, Requirement
from tools.profile.models import Fact

_FEW_SKILLS = 3


def opening(posting: Posting, pen: Pen) -> tuple[Line, ...]:
    """Which job, and a sentence of the ad that is the reason for writing."""
    role, company = role_name(posting.title or ""), company_name(company_said(posting))
    first = pen.say(pen.toned("opening"), role=role, company=company) or pen.say(pen.toned("opening_role"), role=role)
    first = first or pen.say(pen.toned("opening_bare"))
    asked = tuple(word for word in (role, company) if word)
    lines = [sentence("opening", first, "opening", job_quotes=asked).model_copy(update={"claims": False})]
    words = company_words(posting) if posting.language == pen.language else ""
    if words:
        reason = pen.say(pen.toned("reason"), quote=quoted(words, pen.language))
        lines.append(sentence("reason", reason, "opening", job_quotes=(words,)))
        lines.append(sentence("reason_after", pen.say(pen.toned("reason_after")), "opening"))
    return tuple(lines)


def background(facts: Sequence[Fact], pen: Pen, today: date) -> tuple[Line, ...]:
    """Years counted from the dates, and the job the person holds or held last."""
    role = current_role(facts)
    if role is None or not role.title:
        return ()
    years = years_said(months_worked(roles(facts), today), pen.language)
    name = ("years_now" if role.current else "years") if years else ("now" if role.current else "last")
    text = pen.say(
        pen.words["background"][name], years=years, title=role.title, employer=employer_name(role.employer or "", pen.language)
    )
    return (sentence("background", text, "background", roles(facts) if years else (role,)),)


def proof(told: Proof, posting: Posting, pen: Pen, named: set[str], more: int) -> tuple[Line, ...]:
    """What the ad asks, what the person did about it, and up to `more` further things from the same job."""
    section = f"proof:{told.fact.id}"
    lines = [] if told.need is None else [_need(told.need, told.fact, posting, pen)]
    lines.append(_deed(told, section, pen, named))
    named |= {told.role.id, f"told:{told.role.id}"}
    for fact, clause in told.more[:more]:
        bare_words = lowered(clause.text, pen.language)
        patterns = pen.words["proof"]["more" if clause.form == "verb" else "more_fragment"]
        text = pen.say(patterns, clause=clause.text, also=_also(clause), bullet=bare_words)
        lines.append(sentence(f"more:{fact.id}", text, section, (told.role, fact)))
    return tuple(line for line in lines if line.text)


def _need(need: Requirement, fact: Fact, posting: Posting, pen: Pen) -> Line:
    """The demand that a deed answers: by the skills that both name, else in the ad's words where these read well."""
    section, deed = f"proof:{fact.id}", fold(fact.text)
    skills = [skill for skill in need.skills if skill in need.quote and contains(deed, fold(skill))][:_FEW_SKILLS]
    if skills:
        text = pen.say(pen.words["need"]["skills"], need=joined(skills, pen.language))
        return sentence(f"need:{need.id}", text, section, job_quotes=skills)
    words = asked_words(need, posting) if posting.language == pen.language and answers(fact.text, need.text) else ""
    text = pen.say(pen.words["need"]["quote"], quote=quoted(words, pen.language)) if words else ""
    return sentence(f"need:{need.id}", text, section, job_quotes=(words,))


def _deed(told: Proof, section: str, pen: Pen, named: set[str]) -> Line:
    role, clause = told.role, told.clause
    employer = employer_name(role.employer or "", pen.language)
    slots = {
        "employer": employer,
        "title": "" if (role.id in named or role.kind == "volunteer") and employer else role.title or "",
        "clause": clause.text,
        "also": _also(clause),
        "bullet": lowered(clause.text, pen.language),
        "project": role.text if role.kind == "project" else "",
    }
    again = clause.form == "fragment" and f"told:{role.id}" in named
    text = pen.say(pen.words["proof"]["again"], **slots) if again else ""
    text = text or pen.say(_patterns(told, pen), **slots)
    if not text and told.role.title:
        text = pen.say(_patterns(told, pen), **slots | {"title": told.role.title})
    text = text or _alone(clause)
    return sentence(f"deed:{told.fact.id}", text, section, (role, told.fact))


def _alone(clause: Clause) -> str:
    """A clause as a sentence of its own, for a job that has neither title nor employer."""
    return f"{clause.text[:1].upper()}{clause.text[1:]}."


def _patterns(told: Proof, pen: Pen) -> Sequence[str]:
    form = told.clause.form
    if told.role.kind == "project":
        return list(pen.words["project"]["verb" if form == "verb" else "fragment"])
    names = {"verb": ("verb_now", "verb"), "noun": ("noun", "noun_past"), "fragment": ("fragment_now", "fragment")}[form]
    return list(pen.words["proof"][names[0 if told.role.current else 1]])


def _also(clause: Clause) -> str:
    """English can say "I also ..." of a verb; elsewhere the clause stays as it is."""
    return (
        clause.text.replace("I ", "I also ", 1)
        if clause.text.startswith("I ") and not clause.text.startswith(("I am", "I was"))
        else ""
    )


def bare(role: Fact, pen: Pen) -> Line:
    """A job by name and dates alone: what can be said when the facts are in another language."""
    when = span(role.start, role.end, pen.language, current=role.current)
    name = "bare_now" if role.current else "bare"
    text = pen.say(
        pen.words["proof"][name], title=role.title or "", employer=employer_name(role.employer or "", pen.language), dates=when
    )
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


def close(pen: Pen, *, bridge: bool) -> tuple[Line, ...]:
    """What the person would bring, a wish to talk, thanks. Claims nothing."""
    parts = ("bridge", "close", "thanks") if bridge else ("close", "thanks")
    return tuple(sentence(part, pen.say(pen.toned(part)), "close") for part in parts)
