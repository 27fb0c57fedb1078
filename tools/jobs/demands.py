"""Pieces of an ad read into single demands, each with its kind: must, nice or duty."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.flat import tight
from tools.jobs.categories import category
from tools.jobs.conditions import conditions_asked
from tools.jobs.cues import EARLY, PAY, WORDY, Reader, cue, leading, outside
from tools.jobs.listing import Clause, named, split
from tools.jobs.models import RequirementKind
from tools.jobs.phrases import pattern
from tools.jobs.questions import answered, answers
from tools.jobs.sections import Piece
from tools.jobs.segments import sentences, top_level

_CUT = re.compile(r";|→|•|\s\|\s")
_BRACKETS = re.compile(r"\(([^()]+)\)(?=\W*$|\s*-\s)")
_COLON = re.compile(r":(?=\s)")
_LEGEND = re.compile(r"^\w{1,2} = ")
_YOU = re.compile(r"\W*(?:you|sie|du|vous|tu|je|jij|voce)\b|.{0,40}\bwill\b")
_FORMAL = frozenset({"certificate", "language", "education"})
_ASKED = ("must", "nice", "duty")
_SHORT_WORDS = 14


class Demand(NamedTuple):
    """One demand: its span in the ad and its kind."""

    start: int
    end: int
    kind: RequirementKind


def demands(text: str, flat_text: str, piece: Piece, language: str) -> list[Demand]:
    """The demands of one piece, in order, never overlapping."""
    reader = Reader(text, flat_text, piece, language)
    found: list[Demand] = []
    for start, end, question in answers(reader, sentences(text, piece.start, piece.end)):
        if question:
            kind = answered(reader, start, question, end)
            found += [Demand(*tight(text, start, end), kind)] if kind else []
            continue
        carried: RequirementKind | None = None
        for a, b in _clauses(reader, start, end):
            new = _clause(reader, a, b, carried, follows=a > start + 1)
            carried = new[-1].kind if new and not piece.bullet else carried
            found += new
    return found


def _clauses(reader: Reader, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut at semicolons, and at a colon whose other side has a cue of its own."""
    spans, at = [], start
    for hit in top_level(reader.flat_text, start, end, _CUT):
        spans.append((at, hit.start()))
        at = hit.end()
    spans.append((at, end))
    cut: list[tuple[int, int]] = []
    for a, b in spans:
        colon = _COLON.search(reader.flat_text, a, b)
        if colon and _says_more(reader, reader.flat_text[colon.end() : b]):
            cut += [(a, colon.start()), (colon.end(), b)]
        else:
            cut.append((a, b))
    return [tight(reader.text, a, b) for a, b in cut if reader.flat_text[a:b].strip()]


def _says_more(reader: Reader, words: str) -> bool:
    """Whether what stands behind a colon asks for a thing of its own, rather than marks what stands before: `Welsh: useful`."""
    kind = cue(reader, words)
    rest = pattern(reader.language, "cues", kind).sub("", words) if kind else ""
    return kind in {"must", "nice"} and len(re.findall(r"\w{3,}", rest)) > 1


def _clause(reader: Reader, start: int, end: int, carried: RequirementKind | None, *, follows: bool = False) -> list[Demand]:
    words = reader.flat_text[start:end]
    if (
        reader.has("instruct", words)
        or (follows and reader.has("instead", words))
        or _LEGEND.match(words)
        or (reader.piece.section not in _ASKED and PAY.search(words) and not cue(reader, words))
        or _only_introduces(reader, start, end)
    ):
        return []
    first = leading(reader, words) or carried
    clause = Clause(
        reader.text,
        reader.flat_text,
        reader.language,
        _tells_work(reader, words, first),
        first == "nice" or reader.piece.section == "nice",
        reader.piece.bullet,
    )
    spans = [part for span in split(clause, start, end) for part in _aside(reader, *span)]
    spans = [(a, b) for a, b in (tight(reader.text, *span) for span in spans) if a < b]
    kinds = [_kind(reader, span, first, alone=len(spans) == 1) for span in spans]
    found: list[Demand] = []
    for i, (a, b) in enumerate(spans):
        kind = kinds[i] or _beside(reader, spans, kinds, i)
        if kind and _asks(reader, (a, b), kind, follows=bool(found) or not kinds[i] or carried in {"must", "nice"}):
            found.append(Demand(a, b, kind))
    return found


def _beside(
    reader: Reader, spans: Sequence[tuple[int, int]], kinds: Sequence[RequirementKind | None], i: int
) -> RequirementKind | None:
    """The kind of a part of free prose that has no cue: that of the part before, or of one behind it whose cue stands at its end.

    `who has worked two years and can weld`; `a clean record and good French are expected`.
    """
    words = reader.flat_text[slice(*spans[i])]
    if reader.piece.section is not None or reader.begins("tells", words) or reader.has("none", words):
        return None
    if i and kinds[i - 1] in {"must", "nice"}:
        return kinds[i - 1]
    if i + 1 < len(spans) and kinds[i + 1] in {"must", "nice"}:
        after = reader.flat_text[slice(*spans[i + 1])]
        cues = [m for key in ("must", "nice") for m in pattern(reader.language, "cues", key).finditer(after)]
        return kinds[i + 1] if cues and min(m.start() for m in cues) > len(after) // 2 else None
    return None


def _aside(reader: Reader, start: int, end: int) -> list[tuple[int, int]]:
    """A demand with a wish in brackets behind it is two: `a collections system (Axiell an advantage)`."""
    hit = _BRACKETS.search(reader.flat_text, start, end)
    if not hit or len(hit.group(1).split()) < WORDY - 1 or not reader.has("nice", hit.group(1)):
        return [(start, end)]
    rest = pattern(reader.language, "cues", "nice").sub("", hit.group(1))
    return [(start, hit.start()), hit.span(1)] if re.search(r"\w{2}", rest) else [(start, end)]


def _only_introduces(reader: Reader, start: int, end: int) -> bool:
    """A lead-in before a list of bullets: `You will have:`."""
    after = reader.text[end : end + 3].lstrip(" *")
    return after.startswith(":") and not named(reader.text[start:end], reader.language)


def _tells_work(reader: Reader, words: str, first: RequirementKind | None) -> bool:
    section = reader.piece.section
    if section == "duty":
        return not reader.has("have", words)
    return section is None and first == "duty" and not reader.has("have", words)


def _kind(reader: Reader, span: tuple[int, int], first: RequirementKind | None, *, alone: bool) -> RequirementKind | None:
    """The kind of one demand: its own cue first, then its clause's, then its heading's. None: not a demand."""
    words = reader.flat_text[slice(*span)]
    own = cue(reader, words)
    section = reader.piece.section
    if own == "nice" or (section == "nice" and not reader.has("firm", words)):
        return "nice"
    if reader.has("none", outside(words)):
        return None
    if section == "duty":
        return _in_duty(reader, words, first)
    if section == "must":
        if first == "nice" and not alone:
            return "nice"
        told = own == "duty" and not reader.piece.bullet and not reader.has("have", words)
        return "duty" if told and not reader.has("willing", words) else "must"
    if section is not None:
        checked = own == "must" and any(c.held for c in conditions_asked(words))
        return "must" if checked or reader.has("firm", words) else None
    if first == "nice":
        return first
    if own == "duty" and _ready(reader, words):
        return "must"
    asked = reader.begins("addresses", words) or (reader.has("have", words) and named(reader.text[slice(*span)], reader.language))
    return own or first or ("must" if asked or _formal(reader, words) else None)


def _formal(reader: Reader, words: str) -> bool:
    """Whether prose names a paper, a language, a degree or a condition of work, which ads seldom do but to ask for it."""
    if reader.begins("tells", words) or reader.has("duty", words) or len(words.split()) > _SHORT_WORDS:
        return False
    return category(words, reader.language) in _FORMAL or any(c.held for c in conditions_asked(words))


def _in_duty(reader: Reader, words: str, first: RequirementKind | None) -> RequirementKind:
    """Under a heading for work: what is asked of the person rather than told, and readiness to travel or to be on call."""
    firm, willing = reader.has("must", words), _ready(reader, words)
    told = reader.has("duty", words)
    own = (first == "must" or reader.has("have", words)) and not told
    return (
        "must"
        if ((firm or first == "must") and own and not reader.piece.bullet) or (willing and len(words.split()) < _SHORT_WORDS)
        else "duty"
    )


def _ready(reader: Reader, words: str) -> bool:
    """Whether a line begins with readiness (`travel up to 20 %`), rather than ends with it (`lead a team on each shift`)."""
    hit = pattern(reader.language, "cues", "willing").search(words)
    return hit is not None and hit.start() <= EARLY


def _asks(reader: Reader, span: tuple[int, int], kind: RequirementKind, *, follows: bool) -> bool:
    """Whether words ask something of the reader, rather than tell about the employer."""
    words, section = reader.flat_text[slice(*span)], reader.piece.section
    things = named(reader.text[slice(*span)], reader.language)
    if not re.search(r"\w", words) or (words.endswith("?") and not reader.has("have", words)):
        return False
    if reader.has("boiler", words):
        return section in {"must", "nice"} and things
    if section in _ASKED and (reader.piece.bullet or reader.piece.inline):
        return things or len(words.split()) > 1 or (reader.piece.bullet and section != "duty")
    if kind != "duty" and (section is None or not reader.piece.bullet) and cue(reader, words) not in {"must", "nice"}:
        if (reader.begins("tells", words) and not reader.begins("addresses", words)) or PAY.search(words):
            return False
        if section in {"must", "nice"}:
            return True
    if section == "duty" or kind == "duty":
        return reader.has("duty", words) or _YOU.match(words) is not None or follows or kind != "duty"
    if not things and len(words.split()) < WORDY:
        return follows and reader.has("have", words)
    return (
        things
        or reader.begins("addresses", words)
        or reader.has("have", words)
        or reader.has("willing", words)
        or reader.has("firm", words)
        or (section in {"must", "nice"} and cue(reader, words) is not None)
        or follows
    )
