"""What the words of a clause say about its kind: cues of asking, of wishing, of work told."""

import re
from typing import NamedTuple

from tools.jobs.models import RequirementKind
from tools.jobs.phrases import own, pattern
from tools.jobs.sections import Piece

PAY = re.compile(r"(?:[€£$]|\b(?:eur|chf|usd|gbp|r\$))\s?\d|\d\s?(?:€|eur|chf|euros?)(?!\w)")
_BRACKETED = re.compile(r"\([^()]*\)")
_MARK = re.compile(r"\(\s*(essential|desirable|e|d)\s*[,)/]|\s(?:-|\s)\s*(essential|desirable|e|d)(?=\s*$|\s+-)")
_NOT = re.compile(r"(?:\bnot|\bnicht|\bpas|\bno|\bniet|\bnao)\s+$")
_LEAD = 30
EARLY = 24
WORDY = 3


class Reader(NamedTuple):
    """A piece of an ad with what is needed to read it."""

    text: str
    flat_text: str
    piece: Piece
    language: str

    def has(self, key: str, words: str) -> bool:
        """Whether words hold a cue."""
        return pattern(self.language, "cues", key).search(words) is not None

    def begins(self, key: str, words: str) -> bool:
        """Whether words begin with a cue of the ad's own language."""
        return own(self.language, "cues", key).match(words) is not None


def outside(words: str) -> str:
    """Words without what stands in brackets, unless that is short enough to be their mark: `(desirable)`."""
    return _BRACKETED.sub(lambda m: m.group() if len(m.group().split()) < WORDY else " ", words)


def cue(reader: Reader, words: str) -> RequirementKind | None:
    """The kind that words tell by themselves: by a mark, a wish, a firm word, or work told."""
    marked = _MARK.search(words)
    if marked:
        return "must" if (marked.group(1) or marked.group(2)) in {"essential", "e"} else "nice"
    words = outside(words)
    wish = pattern(reader.language, "cues", "nice").search(words)
    firm = pattern(reader.language, "cues", "firm").search(words)
    if wish and not _NOT.search(words[: wish.start()]) and not (firm and firm.end() < wish.start() and firm.start() < EARLY):
        return "nice"
    return "must" if reader.has("must", words) else "duty" if reader.has("duty", words) else None


def leading(reader: Reader, words: str) -> RequirementKind | None:
    """The cue at the front of a clause holds for all that it lists; one in the middle only for its own item."""
    words = outside(words)
    for kind in ("nice", "must", "duty"):
        hit = pattern(reader.language, "cues", kind).search(words)
        if hit and hit.start() <= _LEAD and not (kind == "nice" and "," in words[: hit.start()]):
            return kind
    return None
