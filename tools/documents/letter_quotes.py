"""Which words of an ad may be quoted inside a sentence of a letter: a named demand, whole, in words that read well there."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from core.text import fold, words
from tools.documents.grounding_lexicon import content, covered, neutral_word
from tools.documents.grounding_meanings import offered
from tools.documents.terms import function_words, stem
from tools.documents.wording import phrases
from tools.jobs.models import Posting, Requirement

_SHORT_QUOTE, _LONG_QUOTE = 2, 14
_SHORT_SKIP = 5
_ANSWERED = 0.6
_BORDER = re.compile(r"\s*[,;:]\s")
_ASIDE = re.compile(r"\s[–—-]+\s|\s\(")
"""What follows a dash or stands in brackets is left out of a quotation."""
_ENDS = ".!?:;,)"
_MARKS = " \t\r\u00a0\"“”„«»‘’'*•●▪·–—-"
_SIGNS = "/|•…[]"


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "phrases" / "quoting.toml").read_text(encoding="utf-8"))


@cache
def _poor_starts(language: str) -> frozenset[str]:
    return frozenset(fold(word).replace("’", "'") for word in _data()["poor_starts"].get(language, ()))


@cache
def label_words() -> frozenset[str]:
    """Headings and labels of CVs, which may have run into the first line below them."""
    return frozenset(_data()["labels"]["words"])


def asked_words(need: Requirement, posting: Posting) -> str:
    """The demand in the ad's words; empty where they are cut off, too long, speak to the reader or are about the employer."""
    text = " ".join(need.quote.split()).strip(" .;,:-–•…")
    first = fold(text.partition(" ")[0]).strip(",").replace("’", "'")
    if not text or first in _poor_starts(posting.language) or _about_employer(text, posting) or not _whole(need, posting.text):
        return ""
    rules = phrases(posting.language)["company"]["skip"]
    if any(fold(word) in fold(text) for word in rules if len(word) > _SHORT_SKIP):
        return ""
    piece = _piece(text)
    return "" if any(sign in piece for sign in _SIGNS) or piece.count("(") != piece.count(")") else piece


def answers(deed: str, demand: str) -> bool:
    """Whether a deed speaks of most of what a demand names: less would put two things side by side that have nothing in common."""
    said = [word for word in content(words(deed)) if not neutral_word(word)]
    stems, meant = frozenset(map(stem, said)), frozenset().union(*map(offered, said))
    asked = [word for word in content(words(demand)) if not neutral_word(word)]
    return bool(asked) and sum(covered(word, stems, meant) for word in asked) >= _ANSWERED * len(asked)


def _about_employer(text: str, posting: Posting) -> bool:
    said = set(words(text))
    own = {fold(word) for word in phrases(posting.language)["company"]["us"]}
    name = {word for word in words(posting.company or "") if word not in function_words()}
    return bool(said & (own | name))


def _whole(need: Requirement, text: str) -> bool:
    """Whether the words begin and end where the ad begins and ends a thought."""
    before, after = text[: need.start].rstrip(_MARKS), text[need.end :].lstrip(" \t\r\u00a0\"”“»’'")
    begins = not before or before[-1] in _ENDS or (before[-1] == "\n" and _fresh_line(before, need.quote))
    closed = need.quote.rstrip(" \t\"”»’'")[-1:] in _ENDS
    return begins and (closed or not after or after[0] in _ENDS + "\n(–—" or after.startswith("- "))


def _fresh_line(before: str, quote: str) -> bool:
    """A line that begins small after a line without an end goes on with that line's sentence."""
    line = before.rstrip()
    return not line or line[-1] in _ENDS or not quote[:1].islower() or before.endswith("\n\n")


def _piece(text: str) -> str:
    """All of it where it is short enough, else as much as ends at a border of clauses."""
    text = _ASIDE.split(text)[0].rstrip(" ,;:")
    if _SHORT_QUOTE <= len(text.split()) <= _LONG_QUOTE:
        return text
    cuts = [text[: match.start()].rstrip(" ,;:") for match in _BORDER.finditer(text)]
    fitting = [cut for cut in cuts if _SHORT_QUOTE <= len(cut.split()) <= _LONG_QUOTE and _closed(cut)]
    return fitting[-1] if fitting else ""


def _closed(cut: str) -> bool:
    return fold(cut.rpartition(" ")[2]) not in function_words()


def company_said(posting: Posting) -> str:
    """The employer's name; empty where what stands in its place is a heading, a school level or a sentence."""
    name = (posting.company or "").strip()
    said = [word for word in words(name) if word not in function_words() and not word.isdigit()]
    plain = {fold(word) for word in _data()["not_names"]["words"]}
    if not said or all(word in plain for word in said) or len(name.split()) > _LONGEST_NAME or name.endswith((":", "?", "!")):
        return ""
    return name


_LONGEST_NAME = 9
