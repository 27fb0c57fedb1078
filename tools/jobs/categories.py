"""What kind of thing a demand asks for: a language, a certificate, a degree, a place, years, a skill or another condition."""

import re

from tools.cv.skills.finding import find_skills, lexicon
from tools.jobs.amounts import degree, spoken_names, years
from tools.jobs.conditions import conditions_asked
from tools.jobs.fluency import level_asked
from tools.jobs.models import Category
from tools.jobs.papers import papers_asked
from tools.jobs.phrases import own, pattern

_PERMITS = {"permission", "terms"}
_TICKETS = {"site tickets"}
_WIDE = frozenset({"outdoors", "freelance", "portfolio", "confidential"})
"""Conditions whose words mean work as often: `draußen`, `B2B`, `discretion`."""
_EARLY = 3
_USE = re.compile(
    r"\b(?:[abc][12]|(?:speak|write|written|language|sprach|langue|idioma|lingua|taal|spreekt|communicat|kommuni|read|understand)\w*)"
)
_STUDIES = frozenset({"bachelor", "master", "phd"})


def category(words: str, language: str) -> Category:
    """The category of one demand; `words` is flat text. The first rule that holds decides."""
    families = {lexicon().skills[s.name].family for s in find_skills(words, language)}
    asked = years(words, language)
    if _about_language(words, language, families):
        return "language"
    studied = degree(words, language) if asked is None else None
    if asked is None and studied not in _STUDIES and _about_paper(words, language, families):
        return "certificate"
    if studied or (asked is None and pattern(language, "education", "other").search(words)):
        return "education"
    if pattern(language, "location", "words").search(words) and not families - _PERMITS:
        return "location"
    if _about_terms(words, language, families, counted=asked is not None):
        return "other"
    if asked is not None or pattern(language, "experience_words", "words").search(words):
        return "experience"
    soft = families == {"soft"} and pattern(language, "other", "words").search(words)
    return "other" if soft else "skill"


def _about_paper(words: str, language: str, families: set[str]) -> bool:
    """Whether a licence, registration or certificate is asked for, by a name that we know or by the word for one."""
    if papers_asked(words, loosely=False) and not pattern(language, "certificate", "about").search(words):
        return True
    return not families & {"permission"} and bool(families & _TICKETS or own(language, "certificate", "words").search(words))


def _about_terms(words: str, language: str, families: set[str], *, counted: bool) -> bool:
    """Whether a condition of work is asked for: permission, checks, hours, travel; years of it are experience."""
    if families & _PERMITS or (not families and pattern(language, "other", "words").search(words)):
        return True
    return not (counted or families - _PERMITS) and any(not c.soft and c.name not in _WIDE for c in conditions_asked(words))


def _about_language(words: str, language: str, families: set[str]) -> bool:
    """Whether a natural language is what is asked for, not a market, a school subject or an adjective."""
    names = spoken_names(words)
    if not names:
        return pattern(language, "levels", "unnamed").search(words) is not None
    early = spoken_names(" ".join(words.split()[:_EARLY]))
    level = level_asked(words) is not None
    if papers_asked(words, loosely=False) and not level:
        return False
    alone = not families and not pattern(language, "experience_words", "words").search(words)
    return bool(early) or level or alone or _USE.search(words) is not None
