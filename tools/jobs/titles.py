"""The title of the job and the name of the employer."""

import re

from core.flat import flat
from tools.jobs.heads import LONGEST, PLACEHOLDER, chunks, field, head, is_terms, labelled, places, words_of
from tools.jobs.phrases import entries
from tools.jobs.sections import heading_kind

_GENDER = re.compile(r"\s*\(?\b(?:all genders|gn|[mwfhdxv](?:\s?[/|*]\s?[mwfhdxv]){1,3})\b\)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^\s*(?:an?|the|talented|eine?n?|une?|uno?|umas?|(?:to|for|fur|per|pour) (?:\w+ )?)\s+")
_STOP = re.compile(
    r"\s(?:for our|for an?|für|fur|to join|needed|wanted|para|pour notre|voor ons|in teilzeit|in vollzeit|for|<)(?=[\s<A-Z]|$)|\s+(?:[€£$]|\d\d)",
    re.IGNORECASE,
)
_TWICE = re.compile(r"^(.{6,}?)\s*/\s*(?:(?:ein|eine|un|une|una)\s+)?(\S.*)$", re.IGNORECASE)
_SMALL = {"De", "Of", "And", "O", "A", "E", "Y", "Und", "Et", "Du", "Des", "La", "En", "For", "In"}
_MOST_WORDS, _NAME_WORDS, _COMMON = 9, 5, 6
_NAME = re.compile(r"(?:[A-ZÀ-Ý0-9][\w'’&-]*(?:\.(?=\w)\w+)?(?:\s+(?:of|de|da|do|der|del|la|&|and|y)\s+(?=[A-ZÀ-Ý]))?\s?){1,4}")
_SHORTENED = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
"""A legal form that ends with a full stop: `S.L.`"""
_NOBODY = re.compile(
    r"(?:on behalf|for our client|im auftrag|pour notre client|para nuestro cliente|we|wir|nous|nosotros|our client|se|who|this|it)\b"
)


def job_title(text: str, language: str, company: str | None) -> str | None:
    """The title: a labelled line, else the part of the head that names an occupation best."""
    given = labelled(text, "title", language)
    if given:
        return given
    sought = field("seeks", language)
    best: tuple[float, str] | None = None
    for row, line in enumerate(head(text)):
        for column, part in enumerate(_candidates(line, sought)):
            score = _score(part, row, column, sought=sought.search(flat(line)) is not None)
            if company and flat(company) in flat(part):
                score -= 3
            if score > 0 and (best is None or score > best[0]):
                best = (score, part)
    return _tidy(best[1]) if best else None


def _candidates(line: str, sought: re.Pattern[str]) -> list[str]:
    """Parts of a line that may be the title; after `is hiring`, `sucht`, `busca` the part behind it comes first."""
    hit = sought.search(flat(line))
    parts = [line[hit.end() :], line[: hit.start()]] if hit else [line]
    found = [c[m.end() :] if (m := _ARTICLE.match(flat(c))) else c for part in parts for c in chunks(part)]
    return [c[: stop.start()] if (stop := _STOP.search(c)) and stop.start() > 0 else c for c in found]


def _score(part: str, row: int, column: int, *, sought: bool) -> float:
    flat_part = flat(part)
    size = len(flat_part.split())
    if not size or size > _MOST_WORDS or len(part) > LONGEST or PLACEHOLDER.fullmatch(part):
        return 0
    role, gender = words_of("roles").search(_GENDER.sub("", flat_part)), _GENDER.search(part)
    if not role and not gender:
        return 0
    named = part[:1].isupper() or row == 0
    return 4 * bool(role) + 2 * bool(gender) + sought + named - 0.6 * row - 0.2 * column - 0.25 * max(0, size - _NAME_WORDS)


def _tidy(title: str) -> str:
    title = re.sub(r"\s*\(([^)]*)\)", lambda m: "" if is_terms(flat(m.group(1))) else m.group(), title).strip(" .,;:–—-!")
    twice = _TWICE.match(title)
    if twice and flat(twice.group(2))[:_COMMON] == flat(title)[:_COMMON]:
        mark = _GENDER.search(title)
        title = twice.group(1) + (mark.group() if mark else "")
    if (title.isupper() and len(title) > _NAME_WORDS) or title.islower():
        words = [w.capitalize() for w in title.split()]
        title = " ".join(w.lower() if i and w in _SMALL else w for i, w in enumerate(words))
    return title


def employer(text: str, language: str) -> str | None:
    """The employer: labelled, the one who is hiring, a name with a legal form, the one who speaks (`We're ...`), the name in the head."""
    lines = head(text)[:6]
    given = labelled(text, "company", language)
    if given:
        return given
    found = re.sub(r"\s*\([^)]*\)$", "", _named_employer(text, lines, language) or "")
    if _SHORTENED.search(found) and f"{found}." in text:
        found += "."
    return found if found and not no_name(found, language) else None


def _named_employer(text: str, lines: list[str], language: str) -> str | None:
    for line in lines:
        hiring = field("company_before", language).search(flat(line))
        name = _before(line[: hiring.start()]) if hiring else None
        if name:
            return name
    for line in lines:
        for part in chunks(line):
            known = words_of("legal").search(flat(part)) or re.search(r"\b(?:AG|KG|SE|SA|SL|BV|AB|Oy)$", part)
            if (
                known
                and len(part.split()) <= _NAME_WORDS + 2
                and part[:1].isupper()
                and not _is_role(part)
                and not no_name(part, language)
            ):
                return part
    return _speaker(text, language) or _in_head([line for line in lines if heading_kind(flat(line), language) is None], language)


def no_name(part: str, language: str) -> bool:
    """Whether a part is a heading, a level of school or a word that stands in any ad, rather than somebody's name."""
    plain = flat(part).strip(" .:,")
    words = [w for w in re.split(r"[\s/,&+-]+", plain) if w]
    small = words_of("between")
    bare = bool(words) and all(words_of("levels").fullmatch(w) or small.fullmatch(w) for w in words)
    return bare or words_of("noise").fullmatch(plain) is not None or heading_kind(plain, language) is not None


def _is_role(part: str) -> bool:
    return words_of("roles").search(flat(part)) is not None


def _before(words: str) -> str | None:
    part = re.split(r"\.\s|[,(]|\s[–—-]\s", words)[0 if "," in words or "(" in words else -1].strip(" –—-")
    if not part or len(part.split()) > _NAME_WORDS or PLACEHOLDER.search(part) or _NOBODY.match(flat(part)):
        return None
    single = len(part.split()) == 1
    return part if (part[:1].isupper() and not part[1:].islower()) or part[:1].isupper() else part.title() if single else None


def _speaker(text: str, language: str) -> str | None:
    lead = re.compile(
        rf"(?:^|[.!?\n]\s*)(?:{'|'.join(sorted(entries(language, 'fields', 'company_after'), key=len, reverse=True))})\s+"
    )
    for hit in lead.finditer(flat(text)):
        name = _NAME.match(text[hit.end() : hit.end() + 60])
        if (
            name
            and len(name.group().strip()) >= _NAME_WORDS - 2
            and not _is_role(name.group())
            and not places().fullmatch(flat(name.group().strip()))
        ):
            return name.group().strip(" .,")
    return None


def _in_head(lines: list[str], language: str) -> str | None:
    """In the first two lines, the part that is neither a title nor a place nor terms."""
    if not any(_is_role(line) for line in lines[:3]):
        return None
    for line in lines[:2]:
        parts = re.split(r"\s+[–—|-]\s+", line)
        for part in (chunks(parts[0])[:1] + chunks(parts[-1])[:1]) if len(parts) > 1 or line != lines[0] else []:
            plain = flat(part)
            other = (
                _NOBODY.match(plain)
                or _is_role(part)
                or places().search(plain)
                or re.search(r"\d|:", part)
                or is_terms(plain)
                or _GENDER.search(part)
                or no_name(part, language)
            )
            if part[:1].isupper() and len(part.split()) <= _NAME_WORDS and not other:
                return re.sub(r"\s*\(.*", "", part)
    return None
