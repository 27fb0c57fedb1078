"""What an ad says about the employer itself: one sentence to quote as the reason for writing. Quoted, never retold."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from core.text import fold, words
from tools.documents.wording import phrases
from tools.jobs.models import Posting

_SENTENCE = re.compile(r"(?:[^.!?\n•●▪–—]|\.(?=\d))+[.!?]?", re.UNICODE)
_FEWEST, _MOST, _BEST = 6, 26, 18


def company_words(posting: Posting) -> str:
    """The ad's own sentence about the employer that is most worth quoting; empty where there is none."""
    rules: Mapping[str, Any] = phrases(posting.language)["company"]
    best, found = 0.0, ""
    for match in _SENTENCE.finditer(posting.text):
        sentence = match.group().strip()
        value = _value(sentence, rules, posting)
        if value > best and not _asked(match.start(), match.end(), posting):
            best, found = value, sentence
    return found


def _value(sentence: str, rules: Mapping[str, Any], posting: Posting) -> float:
    said = words(sentence)
    folded = fold(sentence)
    if (
        not _FEWEST <= len(said) <= _MOST
        or not sentence[:1].isupper()
        or not sentence.endswith((".", "!"))
        or sentence.endswith((" .", " !"))
    ):
        return 0.0
    if any(fold(word) in folded for word in rules["skip"]) or any(sign in sentence for sign in "€$£@:/("):
        return 0.0
    own = {fold(word) for word in rules["us"]}
    if said[0] in _folded(rules["back"]) or not (set(said[:5]) & own or _tells(sentence, posting.company)):
        return 0.0
    about = sum(word in own for word in said[:3]) * 1.5 + sum(word in own for word in said)
    about += 1.0 if posting.company and fold(posting.company) in folded else 0.0
    return about and about + 1.0 - abs(len(said) - _BEST) / _BEST


def _tells(sentence: str, company: str | None) -> bool:
    """Whether the employer's name opens the sentence and a verb, not a comma or a place, follows it."""
    after = sentence[len(company) :] if company and fold(sentence).startswith(fold(company)) else ""
    return after[:1] == " " and after[1:2].islower() and "," not in after[:12]


def _folded(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in listed)


def _asked(start: int, end: int, posting: Posting) -> bool:
    return any(need.start < end and start < need.end for need in posting.requirements) or any(
        mark.start < end and start < mark.end for mark in posting.suspicious
    )
