"""How likely each line of a CV is to speak for a demand, by figures that anyone can check: words, concepts, meaning, place in the CV."""

import math
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.flat import flat
from core.remembered import remembered
from tools.cv.skills.lexicon import lexicon, relation
from tools.jobs.findings import Case
from tools.jobs.fitted import Weights, chance
from tools.jobs.judge_skills import asked
from tools.jobs.overlap import content, held, names_in, rarity
from tools.jobs.person import Seen
from tools.jobs.phrases import table, union
from tools.profile.neutral import neutral

_EXACT = frozenset({"same", "narrower"})
_LONG = 30
_FEW, _BASE = 4, 0.12
"""What any line is near to any demand, and how many demands that counts for: an ad of one demand has no average."""


class Sight(NamedTuple):
    """The facts of one person as all demands of an ad see them."""

    rare: Mapping[str, float]
    """Stem -> how much it tells."""
    stems: Mapping[str, frozenset[str]]
    """Fact id -> its content stems."""
    around: Mapping[str, tuple[str, frozenset[str]]]
    """Fact id -> its role and the stems of that role with all its lines."""
    usual: Mapping[str, float]
    """Fact id -> how near it lies to the demands on average: a line near to all of them is near to none."""


class Line(NamedTuple):
    """One fact beside one demand."""

    seen: Seen
    chance: float
    """0 to 1: how likely a careful reader quotes it for the demand."""
    relation: str
    """Of its concepts to those asked for: same (or narrower), neighbour, broader, family, none."""
    apart: float
    """How much nearer in meaning it lies to this demand than to the others."""
    share: float
    named: bool
    """Whether it holds one of the demand's proper names."""
    figures: Mapping[str, float]


def sight(cases: Sequence[Case]) -> Sight:
    """From all demands of an ad before one person."""
    about = cases[0].person
    stems = {s.fact.id: content(_words(s)) for s in about.seen}
    around = {
        s.fact.id: (role, frozenset(w for t in inner for w in stems[t.fact.id]))
        for role, inner in about.inner.items()
        for s in inner
    }
    compared = [c for c in cases if c.hits]
    usual = {i: math.fsum([_FEW * _BASE, *(c.hits.get(i, 0.0) for c in compared)]) / (_FEW + len(compared)) for i in stems}
    rare = rarity([content(c.requirement.quote) for c in cases] + list(stems.values()))
    return Sight(rare, stems, around, usual)


def _words(seen: Seen) -> str:
    """Its words, and the employer of a role: a school, a bank or a hospital says what kind of work it was."""
    return " ".join(filter(None, (seen.words, neutral(seen.fact.employer or ""))))


def lines(case: Case, on: Sight, weights: Weights) -> tuple[Line, ...]:
    """All facts beside one demand, in the person's order."""
    names, wanted = asked(case), content(case.requirement.quote)
    proper = names_in(case.requirement.quote, case.language)
    roles = {role: held(wanted, stems, on.rare)[0] for role, stems in dict(on.around.values()).items()} if wanted else {}
    found = []
    for seen in case.person.seen:
        share, most = held(wanted, on.stems[seen.fact.id], on.rare)
        related, same = _related(names, seen)
        named = any(_names(p, seen.words) for p in proper)
        hit = case.hits.get(seen.fact.id, 0.0)
        apart = hit - on.usual[seen.fact.id]
        figures = {
            "apart": apart,
            "share": share,
            "share_around": roles.get(on.around.get(seen.fact.id, ("", frozenset()))[0], 0.0),
            "most": most,
            "same": float(same > 0),
            "same_share": same,
            "broader": float(related == "broader"),
            "proper_none": float(bool(proper) and not named),
            "unnamed_near": 0.0 if names else hit,
            "foreign_near": hit * (seen.fact.language != case.language),
            "learned": float(seen.how == "learned"),
            "listed": float(seen.how == "listed"),
            "said": float(seen.how == "said"),
            "length": min(_LONG, len(on.stems[seen.fact.id])) / _LONG,
        }
        found.append(Line(seen, chance(weights, figures), related, apart, share, named, figures))
    return tuple(found)


@remembered(8192)
def _names(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", flat(words)) is not None


def _related(names: Sequence[str], seen: Seen) -> tuple[str, float]:
    """The best relation of a line's concepts to those asked for, and the share of those that it names exactly."""
    if not names or not seen.skills:
        return "none", 0.0
    found = [{relation(s, n) for s in seen.skills} for n in names]
    same = sum(bool(r & _EXACT) for r in found) / len(names)
    best = next((k for k in ("neighbour", "broader") if any(k in r for r in found)), "none")
    known = lexicon().skills
    families = {known[s].family for s in seen.skills}
    if best == "none" and any(known[n].family in families for n in names):
        best = "family"
    return ("same" if same else best), same


@remembered(8192)
def says(key: str, words: str) -> bool:
    """Whether a line itself says that there was less to it: `small`, `aside`, `past`, or that `others` did it."""
    return union(tuple(str(w) for w in table("limits")[key])).search(flat(words)) is not None
