"""A ledger seen by the judge: what is shown in work, what is only listed, what is held; never who the person is.

Name, contact, links and dates of study are not looked at; the place is, by demands about a place alone.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.finding import find_skills
from tools.cv.skills.lexicon import TOKEN, lexicon, relation, stem
from tools.jobs.signs import signs
from tools.jobs.years import last_month
from tools.profile.models import Fact
from tools.profile.neutral import neutral, neutral_title, telling

PRIVATE = frozenset({"name", "email", "phone", "link", "location", "reference"})
_FEW = 5
"""Skills claimed below which nothing is stuffed."""
_TELLING = 4
WORK = frozenset({"role", "volunteer"})
_ORDER = (
    "role",
    "bullet",
    "project",
    "volunteer",
    "certificate",
    "education",
    "course",
    "publication",
    "award",
    "statement",
    "summary",
    "label",
    "skill",
)


class Seen(NamedTuple):
    """A fact with the skills and word stems in it, and where its words stand: shown, learned or only listed."""

    fact: Fact
    skills: tuple[str, ...]
    stems: frozenset[str]
    how: str
    """shown (work, projects), learned (study, courses, certificates), said (summary, label), listed (skills)."""
    ended: int | None
    """Month in which its role ended; None where it has no dates."""
    words: str = ""
    """What it says, without who the person is."""


class Person(NamedTuple):
    """All facts the judge may look at, in a fixed order, and the roles with what belongs to each."""

    seen: tuple[Seen, ...]
    roles: tuple[Fact, ...]
    inner: dict[str, tuple[Seen, ...]]
    """Role id -> the role and its lines."""
    places: tuple[Fact, ...]
    languages: tuple[Fact, ...]
    today: date
    trust: float
    """Share of the skills listed or claimed that work, projects or study bear out; 1 where few are listed."""

    def by_id(self, fact_id: str) -> Seen | None:
        """The fact of this id, unless it is private."""
        return next((s for s in self.seen if s.fact.id == fact_id), None)


def person(facts: Sequence[Fact], today: date) -> Person:
    """The same for the same facts in any order."""
    ordered = sorted(facts, key=lambda f: (f.path, f.kind, f.text, f.id))
    scopes = {f.id: f for f in ordered}
    told = [(f, _words(f)) for f in ordered if f.kind not in PRIVATE | {"interest", "language"}]
    seen = tuple(_see(f, words, scopes, today) for f, words in told if words)
    roles = tuple(f for f in ordered if f.kind in WORK)
    inner = {r.id: tuple(s for s in seen if r.id in {s.fact.id, s.fact.scope}) for r in roles}
    return Person(
        seen=seen,
        roles=roles,
        inner=inner,
        places=tuple(f for f in ordered if f.kind == "location"),
        languages=tuple(f for f in ordered if f.kind == "language"),
        today=today,
        trust=_trust(seen),
    )


def _trust(seen: Sequence[Seen]) -> float:
    """Whether claims are borne out: a headline or summary of many skills that no work shows is stuffing, and so is a long list."""
    said, listed = (_named(seen, how) for how in ("said", "listed"))
    shown = {s for x in seen if x.how == "shown" or x.fact.kind in {"education", "course"} for s in x.skills}
    families = {lexicon().skills[s].family for s in shown}
    borne = sum(related(c, tuple(shown)) in {"same", "narrower"} for c in said)
    if len(said) >= _FEW and borne * 3 < len(said):
        return 0.0
    claimed = said | listed
    kin = sum(lexicon().skills[c].family in families or related(c, tuple(shown)) != "none" for c in claimed)
    return round(kin / len(claimed), 4) if len(claimed) > _FEW else 1.0


def _named(seen: Sequence[Seen], how: str) -> set[str]:
    return {s for x in seen if x.how == how for s in x.skills if lexicon().skills[s].family != "soft"}


def stems_of(words: str) -> frozenset[str]:
    """Stems of the words that carry meaning: four letters or more, or with a digit."""
    return frozenset(
        stem(m.group()) for m in TOKEN.finditer(flat(words)) if len(m.group()) >= _TELLING or re.search(r"\d", m.group())
    )


def _see(fact: Fact, words: str, scopes: dict[str, Fact], today: date) -> Seen:
    scope = scopes.get(fact.scope or "")
    dated = fact if fact.kind in WORK else scope
    ended = last_month(dated, today) if dated is not None and dated.kind in WORK else None
    how = _how(fact, scope)
    named = [f.name for f in find_skills(f"skills: {words}" if fact.kind == "skill" else words, fact.language)]
    told = signs(flat(words)) if how == "shown" else ()
    return Seen(fact, tuple(dict.fromkeys([*named, *told])), stems_of(words), how, ended, words)


def _words(fact: Fact) -> str:
    """The words that may show something, without who the person is: an employer's name shows no skill, a field of study does."""
    if not telling(fact):
        return ""
    return neutral_title(fact.text, fact.language) if fact.kind == "label" else neutral(_telling(fact))


def held(role: Fact) -> str:
    """The title of a role, in the one form for women and men."""
    return neutral_title(role.title or role.text, role.language)


def _telling(fact: Fact) -> str:
    if fact.kind in WORK:
        return ". ".join(filter(None, (held(fact), fact.details.get("summary"))))
    if fact.kind == "education":
        return ", ".join(filter(None, (fact.title, fact.details.get("area"), fact.text)))
    if fact.kind in {"project", "certificate", "publication", "award"}:
        return ". ".join(filter(None, (fact.text, fact.details.get("description"), fact.details.get("summary"))))
    return fact.text


def _how(fact: Fact, scope: Fact | None) -> str:
    if fact.kind == "skill":
        return "listed" if scope is None else "shown"
    if fact.kind in {"education", "course", "certificate"} or (scope is not None and scope.kind == "education"):
        return "learned"
    if fact.kind in {"summary", "label"}:
        return "said"
    return "shown"


def related(one: str, others: Sequence[str]) -> str:
    """The best relation of any of `others` to `one`: same, narrower, neighbour, broader, none."""
    found = {relation(other, one) for other in others}
    return next((r for r in ("same", "narrower", "neighbour", "broader") if r in found), "none")


def order(seen: Seen) -> tuple[int, str]:
    """Strongest kind of fact first, then its place in the CV."""
    kind = seen.fact.kind
    return (_ORDER.index(kind) if kind in _ORDER else len(_ORDER), seen.fact.path)
