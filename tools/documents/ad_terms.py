"""The ad's own name for a skill the person has, where the lexicon says that both are the same thing. Nothing near or wider counts."""

from collections.abc import Iterable

from core.text import fold
from tools.cv.skills.finding import find_skills
from tools.cv.skills.lexicon import relation
from tools.jobs.models import Posting
from tools.profile.models import Fact

_LONGEST = 40
"""Letters above which a skill is a sentence, in which no name is exchanged."""


def ad_name(fact: Fact, posting: Posting | None) -> str:
    """What the ad calls the skill of this fact; the fact's own words where it calls it the same or not at all."""
    if posting is None or len(fact.text) > _LONGEST:
        return fact.text
    own = [found for found in find_skills(fact.text) if found.start == 0 and found.end == len(fact.text)]
    if not own:
        return fact.text
    asked = dict.fromkeys(skill for need in posting.requirements for skill in need.skills)
    if any(fold(skill) == fold(fact.text) for skill in asked):
        return fact.text
    return next((skill for skill in asked if _same(own[0].name, skill)), fact.text)


def _same(name: str, asked: str) -> bool:
    found = [other.name for other in find_skills(asked)]
    return len(found) == 1 and relation(name, found[0]) == "same"


def names_of(facts: Iterable[Fact], posting: Posting | None) -> set[str]:
    """The ad's names for all these skills."""
    return {ad_name(fact, posting) for fact in facts if fact.kind == "skill"}
