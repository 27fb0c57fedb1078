"""Where the job is: a labelled line, a town in the head, else the town that the ad says it works in."""

import re
from functools import cache

from core.flat import flat
from tools.cv.lexicon import employer_score, hits, title_score
from tools.cv.skills.finding import find_skills
from tools.cv.towns import is_town
from tools.jobs.heads import chunks, field, head, is_terms, labelled, places, words_of

_WAY = re.compile(r"\s*\((?:remote|hybrid|on-?site)\)", re.IGNORECASE)
_NAME = r"(?:(?:Greater|Grande|Gran|St\.?|Saint|San|Bad)\s)?[A-ZÀ-Ý][\w'’-]+(?:(?:\s(?:de|del|la|le|am|an der|a\.\s?d\.|upon|on|sur|sous|do|da|of)\s|[\s-])[A-ZÀ-Ý][\w'’-]+)*"
_NAMED = re.compile(rf"{_NAME}(?:\s(?:and|und|et|y|e|en|of)\s{_NAME})?")
_PLACE = re.compile(rf"\s+({_NAME}(?:,\s[A-Z]{{2}}\b)?)")
_BASED = re.compile(
    r"\b(?:based|located|basee?|situee?|ubicad\w*|standort|regio|standplaats|sites?|office|terminal|depot|shop|hub|studio|clinic|plant|campus"
    r"|base|team|school|hospital|workshop|farm|kitchen|restaurant|hotel|rehearsals|sitz|buro|werk|laden|filiale|praxis|bureau|atelier"
    r"|agence|magasin|sede|oficina|tienda|taller|escritorio|loja|oficinas|kantoor|vestiging|winkel|werkplaats)\b"
)
_CODE = re.compile(r"([A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)*)\s\((?:\d{2,5}|[A-Z]{2})\)")
"""A town with its department, postcode or state: `Tours (37)`."""
_CHUNK_WORDS, _FEW_WORDS, _SENTENCE = 4, 6, 18
_NEAR = 60


@cache
def is_place_name(part: str) -> bool:
    """Whether words are a town, region or country; what are also words of any ad (`March`, `Mobile`) are not."""
    plain = flat(part).strip(" .")
    if _no_town(plain) or not part[:1].isupper():
        return False
    return bool(places().fullmatch(plain)) or (len(part) > 2 and is_town(part))  # noqa: PLR2004 - shorter ones are codes


def _no_town(plain: str) -> bool:
    return any(words_of(key).fullmatch(plain) for key in ("no_towns", "months"))


def place(text: str, language: str, title: str | None, company: str | None) -> str | None:
    """Where the job is, in the ad's own words; None where it does not say."""
    value = labelled(text, "location", language)
    if value:
        value = _WAY.sub("", value).strip()
        known = next((c for c in chunks(value) if is_place_name(c)), None)
        if known or len(value.split()) <= _FEW_WORDS:
            return known or value
    lines = head(text)[:6]
    skip = {flat(x) for x in (title, company) if x}
    return (
        _in_head(lines, company, skip)
        or next((hit.group(1) for line in lines if (hit := _CODE.search(line))), None)
        or _after_company(lines, company)
        or _told(text, language)
        or _beside_terms(lines[1:4], skip)
        or _head_told(lines[:3], language)
    )


def _usual(plain: str) -> bool:
    """Whether a part begins or ends like a line of any ad: `Salary`, `Experience`, `Our team`."""
    words = plain.split()
    return any(words_of("common").fullmatch(w) for w in (words[:1] + words[-1:]))


def town_in(part: str) -> str | None:
    """A part that is a place, or begins or ends with one: `Leicester LE4`, `Skipton depot`, `Newcastle and York`."""
    part = re.sub(r"^(?i:greater|region|raum|grossraum|großraum|kreis|area|zona|regio|secteur)\s", "", part)
    words = part.split()
    if is_place_name(part):
        return part
    if len(words) <= _CHUNK_WORDS and _NAMED.fullmatch(part) and is_place_name(words[0]):
        return part
    for size in range(min(len(words), _CHUNK_WORDS + 1), 0, -1):
        name = " ".join(words[:size]).strip(" ,.()")
        if is_place_name(name) and (size > 1 or len(words) == 1 or not words[1][:1].isupper() or words[1][:3].isupper()):
            return name
    return None


def _in_head(lines: list[str], company: str | None, skip: set[str]) -> str | None:
    for row, line in enumerate(lines):
        parts = chunks(line.replace(company, " , ") if company else line)
        for part in parts if row < 4 else []:  # noqa: PLR2004 - further down stand sentences
            plain = flat(part)
            other = plain in skip or len(part.split()) > _CHUNK_WORDS + 1 or line.startswith(f"{part}:")
            if other or words_of("roles").search(plain) or title_score(part) or (_NAMED.fullmatch(part) and employer_score(part)):
                continue
            if town := town_in(_titled(part)):
                return town
        for part in parts if len(line.split()) < _SENTENCE and not (row and line.endswith(".")) else []:
            hit = places().search(flat(part))
            if hit and flat(part) not in skip and not words_of("no_towns").fullmatch(hit.group()) and part[hit.start()].isupper():
                return part[hit.start() : hit.end()]
    return None


def _titled(part: str) -> str:
    return part.title() if part.isupper() and len(part) > _CHUNK_WORDS else part


def _told(text: str, language: str) -> str | None:
    """The town behind a word of place; best where the words before it tell of an office, a team, a shop."""
    flat_text, best = flat(text), (0.0, "")
    for hit in field("place_before", language).finditer(flat_text):
        name = _PLACE.match(text[hit.end() : hit.end() + 50])
        town = town_in(name.group(1)) if name else None
        if town is None:
            continue
        based = _BASED.search(flat_text[max(0, hit.start() - _NEAR) : hit.end()]) is not None
        score = (
            1
            + based
            - 0.7 * (hits(town, "places", "countries") > 0)
            + 0.5 * (flat_text.count(flat(town)) > 1)
            - hit.start() / 4000
        )
        best = max(best, (score, town), key=lambda b: b[0])
    return best[1] or None


def _head_told(lines: list[str], language: str) -> str | None:
    """`in Bamberg` in the first lines: a name behind a word of place that is neither hours, nor work, nor a skill."""
    for line in lines:
        for hit in field("place_before", language).finditer(flat(line)):
            name = _PLACE.match(line[hit.end() : hit.end() + 50])
            plain = flat(name.group(1)) if name else ""
            other = is_terms(plain) or _usual(plain) or words_of("roles").search(plain) or _no_town(plain)
            if name and not other and not line.isupper() and not find_skills(name.group(1), language):
                return name.group(1)
    return None


def _beside_terms(lines: list[str], skip: set[str]) -> str | None:
    """In a line that tells hours or contract, the short name beside them."""
    for line in lines:
        parts = chunks(line)
        if not any(is_terms(flat(p)) for p in parts):
            continue
        for part in parts:
            other = (
                is_terms(flat(part))
                or _usual(flat(part))
                or words_of("roles").search(flat(part))
                or re.search(r"\d|[€£$:]", part)
            )
            if _NAMED.fullmatch(part) and len(part.split()) < _CHUNK_WORDS - 1 and not other and flat(part) not in skip:
                return part
    return None


def _after_company(lines: list[str], company: str | None) -> str | None:
    for line in lines:
        at = line.find(company) if company else -1
        if at < 0 or company is None:
            continue
        for part in chunks(line[at + len(company) :].lstrip(" .,"))[:2]:
            plain = flat(part)
            other = (
                re.search(r"\d|[€£$]", part)
                or is_terms(plain)
                or words_of("roles").search(plain)
                or words_of("legal").search(plain)
            )
            bare = re.sub(r"\s*\(.*", "", part)
            if (
                _NAMED.fullmatch(bare)
                and len(part.split()) <= _CHUNK_WORDS
                and not other
                and not part.isupper()
                and not _usual(flat(bare))
            ):
                return bare
    return None
