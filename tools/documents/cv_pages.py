"""Fits a CV to its pages by an estimate of printed lines, dropping what says least. A job keeps at least its entry line."""

from collections.abc import Iterable
from math import ceil

from tools.documents.cv_sections import Block, Section
from tools.documents.models import Line, Options
from tools.documents.select import Relevance

PAGE = {"a4": 50.0, "letter": 46.0}
"""Lines of ten points on a page, counted on pages as our templates print them."""
_WIDTH = {"bullet": 92, "skill": 96, "item": 98, "summary": 100}
_HEADER, _HEADING, _ENTRY, _GAP = 5.0, 2.2, 1.3, 0.5
_LOCKED = {"work", "education"}
_NEVER_FIRST = 2
"""The bullets of an entry that are dropped last."""


def cost(line: Line) -> float:
    """Printed lines that a line takes."""
    if line.part == "entry":
        return _ENTRY * ceil(len(line.text) / 95)
    return ceil(len(line.text) / _WIDTH.get(line.part, 96)) * 1.05


def room_of(summary: tuple[Line, ...], options: Options) -> float:
    """The printed lines that the sections below a summary may take."""
    room = PAGE[options.paper] * options.pages - _HEADER - sum(cost(line) for line in summary) - _HEADING * bool(summary)
    return room * 0.75 if options.length == "short" else room


def used(made: tuple[Section, ...]) -> float:
    """The printed lines that sections take."""
    return _total(made, set())


def fitted(made: tuple[Section, ...], relevance: Relevance, options: Options, room: float) -> tuple[Section, ...]:
    """The sections without their least relevant lines, so that the rest fits into so many printed lines."""
    kept = held(made, options)
    queue = sorted((item for item in _droppable(made, relevance) if item[1] not in kept), key=lambda item: item[0])
    gone: set[str] = set()
    while queue and _total(made, gone) > room:
        gone.add(queue.pop(0)[1])
    return without(made, gone)


def left_out(made: tuple[Section, ...], options: Options) -> tuple[Section, ...]:
    """The sections without what the person does not want in them; what they took back stays, and with it the entry it stands under."""
    kept = held(made, options)
    unwanted = {
        line.id
        for section in made
        for block in section.blocks
        for line in (*((block.head,) if block.head else ()), *block.body)
        if line.id in options.leave_out or f"section:{section.name}" in options.leave_out
    }
    return without(made, unwanted - kept)


def held(made: tuple[Section, ...], options: Options) -> set[str]:
    """Ids of the lines that stay whatever the pages: the person took back that they were left out."""
    wanted = options.taken_back("dropped")
    kept: set[str] = set()
    for block in (block for section in made for block in section.blocks) if wanted else ():
        body = {line.id for line in block.body if wanted & {*line.fact_ids}}
        heads = {block.head.id} if block.head and (body or wanted & {*block.head.fact_ids}) else set()
        kept |= body | heads
    return kept


def without(made: tuple[Section, ...], gone: set[str]) -> tuple[Section, ...]:
    """The sections without the lines of these ids; a section or an item that loses all is gone."""
    kept = (Section(section.name, tuple(_blocks(section.blocks, gone))) for section in made)
    return tuple(section for section in kept if section.blocks)


def _blocks(blocks: Iterable[Block], gone: set[str]) -> Iterable[Block]:
    for block in blocks:
        if block.head is None or block.head.id not in gone:
            yield Block(block.head, tuple(line for line in block.body if line.id not in gone))


def _total(made: tuple[Section, ...], gone: set[str]) -> float:
    total = 0.0
    for section in without(made, gone):
        heads = sum(cost(block.head) + _GAP * bool(block.body) for block in section.blocks if block.head)
        total += _HEADING + heads + sum(cost(line) for block in section.blocks for line in block.body)
    return total


def _droppable(made: tuple[Section, ...], relevance: Relevance) -> Iterable[tuple[float, str]]:
    for section in made:
        for place, block in enumerate(section.blocks):
            for rank, line in enumerate(block.body):
                yield _worth(line, relevance) + (2.0 if rank < _NEVER_FIRST else 0.0) - 0.1 * rank - 0.2 * place, line.id
            if block.head and section.name not in _LOCKED:
                yield _worth(block.head, relevance) + _BASE.get(section.name, 1.0), block.head.id


def _worth(line: Line, relevance: Relevance) -> float:
    return max((relevance.scores.get(fact, 0.0) for fact in line.fact_ids), default=0.0)


_BASE = {
    "interests": -1.0,
    "skills": 9.0,
    "languages": 5.0,
    "certificates": 2.0,
    "projects": 1.2,
    "awards": 1.0,
    "volunteer": 0.8,
}
