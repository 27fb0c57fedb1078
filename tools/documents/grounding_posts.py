"""The rule of the gate on what somebody is: a trade or a rank at the head of a line is held by a job, a paper or a word of the person."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import holds, word_set
from tools.documents.grounding_marks import listed
from tools.documents.grounding_meanings import meanings, offered, phrases
from tools.documents.grounding_people import called, may_be_trade, rank, trade
from tools.documents.scripts import stem, words
from tools.documents.terms import function_words

_HEAD = re.compile(r"[^\s,;:.()/|–—]+(?:\s+[^\s,;:.()/|–—]+)*")
_BESIDE_WIDE = "[とへをに]"
"""Behind somebody in Japanese: with, to, for them."""
_FIRST, _REACH = 3, 3
_HELD = {"role", "label", "education", "certificate", "volunteer", "award", "statement", "publication", "skill"}
"""Kinds of facts that say what somebody is; a line under a job does where it begins with it."""


def posts(case: Case) -> str | None:
    """A trade or a rank that somebody is said to have, and that no fact gives them."""
    if case.about_employer:
        return None
    for word in _claimed(case):
        if not any(_gives(word, view, case) for view in case.views):
            return f"No fact says that the person is “{word}”."
    return None


def _claimed(case: Case) -> Iterator[str]:
    """The words for a trade or a rank with which the claim begins, or that stand behind "as"."""
    head = _HEAD.match(case.folded)
    runs = [words(head.group())] if head else []
    opening = set(listed("posts", "as"))
    runs += [case.said[at + 1 : at + 1 + _REACH] for at, word in enumerate(case.said) if word in opening]
    small = function_words() - set(listed("posts", "and"))
    articles = set(listed("posts", "articles"))
    for run in runs:
        phrase = list(dropwhile(articles.__contains__, run))
        for word in takewhile(lambda word: word not in small, phrase):
            known = trade(word) or rank(word) or holds("strength", "title", word) or (word == phrase[0] and may_be_trade(word))
            if known and word not in case.wished and not re.search(rf"{re.escape(word)}{_BESIDE_WIDE}", case.folded):
                yield word


def _gives(word: str, view: View, case: Case) -> bool:
    own = view.fact.kind in _HELD
    said = view.said if own else view.said[:_FIRST]
    mine = called(word).union(*(meant for at, end, meant in phrases(case.said) if word in case.said[at:end]))
    places = [at for at, other in enumerate(said) if _same(word, mine, other)]
    many = {at for at, end, meant in phrases(said) if meant & mine}
    return any(not _of_another(at, said, held=own) for at in {*places, *many})


def _same(word: str, mine: frozenset[int], other: str) -> bool:
    return stem(word) == stem(other) or (len(word) > _FIRST + 1 and other.endswith(word)) or bool(mine & offered(other))


def _of_another(at: int, said: Sequence[str], *, held: bool) -> bool:
    before = said[max(0, at - _REACH) : at]
    stood_in = not held and any(meanings(word) & meanings("deputise") for word in before)
    return stood_in or bool(set(before) & word_set("strength", "beside"))
