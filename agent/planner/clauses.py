"""A request taken apart into clauses, so that each can ask for something of its own or forbid it."""

import itertools
import re
from functools import cache

from agent.planner import forgetting, lexicon
from agent.planner.folding import WIDE, fold, tokens
from agent.planner.said import announces

MIN_CLAUSE = 2
NEAR = 5
"""Words from one paper to the other when both are meant."""
EARLY = 1
"""Words that may stand before one that forbids."""
_MARKS = re.compile(
    r"[.!?;:\n。！？；،]+(?=\s|$|[^\d\w])|[。！？；،、，]|,\s(?!(?:dass|daß|że|that|que|che|dat)\b)|\s[-–—]\s|\s\+\s|[()]"
)


@cache
def _words(name: str) -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("grammar")[name]["words"])


@cache
def _joins(language: str) -> re.Pattern[str]:
    joins = lexicon.table("grammar")["join"]
    return lexicon.any_of(joins.get(language, joins["en"]))


@cache
def _unwanted(language: str) -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("grammar")["unwanted"].get(language, ()))


def clauses(text: str, language: str = "en") -> list[str]:
    """The clauses of a text in order, split at marks and joining words; `by the way` alone is none."""
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and announces(head):
        first, *others = clauses(rest, language) or [rest.strip()]
        return [f"{head}: {first}".strip(), *others]
    found: list[str] = []
    for part in _MARKS.split(text):
        folded = fold(part)
        piece = part if len(folded) == len(part) else folded
        start = 0
        for join in _joins(language).finditer(folded):
            found.extend(_listed(piece[start : join.start()], language))
            start = join.end()
        found.extend(_listed(piece[start:], language))
    return [c.strip() for c in found if len(c.strip()) >= MIN_CLAUSE and not _words("aside").fullmatch(fold(c).strip())]


def _listed(piece: str, language: str) -> list[str]:
    """A piece that begins by forbidding, taken apart before each further word that forbids, and before the one thing that is wanted."""
    if WIDE.search(piece) or not forbids(piece) or forgetting.wish(piece):
        return [piece]
    folded = fold(piece)
    found = [m.start() for m in _unwanted(language).finditer(folded)]
    cuts = [0, *found[1:], len(folded)]
    same = piece if len(folded) == len(piece) else folded
    return [same[a:b] for a, b in itertools.pairwise(cuts)]


def forbids(clause: str) -> bool:
    """Whether a clause begins by saying that something should not be done or be forgotten, or ends so where verbs come last."""
    if forgetting.wish(clause) == "leave":
        return True
    found = _words("forbid").search(fold(clause))
    if not found:
        return False
    return len(fold(clause)[: found.start()].split()) <= EARLY or WIDE.search(clause) is not None


def aside(text: str) -> bool:
    """Whether something is said in passing, and not asked."""
    found = _words("aside").match(fold(text).strip())
    return found is not None and not text.rstrip().endswith(("?", "？", "؟"))


def forbids_any(text: str) -> bool:
    """Whether anything in a text is not wanted."""
    return _words("forbid").search(fold(text)) is not None


def pair(text: str) -> bool:
    """Whether a text names CV and letter side by side: joined by a word, a sign, or nothing but one word."""
    found = tokens(fold(text))
    named = [lexicon.concepts([t]) & {"cv", "letter"} for t in found]
    cvs, letters = ([i for i, n in enumerate(named) if kind in n] for kind in ("cv", "letter"))
    near = [(min(a, b), max(a, b)) for a in cvs for b in letters if 0 < abs(a - b) <= NEAR]
    return any(b - a <= 1 or _any_join().search(" ".join(found[a + 1 : b])) for a, b in near) or (
        bool(near) and re.search(r"[+&/]", text) is not None
    )


def limits(text: str) -> bool:
    """Whether a text keeps something back, or wants something else before: no ground to erase all there is."""
    return _words("limits").search(fold(text)) is not None


def ad_says(text: str) -> bool:
    """Whether a text asks what something says, which is the ad where one is at hand."""
    return _words("ad_says").search(fold(text)) is not None


def against(text: str) -> bool:
    """Whether a text holds one thing against another."""
    return _words("against").search(fold(text)) is not None


def same(text: str) -> bool:
    """Whether a text wants once more what was done, for another thing that it names."""
    return _words("same").search(fold(text)) is not None


def agrees(text: str) -> bool:
    """Whether a text says yes and nothing more."""
    return fold(text).strip(" .,!\n。！") in _yes()


@cache
def _any_join() -> re.Pattern[str]:
    return lexicon.any_of(w for words in lexicon.table("grammar")["join"].values() for w in words)


@cache
def _yes() -> frozenset[str]:
    return frozenset(fold(w) for w in lexicon.table("grammar")["yes"]["words"])
