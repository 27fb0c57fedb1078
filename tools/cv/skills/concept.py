"""What a skill of a CV is called in a list of skills, while the CV's words stay what they are.

Our own lexicon is asked first: it knows technologies and other languages. Where its name is the preferred name of a skill in ESCO, the concept
is ESCO's. A skill that neither knows has none; nothing near is taken for it.
"""

import re

from core.remembered import remembered
from core.values import Value
from tools.cv.models import Profile
from tools.cv.skills.esco import EscoSkill, bare_key, esco_skill, key
from tools.cv.skills.finding import find_skills
from tools.cv.skills.lexicon import Skill, lexicon, stems

BRACKET = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*")
VERSION = re.compile(r"(?<=[^\W\d_])\s+v?\d+(?:[.x]\d*)*\+?$")
AROUND = re.compile(
    r"^(?:(?:advanced|basic|good|excellent|strong|solid) )?(?:knowledge of|experience (?:with|in)|proficien(?:t|cy) in|use of|kenntnisse in) |\s(?:skills?|knowledge)$|[- ]kenntnisse$",
    re.IGNORECASE,
)
LONGEST = 80
ESCO, OWN = "ESCO 1.1.1", "Job Copilot"


class Concept(Value):
    """A skill in a list: its id there, its preferred name, the list, and what it belongs to."""

    id: str
    label: str
    source: str
    group: str = ""


@remembered(8192)
def concept(words: str) -> Concept | None:
    """The concept that a skill in a CV's words is; None when no list has it."""
    if not 0 < len(words) <= LONGEST:
        return None
    bare = BRACKET.sub(" ", words).strip() or words.strip()
    tries = dict.fromkeys((words.strip(), bare, VERSION.sub("", bare), AROUND.sub("", bare)))
    return next((found for text in tries if text and (found := _named(text))), None)


def _named(text: str) -> Concept | None:
    if skill := _own(text):
        if (found := esco_skill(skill.name)) and _same(skill.name, BRACKET.sub("", found.label)):
            return _esco(found)
        return Concept(id=skill.name, label=skill.name, source=OWN, group=skill.family)
    found = esco_skill(text)
    return _esco(found) if found else None


def _same(name: str, label: str) -> bool:
    """Whether two lists mean the same by their preferred names: a single word that is a name is spelt alike (Spark is not SPARK)."""
    return key(name) in {key(label), bare_key(label)} and (" " in name or name[1:] == label[1:])


def _esco(found: EscoSkill) -> Concept:
    return Concept(id=found.id, label=found.label, source=ESCO, group=found.group)


def _own(text: str) -> Skill | None:
    """The skill of our lexicon that all the words of a text name; none for a short name of several (GCP)."""
    words = stems(text)
    wanted = len(words)
    if len({a.name for a in lexicon().starts.get(words[0], ()) if a.stems == words and not a.language} if words else ()) > 1:
        return None
    for language in (None, "en", "de", "fr", "es", "pt", "nl"):
        for found in find_skills(text, language):
            if wanted and len(stems(text[found.start : found.end])) == wanted:
                return lexicon().skills[found.name]
    return None


def concepts(profile: Profile) -> dict[str, Concept]:
    """The concepts of all skills of a profile by their path (`skills[0].keywords[2]`)."""
    found: dict[str, Concept] = {}
    for number, group in enumerate(profile.skills):
        named = {f"skills[{number}].keywords[{at}]": words for at, words in enumerate(group.keywords)}
        if not group.keywords and group.name:
            named[f"skills[{number}].name"] = group.name
        found |= {path: made for path, words in named.items() if (made := concept(words))}
    return found
