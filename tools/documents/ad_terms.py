"""The ad's own name for a skill the person has, where both are names of one thing: nothing near, wider or narrower counts.

The lexicon lists under one skill what people write for it, parts of it too (regression under statistics). That is right for finding, and
would be a lie in print; so a name is exchanged only for another spelling, an abbreviation, the name with its maker, or the translation.
"""

import re
from collections.abc import Iterable

from core.text import fold, words
from tools.cv.skills.finding import find_skills
from tools.cv.skills.lexicon import lexicon, relation
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
    return next((skill for skill in asked if _same(own[0].name, skill) and one_thing(fact.text, skill)), fact.text)


def _same(name: str, asked: str) -> bool:
    found = [other.name for other in find_skills(asked)]
    return len(found) == 1 and relation(name, found[0]) == "same"


_MAKERS = frozenset(
    {"microsoft", "ms", "google", "adobe", "apache", "amazon", "aws", "sap", "oracle", "ibm", "atlassian", "autodesk"}
)
_SPELLED = 4
"""Letters from which a beginning stands for the whole name: Postgres, PostgreSQL."""
_TAIL = re.compile(r"(?:lang|sql|js|db|\d+)$")
_LETTERS = re.compile(r"[^\w+#]|_")
_SHORTENED = re.compile(r"([a-z])(\d+)([a-z])")


def one_thing(one: str, other: str) -> bool:
    """Whether two names that the lexicon lists under one skill are names of one thing."""
    short, long = sorted((_LETTERS.sub("", fold(name)) for name in (one, other)), key=len)
    if short == long or _TAIL.sub("", long) == short or (len(short) >= _SPELLED and long == short + "ql"):
        return True
    mine, theirs = (set(words(name)) - _MAKERS for name in (one, other))
    if mine == theirs or _abbreviates(short, one if len(one) > len(other) else other):
        return True
    if mine < theirs or theirs < mine:
        return False
    return any(
        {fold(one), fold(other)} <= {fold(name) for name in (skill.name, *skill.labels.values())}
        for skill in (lexicon().skills.get(found.name) for found in find_skills(one))
        if skill
    )


def _abbreviates(short: str, name: str) -> bool:
    """First letters of words or parts (ML, JS), or first and last with the number of those between (k8s)."""
    first = "".join(part[0] for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)).lower()
    counted, letters = _SHORTENED.fullmatch(short), fold(name)
    between = counted and (counted[1], counted[3]) == (letters[0], letters[-1]) and int(counted[2]) == len(letters) - 2
    return (len(short) > 1 and short == first) or bool(between)


def names_of(facts: Iterable[Fact], posting: Posting | None) -> set[str]:
    """The ad's names for all these skills."""
    return {ad_name(fact, posting) for fact in facts if fact.kind == "skill"}
