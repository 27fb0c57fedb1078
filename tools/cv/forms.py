"""Sections written as a form: a label and a value a line ("Employer  Example Ltd"), as in the European format."""

import re
from itertools import pairwise

from tools.cv.dates import find_dates
from tools.cv.entries import Entry
from tools.cv.headings import label_of
from tools.cv.heads import head_like
from tools.cv.page import Line, Part, whole
from tools.cv.pieces import Piece
from tools.cv.roles import Cast
from tools.cv.sections import tail

LABEL = re.compile(r"^\s*([^:：\t]{2,60}?)\s*(?:[:：]\s*|\t)(?=\S)")
ROLES = {"employer": "who", "institution": "who", "title": "what", "degree": "what", "place": "place", "area": "area"}
HEAD = "head"
MEANT = {*ROLES, "dates", "duties", "score", "sector"}


def is_form(lines: list[Line]) -> bool:
    """Whether the lines are mostly labels with values: at least two kinds of them, dates or names among them."""
    labels = [label for line in lines if (label := _label(line)[0])]
    return len({"dates", "employer", "title", "institution", "degree"} & set(labels)) > 1 and len(labels) * 3 >= len(lines)


def read_form(lines: list[Line]) -> list[Cast]:
    """The entries of a form; each begins where its first label comes again."""
    out: list[Cast] = []
    first = next(label for line in lines if (label := _label(line)[0]))
    heads = _heads(lines, first)
    filled: set[str] = set()
    for line in lines:
        label, start = _label(line)
        headed = filled == {HEAD} and label == first
        if id(line) in heads or not out or (label and not headed and (label == first or label in filled - {"duties"})):
            out.append(Cast(Entry(), sure=0.92))
            filled = set()
        if id(line) in heads:
            out[-1].who = Piece(whole(line), (0, 0))
            filled = {HEAD}
            continue
        filled.add(label)
        _fill(out[-1], label, line, start)
    return out


def _heads(lines: list[Line], first: str) -> set[int]:
    """Lines without a label over the first label of an entry: they name the employer, where no label does."""
    if {"employer", "institution"} & {_label(line)[0] for line in lines}:
        return set()
    return {id(a) for a, b in pairwise(lines) if _label(b)[0] == first and not _label(a)[0] and head_like(a)}


def _label(line: Line) -> tuple[str, int]:
    match = LABEL.match(line.text)
    label = label_of(match[1]) if match else ""
    return (label, match.end()) if match and label in MEANT else ("", 0)


def _fill(cast: Cast, label: str, line: Line, start: int) -> None:
    entry, rest = cast.entry, tail(line, start)
    if label in ROLES and getattr(cast, ROLES[label]) is None:
        setattr(cast, ROLES[label], Piece(Part(line, start, len(line.text)), (0, 0), label=label))
    if rest and label == "dates" and (dates := find_dates(rest.text)):
        entry.dates, entry.dated = dates[0], rest
    if label == "score":
        entry.head.append(line)
    if rest and label == "duties":
        rest.bullet = True
        entry.body.append(rest)
    if not label and not LABEL.match(line.text):
        entry.body.append(line)
