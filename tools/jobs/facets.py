"""Place, way of working, seniority and hours, as the head and the labelled lines of an ad state them."""

import re
from typing import Literal

from core.flat import flat
from tools.cv.skills.finding import find_skills
from tools.jobs.heads import chunks, field, head, is_terms, labelled, places, words_of
from tools.jobs.phrases import pattern

Remote = Literal["on-site", "hybrid", "remote"]
Seniority = Literal["intern", "junior", "mid", "senior", "lead", "executive"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship"]
_ORDER: tuple[Seniority, ...] = ("intern", "executive", "senior", "junior", "lead", "mid")
_HEAD: tuple[Employment, ...] = ("internship", "contract", "part-time", "temporary", "full-time")
_BODY: tuple[Employment, ...] = ("full-time", "part-time", "temporary")
_AWAY = re.compile(r"(?:100 ?%|fully|completely|vollstandig|volledig|totalmente) (?:remote|remot\w*|en remoto)")
_NO = re.compile(r"remote .{0,30}\bnot\b|no remote|kein homeoffice|pas de teletravail|sin teletrabajo")
_WAY = re.compile(r"\s*\((?:remote|hybrid|on-?site)\)", re.IGNORECASE)
_PLACE = re.compile(
    r"\s+((?:(?:Greater|Grande|Gran)\s)?[A-ZÀ-Ý][\w'’-]+(?:(?:\s(?:de|del|la|am|an der|upon)\s|[\s-])[A-ZÀ-Ý][\w'’-]+)*(?:,\s[A-Z]{2}\b)?)"
)
_BASED = re.compile(r"\b(?:based|located|basee?|situee?|ubicad\w*|standort|regio|standplaats|site)\b")
_CODE = re.compile(r"([A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)*)\s\((?:\d{2,5}|[A-Z]{2})\)")
"""A town with its department, postcode or state: `Tours (37)`."""
_CHUNK_WORDS = 4


def place(text: str, language: str, title: str | None, company: str | None) -> str | None:
    """Where the job is: labelled, a known place in the head, the words after `in` or `based`, the part after the employer."""
    value = labelled(text, "location", language)
    if value:
        return _WAY.sub("", value).strip()
    lines = head(text)[:6]
    skip = {flat(x) for x in (title, company) if x}
    for line in lines:
        for part in chunks(line.replace(company, " , ") if company else line):
            hit = places().search(flat(part))
            if hit and flat(part) not in skip:
                names = len(part.split()) <= _CHUNK_WORDS and part[:1].isupper() and not words_of("roles").search(flat(part))
                return re.sub(r"\s*\(.*", "", part) if names else part[hit.start() : hit.end()]
    return (
        next((hit.group(1) for line in lines if (hit := _CODE.search(line))), None)
        or _after_company(lines, company)
        or _beside_terms(lines[1:4], skip)
        or _head_told(lines[:3], language)
        or _told(text, language)
    )


def _beside_terms(lines: list[str], skip: set[str]) -> str | None:
    """In a line that tells hours or contract, the short name beside them."""
    for line in lines:
        parts = chunks(line)
        if not any(is_terms(flat(p)) for p in parts):
            continue
        for part in parts:
            other = is_terms(flat(part)) or words_of("roles").search(flat(part)) or re.search(r"\d|[€£$]", part)
            if part[:1].isupper() and len(part.split()) < _CHUNK_WORDS and not other and flat(part) not in skip:
                return part
    return None


def _head_told(lines: list[str], language: str) -> str | None:
    """`in Bamberg` in the first lines: a name behind a word of place that is neither hours, nor work, nor a skill."""
    for line in lines:
        for hit in field("place_before", language).finditer(flat(line)):
            name = _PLACE.match(line[hit.end() : hit.end() + 50])
            plain = flat(name.group(1)) if name else ""
            if name and not is_terms(plain) and not words_of("roles").search(plain) and not find_skills(name.group(1), language):
                return name.group(1)
    return None


def _told(area: str, language: str) -> str | None:
    flat_area = flat(area)
    for hit in field("place_before", language).finditer(flat_area):
        name = _PLACE.match(area[hit.end() : hit.end() + 50])
        known = name and (places().search(flat(name.group(1))) or _BASED.search(flat_area[max(0, hit.start() - 14) : hit.end()]))
        if name and known:
            return name.group(1)
    return None


def _after_company(lines: list[str], company: str | None) -> str | None:
    for line in lines:
        at = line.find(company) if company else -1
        if at < 0 or company is None:
            continue
        for part in chunks(line[at + len(company) :].lstrip(" .,")):
            plain = flat(part)
            other = (
                re.search(r"\d{3}|[€£$]", part)
                or is_terms(plain)
                or words_of("roles").search(plain)
                or words_of("legal").search(plain)
            )
            if part[:1].isupper() and len(part.split()) <= _CHUNK_WORDS and not other and not part.isupper():
                return re.sub(r"\s*\(.*", "", part)
    return None


def remote(flat_text: str, language: str) -> Remote:
    """Hybrid where both are told; on-site where nothing is."""
    if pattern(language, "remote", "hybrid").search(flat_text):
        return "remote" if _AWAY.search(flat_text) else "hybrid"
    away = pattern(language, "remote", "remote").search(flat_text)
    return "remote" if away and not _NO.search(flat_text) else "on-site"


def seniority(flat_title: str, flat_text: str, language: str) -> Seniority | None:
    """From the title first; else from the first lines."""
    for area in (flat_title, "\n".join(flat_text.split("\n")[:3])):
        for key in _ORDER:
            if pattern(language, "seniority", key).search(area):
                return key
    return None


def employment_type(flat_text: str, language: str) -> Employment | None:
    """What the head says; else hours told anywhere. A fixed term or an internship outweighs hours."""
    top = "\n".join(flat_text.split("\n")[:6])
    for area, keys in ((top, _HEAD), (flat_text, _BODY)):
        for key in keys:
            if pattern(language, "employment", key).search(area):
                return key
    return None
