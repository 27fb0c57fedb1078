"""What a message wants with forgetting: a fact about the person gone, which is never a change of a draft, or kept, or something else."""

import re
from functools import cache
from typing import Literal

from agent.planner import lexicon
from agent.planner.folding import fold, tokens

ABOUT = 3
"""Words after the verb in which it shows what is meant."""
Wish = Literal["forget", "keep", "leave", "erase"]
_CLAUSE = re.compile(r"(?:that (?:i|we|my)|dass|que|qu'|che|dat (?:ik|mijn)|ze)\b")


def wish(text: str) -> Wish | None:
    """`forget` a fact, `keep` one ("don't forget that I ..."), `erase` everything, `leave` a paper, an order, or it alone."""
    folded = fold(text)
    if _keep().match(folded):
        return "keep"
    if _words("profile").search(folded) and ("delete" in lexicon.concepts(tokens(folded)) or _begins("takes").match(folded)):
        return "forget"
    if _pattern("unkept").search(folded) and not lexicon.concepts(tokens(folded)) & set(lexicon.table("forgetting")["papers"]):
        return "forget"
    what = _object(folded)
    if not what or _names("parts", what):
        return None
    if _words("orders").search(what) or _only("leave").match(what) or _names("papers", what):
        return "leave"
    return "erase" if _only("all").match(what) else "forget"


def _object(folded: str) -> str:
    """What should be forgotten, in folded words; empty when nothing should."""
    if begun := _begin().match(folded):
        return folded[begun.end() :].strip(" ,:.!?")
    if ended := _pattern("ends").search(folded):
        asked = _begins("polite").match(folded) or not folded.isascii()
        return folded[: ended.start()].strip(" ,:") if asked else ""
    within = _pattern("within").search(folded)
    return folded.replace(within.group(), " ").strip(" ,:。") if within else ""


def _names(kind: str, what: str) -> bool:
    """Whether the first words name a paper, a job, a part of a draft; a clause about the person does not."""
    first = tokens(what)[:ABOUT]
    return bool(lexicon.concepts(first) & set(lexicon.table("forgetting")[kind])) and not _CLAUSE.match(what)


def _either(name: str) -> str:
    return "|".join(fold(p) for p in lexicon.table("forgetting")[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_either(name)})")


@cache
def _begins(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{_either(name)})\b")


@cache
def _keep() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_either('polite')})[ ,]+)*(?:{_either('keep')})")


@cache
def _begin() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_either('polite')})[ ,]+)*(?:{_either('begins')})[ ,]+(?!(?:{_either('never')})\b)")


@cache
def _only(name: str) -> re.Pattern[str]:
    words = sorted((fold(w) for w in lexicon.table("forgetting")[name]), key=len, reverse=True)
    return re.compile(rf"(?:o )?(?:{'|'.join(map(re.escape, words))})(?:[^\w]*$|(?=[.,;!?])|(?<=[^\x00-\x7f]))")


@cache
def _words(name: str) -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("forgetting")[name])
