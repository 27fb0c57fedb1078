"""The job in the data of a page: taken out of its scripts, which are read as data and never run."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from tools.jobs.sources import boards, schema_org
from tools.jobs.sources.found import Found, objects

_DECODER = json.JSONDecoder(strict=False)
_SET = re.compile(r"[\w$.\[\]\"']{1,80}\s*=\s*(?=[\[{])")
_MOST_SCRIPTS, _MOST_JOBS, _MOST_LETTERS = 200, 100, 4_000_000


def in_page(source: str, path: str) -> Found | None:
    """The job that a page is about. Of several, the one that the path of the link names; None when that is not clear.

    JSON-LD comes first; what it leaves open is taken from the data of the board.
    """
    values = list(_values(source))
    ld = _one((f for v in values for f in _stated(v)), path)
    board = _one((f for v in values for f in _of_board(v)), path)
    same = ld and board and ld.stated.title in {board.stated.title, None}
    return ld.completed(board) if ld and board and same else ld or board


def in_answer(text: str, path: str) -> tuple[Found | None, int]:
    """The job in a JSON answer, and how many are in it."""
    value = _parsed(text.strip())
    found = list(islice(chain(_stated(value), _of_board(value)), _MOST_JOBS))
    return _one(found, path), len(found)


def _stated(value: Any) -> Iterator[Found]:
    return (found for o in objects(value) if (found := schema_org.posting(o)))


def _of_board(value: Any) -> Iterator[Found]:
    company = boards.employer(value)
    return (found for o in objects(value) if (found := boards.posting(o, company)))


def _one(found: Iterable[Found], path: str) -> Found | None:
    some = islice(found, _MOST_JOBS)
    different = list({(f.stated.title, f.body): f for f in some if f.stated.title or f.body}.values())
    if len(different) > 1:
        steps = {step for step in path.split("/") if step}
        different = [f for f in different if any(mark.rstrip("/").rpartition("/")[2] in steps for mark in f.marks)]
    return different[0] if len(different) == 1 else None


def _values(source: str) -> Iterator[Any]:
    """The data in the scripts of a page: whole scripts of data, and what a program sets a name to."""
    source = source[:_MOST_LETTERS]
    lower, at = source.lower(), 0
    for _ in range(_MOST_SCRIPTS):
        start = lower.find("<script", at)
        begin = lower.find(">", start) + 1
        at = lower.find("</script", begin)
        if start < 0 or not begin or at < 0:
            return
        inside = source[begin:at].strip().removeprefix("<!--").removeprefix("//<![CDATA[").strip()
        value = _parsed(inside if inside[:1] in {"{", "["} else _assigned(inside))
        if value is not None:
            yield value


def _assigned(program: str) -> str:
    """What the first name is set to, where that is an object."""
    hit = _SET.search(program[:2000])
    return program[hit.end() :] if hit else ""


def _parsed(text: str) -> Any:
    try:
        return _DECODER.raw_decode(text)[0] if text else None
    except (ValueError, RecursionError):
        return None
