"""Which sentences of an answer no fact bears out: marked with the word and the missing or contradicting fact, never changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.language import detect
from tools.documents.answers.cut import pieces
from tools.documents.answers.doubt import Doubt, Kind
from tools.documents.answers.stance import Claim, Reader, as_theirs
from tools.documents.edits import Gate
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
from tools.documents.models import Line, Ruling
from tools.documents.scripts import dated, fold, words
from tools.documents.then_and_now import whole
from tools.documents.told import contradicted
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
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’&-]+(?:\s(?:(?:d[aeou]s?|del|de la|of|the|von|und|et|y|e|and|&)\s)?[A-ZÀ-Þ][\w'’&-]+)+")
_OPENING = 120
"""Letters of an ad in which the employer is named."""
_SHORTEST = 3
"""Letters that an employer is not known by."""
_SCALE = re.compile(r"(?:/|\b(?:of|von|sur|sobre|de))\s*100\b")


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
    reader = Reader(language, _names(ground.facts), _employer(ground))
    found: dict[tuple[int, int], Doubt] = {}
    for piece in pieces(answer):
        for claim in reader.claims(piece):
            doubt = _doubt(claim, language, ground) if (piece.start, piece.end) not in found else None
            if doubt:
                found[piece.start, piece.end] = doubt.model_copy(update={"raw": answer[piece.start : piece.end]})
    return tuple(found.values())


def borne_out(doubt: Doubt, facts: Sequence[Fact], today: date) -> bool:
    """Whether facts bear a sentence out by now that they did not when it was said."""
    return doubt.kind != "fit" and not _refused(doubt, Ground(facts, today)).reason


def _names(facts: Sequence[Fact]) -> tuple[str, ...]:
    named = [fact.text for fact in facts if fact.kind == "name"] + [fact.employer or "" for fact in facts if fact.kind == "role"]
    return tuple(fold(name) for name in named if name)


def _employer(ground: Ground) -> tuple[str, ...]:
    """Names in the first words of the ad that no fact has: who hires, and where."""
    known = {word for fact in ground.facts for word in words(f"{fact.text} {fact.employer or ''}")}
    opening = [
        name.split()
        for name in _NAME.findall(ground.ad[:_OPENING])
        if not known & {word for word in words(name) if len(word) > _SHORTEST}
    ]
    tails = [" ".join(name[at:]) for name in opening for at in range(len(name))]
    return tuple(fold(tail) for tail in tails if tail[0].isupper() and len(tail) > _SHORTEST)


def _doubt(claim: Claim, language: str, ground: Ground) -> Doubt | None:
    """The doubt about a claim; the person's own words may bear it out where the facts do not."""
    text = as_theirs(claim.text, language) if claim.kind in {"claim", "granted"} else claim.text
    doubt = Doubt(raw=claim.piece.text, text=claim.piece.text, why="", claim=text, kind=claim.kind, language=language)
    if claim.kind == "fit":
        heard = {round(number) for number in _figures(ground.heard)}
        strange = next((number for number in _figures(text) if round(number) not in heard), None)
        return None if strange is None else doubt.model_copy(update={"why": f"No result has the figure “{strange:g}”."})
    refused = _refused(doubt, ground)
    if not refused.reason:
        return None
    with_told = _refused(doubt, replace(ground, facts=(*ground.facts, *ground.told))) if ground.told else refused
    last = with_told if with_told.reason else refused
    says = _otherwise(doubt, last.fact_ids, ground)
    return doubt.model_copy(update={"why": last.reason, "told": not with_told.reason, "says": says})


def _figures(text: str) -> list[float]:
    return [float(figure.replace(",", ".")) for figure in _FIGURE.findall(_SCALE.sub(" ", text))]


def _refused(doubt: Doubt, ground: Ground) -> Ruling:
    """The ruling on the words of a doubt; its reason is empty where they are borne out."""
    case = Case(dated(doubt.claim), study(ground.facts, ground.today), None, ground.ad, doubt.language)
    rules = _RULES[doubt.kind]
    ruling = judged(case, tuple(rule for rule in rules if rule not in {figures, dates}) if _lifelong(case) else rules)
    reason = ruling.reason if ruling.verdict == "unsupported" else _paper(case, doubt)
    return ruling.model_copy(update={"reason": reason})


def _otherwise(doubt: Doubt, resting: tuple[str, ...], ground: Ground) -> str:
    """The words of the fact that says otherwise, where one does."""
    asserted = doubt.kind in {"claim", "draft"}
    line = Line(id="answer", part="paragraph", text=doubt.claim, fact_ids=resting)
    wrong = contradicted(line, doubt.language, Gate(ground.facts, None, ground.today)) if asserted and resting else None
    fact = next((fact for fact in ground.facts if wrong and fact.id == wrong.fact), None)
    return whole(fact, doubt.language) if fact else ""


def _lifelong(case: Case) -> bool:
    """Whether its years and dates are those of the whole working life, which answers like to say of a field: "17 years in nursing"."""
    months = {month for role in case.known.roles for start, end in months_of(case, role) for month in range(start, end + 1)}
    said = {moment.year for moment in moments(case.claim)}
    if not months or not (said or case.amounts) or case.marks("lead") or case.doings("title"):
        return False
    told = all(one.unit == "year" and one.value in {len(months) // 12, round(len(months) / 12)} for one in case.amounts)
    return told and said <= {min(months) // 12}


def _paper(case: Case, doubt: Doubt) -> str:
    """A paper or prize that is taken for granted: one of theirs has to say a word of it."""
    papers = listed("answers", "papers", doubt.language)
    if doubt.kind != "granted" or not spots(case.folded, papers):
        return ""
    held = [view for view in case.known.views if view.fact.kind in _PAPERS or spots(fold(view.text), papers)]
    telling = [word for word in case.content if not spots(word, papers) and not neutral_word(word)]
    capital = [word for word in named(case.claim) if word in telling] if doubt.language != "de" else []
    borne = [word for word in telling if any(covered(word, view.stems, view.meant) for view in held)]
    strange = next((word for word in capital if word not in borne), "" if borne or not telling else telling[0])
    return f"No certificate, degree or award of yours says “{strange}”." if strange else ""
