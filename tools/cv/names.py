"""Whose CV it is, and what the person calls themself."""

import re
from statistics import median, median_low

from tools.cv.contact import EMAIL, LABEL, URL, is_contact
from tools.cv.dates import find_dates
from tools.cv.headings import is_cv_title, is_heading, label_of, load
from tools.cv.lexicon import degree_score, employer_score, hits, is_place, known, title_score
from tools.cv.page import Line, Part
from tools.cv.tidy import fold, lower
from tools.cv.values import Found, found

CUT = re.compile(r"\t|\s[|·•–—]\s|\s?[|•·]\s?|,\s")
ELISION = re.compile(r"(?:d|l|dell|dall|degl)['’][^\W\d_]", re.IGNORECASE)
CANDIDATES = 16
MOST_WORDS = 6
FIRST_AND_LAST = 2
MOST_ON_LINE = 4
LARGE = 1.25
"""How much larger than the lines around it a name of several lines is set."""
LARGER = 1.08
"""How much larger than the lines below it a title under a name is set."""
CLOSE = 1.0
EAST = re.compile(r"^[\u3400-\u9fff\uac00-\ud7af]{1,3}[\s・]?[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]{1,4}$")


def name(near: list[Line], email: str) -> Found | None:
    """The likeliest name among the first lines."""
    labelled = _labelled(near)
    if labelled:
        return labelled
    lines = [x for x in near if not is_heading(x.text)][:CANDIDATES]
    largest = max((x.size for x in lines), default=0.0)
    scored: list[tuple[float, Found]] = []
    for number, line in enumerate(lines):
        for part in _parts(line):
            score = _score(part, email, largest) - 0.35 * number
            if score > 0:
                scored.append((score, found(part, 0.0)))
    if not scored:
        return None
    score, best = max(scored, key=lambda s: s[0])
    best = _wider(best, lines)
    best.confidence = round(min(0.98, 0.6 + 0.06 * score), 2)
    return _bare(best)


def _labelled(near: list[Line]) -> Found | None:
    given: dict[str, Found] = {}
    for line in near:
        label = LABEL.match(line.text)
        if label and label_of(label[1]) == "name":
            value = found(Part(line, label.end(), len(line.text)), 0.95)
            if value.text and not value.text[0].isdigit():
                given.setdefault(fold(label[1]), value)
    whole = next((v for v in given.values() if len(v.text.split()) > 1 or EAST.match(v.text)), None)
    if whole or len(given) < 2:  # noqa: PLR2004 - first and last name
        return whole
    first, last = list(given.values())[:2]
    return Found(f"{first.text} {last.text}", [*first.parts, *last.parts], 0.85)


def _parts(line: Line) -> list[Part]:
    """The line, and its stretches between marks and between styles."""
    cuts = [0, *(p for m in CUT.finditer(line.text) for p in m.span()), len(line.text)]
    parts = [Part(line, a, b).trimmed() for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    for before, word in zip(line.words, line.words[1:], strict=False):
        if abs(before.size - word.size) > 1 and before.size:
            parts.append(Part(line, 0, word.start).trimmed())
            break
    return [p for p in parts if p.text.strip()]


def _score(part: Part, email: str, largest: float) -> float:
    text = part.text.strip()
    words = [w for w in text.split() if lower(w) not in load("names_and_levels")["titles_before"]]
    if _no_name(text, words):
        return 0.0
    east = bool(EAST.match(text))
    if not east and any(w[0].islower() and not _particle(w) for w in words):
        return 0.0
    score = 2.0 + 1.0 * (2 <= len(words) <= 4) + 1.0 * east - 1.0 * (len(words) == 1 and not east)  # noqa: PLR2004
    first = part.first
    if first and largest and first.size >= largest - 0.5:
        score += 3.0
    score += 0.7 * bool(first and first.bold)
    score += _agrees(words, email)
    score -= (
        1.2 * bool(title_score(text))
        + 1.2 * bool(employer_score(text))
        + 1.5 * is_place(text)
        + 0.6 * bool(degree_score(text) and len(words) > 1)
    )
    return score


def _particle(word: str) -> bool:
    """A small word inside names: "van", "de la", "d'Exemple"."""
    return lower(word) in load("names_and_levels")["particles"] or bool(ELISION.match(word))


def _no_name(text: str, words: list[str]) -> bool:
    if not words or len(words) > MOST_WORDS or len(text) > 60 or any(c.isdigit() for c in text):  # noqa: PLR2004
        return True
    if (
        EMAIL.search(text)
        or URL.search(text)
        or find_dates(text)
        or (text.endswith((".", ":", "!", "?")) and len(words) > 1 and not text.endswith(("Jr.", "Sr.")))
    ):
        return True
    if is_cv_title(text) or is_heading(text) or label_of(text.strip(" :")):
        return True
    return not all(re.fullmatch(r"[^\W\d_][\w.'’\-·‐]*", w.strip('(),"“”„')) for w in words if w.strip('(),"“”„'))


def _agrees(words: list[str], email: str) -> float:
    """How well a name and the local part of an email agree."""
    local = fold(email.split("@", 1)[0]).replace(" ", "") if email else ""
    names = [fold(w).replace(" ", "") for w in words]
    names = [n for n in names if len(n) > 1]
    if not local or not names:
        return 0.0
    inside = sum(n in local or (len(n) > 4 and n[:4] in local) for n in names)  # noqa: PLR2004
    return 3.0 * min(1.0, inside / min(2, len(names)))


def _wider(best: Found, lines: list[Line]) -> Found:
    """A name set over several lines in one size: "Ann / Example", "Ann Maria / Example-Sample"."""
    part = best.parts[0]
    if EAST.match(best.text) or not part.line.size or part.text.strip() != part.line.text.strip():
        return best
    at = next(n for n, x in enumerate(lines) if x is part.line)
    first = last = at
    usual = median(x.size for x in lines)
    while first > 0 and _same_name(lines[first - 1], lines[first], lines[first], usual):
        first -= 1
    while last + 1 < len(lines) and _same_name(lines[last], lines[last + 1], lines[last], usual):
        last += 1
    if first == last:
        return best
    pieces = [Part(x, 0, len(x.text)) for x in lines[first : last + 1]]
    whole = " ".join(p.text for p in pieces).replace("\u00ad ", "-")
    fits = len(whole.split()) <= MOST_WORDS and not _no_name(whole, whole.split())
    return Found(whole, pieces, best.confidence) if fits else best


def _same_name(above: Line, below: Line, sure: Line, usual: float) -> bool:
    """Whether two lines are one name: set alike, close together, and the one that is sure a single word or both set large."""
    alike = abs(above.size - below.size) < 0.6 and above.block == below.block and above.bold == below.bold  # noqa: PLR2004
    counts = sorted(len(x.words) for x in (above, below))
    if not alike or (below.gap > CLOSE and below.y0 > 0) or counts[1] > MOST_ON_LINE:
        return False
    texts = [x.text.replace("\u00ad", "") for x in (above, below)]
    if any(_no_name(t, t.split()) for t in texts):
        return False
    if len(sure.words) == 1 and counts[1] <= FIRST_AND_LAST:
        return True
    return above.size > LARGE * usual and not any(title_score(t) for t in texts)


def _bare(value: Found) -> Found:
    """The name without degrees after it."""
    words = value.text.split()
    while (
        len(words) > FIRST_AND_LAST
        and known(words[-1].strip(",()"), "names_and_levels", "titles_after")
        and not known(words[-1], "names_and_levels", "particles")
    ):
        words.pop()
    value.text = " ".join(words).rstrip(",")
    return value


def _headline(text: str) -> bool:
    """Whether a line says what somebody is or works in: a title, a degree, a field."""
    return bool(title_score(text) or degree_score(text) or hits(text, "fields", "words"))


def _is_set_off(line: Line, near: list[Line], at: int) -> bool:
    """Whether a line right below the name is set larger than what follows, and smaller than the name: a title in words we do not know."""
    if near[at + 1 : at + 2] != [line] or is_cv_title(line.text) or re.search(r"\d", line.text):
        return False
    usual = median_low([x.size for x in near[at + 2 :] if not is_heading(x.text)] or [line.size])
    return LARGER * usual <= line.size < near[at].size


def label(near: list[Line], person: Found | None) -> Found | None:
    """What stands under (or beside) the name: "Senior Developer"."""
    if person is None or not person.parts:
        return None
    last = person.parts[-1]
    at = next((n for n, x in enumerate(near) if x is last.line), None)
    if at is None:
        return None
    beside = [p for p in _parts(last.line) if p.start >= last.end and title_score(p.text)]
    for part in [*beside, *(Part(x, 0, len(x.text)) for x in near[at + 1 : at + 4] if x.block == last.line.block or x.page == 1)]:
        text = part.text.strip()
        if 2 < len(text) < 90 and not is_contact(part.line) | is_heading(text) | is_place(text) and not text.endswith("."):  # noqa: PLR2004
            sure = 0.85 if title_score(text) else 0.7 if _headline(text) else 0.6 if _is_set_off(part.line, near, at) else 0.0
            return found(part, sure) if sure else None
        if part.line is not last.line and (is_heading(text) or len(text) > 100):  # noqa: PLR2004
            return None
    return None
