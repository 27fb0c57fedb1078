"""Which sentences of an answer no fact bears out: marked with the word and the missing or contradicting fact, never changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.language import detect
from core.values import Value
from tools.documents.answers.cut import pieces
from tools.documents.answers.stance import Claim, Kind, Reader, as_theirs
from tools.documents.grounding import HARD, ORDER, judged
from tools.documents.grounding_case import Case
from tools.documents.grounding_dates import dates
from tools.documents.grounding_fields import months_of
from tools.documents.grounding_figures import figures
from tools.documents.grounding_identity import degree, names, title
from tools.documents.grounding_known import study
from tools.documents.grounding_levels import levels
from tools.documents.grounding_lexicon import covered, neutral_word, table
from tools.documents.grounding_marks import listed, spots
from tools.documents.grounding_moments import moments
from tools.documents.grounding_rules import Rule
from tools.documents.grounding_stance import named
from tools.documents.scripts import dated, fold
from tools.profile.models import Fact

_RULES: Mapping[Kind, tuple[Rule, ...]] = {
    "claim": ORDER,
    "draft": ORDER,
    "granted": HARD,
    "lesson": (figures, dates, levels, names, title, degree),
    "aside": (levels, degree),
}
_PAPERS = frozenset({"certificate", "education", "course", "award"})
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


class Doubt(Value):
    """A sentence of an answer that facts do not bear out. `raw` stands so in the answer; `told` says that the person said so themself."""

    raw: str
    text: str
    why: str
    told: bool = False


@dataclass(frozen=True)
class Ground:
    """What an answer about a person may rest on.

    Args:
        facts: the ledger.
        today: the day.
        ad: the words of the ad that is talked about.
        told: what the person said of themself in the conversation, as facts.
        heard: the words of the tools' results: where figures of a fit come from.
    """

    facts: Sequence[Fact]
    today: date
    ad: str = ""
    told: Sequence[Fact] = ()
    heard: str = ""


def doubts(answer: str, ground: Ground) -> tuple[Doubt, ...]:
    """The sentences that claim something of the person and are not borne out, in their order; none in a language without word lists."""
    language = detect(answer)
    if not ground.facts or language not in table("answers")["tongues"]:
        return ()
    reader = Reader(language, _names(ground.facts))
    found: dict[tuple[int, int], Doubt] = {}
    for piece in pieces(answer):
        for claim in reader.claims(piece):
            doubt = _doubt(claim, language, ground) if (piece.start, piece.end) not in found else None
            if doubt:
                found[piece.start, piece.end] = Doubt(
                    raw=answer[piece.start : piece.end], text=piece.text, why=doubt[0], told=doubt[1]
                )
    return tuple(found.values())


def _names(facts: Sequence[Fact]) -> tuple[str, ...]:
    named = [fact.text for fact in facts if fact.kind == "name"] + [fact.employer or "" for fact in facts if fact.kind == "role"]
    return tuple(fold(name) for name in named if name)


def _doubt(claim: Claim, language: str, ground: Ground) -> tuple[str, bool] | None:
    """Why a claim is not borne out, and whether the person's own words bear it out."""
    if claim.kind == "fit":
        heard = {round(number) for number in _figures(ground.heard)}
        strange = next((number for number in _figures(claim.text) if round(number) not in heard), None)
        return None if strange is None else (f"No result has the figure “{strange:g}”.", False)
    why = _why(claim, language, ground, ground.facts)
    still = _why(claim, language, ground, (*ground.facts, *ground.told)) if why and ground.told else why
    return (still or why, not still) if why else None


def _figures(text: str) -> list[float]:
    return [float(figure.replace(",", ".")) for figure in _FIGURE.findall(text)]


def _why(claim: Claim, language: str, ground: Ground, facts: Sequence[Fact]) -> str:
    theirs = claim.kind in {"claim", "granted"}
    text = as_theirs(claim.text, language) if theirs else claim.text
    case = Case(dated(text), study(facts, ground.today), None, ground.ad)
    rules = _RULES[claim.kind]
    ruling = judged(case, tuple(rule for rule in rules if rule not in {figures, dates}) if _lifelong(case) else rules)
    return ruling.reason if ruling.verdict == "unsupported" else _paper(case, claim, language)


def _lifelong(case: Case) -> bool:
    """Whether its years and dates are those of the whole working life, which answers like to say of a field: "17 years in nursing"."""
    months = {month for role in case.known.roles for start, end in months_of(case, role) for month in range(start, end + 1)}
    said = {moment.year for moment in moments(case.claim)}
    if not months or not (said or case.amounts) or case.marks("lead") or case.doings("title"):
        return False
    told = all(one.unit == "year" and one.value in {len(months) // 12, round(len(months) / 12)} for one in case.amounts)
    return told and said <= {min(months) // 12}


def _paper(case: Case, claim: Claim, language: str) -> str:
    """A paper or prize that is taken for granted: one of theirs has to say a word of it."""
    papers = listed("answers", "papers", language)
    if claim.kind != "granted" or not spots(case.folded, papers):
        return ""
    held = [view for view in case.known.views if view.fact.kind in _PAPERS or spots(fold(view.text), papers)]
    telling = [word for word in case.content if not spots(word, papers) and not neutral_word(word)]
    capital = [word for word in named(case.claim) if word in telling] if language != "de" else []
    borne = [word for word in telling if any(covered(word, view.stems, view.meant) for view in held)]
    strange = next((word for word in capital if word not in borne), "" if borne or not telling else telling[0])
    return f"No certificate, degree or award of yours says “{strange}”." if strange else ""
