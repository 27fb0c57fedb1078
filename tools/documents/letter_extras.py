"""What a letter adds in a sentence each: skills the ad names, languages and certificates it asks for, and an open word on a gap."""

from collections.abc import Iterable, Sequence

from core.text import fold
from tools.documents.cv_summary import asked_skills
from tools.documents.letter_pen import Pen, sentence
from tools.documents.models import Line
from tools.documents.select import Relevance, contains, of_kind
from tools.documents.spoken import spoken
from tools.documents.wording import joined, phrases
from tools.jobs.models import Fit, Posting, Requirement
from tools.profile.models import Fact

_SKILLS, _SEVERAL = 4, 2
_LONG = 5
"""Words above which a skill or a requirement does not read well inside a sentence."""


def extras(facts: Sequence[Fact], posting: Posting, relevance: Relevance, pen: Pen, said: str) -> tuple[Line, ...]:
    """Sentences for what the ad asks and the text so far (`said`) does not yet name."""
    readable = [fact for fact in facts if fact.language == pen.language]
    lines = (
        _skills(facts, posting, pen, said),
        _languages(facts, posting, pen),
        _certificates(readable, posting, relevance, pen),
    )
    return tuple(line for line in lines if line is not None)


def _skills(facts: Sequence[Fact], posting: Posting, pen: Pen, said: str) -> Line | None:
    told = fold(said)
    asked = asked_skills(facts, posting)
    found = [fact for fact in asked if not contains(told, fold(fact.text)) and len(fact.text.split()) <= _LONG][:_SKILLS]
    if not found:
        return None
    patterns = pen.words["also"]["skills"][: None if len(found) > 1 else 1]
    text = pen.say(patterns, skills=joined([fact.text for fact in found], pen.language))
    return sentence("also:skills", text, "also", found)


def _languages(facts: Iterable[Fact], posting: Posting, pen: Pen) -> Line | None:
    asked = any(need.category == "language" for need in posting.requirements)
    return spoken_languages(facts, pen) if asked else None


def spoken_languages(facts: Iterable[Fact], pen: Pen) -> Line | None:
    """The languages of somebody who speaks several."""
    found = of_kind(facts, "language")
    if len(found) < _SEVERAL:
        return None
    words = joined([spoken(fact, pen.language) for fact in found], pen.language)
    return sentence("also:languages", pen.say(pen.words["also"]["languages"], languages=words), "also", found)


def _certificates(facts: Iterable[Fact], posting: Posting, relevance: Relevance, pen: Pen) -> Line | None:
    formal = {need.id for need in posting.requirements if need.category in {"certificate", "education"}}
    found = [fact for fact in of_kind(facts, "certificate") if formal & set(relevance.answered(fact))]
    if not found:
        return None
    names = [fact.text for fact in found[:3]]
    apart = len(names) > 1 and any("," in name for name in names)
    words = str(phrases(pen.language)["lists"]["beside"]).join(names) if apart else joined(names, pen.language)
    return sentence("also:certificates", pen.say(pen.words["also"]["certificates"], certificates=words), "also", found[:3])


def gap(posting: Posting, fit: Fit | None, pen: Pen) -> tuple[Line, ...]:
    """An open word on the heaviest requirement that the person does not meet; where one lives and what one speaks is no gap to tell."""
    missing = [part for part in (fit.parts if fit else ()) if part.verdict == "missing" and part.kind == "must"]
    missing.sort(key=lambda part: -part.weight)
    needs = {need.id: need for need in posting.requirements if need.category not in _NO_GAP}
    for part in missing:
        need = needs.get(part.requirement_id)
        words = gap_words(need, pen.language) if need and posting.language == pen.language else ""
        if need and words:
            return (sentence("gap", pen.say(pen.words["gap"]["plain"], need=words), "gap", job_quotes=(need.quote,)),)
    return ()


def gap_words(need: Requirement, language: str) -> str:
    """A requirement as an open word names it: by its skills, else in its own few words."""
    return joined(need.skills[:2], language) or (need.text if len(need.text.split()) <= _LONG else "")


_NO_GAP = {"location", "language", "other"}
