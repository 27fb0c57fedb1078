"""Certificates, awards and publications: one a line, with a date and who gave it."""

import re
from dataclasses import dataclass

from tools.cv.contact import URL
from tools.cv.dates import find_dates, is_dates
from tools.cv.lexicon import employer_score
from tools.cv.lists import logical
from tools.cv.page import Line, Part
from tools.cv.tidy import fold
from tools.cv.values import Found, found

ISSUED = re.compile(
    r"(?:issued by|awarded by|ausgestellt von|délivré par|emitido por|expedido por|rilasciato da|uitgegeven door|wydane przez|выдан)\s*:?\s+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Named:
    """A certificate, award or publication."""

    name: Found
    date: Found | None = None
    by: Found | None = None
    url: str = ""


def named(lines: list[Line]) -> list[Named]:
    """One thing a line (or bullet): its name, its year, who gave it."""
    out: list[Named] = []
    for line in logical(lines):
        if out and _continues(line, out[-1]):
            _add(out[-1], line)
            continue
        out += [n for part in _named_parts(line) if (n := _named(part))]
    return out


def _named_parts(line: Line) -> list[Part]:
    """Several short things in a line parted by dots, else the line."""
    dots = [p for p in re.split(r"\s[·•;|]\s|;\s", line.text) if p.strip()]
    if (len(dots) > 1 + ("|" in line.text)) and not any(find_dates(p) and is_dates(p) for p in dots) and not line.bold:
        parts, start = [], 0
        for piece in [*re.finditer(r"\s[·•;|]\s|;\s", line.text), None]:
            end = piece.start() if piece else len(line.text)
            parts.append(Part(line, start, end))
            start = piece.end() if piece else end
        return parts
    return [Part(line, 0, len(line.text))]


def _issuer(text: str) -> re.Match[str] | None:
    """The mark before the issuer; a dash only before words that sound like an organisation."""
    for match in re.finditer(r"\t|\s[|·]\s|\s—\s|\s[–-]\s|,\s(?=[A-Z][^,]*$)", text):
        if match[0].strip() not in {"-", "–"} or employer_score(re.split(r"\s[|·]\s|\t", text[match.end() :])[0]) > 0:
            return match
    return None


def _continues(line: Line, before: Named) -> bool:
    first = before.name.parts[0].line
    if line.bullet or line.gap > 0.3:  # noqa: PLR2004 - room above begins a new one
        return False
    if is_dates(line.text):
        return before.date is None
    if ISSUED.match(line.text) or before.name.parts[-1].line.text.rstrip().endswith((" -", " –", " &")):
        return True
    if line.text[:1].islower() or (first.bullet and line.indent >= first.indent and line.words[0].x0 > 0):
        return True
    return (first.bold and not line.bold) or (first.words[0].size > line.words[0].size > 0)


def _add(thing: Named, line: Line) -> None:
    dates = find_dates(line.text)
    if dates and thing.date is None:
        thing.date = Found(dates[0].last or dates[0].first, [Part(line, dates[0].start, dates[0].end)], 0.85)
    first = thing.name.parts[0].line
    bare = Part(
        line,
        dates[-1].end if dates and dates[0].start == 0 else 0,
        dates[0].start if dates and dates[0].start else len(line.text),
    ).trimmed()
    if (issued := ISSUED.match(bare.text)) and thing.by is None:
        thing.by = found(Part(line, bare.start + issued.end(), bare.end), 0.8)
    elif ((first.bold and not line.bold) or first.words[0].size > line.words[0].size) and bare.text.strip() and thing.by is None:
        thing.by = found(bare, 0.6)
    elif bare.text.strip() and thing.by is None:
        thing.name = Found(f"{thing.name.text} {bare.text}".strip(), [*thing.name.parts, bare], thing.name.confidence)


def _named(part: Part) -> Named | None:
    if (address := URL.search(part.text)) and address.start() > 0:
        part = Part(part.line, part.start, part.start + address.start())
    dates = [d for d in find_dates(part.text) if d.first or d.last]
    date = None
    if dates:
        chosen = dates[-1] if dates[0].start > 0 else dates[0]
        where = Part(part.line, part.start + chosen.start, part.start + chosen.end)
        date = Found(chosen.last or chosen.first, [where], 0.85)
        before, after = Part(part.line, part.start, where.start), Part(part.line, where.end, part.end)
        part = (before if fold(before.text) else after).trimmed(" \t,;|·–—-")
    name, by = part, None
    if match := _issuer(part.text):
        name, rest = Part(part.line, part.start, part.start + match.start()), Part(part.line, part.start + match.end(), part.end)
        by = found(rest, 0.6, " \t,;:|·•-–—/().") if fold(rest.text) else None
    value = found(name, 0.8, " \t,;:|·•-–—/(.")
    return Named(value, date, by) if fold(value.text) else None
