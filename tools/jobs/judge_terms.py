"""Place, permission, willingness and other conditions, which a CV often leaves unsaid."""

import re
from functools import cache

from core.flat import flat
from tools.jobs.findings import Case, Finding, evidence, quoted, reason
from tools.jobs.judge_skills import asked, nearest, silent
from tools.jobs.person import Seen, related, stems_of
from tools.jobs.phrases import table, union
from tools.profile.models import Fact

_ZONE = re.compile(r"utc\s?([+-]\s?\d{1,2}).{0,12}?utc\s?([+-]\s?\d{1,2})")
_ALONE = 14
"""Characters before a word in which a denial turns it round."""


@cache
def _words(key: str) -> re.Pattern[str]:
    return union(tuple(str(w) for w in table("denials")[key]))


@cache
def _countries() -> dict[str, tuple[str, float]]:
    """Country code -> names over flat text, hours from UTC."""
    return {str(code): (str(row[0]), float(row[1])) for code, row in table("countries").items()}


def judge_location(case: Case) -> Finding:
    """Where the person lives against the place asked for: town, country or time zone."""
    if not case.person.places:
        return Finding("unknown", 0.5, reason("place_silent", "en"))
    fact = case.person.places[0]
    home = flat(fact.text)
    code = (fact.details.get("countryCode") or "").upper()
    quote = flat(case.requirement.quote)
    zone = _ZONE.search(quote)
    if zone and code in _countries():
        low, high = (float(zone.group(i).replace(" ", "")) for i in (1, 2))
        inside = low <= _countries()[code][1] <= high
        return Finding(
            "met" if inside else "missing",
            float(inside),
            reason("place_zone" if inside else "place_away", "en", place=fact.text),
            quoted([fact]),
        )
    asked_place = flat(" ".join(filter(None, (case.requirement.quote, case.place))))
    town = flat(fact.details.get("city") or fact.text.split(",")[0])
    if town and re.search(rf"(?<!\w){re.escape(town)}(?!\w)", asked_place):
        return Finding("met", 1.0, reason("place_met", "en", place=fact.text), quoted([fact]))
    return _elsewhere(case, fact, code, home)


def _elsewhere(case: Case, fact: Fact, code: str, home: str) -> Finding:
    """Another town: near enough where the CV says so or the country is the same; far where the country is another."""
    place = flat(case.place or "")
    told = [s for s in case.person.seen if s.how == "said" and place and stems_of(place) & s.stems]
    if told:
        return Finding("met", 0.9, reason("place_met", "en", place=fact.text), evidence(told) + quoted([fact]))
    stays = [s for s in case.person.seen if s.fact.kind in {"summary", "statement"} and _words("stay").search(flat(s.fact.text))]
    if stays:
        return Finding("missing", 0.0, reason("place_away", "en", place=fact.text), quoted([fact]) + evidence(stays))
    there = _country_of(place + " " + flat(case.requirement.quote))
    if there and code and there != code:
        return Finding("missing", 0.0, reason("place_away", "en", place=fact.text), quoted([fact]))
    del home
    return Finding("met", 0.8, reason("place_country", "en", place=fact.text), quoted([fact]), close=True)


def _country_of(words: str) -> str | None:
    """The country that a place names, by its own name or by the towns we know of it."""
    for code, (names, _) in _countries().items():
        if re.search(rf"(?<!\w)(?:{names})(?!\w)", words):
            return code
    return None


def judge_other(case: Case) -> Finding:
    """Permission, checks, shifts, travel, soft conditions: met where said or shown, missing where denied, else unknown."""
    names = asked(case)
    if "right to work" in names or "citizenship" in names:
        return _permission(case)
    found = [s for s in case.person.seen if any(related(n, s.skills) in {"same", "narrower"} for n in names)]
    found = [s for s in found if s.how != "listed"] or found
    denied = [s for s in found if s.fact.kind in {"summary", "statement", "label"} and _denied(s, names)]
    if denied:
        return Finding("missing", 0.0, reason("refused", "en"), evidence(denied))
    if found:
        return Finding("met", 0.9, reason("meaning_strong", "en"), evidence(found), close=True)
    best = nearest(case, said=True)
    if best is not None and best[0] >= 1.0:
        return Finding("met", 0.8, reason("meaning_strong", "en"), evidence([best[1]]), close=True)
    return silent(case)


def _denied(seen: Seen, names: tuple[str, ...]) -> bool:
    """A denial right in the clause of the words found."""
    from tools.cv.skills.finding import find_skills

    words = flat(seen.fact.text)
    for hit in find_skills(seen.fact.text):
        if hit.name in names and _words("deny").search(words[max(0, hit.start - _ALONE) : hit.start]):
            return True
    return False


def _permission(case: Case) -> Finding:
    said = [s for s in case.person.seen if s.how == "said" or s.fact.kind in {"statement", "certificate"}]
    for seen in said:
        if _words("sponsor").search(flat(seen.fact.text)):
            return Finding("missing", 0.0, reason("refused", "en"), evidence([seen]))
    for seen in said:
        if _words("permit").search(flat(seen.fact.text)):
            return Finding("met", 0.9, reason("meaning_strong", "en"), evidence([seen]))
    return silent(case)
