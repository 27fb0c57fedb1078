"""The title of the job: what a labelled line says, what is sought, or the part of the head that names an occupation best."""

import re
from functools import cache

from core.flat import flat
from tools.cv.lexicon import title_score
from tools.jobs.heads import LONGEST, PLACEHOLDER, chunks, field, head, is_terms, labelled, words_of
from tools.jobs.phrases import own
from tools.jobs.places import is_place_name, town_in
from tools.jobs.segments import BULLET

GENDER = re.compile(r"\s*\(?\b(?:all genders|gn|[mwfhdxv](?:\s?[/|*]\s?[mwfhdxv]){1,3})\b\)?", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^\W*(?:(?:an?|the|talented|eine?n?|une?|uno?|umas?|een|dear|our|another|second|third|new|(?:to|for|fur|per|pour) (?:\w+)?)\s+)+(?=\w)"
)
_MANY = re.compile(
    r"^(?:(?:-?se|part-time|full-time|two|three|four|five|six|zwei|drei|deux|trois|dos|tres|dois|twee|drie|more|several|mehrere|plusieurs|varios|meerdere|\d+)\s+)+"
)
_STOP = re.compile(
    r"\s(?:for our|for an?|für|fur|to join|needed|wanted|gesucht|para|pour notre|voor ons|in teilzeit|in vollzeit|for|who|that|with|at|on the|to|or|as|<)(?=[\s<]|$)|\s+(?:[€£$]|\d\d)|\s(?=\(?[mM]aternity)",
    re.IGNORECASE,
)
_TWICE = re.compile(r"^(.{6,}?)\s*/\s*(?:(?:ein|eine|un|une|una)\s+)?(\S.*)$", re.IGNORECASE)
_INNER = re.compile(r"(?<=\w)(?:[:*_·/](?:innen|in|r|e|trice|ne|a|o)|\((?:in|e|ne|a|o|trice)\))(?!\w)", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\b(?:you|your|we|our|is|are|will|can|and|dich|dein\w*|sie|wir|uns\w*|vous|nous|notre|tu|te|nos|voce|seu|sua|je|jij|ons|onze|wie|who|what)\b"
)
_SHORT_ASIDE = re.compile(r"\([A-Z]{2,5}\)")
_AT = re.compile(r"\s(?:(bei|chez|bij|at)|in|à|a|en|em|te|near|nahe)\s(?=[A-ZÀ-Ý])")
_NO_TITLE = re.compile(r"\?$|^(?:from|by|with|von|vom|mit|par|avec|por|con|van|met|für|pour|para|voor)\b", re.IGNORECASE)
_SMALL = {"De", "Of", "And", "O", "A", "E", "Y", "Und", "Et", "Du", "Des", "La", "En", "For", "In"}
_MOST_WORDS, _NAME_WORDS, _COMMON = 9, 5, 6
_CODE = re.compile(r"\s*,?\s+[A-Z]{2,4}\d+$|\s*\((?:ref|req|job)\b[^)]*\)", re.IGNORECASE)
ROLE, _LIKE, _MARK = 4.0, 1.5, 2.0
_SENTENCE, _PROSE = 18, 2.0
_LOWER_ASIDE = re.compile(r"\s+\((?![mwfhdxMWFHDX]\s?[/|*])[a-z\d][^)]*\)$")


def job_title(text: str, language: str, company: str | None) -> str | None:
    """The title: a labelled line, else the part of the first lines that names an occupation best."""
    given = labelled(text, "title", language)
    if given:
        return _tidy(given)
    sought = own(language, "fields", "seeks") if language != "en" else field("seeks", language)
    best: tuple[float, str] | None = None
    for row, line in enumerate(_rows(text)):
        for column, (part, wanted) in enumerate(_candidates(line, sought)):
            score = _score(part, row, column, wanted=wanted) - _PROSE * (len(line.split()) > _SENTENCE and not wanted)
            if company and flat(company) in flat(part):
                score -= 3
            if score > 0 and (best is None or score > best[0]):
                best = (score, part)
    return _tidy(best[1]) if best else _first(text, company)


def role_score(part: str) -> float:
    """How much words name an occupation: known ones most, then those that end like one."""
    plain = GENDER.sub("", flat(_INNER.sub("", part)))
    if words_of("roles").search(plain) or title_score(_INNER.sub("", part)) or title_score(_singular(plain)):
        return ROLE
    return _LIKE if _endings().search(plain) else 0.0


@cache
def _endings() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of('endings').pattern})$|(?:{words_of('endings').pattern})\s*\(")


def _singular(words: str) -> str:
    return " ".join(w.removesuffix("s") for w in re.split(r"[\s-]+", words))


def _rows(text: str) -> list[str]:
    """The lines a title may stand in: the head, lines of a list left out."""
    listed = {line[m.end() :].strip() for line in text.split("\n") if (m := BULLET.match(line))}
    return [line for i, line in enumerate(head(text)) if i == 0 or line.strip() not in listed]


def _candidates(line: str, sought: re.Pattern[str]) -> list[tuple[str, bool]]:
    """Parts of a line that may be the title; after `is hiring`, `sucht`, `busca` the part behind it comes first."""
    hits = list(sought.finditer(flat(line)))[:2]
    parts = [(line[h.end() :].lstrip(" :"), True) for h in hits] + [(line[: hits[0].start()] if hits else line, False)]
    found: list[tuple[str, bool]] = []
    for part, wanted in parts:
        for i, cut in enumerate(chunks(part)[:8]):
            rest = cut[m.end() :] if (m := _ARTICLE.match(flat(cut))) else cut
            rest = rest[m.end() :] if wanted and (m := _MANY.match(flat(rest))) else rest
            stop = _STOP.search(rest)
            found.append((_placeless(rest[: stop.start()] if stop and stop.start() > 0 else rest), wanted and i == 0))
    return found


def _placeless(part: str) -> str:
    """Without the place or employer behind it: `Polier in Kempten`."""
    where = _AT.search(part)
    return part[: where.start()] if where and (where.group(1) or town_in(part[where.end() :])) else part


def _score(part: str, row: int, column: int, *, wanted: bool) -> float:
    flat_part = flat(part)
    size = len(flat_part.split())
    if not size or size > _MOST_WORDS or len(part) > LONGEST or PLACEHOLDER.fullmatch(part) or _NO_TITLE.search(part):
        return 0
    if is_place_name(part) or words_of("months").fullmatch(flat_part):
        return 0
    role, gender = role_score(part), GENDER.search(part)
    if not role and not gender:
        return 0
    told = _SPOKEN.search(GENDER.sub(" ", flat_part)) is not None and not part.isupper()
    named = part[:1].isupper() or row == 0
    long = 0.25 * max(0, size - _NAME_WORDS)
    return role + _MARK * bool(gender) + 1.5 * wanted + named - 0.6 * row - 0.2 * column - long - 2.5 * told


def _first(text: str, company: str | None) -> str | None:
    """Where no occupation is known: the first short part of the first line that is neither employer nor place nor terms."""
    for line in head(text)[:1]:
        for part in chunks(line)[:2]:
            plain = flat(part)
            other = is_terms(plain) or is_place_name(part) or re.search(r"\d|[€£$?!.]", part) or _SPOKEN.search(plain)
            if not other and part[:1].isupper() and len(part.split()) <= _NAME_WORDS and flat(company or "") not in {plain, ""}:
                return _tidy(part)
    return None


def _once(one: str, two: str, mark: re.Match[str] | None) -> str:
    """`Conducteur / Conductrice de travaux` named once, with what both share: `Conducteur de travaux`."""
    second, _, rest = GENDER.sub("", two).partition(" ")
    named = f"{min(one, second, key=len)} {rest}" if rest and " " not in one else one
    return named + (mark.group() if mark else "")


def _tidy(title: str) -> str:
    title = re.sub(r"\s*\(([^)]*)(?:\)|$)", lambda m: "" if is_terms(flat(m.group(1))) else m.group(), title).strip(" .,;:–—-!")
    title = _CODE.sub("", title)
    twice = _TWICE.match(title)
    if twice and flat(twice.group(2))[:_COMMON] == flat(title)[:_COMMON]:
        title = _once(twice.group(1), twice.group(2), GENDER.search(title))
    if (title.isupper() and len(title) > _NAME_WORDS) or title.islower():
        words = [w if _SHORT_ASIDE.fullmatch(w) else w.capitalize() for w in title.split()]
        title = " ".join(w.lower() if i and w in _SMALL else w for i, w in enumerate(words))
    title = _LOWER_ASIDE.sub("", title)
    return title[:1].upper() + title[1:]
