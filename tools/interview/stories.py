"""Stories for an answer: situation, task, action, result, each the words of a fact. What no fact says is asked, not made up."""

import re
from collections.abc import Iterable, Sequence

from tools.cv.review.lines import is_measured
from tools.documents.grounding_lexicon import neutral_word
from tools.documents.scripts import words as split
from tools.interview.models import STAR, Ask, Piece, Star, Story
from tools.interview.voice import say, says, signs, spoken
from tools.jobs.person import stems_of
from tools.profile.models import Fact, ReadAt

DEEDS = frozenset({"bullet", "project", "volunteer", "award", "publication", "statement"})
_WORKS = frozenset({"role", "volunteer"})
_CLAUSE = re.compile(r"\s[–—-]\s|[;,:]\s|\s(?=(?:resulting|so that|sodass|wodurch|lo que|o que|ce qui)\b)")
SHARED = 2
_LEAST = 3
"""Words that a clause has at least to be the result of a story."""
OF, PART = "story", "part"
"""The details of a fact that somebody told to a story: which fact that is about, and which part this is."""


def story(fact: Fact, facts: Sequence[Fact], told: str, *, closest: bool = False) -> Story:
    """The story around one fact; `told` is the language of what is asked."""
    if fact.kind not in DEEDS | _WORKS:
        return mention(fact).model_copy(update={"closest": closest})
    known = {fact.id: fact for fact in facts}
    scope = known.get(fact.scope or "")
    found: dict[Star, Piece] = {}
    if fact.kind == "role":
        if inside := proudest([f for f in facts if f.scope == fact.id]):
            return story(inside[0], facts, told, closest=closest)
        found["situation"] = _piece("situation", fact.text, fact)
    else:
        if scope is not None:
            found["situation"] = _piece("situation", scope.text, scope)
        found.update(_deed(fact))
    for extra in facts:
        if extra.details.get(OF) == fact.id:
            part: Star = next(star for star in STAR if star == extra.details[PART])
            found[part] = _piece(part, extra.text, extra)
    asks = tuple(Ask(part=part, text=say(told, "ask", part)) for part in STAR if part not in found)
    return Story(of=fact.id, pieces=tuple(found[part] for part in STAR if part in found), asks=asks, closest=closest)


def mention(fact: Fact) -> Story:
    """A fact to name in an answer, without a story around it."""
    return Story(of=fact.id, pieces=(_piece("fact", _shown(fact), fact),))


def telling(ids: Iterable[str], facts: Sequence[Fact]) -> list[Fact]:
    """The facts of these ids that stories can be told of, deeds first, then what they were done in, then papers and skills."""
    known = {fact.id: fact for fact in facts}
    found = [known[name] for name in dict.fromkeys(ids) if name in known]
    return sorted(found, key=lambda fact: (fact.kind not in DEEDS, fact.kind not in _WORKS))


def nearest(words: str, facts: Sequence[Fact]) -> Fact | None:
    """The fact that shares most words with a demand; None where none does. One word is enough for a skill, a deed needs two."""
    wanted = contentful(words)
    near = [(len(contentful(fact.text) & wanted), fact) for fact in facts if fact.kind in DEEDS | {"skill", "role"}]
    enough = [(shared, fact) for shared, fact in near if shared >= (1 if fact.kind == "skill" else SHARED)]
    return max(enough, key=lambda n: n[0])[1] if enough else None


def contentful(words: str) -> frozenset[str]:
    """Stems of the words that say something: "with" and "other" make no two texts alike."""
    return stems_of(" ".join(word for word in split(words) if not neutral_word(word) and word not in signs()["common"]))


def proudest(facts: Sequence[Fact]) -> list[Fact]:
    """Deeds with a figure first, in the order of the CV."""
    deeds = [fact for fact in facts if fact.kind in DEEDS - {"statement", "publication"}]
    return sorted(deeds, key=lambda fact: not is_measured(fact.text, spoken(fact.language)))


def _deed(fact: Fact) -> dict[Star, Piece]:
    """The parts that one line tells: what was done, what came of it, or what the task was."""
    language = spoken(fact.language)
    if says(language, "task", fact.text):
        return {"task": _piece("task", fact.text, fact)}
    found: dict[Star, Piece] = {"action": _piece("action", fact.text, fact)}
    if result := _result(fact.text, language):
        found["result"] = _piece("result", result, fact)
    return found


def _result(text: str, language: str) -> str:
    """The clause of a line that says what came of it; empty where it says none, or is nothing else."""
    starts = [0, *(cut.end() for cut in _CLAUSE.finditer(text))]
    ends = [*(cut.start() for cut in _CLAUSE.finditer(text)), len(text)]
    clauses = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    if len(clauses) == 1:
        return text if says(language, "result", text) and is_measured(text, language) else ""
    return next((c for c in clauses[1:] if len(c.split()) >= _LEAST and says(language, "result", c)), "")


def _shown(fact: Fact) -> str:
    """The words of a fact; a language with its level."""
    return f"{fact.text}: {fact.details['fluency']}" if fact.details.get("fluency") else fact.text


def _piece(part: Star, text: str, fact: Fact) -> Piece:
    source = fact.source
    where = source.file_name + (f", {source.page}" if source.page else "") if isinstance(source, ReadAt) else ""
    return Piece(part=part, text=text, fact_id=fact.id, source=where)
