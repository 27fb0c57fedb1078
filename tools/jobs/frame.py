"""What a job asks without saying: its level, its language, and terms that do not go against what the person says they want.

Each becomes a part of the fit like any demand, under an id of its own, quoting the words of the ad it comes from.
"""

import re
from collections.abc import Iterator

from core.flat import flat
from tools.jobs.amounts import spoken_names
from tools.jobs.findings import Case, Finding, evidence, reason, weights
from tools.jobs.judge_language import judge_language
from tools.jobs.level import judge_level
from tools.jobs.models import Posting, Requirement, Salary
from tools.jobs.person import Seen
from tools.jobs.phrases import table, union
from tools.jobs.salary import salary

LEVEL, TONGUE, TERMS = "level", "language", "terms"
FRAME = frozenset({LEVEL, TONGUE, TERMS})
_TONGUES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "nl": "Dutch"}
_SAID = frozenset({"summary", "statement", "label"})
_HOURS_A_YEAR = {"hour": 1720, "day": 220, "week": 52, "month": 12, "year": 1}
"""Working hours, days, weeks and months in a year, to set pay of one period beside that of another."""
_WIDE = 60


def frame(case: Case, posting: Posting) -> Iterator[tuple[Requirement, Finding]]:
    """The unsaid demands of a job that can be judged, each with what was found; none where nothing is to be said.

    Args:
        case: any case of this ad and person; its requirement is replaced.
        posting: the ad.
    """
    level = judge_level(case, posting)
    if level is not None:
        yield (
            _asked(
                LEVEL,
                f"Level of the role: {posting.seniority}" if posting.seniority else "Level of the role",
                posting,
                posting.title,
            ),
            level,
        )
    tongue = _tongue(case, posting)
    if tongue is not None:
        yield tongue
    terms = _terms(case, posting)
    if terms is not None:
        yield _asked(TERMS, "Place, hours and pay of the role", posting, posting.location), terms


def _asked(key: str, text: str, posting: Posting, words: str | None, kind: str = "other") -> Requirement:
    """The unsaid demand, placed at the words of the ad that it comes from, else at the first line."""
    start = posting.text.find(words) if words else -1
    line = re.search(r"\S[^\n]*", posting.text)
    first, end = (start, start + len(words or "")) if start >= 0 else line.span() if line else (0, 0)
    category = "language" if kind == "language" else "other"
    return Requirement(id=key, text=text, kind="must", category=category, quote=posting.text[first:end], start=first, end=end)


def _tongue(case: Case, posting: Posting) -> tuple[Requirement, Finding] | None:
    """The language an ad is written in is spoken at work; left to the demand for it where there is one."""
    name = _TONGUES.get(posting.language)
    asked = {n for r in posting.requirements if r.category == "language" for n in spoken_names(flat(r.quote))}
    if name is None or name in asked or not case.person.seen:
        return None
    wanted = _asked(TONGUE, f"{name}, the language of the ad", posting, None, "language")
    finding = judge_language(case._replace(requirement=wanted.model_copy(update={"quote": name})))
    if finding.evidence or case.person.languages or finding.verdict == "met":
        return wanted, finding
    return None


def _terms(case: Case, posting: Posting) -> Finding | None:
    """What the person says of pay and place against what the ad offers; None where they say nothing that matters here."""
    said = [s for s in case.person.seen if s.fact.kind in _SAID]
    against = [s for s in said if _pay_differs(s, posting) or _place_differs(s, case, posting)]
    if against:
        return Finding("missing", weights()["terms"]["against"], reason("terms_against", "en"), evidence(against))
    return None


def _pay_differs(seen: Seen, posting: Posting) -> bool:
    """Whether the pay a person names as wanted lies above the most that the ad offers."""
    words = flat(seen.fact.text)
    most = _a_year(posting.salary)
    for hit in union(tuple(str(w) for w in table("denials")["pay_wanted"])).finditer(words):
        wanted = _a_year(salary(seen.fact.text[max(0, hit.start() - _WIDE) : hit.end() + _WIDE], seen.fact.language))
        if most and wanted and wanted > most * weights()["terms"]["pay"]:
            return True
    return False


def _a_year(pay: Salary | None) -> float | None:
    most = pay and (pay.max or pay.min)
    return most * _HOURS_A_YEAR[pay.period] if pay and most and pay.period in _HOURS_A_YEAR else None


def _place_differs(seen: Seen, case: Case, posting: Posting) -> bool:
    """Whether somebody who works from afar alone, or does not move, is asked to come to another town."""
    if posting.remote == "remote" or not posting.location or any(r.category == "location" for r in posting.requirements):
        return False
    words = flat(seen.fact.text)
    if union(tuple(str(w) for w in table("denials")["afar"])).search(words):
        return True
    towns = [flat(f.details.get("city") or f.text.split(",")[0]) for f in case.person.places]
    stays = union(tuple(str(w) for w in table("denials")["stay"])).search(words) is not None
    return stays and bool(towns) and not any(town in flat(posting.location) for town in towns)
