"""What a person says about their own facts: a new one, a correction, and which fact they mean."""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from core.errors import CopilotError, NotFound
from core.language import detect
from core.text import clean, fold, words
from tools.profile.kinds import Skills, kind_of
from tools.profile.models import Fact, SaidBy

LEAD_INS = Path(__file__).with_name("lead_ins.toml")
LONGEST = 500
_LAST = re.compile(r"\b(?:dass|daß|dat)\s*$", re.IGNORECASE)
_VERB_LAST = re.compile(
    r"(?P<who>ich|ik) (?P<rest>[^,;:]+?) "
    r"(?P<verb>habe|hab|hatte|besitze|spreche|kann|kenne|beherrsche|bin|war|arbeite|wohne|heb|had|spreek|kan|ken|beheers|ben|was|werk|woon)",
    re.IGNORECASE,
)
OPENING = {"role", "education", "project", "volunteer"}
"""Facts with several parts: saying what is wrong in them needs the wrong part itself."""


def statement(said: str, facts: Sequence[Fact], now: datetime, thread: str, skills: Skills | None = None) -> Fact:
    """A new fact in the person's words: of the kind that they tell, else in the scope of the employer or study it names.

    Args:
        said: the person's words.
        facts: what is known already.
        now: when it is said.
        thread: where it is said.
        skills: finds skills in words; without it nothing is taken for a skill.
    """
    words_said = _short(said)
    saying, had, language = _taken_apart(words_said)
    kind, told = kind_of(saying, had, language, skills)
    text, language = told.pop("text", had or saying), told.pop("language", language)
    return Fact(
        id="s" + sha256(fold(text).encode()).hexdigest()[:15],
        kind=kind,
        text=text,
        scope=_scope(text, facts) if kind == "statement" else None,
        language=detect(words_said, language),
        source=SaidBy(at=now, thread=thread, words=words_said),
        **told,
    )


def bare(said: str) -> str:
    """What is said without the request around it: `please remember that I have a forklift licence` is `Forklift licence`."""
    saying, had, _ = _taken_apart(said)
    return had or saying


def _taken_apart(said: str) -> tuple[str, str | None, str]:
    """The saying without the request, what is had where it says so, and its language."""
    language = detect(said)
    asks, _ = lead_ins().get(language) or lead_ins()["en"]
    rest, subordinate = said.strip(), False
    while (found := asks.match(rest)) and rest[found.end() :].strip():
        subordinate = _LAST.search(found.group()) is not None
        rest = rest[found.end() :].strip()
    saying = (main_clause(rest) if subordinate else rest).strip(" .!") or said
    for code, (_, haves) in sorted(lead_ins().items(), key=lambda item: item[0] != language):
        had = haves.match(saying)
        if had and (held := saying[had.end() :].strip(" .!")):
            return saying, held[:1].upper() + held[1:], code
    return saying, None, language


def main_clause(words_said: str) -> str:
    """`ich einen Staplerschein habe`, as it stands after `dass`, as a sentence of its own; other words as they are."""
    found = _VERB_LAST.fullmatch(words_said.strip(" .!"))
    return f"{found['who']} {found['verb']} {found['rest']}" if found else words_said


@cache
def lead_ins() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Per language: what asks, and what says that one has something."""
    table = tomllib.loads(LEAD_INS.read_text(encoding="utf-8"))
    return {
        code: (
            re.compile(rf"(?:{'|'.join(kinds['ask'])})(?:[\s:,]+|$)", re.IGNORECASE),
            re.compile("|".join(kinds["have"]), re.IGNORECASE),
        )
        for code, kinds in table.items()
    }


def corrected(old: Fact, wrong: str, right: str, now: datetime, thread: str) -> Fact:
    """The fact with the wrong part replaced; without a wrong part named, a fact of one part is replaced whole."""
    right = _short(right)
    source = SaidBy(at=now, thread=thread, words=right)
    change = {"source": source, "confidence": 1.0}
    pattern = re.compile(re.escape(wrong.strip()), re.IGNORECASE)
    parts = {name: value for name in ("text", "employer", "title", "start", "end") if (value := getattr(old, name))}
    hit = {name: pattern.sub(lambda _: right, value) for name, value in parts.items() if wrong.strip() and pattern.search(value)}
    if hit and fold(wrong) != fold(old.text):
        details = {k: pattern.sub(lambda _: right, v) for k, v in old.details.items()}
        return old.model_copy(update={**change, **hit, "details": details})
    if old.kind in OPENING:
        raise CopilotError(
            f"I found the entry ({old.text}), but not which part of it is wrong.",
            "Say the wrong words and the right ones: its title, its employer or its dates.",
        )
    return old.model_copy(update={**change, "text": right})


def meant(said: str, facts: Sequence[Fact]) -> Fact:
    """The one fact that the words name. Raises NotFound when there is none or more than one."""
    if exact := [f for f in facts if said.strip() in {f.id, f.text}]:
        return exact[0]
    spread = Counter(w for f in facts for w in _words_of(f))
    telling = [w for w in dict.fromkeys(words(fold(said))) if spread[w] > 0]
    points = {f.id: sum(1 / spread[w] for w in telling if w in _words_of(f)) for f in facts}
    best = max(points.values(), default=0.0)
    top = [f for f in facts if points[f.id] >= best * 0.999 and points[f.id] > 0]
    if not top:
        raise NotFound("No fact of yours says that.", "Look at your profile and name the fact with its own words.")
    if len(top) > 1:
        named = "; ".join(f.text for f in top[:4])
        raise NotFound(f"Several facts could be meant: {named}.", "Name the one with more of its own words.")
    return top[0]


def _words_of(fact: Fact) -> set[str]:
    return set(words(fold(" ".join(filter(None, (fact.kind, fact.text, fact.employer, fact.title))))))


def _scope(text: str, facts: Sequence[Fact]) -> str | None:
    said = fold(text)
    return next((f.id for f in facts if f.kind in OPENING and f.employer and fold(f.employer) in said), None)


def _short(said: str) -> str:
    text = " ".join(clean(said).split())
    if not text:
        raise CopilotError("There are no words to keep.", "Say the fact in a short sentence.")
    if len(text) > LONGEST:
        raise CopilotError(f"That is longer than {LONGEST} characters.", "Say one fact at a time, in a short sentence.")
    return text
