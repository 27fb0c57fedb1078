"""What a person did, as sentences of one paragraph: the demand, the deed that answers it, and further things from the same job.

Verbs become clauses. Nouns that stand side by side share one sentence, and so do words that can only be quoted.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from core.text import fold
from tools.documents.clauses import Clause, Form, short
from tools.documents.letter_names import employer_said, title_said, with_its_article
from tools.documents.letter_pen import Pen, sentence
from tools.documents.letter_proofs import Proof
from tools.documents.letter_quotes import answers, asked_words
from tools.documents.letter_words import lowered
from tools.documents.models import Line
from tools.documents.select import contains
from tools.documents.wording import joined, phrases, quoted
from tools.jobs.models import Posting, Requirement
from tools.profile.models import Fact

_FEW_SKILLS, _SIDE_BY_SIDE = 3, 2
_LONG_TOGETHER = 16
"""Words above which something stands in a sentence of its own."""


@dataclass(frozen=True)
class Said:
    """Things of one job that share a sentence."""

    form: Form
    facts: tuple[Fact, ...]
    clauses: tuple[Clause, ...]


@dataclass
class Told:
    """What a letter has told so far: the jobs in order, the last one last, and the paragraph it stands in."""

    jobs: list[str] = field(default_factory=list)
    section: str = ""
    introduced: str = ""
    """The job that the sentence before the first deed names."""

    def where(self, job: str, *, asked: bool) -> str:
        """How the next deed of a job is brought in: `more` of the job just told, `here` at the one just introduced, else by its names."""
        if self.jobs[-1:] == [job] and not asked:
            return "more"
        return "here" if not self.jobs and job == self.introduced and not asked else ""


def deeds(told: Proof, posting: Posting, pen: Pen, so_far: Told, more: int) -> tuple[Line, ...]:
    """The sentences of one proof, in the paragraph before where they go on with its job."""
    need = None if told.need is None else _need(told.need, told.fact, posting, pen)
    asked = bool(need and need.text)
    where = so_far.where(told.role.id, asked=asked)
    so_far.section = so_far.section if where == "more" else f"proof:{told.fact.id}"
    first, *others = _groups(((told.fact, told.clause), *told.more[:more]), pen.language)
    lines = [_line("deed", first, told.role, _first(first, told.role, pen, so_far, where))]
    lines += [_line("more", group, told.role, _further(group, told.role, pen)) for group in others]
    so_far.jobs.append(told.role.id)
    every = (need, *lines) if need and asked else tuple(lines)
    return tuple(line.model_copy(update={"section": so_far.section}) for line in every if line.text)


def _groups(items: Iterable[tuple[Fact, Clause]], language: str) -> list[Said]:
    """Side by side what may share a sentence: the first with all of its form, then verbs, nouns and the rest."""
    listed = list(items)
    forms = dict.fromkeys((listed[0][1].form, "verb", "noun", "fragment"))
    found: list[Said] = []
    for form in forms:
        for fact, clause in (item for item in listed if item[1].form == form):
            last = found[-1] if found and found[-1].form == form else None
            if last and _fits_beside(last, clause, language):
                found[-1] = Said(last.form, (*last.facts, fact), (*last.clauses, clause))
            else:
                found.append(Said(clause.form, (fact,), (clause,)))
    return found


def _fits_beside(last: Said, clause: Clause, language: str) -> bool:
    every = (*last.clauses, clause)
    short = all(len(one.text.split()) <= _LONG_TOGETHER and not any(mark in one.text for mark in ";:") for one in every)
    many = len(every) > _SIDE_BY_SIDE and (last.form == "fragment" or any(_has_parts(one.text, language) for one in every))
    return last.form != "verb" and short and not many


def _has_parts(text: str, language: str) -> bool:
    return "," in text or str(phrases(language)["lists"]["and"]) in text


def _words(said: Said, language: str) -> str:
    """The words of a group as one: "the audit of clients as well as the payroll", or quoted one after the other."""
    if said.form == "fragment":
        return str(phrases(language)["lists"]["beside"]).join(lowered(one.text, language) for one in said.clauses)
    texts = [one.text for one in said.clauses]
    parts = any(_has_parts(text, language) for text in texts)
    also: str = phrases(language)["lists"]["also"]
    return also.join(texts) if parts else joined(texts, language)


def _need(need: Requirement, fact: Fact, posting: Posting, pen: Pen) -> Line:
    """The demand that a deed answers: by the skills that both name, else in the ad's words where these read well."""
    deed = fold(fact.text)
    skills = [skill for skill in need.skills if skill in need.quote and contains(deed, fold(skill))][:_FEW_SKILLS]
    if skills:
        said = [quoted(skill, pen.language) if skill.islower() else skill for skill in skills]
        text = pen.say(pen.words["need"]["skills"], need=joined(said, pen.language))
        return sentence(f"need:{need.id}", text, "", job_quotes=skills)
    words = asked_words(need, posting) if posting.language == pen.language and answers(fact.text, need.text) else ""
    text = pen.say(pen.words["need"]["quote"], quote=quoted(words, pen.language)) if words else ""
    return sentence(f"need:{need.id}", text, "", job_quotes=(words,))


def slots(role: Fact, language: str) -> dict[str, str]:
    """Title and employer of a job as a sentence says them."""
    title = title_said(role.title or "", language)
    return {
        "title": title,
        "a_title": with_its_article(title, language),
        "employer": employer_said(role.employer or "", language),
        "project": role.text if role.kind == "project" else "",
    }


def _first(said: Said, role: Fact, pen: Pen, so_far: Told, where: str) -> str:
    if role.kind == "project" and said.form == "noun":
        said = Said("fragment", said.facts, tuple(Clause("fragment", short(fact.text)) for fact in said.facts))
    words = _words(said, pen.language)
    names = slots(role, pen.language)
    known = names | {"clause": words, "bullet": words, "also": _also(said)}
    if where:
        return pen.say(_patterns(where, said.form, role, pen), **known | {"employer": ""})
    briefly = (role.id in (*so_far.jobs, so_far.introduced) or role.kind == "volunteer") and known["employer"]
    patterns = _patterns("", said.form, role, pen)
    text = pen.say(patterns, **known | ({"title": "", "a_title": ""} if briefly else {})) or pen.say(patterns, **known)
    return text or f"{words[:1].upper()}{words[1:]}."


def _further(said: Said, role: Fact, pen: Pen) -> str:
    words = _words(said, pen.language)
    return pen.say(_patterns("more", said.form, role, pen), clause=words, bullet=words, also=_also(said))


def _line(name: str, said: Said, role: Fact, text: str) -> Line:
    return sentence(f"{name}:{said.facts[0].id}", text, "", (role, *said.facts))


def _patterns(where: str, form: Form, role: Fact, pen: Pen) -> list[str]:
    """The patterns for a place in the letter, the form of the words, and whether the job still runs."""
    if role.kind == "project" and where != "more":
        return list(pen.words["project"]["verb" if form == "verb" else "fragment"])
    table: Any = pen.words["proof"]
    name = form if not where else where if form == "verb" else f"{where}_{form}"
    return list(table.get(f"{name}_now" if role.current else name) or table[name])


def _also(said: Said) -> str:
    """English can say "I also ..." of a verb; elsewhere the clause stays as it is."""
    text = said.clauses[0].text
    return text.replace("I ", "I also ", 1) if text.startswith("I ") and not text.startswith(("I am", "I was")) else ""
