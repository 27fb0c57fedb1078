"""Title, employer, place, way of working, seniority, hours: what stands at the head of an ad and in its labelled lines."""

import re
from functools import cache
from typing import Literal

from tools.jobs.flat import flat, tight
from tools.jobs.phrases import DATA, entries, pattern, table, union
from tools.jobs.segments import BULLET

_HEAD_LINES = 8
_LONGEST = 80
_CUT = re.compile(r"\s+[-–—|•·]\s+|\s*[|•·📍]\s*|\s+[-–—]{1,2}\s*|,\s+|\.\s+|:\s+|;\s+|\s\((?=[^)]{12,}\))")
_MARKS = re.compile(r"^[#*\s>]+|[*\s]+$")
_PLACEHOLDER = re.compile(r"<[A-Z_]+>|\[[A-Z_ ]+\]")
_GENDER = re.compile(r"\s*[(/]?\(?\b(?:all genders|gn|[mwfhdxv](?:\s?[/|*]\s?[mwfhdxv]){1,3})\b\)?", re.IGNORECASE)
Remote = Literal["on-site", "hybrid", "remote"]
Seniority = Literal["intern", "junior", "mid", "senior", "lead", "executive"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship"]


@cache
def _roles() -> re.Pattern[str]:
    return union(tuple(str(r) for r in table("titles")["roles"]))


@cache
def _legal() -> re.Pattern[str]:
    return union(tuple(str(r) for r in table("titles")["legal"]))


@cache
def _places() -> re.Pattern[str]:
    lines = (DATA / "places.txt").read_text(encoding="utf-8").splitlines()
    names = [flat(n.strip()) for line in lines if not line.startswith("#") for n in line.split(";") if n.strip()]
    return union(tuple(re.escape(n) for n in names))


def labelled(text: str, key: str, language: str) -> str | None:
    """The value of a labelled line: `Location: Dublin`, `**Job title:** Engineer`."""
    names = "|".join(entries(language, "fields", key))
    hit = re.compile(rf"^[\s#*•-]*(?:{names})\s*:[*\s]*(\S.*)$", re.MULTILINE).search(flat(text))
    if not hit:
        return None
    value = _MARKS.sub("", text[hit.start(1) : hit.end(1)]).split("|")[0].strip()
    return value if value and not _PLACEHOLDER.match(value) and len(value) <= _LONGEST else None


def head(text: str) -> list[str]:
    """The first lines of the ad that hold words, without bullets and marks."""
    lines = [_MARKS.sub("", line[m.end() :] if (m := BULLET.match(line)) else line) for line in text.split("\n")]
    return [line for line in lines if re.search(r"\w", line)][:_HEAD_LINES]


def _chunks(line: str) -> list[str]:
    return [c.strip(" .,;:–—-!*📍🚀") for c in _CUT.split(line) if c and c.strip(" .,;:–—-!*")]


def title_and_company(text: str, language: str) -> tuple[str | None, str | None]:
    """The job's title and the employer, each None where the ad does not say."""
    lines = head(text)
    company = labelled(text, "company", language) or _company(text, lines, language)
    title = labelled(text, "title", language) or _title(lines, language, company)
    return title, company


def _title(lines: list[str], language: str, company: str | None) -> str | None:
    best: tuple[float, str] | None = None
    for row, line in enumerate(lines):
        sought = union(entries(language, "fields", "seeks"))
        for column, chunk in enumerate(_title_chunks(line, sought)):
            score = _title_score(chunk, row, column, bool(sought.search(flat(line))))
            if company and flat(company) in flat(chunk):
                score -= 3
            if score > 0 and (best is None or score > best[0]):
                best = (score, chunk)
    return _tidy_title(best[1], lines) if best else None


def _title_chunks(line: str, sought: re.Pattern[str]) -> list[str]:
    """Parts of a line that may be the title; after `is hiring`, `sucht`, `busca` the part behind it comes first."""
    flat_line = flat(line)
    hit = sought.search(flat_line)
    parts = [line[hit.end() :], line[: hit.start()]] if hit else [line]
    article = re.compile(r"^\s*(?:an?|the|talented|eine?n?|une?|uno?|umas?|son ou sa|(?:to|for|fur|per|pour) (?:\w+ )?)\s+")
    chunks = [c for part in parts for c in _chunks(part)]
    return [c[m.end() :] if (m := article.match(flat(c))) else c for c in chunks]


def _title_score(chunk: str, row: int, column: int, sought: bool) -> float:
    flat_chunk = flat(chunk)
    words = flat_chunk.split()
    if not words or len(words) > 9 or len(chunk) > _LONGEST or _PLACEHOLDER.fullmatch(chunk):
        return 0
    role = _roles().search(_GENDER.sub("", flat_chunk))
    gender = _GENDER.search(chunk)
    if not role and not gender:
        return 0
    capital = chunk[:1].isupper() or chunk[:1].islower() and row == 0
    return 4 * bool(role) + 2 * bool(gender) + sought + capital - 0.6 * row - 0.2 * column - 0.25 * max(0, len(words) - 5)


def _tidy_title(title: str, lines: list[str]) -> str:
    for stop in (
        " for our ",
        " für unsere",
        " für ",
        " for <",
        " to join ",
        " needed",
        " wanted",
        " for our",
        " para ",
        " pour notre",
        " voor ons",
        " in Teilzeit",
        " in Vollzeit",
        " for ",
    ):
        cut = title.find(stop)
        if cut > 0:
            title = title[:cut]
    title = title.strip(" .,;:–—-!")
    if title.isupper() and len(title) > 4:
        title = title.title().replace(" De ", " de ").replace(" Of ", " of ").replace(" And ", " and ").replace(" O ", " o ")
    if title.islower():
        title = title.title()
    return title if lines else title


def _company(text: str, lines: list[str], language: str) -> str | None:
    """The employer: a name with a legal form in the head, the one who is hiring, or the one who speaks (`We're ...`, `Bei ...`)."""
    for line in lines[:6]:
        hiring = union(entries(language, "fields", "company_before")).search(flat(line))
        if hiring:
            name = _name_before(line[: hiring.start()])
            if name:
                return name
    for line in lines[:6]:
        for chunk in _chunks(line):
            if (
                _legal().search(flat(chunk))
                and len(chunk.split()) <= 7
                and chunk[:1].isupper()
                and not _roles().search(flat(chunk))
            ):
                return chunk
    return _speaker(text, language) or _beside_title(lines)


def _name_before(words: str) -> str | None:
    chunk = words.split(". ")[-1].split(",")[0].strip(" ,(–—-")
    flat_chunk = flat(chunk)
    if (
        not chunk
        or len(chunk.split()) > 5
        or _PLACEHOLDER.search(chunk)
        or re.match(r"(?:we|wir|nous|nosotros|our client|hotel rural)\b", flat_chunk)
    ):
        return None
    return (chunk.title() if chunk.islower() else chunk) if chunk[:1].isupper() or len(chunk.split()) == 1 else None


def _speaker(text: str, language: str) -> str | None:
    names = "|".join(sorted(entries(language, "fields", "company_after"), key=len, reverse=True))
    lead = re.compile(rf"(?:^|[.!?\n]\s*)(?:{names})\s+", re.MULTILINE)
    for hit in lead.finditer(flat(text)):
        name = re.match(
            r"(?:[A-ZÀ-Ý0-9][\w'’&.-]*(?:\s+(?:of|de|da|do|der|del|la|&|and|y)\s+(?=[A-ZÀ-Ý]))?\s?){1,4}",
            text[hit.end() : hit.end() + 60],
        )
        if name and len(name.group().strip()) > 2 and not _roles().search(flat(name.group())):
            return name.group().strip(" .,")
    return None


def _beside_title(lines: list[str]) -> str | None:
    """In the first two lines, the part that is neither the title nor a place."""
    for line in lines[:2]:
        parts = re.split(r"\s+[–—|-]\s+", line)
        if len(parts) < 2 or not any(_roles().search(flat(p)) for p in lines[0:1]):
            continue
        for part in (parts[0], parts[-1]):
            plain = flat(part)
            if (
                part[:1].isupper()
                and 1 <= len(part.split()) <= 4
                and not _roles().search(plain)
                and not _places().search(plain)
                and not re.search(r"\d|:", part)
                and not _terms(plain)
            ):
                return part.strip(" .,")
    return None


def _terms(plain: str) -> bool:
    keys = (("remote", k) for k in ("hybrid", "remote", "onsite"))
    more = (("employment", k) for k in ("full-time", "part-time", "temporary", "contract", "internship"))
    return any(
        pattern(name, section, key).search(plain)
        for name in ("en", "de", "fr", "es", "pt", "nl")
        for section, key in (*keys, *more)
    )


def place(text: str, language: str, title: str | None, company: str | None) -> str | None:
    """Where the job is: a labelled line, a known place in the head, the part of the head after the employer, else in the words."""
    value = labelled(text, "location", language)
    if value:
        return re.sub(r"\s*\((?:remote|hybrid|on-?site)\)", "", value, flags=re.IGNORECASE).strip()
    lines = head(text)
    skip = {flat(x) for x in (title, company) if x}
    for line in lines[:6]:
        words = line.replace(company, " , ") if company else line
        for chunk in _chunks(words):
            hit = _places().search(flat(chunk))
            if hit and flat(chunk) not in skip:
                return chunk[hit.start() : hit.end()] if len(chunk.split()) > 4 else re.sub(r"\s*\(.*", "", chunk)
    based = union(entries(language, "fields", "place_before"))
    for area in (" ".join(lines), text):
        for hit in based.finditer(flat(area)):
            name = re.match(
                r"\s+((?:(?:Greater|Grande|Gran)\s)?[A-ZÀ-Ý][\w'’-]+(?:(?:\s(?:de|del|la|am|an der|upon)\s|[\s-])[A-ZÀ-Ý][\w'’-]+)*(?:,\s[A-Z]{2}\b)?)",
                area[hit.end() : hit.end() + 50],
            )
            if name and _is_place(area, hit, name.group(1)):
                return name.group(1)
    return _after_company(lines, company)


def _is_place(area: str, hit: re.Match[str], name: str) -> bool:
    return bool(_places().search(flat(name))) or bool(
        re.search(
            r"\b(?:based|located|basee?|situee?|ubicad|standort|regio|standplaats)\b",
            flat(area[max(0, hit.start() - 14) : hit.end()]),
        )
    )


def _after_company(lines: list[str], company: str | None) -> str | None:
    for line in lines[:6]:
        at = line.find(company) if company else -1
        if at < 0 or company is None:
            continue
        for chunk in _chunks(line[at + len(company) :].lstrip(" .,")):
            if (
                chunk[:1].isupper()
                and len(chunk.split()) <= 4
                and not re.search(r"\d{3}|[€£$]", chunk)
                and not _terms(flat(chunk))
                and not _roles().search(flat(chunk))
            ):
                return re.sub(r"\s*\(.*", "", chunk)
    return None


def remote(flat_text: str, language: str) -> Remote:
    """Hybrid where both are told; on-site where nothing is."""
    top = flat_text
    no = pattern(language, "remote", "onsite").search(top)
    if pattern(language, "remote", "hybrid").search(top):
        return "hybrid" if not re.search(r"(?:100 ?%|fully|vollstandig|volledig) (?:remote|remot|en remoto)", top) else "remote"
    away = pattern(language, "remote", "remote").search(top)
    return "remote" if away and not (no and re.search(r"remote .{0,30}\bnot\b|no remote|kein homeoffice", top)) else "on-site"


def seniority(flat_title: str, flat_text: str, language: str) -> Seniority | None:
    """From the title first; else from plain words in the ad's head."""
    for area in (flat_title, "\n".join(flat_text.split("\n")[:3])):
        for key in ("intern", "executive", "senior", "junior", "lead", "mid"):
            if pattern(language, "seniority", key).search(area):
                return key  # type: ignore[return-value]
    return None


def employment_type(flat_text: str, language: str) -> Employment | None:
    """What the head says, else the whole ad; a fixed term or an internship outweighs hours."""
    for area in ("\n".join(flat_text.split("\n")[:12]), flat_text):
        for key in ("internship", "contract", "part-time", "temporary", "full-time"):
            if pattern(language, "employment", key).search(area):
                return key  # type: ignore[return-value]
    return None


__all__ = ["employment_type", "head", "labelled", "place", "remote", "seniority", "tight", "title_and_company"]
