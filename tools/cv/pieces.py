"""The head of an entry into pieces: dates out, then cut at marks, at changes of style and before places."""

import re
from dataclasses import dataclass

from tools.cv.contact import EMAIL, URL
from tools.cv.dates import Dates, blanked
from tools.cv.headings import label_of, load
from tools.cv.lexicon import (
    degree_score,
    employer_score,
    ends_legal,
    is_campus,
    is_place,
    names_a_part,
    names_a_trade,
    school_score,
    starts_legal,
    title_score,
)
from tools.cv.page import CELL, Line, Part, Word

MARKS = re.compile(
    r"\t|\s*[|·•∙▽◦│¦]\s*|\s+[–—-]{1,2}\s+|\s*[–—]\s+|\s+@\s+|;\s+|\s+//\s+|\s{2,}|\s*[／｜]\s*|(?<=[a-zß-ÿ]{5})(?<!ssoc)(?<!ssist)\.\s+(?=[A-ZÀ-Ý])|,\s+(?=[^\W\d_]{3,}\s*:\s)"
)
AT = re.compile(r"(?:^|\s+)(?:at|bei|beim|bei der|chez|presso|w firmie|bij|@|en la empresa|na empresa)\s+")
TRIM = " \t,،;:|·•-–—/"
EAST_SPACE = re.compile(r"(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])|[(（](?=[\u3040-\u9fff]+[)）]\s*$)")
SURE, SCHOOL, LEGAL = 1.5, 2.0, 3.0
LONG_TITLE = 4
LONG_WORD = 5
TOWN_WORDS = 2
LABEL = re.compile(r"^\s*([^:：\t]{2,40}?)\s*[:：]\s*(?=\S)")


@dataclass(slots=True)
class Piece:
    """A stretch of a head and its slot: the line counted from the date's line, and its number in that line."""

    part: Part
    slot: tuple[int, int]
    after_at: bool = False
    place: bool = False
    label: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return self.part.text


def pieces(head: list[Line], dated: Line | None, dates: Dates | None = None) -> list[Piece]:
    """All pieces of a head in their order."""
    origin = next((n for n, x in enumerate(head) if x is dated), 0)
    out: list[Piece] = []
    for number, line in enumerate(head):
        made = _line_pieces(line, dates if line is dated else None)
        for position, piece in enumerate(made):
            piece.slot = (number - origin, position)
        out += made
    return out


def _east_kind(text: str) -> str:
    """What the words next to a space are, in a Chinese or Japanese line: degree, area, school or nothing known."""
    word = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    if degree_score(word):
        return "degree"
    return "area" if word.endswith(("専攻", "学科", "課程", "コース", "专业", "専門")) else "other"


def _line_pieces(line: Line, dates: Dates | None) -> list[Piece]:
    bare = blanked(line.text, dates)
    out: list[Piece] = []
    for start, end in _stretches(line, bare):
        at = AT.search(bare[start:end])
        spans = [(start, end, False)]
        if at:
            spans = [(start, start + at.start(), False), (start + at.end(), end, True)]
            spans = spans if bare[start : start + at.start()].strip() else spans[1:]
        for a, b, flag in spans:
            parts = _commas(_unstopped(Part(line, a, b).trimmed(TRIM)))
            out += [_labelled(Piece(p, (0, 0), flag and not n, place=bool(n) and _town(parts, n))) for n, p in enumerate(parts)]
    return [p for p in out if re.search(r"\w", p.text) and not URL.fullmatch(p.text.strip("/")) and not EMAIL.fullmatch(p.text)]


def _unstopped(part: Part) -> Part:
    """The part without a full stop that parts it from a date or more words, when that ends no short form."""
    last = part.text.rsplit(maxsplit=1)[-1] if part.text.split() else ""
    more = bool(part.line.text[part.end :].strip())
    stop = more and last.endswith(".") and len(last) > LONG_WORD and last.count(".") == 1 and not ends_legal(part.text)
    return Part(part.line, part.start, part.end - 1) if stop else part


def _labelled(piece: Piece) -> Piece:
    if (match := LABEL.match(piece.text)) and (label := label_of(match[1])):
        piece.label = label
        piece.part = Part(piece.part.line, piece.part.start + match.end(), piece.part.end)
    return piece


def _stretches(line: Line, bare: str) -> list[tuple[int, int]]:
    """Stretches between marks, blanked dates and changes of style."""
    cuts = [(m.start(), m.end()) for m in MARKS.finditer(bare)]
    cuts += [
        m.span()
        for m in EAST_SPACE.finditer(bare)
        if _east_kind(bare[: m.start()]) != _east_kind(bare[m.end() :].split(" ", maxsplit=1)[0])
    ]
    cuts += _style_cuts(line, bare)
    cuts += [
        (m.start(), m.end())
        for m in re.finditer(r"\s\((?=[^()]*\)\s*(?:$|[\t|·,–—-]))|\)\s*(?=$|[\t|·,–—-])", bare)
        if _loose_bracket(bare, m.start())
    ]
    out, position = [], 0
    for start, end in sorted(cuts):
        if start >= position:
            out.append((position, start))
            position = end
    out.append((position, len(bare)))
    return [(a, b) for a, b in out if bare[a:b].strip(TRIM + "()")]


def _loose_bracket(text: str, at: int) -> bool:
    """Whether the bracket at a place holds a place or nothing but marks (a date that was taken out)."""
    opening = text.rfind("(", 0, at + 2)
    closing = text.find(")", opening)
    inside = text[opening + 1 : closing if closing > 0 else len(text)]
    return not inside.strip(TRIM) or is_place(inside)


def _style_cuts(line: Line, bare: str) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    depth = 0
    for before, word in zip(line.words, line.words[1:], strict=False):
        depth += before.text.count("(") - before.text.count(")")
        differs = _weight(before, word) or (before.colour != word.colour and _apart(before.text, word.text))
        if differs and depth <= 0 and bare[word.start : word.start + 1].strip():
            cuts.append((word.start, word.start))
    return cuts


def _weight(before: Word, word: Word) -> bool:
    """Whether weight or slant changes between two words; single letters drawn in another font do not count."""
    return (before.bold, before.italic) != (word.bold, word.italic) and min(len(before.text), len(word.text)) > 1


def _apart(before: str, word: str) -> bool:
    return before.endswith((",", "-", "–", "|", "·", ":")) or word[:1].isupper()


def _commas(part: Part) -> list[Part]:
    """Cuts off a place after a comma, then cuts where the two sides are of different kinds."""
    text = part.text
    commas = [m.start() for m in re.finditer(r"[,，、،](?=\s|$)|[，、،]", text) if not starts_legal(text[m.end() :])]
    if not commas or all(is_place(side) for side in re.split(r"[,，、،]", text)) or _town_and_code(text):
        return [part]
    for at in (commas[-2:] if len(commas) > 1 else commas)[:2]:
        rest = text[at + 1 :].strip()
        if is_place(rest) and not (is_campus(text[:at]) and "," not in rest):
            head = Part(part.line, part.start, part.start + at).trimmed(TRIM)
            return [*_commas(head), Part(part.line, part.start + at + 1, part.end).trimmed(TRIM)]
    for at in commas:
        left, right = text[:at], text[at + 1 :]
        if _different(left, right):
            return [
                Part(part.line, part.start, part.start + at).trimmed(TRIM),
                *_commas(Part(part.line, part.start + at + 1, part.end).trimmed(TRIM)),
            ]
    at = commas[-1]
    if _firm_then_town(text[:at], text[at + 1 :].strip()):
        return [
            Part(part.line, part.start, part.start + at).trimmed(TRIM),
            Part(part.line, part.start + at + 1, part.end).trimmed(TRIM),
        ]
    return [part]


def _town_and_code(text: str) -> bool:
    """Whether a text is a place over several commas, or a town, known or not, and the sign of its state: "Fort Collins, CO"."""
    sides = [side.strip() for side in text.split(",")]
    known = sum(is_place(side) for side in sides)
    if known > 1 and len(sides) - known <= 1 and is_place(text):
        return True
    town, _, code = text.rpartition(",")
    named = title_score(town) + employer_score(town) + school_score(town) + degree_score(town)
    return code.strip() in load("places")["codes"] and not named and len(town.split()) <= TOWN_WORDS + 1 and is_place(text)


def _firm_then_town(left: str, right: str) -> bool:
    """Whether an employer's name is followed by what can only be its town, though no list knows it."""
    if employer_score(left) < SURE or school_score(left) >= SURE * 2 or title_score(right) or employer_score(right):
        return False
    if names_a_trade(right) or degree_score(right) or school_score(right):
        return False
    words = right.split()
    return 0 < len(words) <= TOWN_WORDS and all(w[0].isupper() and w.replace("-", "").isalpha() for w in words)


def _town(parts: list[Part], number: int) -> bool:
    return number == len(parts) - 1 and _firm_then_town(parts[number - 1].text, parts[number].text)


def _different(left: str, right: str) -> bool:
    first = right.split(",", maxsplit=1)[0]
    title_then_firm = title_score(left) > 0 >= employer_score(left) and employer_score(first) > title_score(first)
    unknown = not title_score(left) + employer_score(left) and len(left.split()) <= LONG_TITLE
    title_then_firm = title_then_firm or (unknown and not title_score(first) and employer_score(first) >= LEGAL)
    firm_then_title = employer_score(left) >= title_score(left) and title_score(first) > 0 >= employer_score(first)
    unknown = unknown and not degree_score(left) + school_score(left)
    trade = not title_score(left) + degree_score(left) and school_score(left) < 1 and not names_a_part(left)
    area_then_school = (unknown or trade) and school_score(first) >= SCHOOL and not degree_score(first)
    degree_then_school = degree_score(left) > 0 >= school_score(left) and school_score(first) > degree_score(first)
    school_then_degree = school_score(left) > degree_score(left) and degree_score(first) > 0 >= school_score(first)
    return title_then_firm or firm_then_title or degree_then_school or school_then_degree or area_then_school


def in_cells(line: Line) -> bool:
    """Whether a line has cells."""
    return CELL in line.text
