"""A message taken apart: the person's own words, and the ad or CV pasted into it. Pasted text is data, whatever it says."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from agent.planner import lexicon
from agent.planner.folding import fold

SHORT, OWN_MAX, BLOCK_MIN, HEAD, ORDER_MAX = 150, 260, 110, 5, 80
SIGNS = 2
"""Signs that a block must show to look like something."""
TALK, CAREER = 3, 2
"""Words for oneself in a long talk, and years that make it a CV."""
PARAGRAPHS = "\n\n"
Kind = Literal["cv", "job"]
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ()/-]{7,}\d")
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\b\s*(?:[-–—to]+|bis|a|au)\s*(?:(?:19|20)\d\d\b|[a-z]{3,10}\b)|\b(?:19|20)\d\d\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])|(?<=:)\s*\n")


@dataclass(frozen=True)
class Message:
    """What the person says, and what they pasted with it."""

    own: str
    pasted: str = ""
    kind: Kind | None = None
    injected: bool = False


def take_apart(text: str) -> Message:
    """Own words and pasted block of one message."""
    text = text.strip()
    if len(text) < SHORT:
        return Message(text)
    pieces, joint = _pieces(_set_apart(text))
    first, last = 0, len(pieces)
    while last - first > 1 and (_own(pieces[first]) or (joint == PARAGRAPHS and _order(pieces[first]))):
        first += 1
    while last - first > 1 and (_own(pieces[last - 1]) or (joint == PARAGRAPHS and _order(pieces[last - 1]))):
        last -= 1
    block = joint.join(pieces[first:last])
    apart = joint == PARAGRAPHS and last - first < len(pieces)
    kind = looks(block) or ("job" if apart and not _own(block) else None)
    if kind is None or len(block) < BLOCK_MIN or _told(block):
        return Message(text)
    own = "\n".join([*pieces[:first], *pieces[last:]])
    return Message(own, block, kind, addresses_machine(block))


def _pieces(text: str) -> tuple[list[str], str]:
    """Paragraphs; without blank lines the lines, and without those the sentences."""
    for pattern, joint in ((r"\n\s*\n", PARAGRAPHS), (r"\n", "\n")):
        pieces = [p.strip() for p in re.split(pattern, text) if p.strip()]
        if len(pieces) > 1:
            return pieces, joint
    return [p.strip() for p in _SENTENCE.split(text) if p.strip()], " "


def _own(piece: str) -> bool:
    """Whether a piece at the edge is said by the person rather than pasted."""
    if len(piece) > OWN_MAX or addresses_machine(piece):
        return False
    folded = fold(piece)
    own = len(_pattern("own").findall(folded))
    return own > 0 and own >= len(_pattern("job").findall(folded)) and not _CONTACT.search(piece)


def _told(block: str) -> bool:
    """Whether a block is a person's long talk: prose about themselves, with no figure of a career and no address in it."""
    if "\n" in block or _CONTACT.search(block) or len(_YEARS.findall(block)) >= CAREER:
        return False
    folded = fold(block)
    mine = len(_first().findall(folded))
    return mine >= TALK and mine * 2 >= len(_pattern("job").findall(folded))


@cache
def _first() -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("pasted")["first"]["words"])


def _set_apart(text: str) -> str:
    """An order in the first line becomes a paragraph of its own."""
    first, _, rest = text.partition("\n")
    return f"{first}{PARAGRAPHS}{rest}" if rest and _order(first) else text


def _order(piece: str) -> bool:
    """Whether a short line tells us to do something, though it holds no word that only a person says of themselves."""
    if "\n" in piece or len(piece) > ORDER_MAX or addresses_machine(piece):
        return False
    begins, holds = _orders()
    folded = fold(piece)
    return bool(begins.match(folded) or holds.search(folded))


@cache
def _orders() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.table("pasted")["order"]
    return lexicon.any_of(words["begins"]), lexicon.any_of(words["holds"])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = lexicon.table("pasted")[kind]["words"]
    whole = lexicon.any_of(w for w in words if not w.endswith("*") and w != "?").pattern
    begun = "|".join(rf"(?<![^\W_]){re.escape(fold(w[:-1]))}\w*" for w in words if w.endswith("*"))
    return re.compile("|".join(p for p in (whole, begun, r"\?" if kind == "own" else "") if p))


def looks(block: str) -> Kind | None:
    """What a block of text looks like, or None when it looks like neither."""
    folded = fold(block)
    job = len(set(_pattern("job").findall(folded)))
    head = "\n".join(block.splitlines()[:HEAD]) if block.count("\n") > HEAD else ""
    cv = len(set(_pattern("cv").findall(folded))) + 2 * bool(_CONTACT.search(head)) + min(4, len(_YEARS.findall(folded)))
    if max(job, cv) < SIGNS:
        return None
    return "cv" if cv > job else "job"


@cache
def _machine() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.MULTILINE) for p in lexicon.table("injection")["patterns"])


def addresses_machine(text: str) -> bool:
    """Whether the text gives instructions to a machine that reads it. Advisory: safety does not rest on it."""
    folded = re.sub(r"[\"“„«][^\"”“»\n]{3,120}[\"”“»]", " ", fold(text))
    return any(p.search(folded) for p in _machine())
