"""Place: where a person lives against the town, the country or the hours of the clock that a job asks for."""

import re
from functools import cache

from core.flat import flat
from tools.cv.towns import places_of
from tools.jobs.conditions import conditions_asked
from tools.jobs.distance import apart, reach, towns_in
from tools.jobs.findings import Case, Finding, evidence, quoted, reason
from tools.jobs.judge_terms import denials, judge_conditions
from tools.jobs.person import Seen, stems_of
from tools.jobs.phrases import table, union
from tools.profile.models import Fact

_ZONE = re.compile(r"(?:utc|gmt)\s?([+-]?\s?\d{1,2}).{0,12}?(?:utc|gmt)?\s?([+-]\s?\d{1,2})")
_TIME = re.compile(r"\b(?:time|hours|clock|zone|zeit\w*|fuseau|heure|hor[ao]s?|huso|tijd\w*|cet|mez|gmt)\b")
_WIDE, _SUN = frozenset({"US", "CA", "AU", "BR", "RU", "MX", "ID"}), 0.8
"""Countries of several clocks, where the sun over a town says its hour; and how far a clock may go from the sun."""
_COMMUTE, _FAR = 45.0, 1.6
"""Kilometres that people travel to work each day where an ad names none; and how many times that is still worth a word."""
_SAYS = frozenset({"summary", "statement", "label"})


@cache
def countries() -> dict[str, tuple[re.Pattern[str], float]]:
    """Country code -> its names and large towns over flat text, hours from UTC."""
    return {str(code): (union((str(row[0]),)), float(row[1])) for code, row in table("countries").items()}


def judge_location(case: Case) -> Finding:
    """The town first, then the country or region; where the person moves, or does not, is theirs to say."""
    quote = flat(case.requirement.quote)
    wanted = conditions_asked(quote)
    if wanted and any(term.name == "transport" for term in wanted) and not towns_in(case.requirement.quote):
        return judge_conditions(case, wanted)
    if not case.person.places:
        return Finding("unknown", 0.5, reason("place_silent", "en"))
    fact = case.person.places[0]
    code = (fact.details.get("countryCode") or "").upper() or _country_of(flat(fact.text)) or ""
    clock = _by_clock(quote, code, fact)
    if clock is not None:
        return _settled("met" if clock else "missing", fact, "place_zone" if clock else "place_away")
    return _by_town(case, fact, code)


def _by_clock(quote: str, code: str, fact: Fact) -> bool | None:
    """Whether the person's clock is one that a demand names; None where it names none or the person's is not known."""
    zone = _ZONE.search(quote)
    named = [float(hours) for words, hours in table("regions")["clocks"].items() if union((str(words),)).search(quote)]
    if code not in countries() or not (zone or (named and _TIME.search(quote))):
        return None
    if zone:
        low, high = sorted(float(zone.group(i).replace(" ", "")) for i in (1, 2))
        return low <= countries()[code][1] <= high
    here = [lon / 15 for land, _, lon in places_of(fact.details.get("city") or "") if land == code and code in _WIDE]
    return any(abs(hours - own) <= _SUN for hours in named for own in here or [countries()[code][1]])


def _by_town(case: Case, fact: Fact, code: str) -> Finding:
    town = fact.details.get("city") or fact.text.split(",")[0]
    quote = case.requirement.quote
    land = _land(flat(quote))
    if land and not towns_in(quote):
        inside = code in land
        return _settled("met" if inside or not code else "missing", fact, "place_zone" if inside else "place_away")
    if flat(town).strip() and re.search(rf"(?<!\w){re.escape(flat(town).strip())}(?!\w)", flat(f"{quote}\n{case.place or ''}")):
        return _settled("met", fact, "place_met", _afar(case))
    told = [s for s in case.person.seen if s.fact.kind in _SAYS and case.place and stems_of(case.place) & s.stems]
    away = apart(town, code, towns_in(quote) or towns_in(case.place or ""))
    limit = reach(quote) or _COMMUTE
    if away is not None and away <= limit:
        return _settled("met", fact, "place_near", _afar(case))
    if told and not _afar(case):
        return Finding("met", 0.9, reason("place_met", "en", place=fact.text), evidence(told) + quoted([fact]))
    return _elsewhere(case, fact, code, away is not None and away <= limit * _FAR, away is not None)


def _elsewhere(case: Case, fact: Fact, code: str, nearby: bool, known: bool) -> Finding:
    """Another town: what the person says of moving, else the distance, else the country."""
    if _afar(case):
        return _settled("missing", fact, "place_away", _afar(case))
    moves = [s for s in case.person.seen if s.fact.kind in _SAYS and _moves().search(flat(s.fact.text))]
    if moves or nearby:
        words = reason("place_moves" if moves else "place_far", "en", place=fact.text)
        return Finding("partial", 0.5, words, quoted([fact]) + evidence(moves), close=True)
    there = _country_of(flat(f"{case.place or ''} {case.requirement.quote}"))
    if known or (there and code and there != code):
        return _settled("missing", fact, "place_away")
    return Finding("met", 0.8, reason("place_country", "en", place=fact.text), quoted([fact]), close=True)


def _afar(case: Case) -> list[Seen]:
    """Lines that refuse to move or to come to an office."""
    said = [s for s in case.person.seen if s.fact.kind in _SAYS]
    return [s for s in said if denials("stay").search(flat(s.fact.text)) or denials("afar").search(flat(s.fact.text))]


def _settled(verdict: str, fact: Fact, why: str, against: list[Seen] | None = None) -> Finding:
    """A sure answer; a person who lives near but works from afar alone is not sure to come."""
    facts = quoted([fact]) + evidence(against or [])
    if verdict == "met":
        return Finding("met", 1.0, reason(why, "en", place=fact.text), facts, close=bool(against))
    return Finding("missing", 0.0, reason("place_away", "en", place=fact.text), facts)


@cache
def _moves() -> re.Pattern[str]:
    return union(tuple(str(w) for w in table("regions")["moves"]["words"]))


def _land(words: str) -> frozenset[str]:
    """The countries that a demand names, alone or as a part of the world."""
    found = {code for code, (names, _) in countries().items() if names.search(words)}
    for names, codes in table("regions")["regions"].items():
        if union((str(names),)).search(words):
            found |= set(str(codes).split())
    return frozenset(found)


def _country_of(words: str) -> str | None:
    """The first country that a place names, by its own name or by a large town of it."""
    return next((code for code, (names, _) in countries().items() if names.search(words)), None)
