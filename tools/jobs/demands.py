"""Pieces of an ad split into single demands, each with its kind: must, nice or duty."""

import re
from functools import cache
from typing import NamedTuple

from tools.jobs.amounts import spoken_names, years
from tools.jobs.flat import tight
from tools.jobs.models import RequirementKind
from tools.jobs.phrases import NOTHING, entries, pattern, union
from tools.jobs.sections import Piece
from tools.jobs.segments import sentences, top_level
from tools.jobs.skills import find_skills, lexicon, relation

_SEMICOLON = re.compile(r";|→|•|\s\|\s")
_BARE = 4
_MARK = re.compile(r"\(\s*(essential|desirable|e|d)\s*[,)/]")
_ASKS = ("must", "nice", "duty")


class Demand(NamedTuple):
    """One demand: its span in the ad and its kind."""

    start: int
    end: int
    kind: RequirementKind


class _Item(NamedTuple):
    start: int
    end: int
    glue: str
    """The separator before it: comma, and, or; empty for the first."""


@cache
def _separators(language: str) -> re.Pattern[str]:
    words = "|".join(entries(language, "lists", "and") + entries(language, "lists", "or"))
    return re.compile(rf"\s*,\s+(?:(?:{words})(?!\w)\s*)?|\s+(?:{words})\s+")


@cache
def _starts(language: str) -> re.Pattern[str]:
    parts = entries(language, "lists", "starts")
    return re.compile(rf"(?:(?:dont|e|et|y|and|und|en)\s+)?(?:{'|'.join(parts)})(?!\w)") if parts else NOTHING


def demands(text: str, flat_text: str, piece: Piece, language: str) -> list[Demand]:
    """The demands of one piece, in order, never overlapping."""
    found: list[Demand] = []
    for start, end in sentences(text, piece.start, piece.end):
        carried: RequirementKind | None = None
        for a, b in _cut(flat_text, start, end, _SEMICOLON):
            kind = _kind(flat_text[a:b], piece, language, carried)
            if kind is None or not _asks(text, flat_text, (a, b), piece, language):
                continue
            carried = kind if not piece.bullet else None
            found += _items(text, flat_text, (a, b), kind, language)
    return found


def _cut(flat_text: str, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, at = [], start
    for hit in top_level(flat_text, start, end, separator):
        spans.append((at, hit.start()))
        at = hit.end()
    spans.append((at, end))
    return [tight(flat_text, a, b) for a, b in spans if flat_text[a:b].strip()]


def _cue(words: str, language: str) -> RequirementKind | None:
    marked = _MARK.search(words)
    if marked:
        return "must" if marked.group(1) in {"essential", "e"} else "nice"
    for kind in ("nice", "must", "duty"):
        if pattern(language, "cues", kind).search(words):
            return kind  # type: ignore[return-value]
    return None


def _kind(words: str, piece: Piece, language: str, carried: RequirementKind | None) -> RequirementKind | None:
    """The kind of a clause: its own cue first, then what its sentence or its heading says. None: not a demand."""
    cue = _cue(words, language)
    if pattern(language, "cues", "none").search(words) and cue != "nice":
        return None
    if cue == "nice":
        return "nice"
    if piece.section == "nice":
        return "nice"
    if piece.section == "duty":
        firm = pattern(language, "cues", "must").search(words)
        willing = pattern(language, "cues", "willing").search(words)
        own = pattern(language, "cues", "have").search(words) and not pattern(language, "cues", "duty").search(words)
        return "must" if (firm and own and not piece.bullet) or (willing and len(words.split()) < 14) else "duty"
    if piece.section == "must":
        return "duty" if cue == "duty" and not piece.bullet and not pattern(language, "cues", "have").search(words) else "must"
    return cue or carried


def _asks(text: str, flat_text: str, span: tuple[int, int], piece: Piece, language: str) -> bool:
    """Whether a clause asks something of the reader, rather than tells about the employer."""
    words = flat_text[slice(*span)]
    if len(re.sub(r"\W", "", words)) < 1 or words.endswith("?") and len(words.split()) < 4:
        return False
    if pattern(language, "cues", "boiler").search(words):
        return piece.section in {"must", "nice"} and bool(_things(text[slice(*span)]))
    if piece.section in _ASKS and (piece.bullet or piece.inline or piece.section != "must"):
        return True
    addressed = pattern(language, "cues", "have").search(words) or pattern(language, "cues", "willing").search(words)
    if piece.section == "must":
        return bool(addressed or _cue(words, language) or _things(text[slice(*span)]))
    cue = _cue(words, language)
    if cue == "duty" and piece.section is None:
        return bool(re.match(r"(?:\W*(?:you|sie|du|vous|je|voce|the)\b|.{0,40}\bwill\b)", words))
    return bool(cue in {"must", "nice"} and (addressed or _things(text[slice(*span)])))


def _things(words: str) -> bool:
    """Whether a skill, a language or the like is named."""
    return bool(find_skills(words) or spoken_names(words.lower()))


def _items(text: str, flat_text: str, span: tuple[int, int], kind: RequirementKind, language: str) -> list[Demand]:
    """A clause split where independent demands are listed; alternatives stay together."""
    items: list[_Item] = []
    at, glue = span[0], ""
    either = union(entries(language, "lists", "or"))
    for hit in top_level(flat_text, *span, _separators(language)):
        items.append(_Item(at, hit.start(), glue))
        glue = "or" if either.search(hit.group()) else ("comma" if "," in hit.group() else "and")
        at = hit.end()
    items.append(_Item(at, span[1], glue))
    groups: list[list[_Item]] = [[items[0]]]
    for i, item in enumerate(items[1:], 1):
        if _joined(text, flat_text, items, i, (kind, language)):
            groups[-1].append(item)
        else:
            groups.append([item])
    return _demands(text, flat_text, groups, kind, language)


def _demands(text: str, flat_text: str, groups: list[list[_Item]], kind: RequirementKind, language: str) -> list[Demand]:
    found = []
    for group in groups:
        start, end = tight(text, group[0].start, group[-1].end)
        if start >= end:
            continue
        words = flat_text[start:end]
        own = _cue(words, language) if len(groups) > 1 else None
        found.append(Demand(start, end, "nice" if own == "nice" else kind))
    return found


def _joined(text: str, flat_text: str, items: list[_Item], i: int, how: tuple[RequirementKind, str]) -> bool:
    """Whether an item goes on with the one before it instead of standing for itself."""
    kind, language = how
    item, before = items[i], items[i - 1]
    words, earlier = text[item.start : item.end], text[before.start : before.end]
    if item.glue == "or" or _ends_in_or(flat_text, items, i, language):
        return True
    lead = flat_text[items[0].start : item.start]
    if pattern(language, "lists", "such_as").search(lead):
        return not _starts(language).match(flat_text, item.start, item.end)
    if kind == "duty":
        return len(words.split()) < 3 or len(earlier.split()) < 3
    if _akin(earlier, words) and item.glue == "and" and len(words.split()) <= _BARE:
        return True
    return not _stands(text, flat_text, item, language)


def _ends_in_or(flat_text: str, items: list[_Item], i: int, language: str) -> bool:
    """Whether bare items follow up to an `or`: A, B or C."""
    for j in range(i, len(items)):
        if items[j].glue == "or":
            return True
        if len(flat_text[items[j].start : items[j].end].split()) > _BARE or items[j].glue == "and":
            return False
        if pattern(language, "cues", "nice").search(flat_text, items[j].start, items[j].end):
            return False
    return False


def _akin(one: str, two: str) -> bool:
    """Two skills of one family, as in `HTML and CSS`."""
    a, b = find_skills(one), find_skills(two)
    if not a or not b:
        return False
    first, second = lexicon().skills[a[-1].name], lexicon().skills[b[0].name]
    return relation(first.name, second.name) != "none" or (first.family == second.family and first.family != "soft")


def _stands(text: str, flat_text: str, item: _Item, language: str) -> bool:
    words = flat_text[item.start : item.end]
    if years(words, language) is not None or _things(text[item.start : item.end]):
        return True
    if pattern(language, "certificate", "words").search(words) or pattern(language, "cues", "nice").search(words):
        return True
    return bool(_starts(language).match(words)) and len(words.split()) >= 2
