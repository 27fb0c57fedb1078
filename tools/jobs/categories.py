"""What kind of thing a demand asks for: a language, a certificate, a degree, a place, years, a skill or another condition."""

import re

from tools.cv.skills.finding import find_skills, lexicon
from tools.jobs.amounts import degree, spoken_names, years
from tools.jobs.models import Category
from tools.jobs.phrases import own, pattern

_PERMITS = {"permission", "terms"}
_TICKETS = {"site tickets"}
_EARLY = 3
_USE = re.compile(
    r"\b(?:[abc][12]|(?:speak|write|written|language|sprach|langue|idioma|lingua|taal|spreekt|communicat|kommuni|read|understand)\w*)"
)


def category(words: str, language: str) -> Category:
    """The category of one demand; `words` is flat text. The first rule that holds decides."""
    skills = find_skills(words, language)
    families = {lexicon().skills[s.name].family for s in skills}
    asked = years(words, language)
    if _about_language(words, language):
        return "language"
    if (
        asked is None
        and (families & _TICKETS or own(language, "certificate", "words").search(words))
        and not families & {"permission"}
    ):
        return "certificate"
    if asked is None and (degree(words, language) or pattern(language, "education", "other").search(words)):
        return "education"
    if pattern(language, "location", "words").search(words) and not families - _PERMITS:
        return "location"
    if families & _PERMITS or (not skills and pattern(language, "other", "words").search(words)):
        return "other"
    if asked is not None or pattern(language, "experience_words", "words").search(words):
        return "experience"
    soft = families == {"soft"} and pattern(language, "other", "words").search(words)
    return "other" if soft else "skill"


def _about_language(words: str, language: str) -> bool:
    """Whether a natural language is what is asked for, not a market, a school subject or an adjective."""
    names = spoken_names(words)
    if not names:
        return False
    early = spoken_names(" ".join(words.split()[:_EARLY]))
    level = any(pattern(language, "levels", key).search(words) for key in ("native", "fluent", "medium", "good", "basic"))
    return bool(early) or level or _USE.search(words) is not None
